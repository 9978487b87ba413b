"""What pages refer to: styles, scripts, the icon, and files beside documents, under addresses that change with them."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import orjson

from plugins.library.entries import Entry
from plugins.library.library import Library
from plugins.library.pictures import RASTER, UnfitPictureError, size_of
from plugins.library.scanning import is_leaving
from plugins.library.shelf import Shelf
from plugins.library.targets import Leads, Target, resolve
from plugins.model.problem import Problem
from plugins.render.digests import digest
from plugins.render.images import plan_download, plan_picture
from plugins.render.making import Making
from plugins.render.scripts import linked
from plugins.render.styles import stylesheets
from plugins.render.unfit import UnfitError
from plugins.views.assets import Assets, PictureFile

_WORKER = "worker"
"""The module that is no page's: ``outputs/offline`` makes ``/sw.js`` of it."""


@dataclass(frozen=True, slots=True)
class Supply:
    """What pages refer to, and how to make it.

    Attributes:
        assets: Addresses, without the base path for files, with it for the theme's.
        inline: Path in the output → bytes.
        media: Path in the output → how it is made from a file beside a text.
        worker: The theme's service worker as it was written; empty where it has none.
        kept: Paths in the output that stay as they are.
        notes: Keys of the shelf that the next build may need.
    """

    assets: Assets
    inline: Mapping[str, bytes]
    media: Mapping[str, Making]
    worker: bytes = b""
    kept: tuple[str, ...] = ()
    notes: frozenset[str] = frozenset()


def supply(library: Library, shelf: Shelf, data: Mapping[str, bytes] | None = None) -> Supply:
    """Everything that the pages of a library may refer to.

    Args:
        library: The site.
        shelf: Where the stylesheet of the same files is kept.
        data: Name → bytes of the data modules that the site's own pages need (``views/modules.py``).

    Raises:
        UnfitError: If a style or an image cannot be used.
        OSError: If a file of the theme cannot be read.
    """
    settings = library.settings
    static, label = settings.theme / "static", f"{settings.theme.name}/static"
    inline: dict[str, bytes] = {}

    def hashed(stem: str, suffix: str, raw: bytes) -> str:
        path = f"theme/{stem}.{digest(raw)[:10]}{suffix}"
        inline[path] = raw
        return f"{settings.base}/{path}"

    sheets, sheet_notes = stylesheets(static / "css", f"{label}/css", shelf, settings.colours)
    drawing = static / "icon.svg"
    files_of_scripts = (file for file in sorted((static / "js").glob("*.js")) if not is_leaving(file.name))
    modules = {file.stem: file.read_bytes() for file in files_of_scripts}
    worker = modules.pop(_WORKER, b"")
    rest = _rest(static)
    made = data or {}
    scripts = linked({**modules, **made}, f"{label}/js", lambda name, raw: hashed(name, ".js", raw))
    files, pictures, media = beside(library)
    assets = Assets(
        stylesheets=(hashed("site", ".css", sheets.pop("")),) if sheets else (),
        sheets={name: hashed(name, ".css", raw) for name, raw in sheets.items()},
        icon=hashed("icon", ".svg", drawing.read_bytes()) if drawing.is_file() else None,
        scripts={name: address for name, address in scripts.items() if name not in made},
        data={name: scripts[name] for name in made},
        worker=f"{settings.base}/sw.js" if worker else None,
        social={name: f"{settings.base}/{path}" for name, path in _social(rest)},
        social_words=_words_in(static / "social" / "social.json"),
        files=files,
        pictures=pictures,
    )
    return Supply(assets, inline | rest, media, worker, notes=frozenset(sheet_notes))


def beside(library: Library) -> tuple[dict[str, str], dict[str, PictureFile], dict[str, Making]]:
    """Files beside documents: path in the content folder → address; those that are shown; how all are made.

    Raises:
        UnfitError: If an image cannot be used; a check has said so of every image that is shown.
    """
    files: dict[str, str] = {}
    pictures: dict[str, PictureFile] = {}
    media: dict[str, Making] = {}
    problems: list[Problem] = []
    wanted = list(_wanted(library))
    linked = {file for file, is_linked in wanted if is_linked}
    shown = {file for file, is_linked in wanted if not is_linked}
    for file in sorted({file for file, _ in wanted}):
        stamp, suffix = library.files[file], posixpath.splitext(file)[1]
        if suffix not in {*RASTER, ".svg"}:
            path = f"media/{file.removesuffix(suffix)}.{stamp[:10]}{suffix}"
            files[file], media[path] = f"/{path}", Making(file)
            continue
        try:
            size = size_of(library.settings.content / file, stamp)
        except UnfitPictureError as error:
            problems.append(Problem(library.settings.label(file), 1, 1, "file", error.what, error.mend))
            continue
        if size is not None and file in linked and suffix in RASTER:
            path, making = plan_download(file, stamp, size)
            files[file], media[path] = f"/{path}", making
        if file in shown:
            pictures[file], made = plan_picture(file, stamp, size)
            files.setdefault(file, pictures[file].address)
            media |= made
    if problems:
        raise UnfitError(problems)
    return files, pictures, media


def _rest(static: Path) -> dict[str, bytes]:
    """Every other file of the theme, under its own name; not what the pictures for shared links were drawn from."""
    files = sorted(file for file in static.rglob("*") if file.is_file() and not is_leaving(file.name))
    paths = {file: file.relative_to(static).as_posix() for file in files}
    taken = ("css/", "icon.svg", "js/", "social/social.json")
    return {f"theme/{path}": file.read_bytes() for file, path in paths.items() if not path.startswith(taken)}


def _social(rest: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """``ar/news`` and the path, for ``theme/social/ar-news.png``."""
    for path in rest:
        name = path.removeprefix("theme/social/")
        if name != path and name.endswith(".png"):
            tag, _, section = name.removesuffix(".png").rpartition("-")
            yield f"{tag}/{section}", path


def _words_in(record: Path) -> dict[str, list[str]]:
    """The words in each of these pictures, as whoever drew them noted."""
    try:
        return {name: row["words"] for name, row in orjson.loads(record.read_bytes()).items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}  # without a record nobody knows what the pictures say


def _wanted(library: Library) -> Iterator[tuple[str, bool]]:
    """Files that pages show, and files that they link to."""
    for entry in (library.site, *library.entries.values()):
        for file, is_linked in named_by(library, entry):
            if file in library.files:
                yield file, is_linked


def named_by(library: Library, entry: Entry) -> Iterator[tuple[str, bool]]:
    """Files that one document shows or links to, there or not, and whether it links."""
    fields = entry.fields
    image = getattr(fields, "image", None)
    portrait = None if getattr(fields, "minor", False) else getattr(fields, "portrait", None)
    for named in (image, portrait):
        if named is not None:
            yield f"{entry.key}/{named.file}", False
    if getattr(fields, "file", None):
        yield f"{entry.key}/{fields.file}", True
    for leaf in (entry.original, *entry.translations.values()):
        for reference in leaf.prose.images:
            yield f"{entry.key}/{reference.target}", False
        for link in leaf.prose.links:
            if not link.target.startswith(("http:", "https:")) and not link.target.endswith(".md"):
                target = resolve(library, leaf, link.target)
                if isinstance(target, Target) and target.leads is Leads.FILE:
                    yield target.name, True
