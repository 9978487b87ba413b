"""Digests: whether a page can have changed, from everything it is made of."""

import hashlib
import sys
from collections.abc import Mapping
from functools import cache, partial
from importlib.metadata import distributions
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

import orjson

from plugins.i18n.catalogs import Catalogs
from plugins.library.scanning import Scan
from plugins.model.settings import Settings
from plugins.views.shapes import Frame, Page


def digest(*parts: str | bytes) -> str:
    """32 hex digits over parts, none of which can run into the next."""
    state = hashlib.sha256()
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        state.update(len(raw).to_bytes(8, "big"))
        state.update(raw)
    return state.hexdigest()[:32]


@cache
def libraries() -> str:
    """Every installed package and Python itself, by version."""
    found = sorted({f"{each.metadata['Name']}={each.version}" for each in distributions()})
    return digest(sys.version, *found)


@cache
def engine() -> str:
    """The code as it was when the process began: what is edited later is not what runs."""
    root = Path(__file__).parents[1]
    return digest(
        libraries(), *(f"{file.relative_to(root)}={digest(file.read_bytes())}" for file in sorted(root.rglob("*.py")))
    )


def of_scan(scan: Scan) -> str:
    """Of a folder's files, names and bytes; and of what is no file but stops a build."""
    return digest(
        *(f"{path}={bytes_}" for path, bytes_ in scan.digests.items()),
        *(f"{path} is a link" for path in scan.links),
        *(f"{bad.path} {bad.what}" for bad in scan.bad),
    )


def of_settings(settings: Settings) -> str:
    """Of every setting that reaches a page."""
    jinja = sorted(f"{name}={describe(value)}" for name, value in settings.jinja.items())
    return digest(
        settings.content.name,
        settings.site_url,
        settings.build_date.isoformat(),
        *(f"{row.tag} {row.partial}" for row in settings.languages.rows),
        f"{settings.page_size} {settings.feed_size} {settings.real_notices} {settings.drafts} "
        f"{settings.style_page} {settings.search} {settings.pseudo} {settings.repository} {settings.branch} "
        f"{settings.sources}",
        *map(str, settings.template_overrides),
        *jinja,
    )


def describe(value: Any, inside: tuple[int, ...] = ()) -> str:  # noqa: PLR0911 - one answer a type
    """The same for the same value in every process: no address in memory, no order of a hash."""
    if id(value) in inside:
        return "…"

    def each(part: Any) -> str:
        return describe(part, (*inside, id(value)))

    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {each(value[key])}" for key in sorted(value, key=str)) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(each, value)) + "]"
    if isinstance(value, set | frozenset):
        return "{" + ", ".join(sorted(map(each, value))) + "}"
    if isinstance(value, partial):
        return f"{each(value.func)}({each(value.args)}, {each(value.keywords)})"
    if isinstance(value, ModuleType):
        return f"{value.__name__}#{_source(getattr(value, '__file__', None), None)}"
    if callable(value):
        named = value if hasattr(value, "__qualname__") else type(value)
        code = getattr(value, "__code__", None)
        module = str(getattr(named, "__module__", ""))
        file = code.co_filename if code else getattr(sys.modules.get(module), "__file__", None)
        bound = each([cell.cell_contents for cell in getattr(value, "__closure__", None) or ()])
        return f"{module}.{named.__qualname__}#{_source(file, code)}{bound}"
    if " object at 0x" in repr(value):
        return f"{type(value).__module__}.{type(value).__qualname__}{each(vars(value))}"
    return repr(value)


@cache
def _source(file: str | None, _code: CodeType | None) -> str:
    """A file stands for every function in it; it is read when a function is met, as that was just loaded from it."""
    path = Path(file) if file else None
    return digest(path.read_bytes()) if path and path.is_file() else ""


class Digester:
    """Digests of pages."""

    def __init__(self, engine: str, templates: str, settings: Settings, catalogs: Catalogs) -> None:
        """Take what every page depends on."""
        common = digest(engine, templates, settings.site_url, describe(settings.jinja))
        self._common = common
        self._languages = {tag: digest(common, words) for tag, words in catalogs.digests.items()}
        self._frames: dict[str, str] = {}

    def page(self, page: Page, frame: Frame) -> str:
        """Of one page: its view as JSON with sorted keys, its frame, and its language's words."""
        if frame.lang not in self._frames:
            self._frames[frame.lang] = digest(
                self._languages[frame.lang], orjson.dumps(frame, option=orjson.OPT_SORT_KEYS)
            )
        return digest(self._frames[frame.lang], orjson.dumps(page, option=orjson.OPT_SORT_KEYS))
