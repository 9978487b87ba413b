"""The originals of a content folder, read by themselves: what a build says of them can be held against them."""

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

from plugins.build.glimpse import Glimpse
from plugins.build.site import speak
from plugins.library.endings import ended
from plugins.library.entries import Entry, is_published, waits_for
from plugins.library.leaf import Leaf
from plugins.model.documents import Draft, read_document
from plugins.model.filing import name_of
from plugins.model.kinds.notices import Notice
from plugins.model.settings import Settings
from plugins.prose.segments import Prose

_NOTHING = Prose("")
_WAITS = b"publish_at"
"""What stands in every document that waits, or has waited, for its day."""


@dataclass(frozen=True, slots=True)
class Folder:
    """One document's.

    Attributes:
        originals: Those that can be read; there should be one.
        unread: What can be seen of its other files.
    """

    originals: list[Entry] = field(default_factory=list)
    unread: list[Glimpse] = field(default_factory=list)


def folders(settings: Settings, key: str = "*/*", word: bytes = b"") -> dict[str, Folder]:
    """The folders of documents, by key; their originals without their prose, and from no cache.

    Args:
        settings: Where the content lies.
        key: Of one document, or a pattern of several; else all.
        word: Files that do not hold these bytes are passed over.
    """
    speak(settings)
    found: dict[str, Folder] = {}
    for file in sorted(settings.content.glob(f"{key}/*.md")):
        folder = found.setdefault(file.parent.relative_to(settings.content).as_posix(), Folder())
        _read(settings, file, folder, word)
    return found


def alive(settings: Settings, *, published_by: dt.date | None = None) -> set[str]:
    """Keys of the notices that a site of the settings' day shows; with ``published_by``, of that or a later day.

    One that cannot be read is none of them, and neither is one of which any file says that it has ended.
    """
    day = settings.build_date
    return {
        key
        for key, folder in folders(settings, "notices/*").items()
        if folder.originals
        and not any(each.is_over(day) or each.is_kept_back(published_by or day) for each in folder.unread)
        and all(_lives(each, day, published_by or day) for each in folder.originals)
    }


def appeared(settings: Settings, since: dt.date) -> set[str]:
    """Keys of documents that a site of the settings' day shows, and that waited for their day on another one."""
    return {
        key
        for key, folder in folders(settings, word=_WAITS).items()
        if any(waits_for(each, since) and is_published(each, settings.build_date) for each in folder.originals)
    }


def is_out(settings: Settings, key: str) -> bool:
    """Whether a document can be read, and is shown on the settings' day."""
    read = [each for folder in folders(settings, key).values() for each in folder.originals]
    return bool(read) and all(is_published(each, settings.build_date) for each in read)


def _lives(entry: Entry, day: dt.date, published_by: dt.date) -> bool:
    return isinstance(entry.fields, Notice) and is_published(entry, published_by) and ended(entry, day) is None


def _read(settings: Settings, file: Path, folder: Folder, word: bytes) -> None:
    path = file.relative_to(settings.content).as_posix()
    if not file.is_file() or file.is_symlink():
        return
    try:
        raw = file.read_bytes()
    except OSError:
        return  # the build has said so
    if word not in raw:
        return
    name = name_of(path, path, settings.languages)
    try:
        draft = [] if isinstance(name, list) else read_document(name, path, raw)
    except Exception:  # noqa: BLE001 - the same
        draft = []
    if not isinstance(draft, Draft):
        folder.unread.append(Glimpse.of(raw))
    elif draft.document.is_original:
        folder.originals.append(Entry.of(Leaf(draft.document, _NOTHING), {}))
