"""An engine in the place of another; what is the site's own is not so much as opened for writing."""

import hashlib
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.adoption import conf, engine, tracked
from plugins.adoption.parts import LIST, Parts
from plugins.adoption.plan import Plan

_KEYS = "docs/keys.md"
_WORDS = "translations/messages.pot"
_ROW = re.compile(r"^(?:### `(?P<where>[^`]+)`|\| `(?P<key>[^`]+)` \|)", re.MULTILINE)


class NoEngineError(Exception):
    """The folder to upgrade from holds no Noticeboard, or this one's site is not adopted; says how to mend it."""


@dataclass(frozen=True, slots=True)
class Change:
    """What an upgrade does.

    Attributes:
        plan: Files that go and files that come.
        edited: Files of the engine that were changed here since it came.
        settings: Settings that the other's ``pelicanconf.py`` has and this one has not.
        keys: Keys of documents: ``+`` or ``-``, where they stand, and which.
        catalogs: The site's own catalogs, where the engine's words are others now.
    """

    plan: Plan
    edited: tuple[str, ...]
    settings: tuple[str, ...]
    keys: tuple[tuple[str, str, str], ...]
    catalogs: tuple[str, ...]

    def news(self) -> Iterator[str]:
        """What an editor or a maintainer will want to know, a line each."""
        for name in self.settings:
            yield f"{conf.FILE}: there is a new setting {name}; the engine's own file says what it does"
        for sign, where, key in self.keys:
            yield f"{where}: {'there is a new key' if sign == '+' else 'there is no longer a key'} {key}"
        for path in self.catalogs:
            yield f"{path}: the engine has other words now; python3 tasks.py translations.update brings them in"


def compare(root: Path, source: Path) -> Change:
    """What would change.

    Args:
        root: The site.
        source: A copy of Noticeboard, as it came.

    Raises:
        NoEngineError: If one of the two is not what it has to be.
    """
    before = engine.noted(root)
    if not before:
        message = f"{engine.FILE}: is not there — upgrade an adopted site (python3 tasks.py adopt)"
        raise NoEngineError(message)
    if not (source / LIST).is_file() or source.resolve() == root.resolve():
        message = f"{source}: holds no other copy of Noticeboard — name the folder of one, such as ../noticeboard"
        raise NoEngineError(message)
    if engine.noted(source):
        message = (
            f"{source}: is somebody's site, not Noticeboard as it came — name the folder of a copy that nobody adopted"
        )
        raise NoEngineError(message)
    after = engine.brought(source, tracked.files_of(source), Parts.of(source))
    now = {path: _digest(root / path) for path in {*before, *after}}
    comes = {path: (source / path).read_bytes() for path, digest in after.items() if now[path] != digest}
    goes = sorted(path for path in before.keys() - after.keys() if now[path])
    edited = [path for path in (*comes, *goes) if now[path] not in {None, before.get(path)}]
    if after != before:
        comes[engine.FILE] = engine.written(after)
    return Change(
        Plan(tuple(goes), comes),
        tuple(sorted(edited)),
        tuple(sorted(_settings(source) - _settings(root))),
        tuple(_keys(_read(root / _KEYS), _read(source / _KEYS))),
        tuple(_catalogs(root, {*before, *after})) if _WORDS in comes else (),
    )


def _catalogs(root: Path, engine_s: Collection[str]) -> Iterator[str]:
    """Catalogs that the engine did not bring."""
    for file in sorted((root / "translations").glob("*/LC_MESSAGES/messages.po")):
        if (path := file.relative_to(root).as_posix()) not in engine_s:
            yield path


def _digest(path: Path) -> str | None:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None


def _settings(root: Path) -> set[str]:
    try:
        return conf.names_in(_read(root / conf.FILE))
    except SyntaxError:
        return set()


def _keys(before: str, after: str) -> Iterator[tuple[str, str, str]]:
    old, new = _table(before), _table(after)
    yield from (("+", *row) for row in new if row not in old)
    yield from (("-", *row) for row in old if row not in new)


def _table(text: str) -> dict[tuple[str, str], None]:
    """Where a key stands and the key, in the order of the authors' tables."""
    rows: dict[tuple[str, str], None] = {}
    where = ""
    for found in _ROW.finditer(text):
        where = found["where"] or where
        if found["key"]:
            rows[where, found["key"]] = None
    return rows


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""
