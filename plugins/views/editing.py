"""The line at the foot of a document for those who write and translate it."""

from plugins.authoring import github
from plugins.authoring.translating import new_translation, path_of, version_line
from plugins.library.coverage import BEHIND
from plugins.library.entries import Entry, Freshness, Text
from plugins.model.kinds.notices import Notice
from plugins.views.reader import Reader
from plugins.views.shapes import Editing


def editing(reader: Reader, entry: Entry, text: Text) -> Editing | None:
    """What can be done with a document's file in the reader's language; None where no repository is known."""
    settings, document = reader.library.settings, entry.original.document
    if not settings.repository:
        return None
    is_behind, is_missing = text.freshness in BEHIND, text.freshness is Freshness.MISSING
    # A line is what opens a Markdown file as it is written, not as GitHub shows it.
    original = github.shown(settings, document.path, 1)
    ends = document.place(("state",))[0] if isinstance(entry.fields, Notice) else None
    return Editing(
        edit=None if text.freshness is Freshness.STALE else github.edit(settings, text.leaf.document.path),
        state=github.shown(settings, document.path, ends) if ends else None,
        translate=new_translation(settings, entry, reader.language) if is_missing else None,
        update=github.edit(settings, path_of(entry, reader.language)) if is_behind else None,
        original=original if is_behind or is_missing else None,
        changes=github.changes(settings, document.path) if is_behind else None,
        version=version_line(entry) if is_behind else None,
    )
