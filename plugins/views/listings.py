"""What pages show of the data files: offices, bureaus, corrections, addresses; the words are in ``glossary``."""

from collections.abc import Callable
from dataclasses import replace
from itertools import groupby

from plugins.i18n import locales
from plugins.i18n.catalogs import gettext as _
from plugins.i18n.catalogs import ngettext
from plugins.i18n.words import word
from plugins.library.entries import Text
from plugins.library.outward import Outward as Address
from plugins.library.outward import is_official, outward
from plugins.model.data.contacts import Contact
from plugins.model.data.corrections import Correction
from plugins.model.data.countries import Bureau
from plugins.model.kinds import KINDS
from plugins.model.vocabulary import ContactKind, Listing
from plugins.views import addresses, glossary
from plugins.views.citing import host, how_seen, is_copy, opened_by_us
from plugins.views.plan import has_card
from plugins.views.reader import Reader
from plugins.views.shapes import ListingGroup, ListingRow, ListingView, Outward, Row, Words
from plugins.views.speech import foreign


def listing(reader: Reader, text: Text) -> ListingView | None:
    """What a page shows of the data files, or None."""
    shows = text.fields.shows
    return None if shows is None else _MAKERS[shows](reader)


def bureau_row(reader: Reader, code: str, bureau: Bureau | None) -> ListingRow:
    """A country's National Central Bureau; what we do not know is said, never filled."""
    title, href = Words(reader.country(code)), reader.here(addresses.country(reader.language, code))
    gap = Words(_("We know no official page about this bureau."))
    if bureau is None:
        return ListingRow(title, href, texts=(gap,))
    links = []
    if bureau.site:
        name = foreign(bureau.site_name) if bureau.site_name else Words(_("The bureau’s own page"))
        links.append(Outward(name, bureau.site, host(bureau.site)))
    if bureau.page:
        links.append(Outward(Words(_("The organisation’s page about the country")), bureau.page, host(bureau.page)))
    older = Words(_("The organisation’s page has an older address, which may have moved."))
    texts = (older,) if bureau.older else ()
    rows = (
        *((Row(_("Seat of the bureau"), (reader.said(bureau.city),)),) if bureau.city else ()),
        *((Row(_("Member since"), (Words(reader.partial_day(bureau.since)),)),) if bureau.since else ()),
    )
    fine = opened_by_us(reader, bureau.opened) if links and bureau.opened else None
    return ListingRow(title, href, texts=texts if links else (gap,), rows=rows, links=tuple(links), fine=fine)


def _offices(reader: Reader) -> ListingView:
    contacts = reader.library.contacts.values()
    groups = (
        (kind, [_office(reader, contact) for contact in contacts if contact.kind is kind]) for kind in ContactKind
    )
    named = tuple(ListingGroup(word(kind), tuple(rows)) for kind, rows in groups if rows)
    return ListingView(str(Listing.OFFICES), named, _("We know no office."), _not_opened(reader)[0])


def _office(reader: Reader, contact: Contact) -> ListingRow:
    city = (reader.said(contact.city),) if contact.city else ()
    country = (Words(reader.country(contact.country)),) if contact.country else ()
    where = (*city, *country)
    link = Outward(Words(_("Official page")), contact.url, contact.url)
    return ListingRow(reader.said(contact.name), rows=(Row(_("Place"), where),) if where else (), links=(link,))


def _bureaus(reader: Reader) -> ListingView:
    rows = [bureau_row(reader, code, country.bureau) for code, country in reader.library.countries.items()]
    shared, each = _not_opened(reader, beside_opened=any(row.fine for row in rows))
    rows = [replace(row, fine=each) if row.links and not row.fine else row for row in rows]
    return ListingView(str(Listing.BUREAUS), glossary.by_letter(reader, rows), _("We know no office."), shared)


def _corrections(reader: Reader) -> ListingView:
    newest = sorted(reader.library.corrections.values(), key=lambda row: row.date, reverse=True)
    rows = tuple(_correction(reader, row) for row in newest)
    groups = (ListingGroup(None, rows),) if rows else ()
    return ListingView(str(Listing.CORRECTIONS), groups, _("Nothing had to be corrected so far."))


def _correction(reader: Reader, row: Correction) -> ListingRow:
    """The page is one of ours, as a check has said; of a notice that has ended not even the key is told."""
    entry = reader.library.entries.get(row.page)
    return ListingRow(
        reader.title(entry) if entry else Words(_("a notice that has ended")),
        reader.here(addresses.document(reader.language, row.page)) if entry else None,
        when=reader.when(row.date),
        texts=(reader.said(row.what),),
    )


def _addresses(reader: Reader) -> ListingView:
    known = sorted(outward(reader.library, with_countries=False).values(), key=lambda row: (row.host, row.url))
    shared, each = _not_opened(reader, beside_opened=any(row.opened for row in known))
    groups = tuple(
        ListingGroup(name, tuple(_address(reader, row, None if row.opened else each) for row in rows))
        for name, rows in groupby(known, key=lambda row: row.host)
    )
    return ListingView(str(Listing.ADDRESSES), groups, _("No page names an address elsewhere."), shared)


def _address(reader: Reader, row: Address, fine: str | None) -> ListingRow:
    pages = sum(not place.startswith("data/") for place in row.places)
    said = [_("Official body") if is_official(row.url, reader.library.rules) else _("Another’s page")]
    if pages:
        text = ngettext("Named on %(number)s page", "Named on %(number)s pages", pages)
        said.append(text % {"number": locales.number(pages, reader.language)})
    if how := how_seen(reader, row):
        said.append(how)
    path = row.url.partition("://")[2].partition("/")[2]
    href = None if is_copy(reader, row) else row.url
    return ListingRow(Words(f"/{path}", "und", "ltr"), href, texts=tuple(map(Words, said)), fine=fine, away=True)


def _not_opened(reader: Reader, *, beside_opened: bool = False) -> tuple[str | None, str | None]:
    """That nobody opened the addresses: said once for all; or, beside one that was opened, of each that was not."""
    if reader.compiled is None:
        return None, None
    said = _("Compiled from public sources (%(date)s); not opened by us.") % {"date": reader.compiled}
    return (None, said) if beside_opened else (said, None)


def _cards(reader: Reader) -> ListingView:
    """Documents that have a card, in the order of their sections."""
    library = reader.library
    entries = [entry for folder in KINDS for entry in library.of_kind(folder) if has_card(entry)]
    rows = tuple(
        ListingRow(reader.title(entry), reader.here(addresses.card(reader.language, entry.key))) for entry in entries
    )
    groups = (ListingGroup(_("Cards to print"), rows),) if rows else ()
    return ListingView(str(Listing.CARDS), groups, _("There is nothing here yet."))


_MAKERS: dict[Listing, Callable[[Reader], ListingView]] = {
    Listing.ADDRESSES: _addresses,
    Listing.BUREAUS: _bureaus,
    Listing.CARDS: _cards,
    Listing.CORRECTIONS: _corrections,
    Listing.NOTICE_KINDS: glossary.notice_kinds,
    Listing.OFFICES: _offices,
    Listing.TERMS: glossary.terms,
}
