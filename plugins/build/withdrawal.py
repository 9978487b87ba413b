"""A notice that ended goes, even when another document is broken.

It is taken out of the last good site, which is printed again without it. Where that site is not remembered, or
cannot be printed, every file of ours that leads to the notice or says its name is removed.
"""

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from markupsafe import escape

from plugins.build.family import Family
from plugins.build.glimpse import Glimpse
from plugins.library.endings import Ended
from plugins.library.entries import Entry
from plugins.library.library import Library
from plugins.library.reading import Reading
from plugins.model.kinds.notices import Notice
from plugins.model.settings import Settings

_SEALED = "search/"
"""The search index is compressed: a text that speaks of a notice may be in it, so it goes until the next good build."""
_NOTICE = re.compile(r"n-\d{4}-\d{4}")


def living(library: Library) -> dict[str, Ended]:
    """Every notice of a site: key → the tombstone that it leaves once its day has passed."""
    return {
        entry.key: Ended(entry.key, entry.id, entry.fields.expires, entry.fields.minor, entry.fields.fictional)
        for entry in library.of_kind("notices")
    }


def supposed(paths: Iterable[str]) -> dict[str, Ended]:
    """The same where nothing but the paths in the output tells which notices live."""
    found = {each for path in paths for each in path.split("/") if _NOTICE.fullmatch(each)}
    return {
        f"notices/{each}": Ended(f"notices/{each}", each, dt.date.max, minor=False, fictional=False) for each in found
    }


def endings(
    alive: Mapping[str, Ended], reading: Reading, settings: Settings, without: Collection[str] = ()
) -> dict[str, Ended | None]:
    """Notices that the output may show no longer: key → the tombstone, None where nothing remains.

    Args:
        alive: Those that the output shows as living.
        reading: What can be read of the content.
        settings: The build's.
        without: Keys of those that have to go though nothing says that they have ended: nothing remains of them.
    """
    originals: dict[str, list[Entry]] = {}
    for key, entry in _notices(reading):
        originals.setdefault(key, []).append(entry)
    unread: dict[str, list[Glimpse | None]] = {}
    for path in reading.keys.keys() - reading.leaves.keys():
        unread.setdefault(path.rpartition("/")[0], []).append(_glimpse(settings.content / path))
    out: dict[str, Ended | None] = {}
    for key, tomb in alive.items():
        files = unread.get(key, [])
        seen = [each for each in files if each is not None]
        is_shut = None in files or _is_shut(key, reading.bad)
        family = Family(settings, tomb, originals.get(key, []), seen, is_shut)
        if family.has_ended or key in without:
            out[key] = family.tomb if family.has_ended else None
    return out


def _notices(reading: Reading) -> Iterator[tuple[str, Entry]]:
    """Every original of a notice that can be read, two of one folder too."""
    for leaf in reading.leaves.values():
        if isinstance(leaf.document.fields, Notice):
            yield leaf.document.name.key, Entry.of(leaf, {})


def _is_shut(key: str, bad: Collection[str]) -> bool:
    """Whether the folder of a notice, something in it or something above it could not be opened."""
    return "." in bad or any(f"{key}/".startswith(f"{path}/") or path.startswith(f"{key}/") for path in bad)


def _glimpse(file: Path) -> Glimpse | None:
    try:
        return Glimpse.of(file.read_bytes())
    except OSError:
        return None


def telltale(keys: Collection[str], reading: Reading, output: Path, paths: Iterable[str]) -> list[str]:
    """Files that belong to one of some notices, lead to it, or say its name; and those that nobody can look into."""
    words = [f"/{key}/" for key in keys]
    words += [name for key, each in _notices(reading) if key in keys for name in each.fields.names]
    needles = [each.encode() for word in words for each in {word, str(escape(word))}]
    found = []
    for path in paths:
        file = output / path
        content = f"/{path}".encode() + _bytes(file)
        if path.startswith(_SEALED) or any(needle in content for needle in needles):
            found.append(path)
    return found


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes() if file.is_file() else b""
    except OSError:
        return b""
