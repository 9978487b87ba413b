"""The words of this guide, listed: terms with what they mean, and the kinds of notice."""

from collections.abc import Iterable

from plugins.i18n import locales
from plugins.i18n.catalogs import gettext as _
from plugins.model.data.terms import Term
from plugins.model.vocabulary import Listing
from plugins.views.entries import notice_mark
from plugins.views.reader import Reader
from plugins.views.shapes import ListingGroup, ListingRow, ListingView, Row


def terms(reader: Reader) -> ListingView:
    """Every term that is explained, as a dictionary of the reader's language stands."""
    rows = (_term(reader, term) for term in reader.library.terms.values() if term.meaning)
    return ListingView(str(Listing.TERMS), by_letter(reader, rows), _("No word is explained yet."))


def notice_kinds(reader: Reader) -> ListingView:
    """Every kind of notice, in the order of the data file."""
    rows = tuple(_notice_kind(reader, code, kind.term) for code, kind in reader.library.notice_kinds.items())
    return ListingView(str(Listing.NOTICE_KINDS), (ListingGroup(None, rows),), "")


def by_letter(reader: Reader, rows: Iterable[ListingRow]) -> tuple[ListingGroup, ...]:
    """Rows by their titles as the reader's language sorts them, under its letters."""
    tag = reader.language
    groups: dict[str, list[ListingRow]] = {}
    for row in sorted(rows, key=lambda row: locales.sort_key(row.title.text, tag)):
        groups.setdefault(locales.initial(row.title.text, tag), []).append(row)
    return tuple(ListingGroup(letter, tuple(rows)) for letter, rows in groups.items())


def _term(reader: Reader, term: Term) -> ListingRow:
    title = reader.said(term.words)
    shown = title.lang or reader.language
    others = (tag for tag in reader.library.languages if tag in term.words and tag != shown)
    return ListingRow(
        title,
        texts=(reader.said(term.meaning),) if term.meaning else (),
        also=tuple(reader.words(term.words[tag], tag) for tag in others),
    )


def _notice_kind(reader: Reader, code: str, explained_by: str | None) -> ListingRow:
    mark = notice_mark(reader, code)
    term = reader.library.terms.get(explained_by or "")
    meaning, public = (term.meaning, term.public) if term else (None, None)
    return ListingRow(
        mark.text,
        mark=mark,
        texts=(reader.said(meaning),) if meaning else (),
        rows=(Row(_("Can the public see it?"), (reader.said(public),)),) if public else (),
    )
