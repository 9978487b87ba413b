"""The originals of a content folder, read by themselves: what a build says of them can be held against them."""

import datetime as dt
from pathlib import Path

from plugins.build.site import speak
from plugins.library.endings import ended
from plugins.library.entries import Entry, is_published
from plugins.library.leaf import Leaf
from plugins.model.documents import Draft, name_of, read_document
from plugins.model.kinds.notices import Notice
from plugins.model.settings import Settings
from plugins.prose.segments import Prose

_NOTHING = Prose("")


def originals(settings: Settings) -> dict[str, Entry]:
    """Every original that can be read, by key; without its prose, and from no cache."""
    speak(settings)
    found: dict[str, Entry] = {}
    for file in sorted(settings.content.glob("*/*/*.md")):
        entry = _read(settings, file)
        if entry is not None:
            found[entry.key] = entry
    return found


def alive(settings: Settings, *, published_by: dt.date | None = None) -> set[str]:
    """Keys of the notices that a site of the settings' day shows; with ``published_by``, of that or a later day."""
    day = settings.build_date
    return {
        key
        for key, entry in originals(settings).items()
        if isinstance(entry.fields, Notice) and is_published(entry, published_by or day) and ended(entry, day) is None
    }


def _read(settings: Settings, file: Path) -> Entry | None:
    path = file.relative_to(settings.content).as_posix()
    name = name_of(path, path, settings.languages)
    if isinstance(name, list) or not file.is_file() or file.is_symlink():
        return None
    try:
        draft = read_document(name, path, file.read_bytes())
    except Exception:  # noqa: BLE001 - the build has said so
        return None
    if not isinstance(draft, Draft) or not draft.document.is_original:
        return None
    return Entry.of(Leaf(draft.document, _NOTHING), {})
