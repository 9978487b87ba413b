"""A document as lists show it: its card, and what must be known before it is opened."""

import datetime as dt

from plugins.i18n.catalogs import gettext as _
from plugins.i18n.words import word
from plugins.library.endings import current_state
from plugins.library.entries import Entry, is_draft, waits_for
from plugins.model.kinds.notices import Notice
from plugins.model.kinds.pages import ScamType
from plugins.model.kinds.parts import Titled
from plugins.model.kinds.warnings import FraudWarning
from plugins.model.vocabulary import WarningState
from plugins.views import addresses
from plugins.views.reader import Reader
from plugins.views.shapes import Card, Draft, NoticeMark


def card_of(reader: Reader, entry: Entry) -> Card:
    """A document in a list; a text in another language is marked."""
    text, language = ("", reader.language)
    if isinstance(entry.fields, Titled):
        text, language = entry.word("summary", reader.language)
    day = getattr(entry.fields, entry.kind.day) if entry.kind.day else None
    return Card(
        reader.here(addresses.document(reader.language, entry.key)),
        reader.title(entry),
        reader.words(text, language) if text else None,
        reader.maybe_when(day.date() if isinstance(day, dt.datetime) else day),
        None if language == reader.language else reader.in_language(language),
        label_of(reader, entry),
        notice_mark(reader, entry.fields.kind) if isinstance(entry.fields, Notice) else None,
        _drawing(reader, entry),
        _draft(reader, entry),
        *_ends(reader, entry),
    )


def draft_of(reader: Reader, entry: Entry) -> Draft | None:
    """What a preview says of a document that no release of the day has; None where one has it."""
    if is_draft(entry):
        return Draft()
    day = waits_for(entry, reader.library.settings.build_date)
    return Draft(reader.when(day)) if day else None


def _draft(reader: Reader, entry: Entry) -> str | None:
    found = draft_of(reader, entry)
    if found is None:
        return None
    return _("Appears on %(date)s") % {"date": found.appears.text} if found.appears else _("Draft")


def _ends(reader: Reader, entry: Entry) -> tuple[str | None, str | None]:
    """The last day on which a card is true, and what is said after it."""
    fields = entry.fields
    if isinstance(fields, Notice):
        return fields.expires.isoformat(), _("This notice has ended")
    if isinstance(fields, FraudWarning) and fields.valid_until and label_of(reader, entry) is None:
        return fields.valid_until.isoformat(), word(WarningState.ENDED)
    return None, None


def notice_mark(reader: Reader, code: str) -> NoticeMark:
    """A kind of notice, by its key in the data file, as it is drawn."""
    kind = reader.library.notice_kinds[code]
    return NoticeMark(str(kind.look), reader.said(kind.name), reader.said(kind.letter).text)


def _drawing(reader: Reader, entry: Entry) -> str | None:
    """That of a scam type; a warning is shown by its type's."""
    if isinstance(entry.fields, FraudWarning):
        entry = reader.library.entries.get(f"scams/{entry.fields.scam}", entry)
    return drawing_of(entry)


def label_of(reader: Reader, entry: Entry) -> str | None:
    """What must be known of a document before it is opened: that it is invented, or no longer current."""
    fields = entry.fields
    if isinstance(fields, Notice):
        return _("Fictional") if fields.fictional else None
    if isinstance(fields, FraudWarning):
        state = current_state(fields, reader.library.settings.build_date)
        return None if state is WarningState.ACTIVE else word(state)
    return None


def drawing_of(entry: Entry) -> str | None:
    """The name of a scam type's drawing, without its ending."""
    drawing = entry.fields.drawing if isinstance(entry.fields, ScamType) else None
    return f"scam-{drawing.replace('_', '-')}" if drawing else None
