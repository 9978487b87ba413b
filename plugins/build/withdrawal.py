"""A notice that ended goes, even when another document is broken.

It is taken out of the last good site, which is printed again without it. Where that site is not remembered, or
cannot be printed, every file of ours that leads to the notice or says its name is removed.
"""

import datetime as dt
import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from markupsafe import escape

from plugins.library.endings import Ended, ended
from plugins.library.entries import Entry, is_published
from plugins.library.library import Library
from plugins.library.pairing import pair
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


def endings(alive: Mapping[str, Ended], reading: Reading, settings: Settings) -> dict[str, Ended | None]:
    """Notices of the output that have ended by today: key → the tombstone, None where nothing remains.

    Args:
        alive: Those that the output shows as living.
        reading: What can be read of the content; a notice that cannot be read ends on its day.
        settings: The build's.
    """
    entries, _ = pair(reading.leaves, set())
    # A file that cannot be read may be the original.
    originals = {
        path.rpartition("/")[0]
        for path in reading.keys
        if path not in reading.leaves or reading.leaves[path].document.is_original
    }

    def unread(key: str) -> bool:
        if key in originals or "." in reading.bad:
            return True
        return any(f"{key}/".startswith(f"{path}/") or path.startswith(f"{key}/") for path in reading.bad)

    out: dict[str, Ended | None] = {}
    for key, tomb in alive.items():
        entry = entries.get(key)
        if entry is not None:
            now = ended(entry, settings.build_date)
            if now is not None or not is_published(entry, settings.build_date, drafts=settings.drafts):
                out[key] = now
        elif not unread(key):
            out[key] = None
        elif tomb.day is not None and tomb.day < settings.build_date:
            out[key] = tomb
    return out


def telltale(keys: Collection[str], reading: Reading, output: Path, paths: Iterable[str]) -> list[str]:
    """Files that belong to one of some notices, lead to it, or say its name; and those that nobody can look into."""
    entries, _ = pair(reading.leaves, set())
    words = [f"/{key}/" for key in keys]
    words += [word for key in keys if key in entries for word in _names(entries[key])]
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


def _names(entry: Entry) -> Iterable[str]:
    notice = entry.fields
    assert isinstance(notice, Notice)  # noqa: S101 - the folder says so
    original = notice.original_name.text if notice.original_name else None
    return (name for name in (notice.name, *notice.other_names, original) if name)
