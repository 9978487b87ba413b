"""What pages show of the data files: offices, bureaus, terms, corrections, addresses, kinds of notice."""

from collections.abc import Callable, Iterable

from plugins.i18n import locales
from plugins.i18n.catalogs import gettext as _
from plugins.i18n.catalogs import ngettext
from plugins.i18n.words import word
from plugins.library.entries import Text
from plugins.library.outward import Outward as Address
from plugins.library.outward import is_official, outward
from plugins.model.data import Bureau, Contact
from plugins.model.vocabulary import ContactKind, Listing, NoticeKind
from plugins.views import addresses
from plugins.views.reader import Reader, foreign, host
from plugins.views.shapes import ListingGroup, ListingRow, ListingView, Outward, Row, Words


def listing(reader: Reader, text: Text) -> ListingView | None:
    """What a page shows of the data files, or None."""
    shows = text.fields.shows
    return None if shows is None else _MAKERS[shows](reader)


def bureau_row(reader: Reader, code: str, bureau: Bureau | None) -> ListingRow:
    """A country's National Central Bureau; what we do not know is said, never filled."""
    title, href = Words(reader.country(code)), reader.here(addresses.country(reader.language, code))
    if bureau is None:
        return ListingRow(title, href, texts=(Words(_("We know no official page about this bureau.")),))
    links = []
    if bureau.site:
        links.append(Outward(_name(bureau.site_name or _("The bureau’s own page")), bureau.site, host(bureau.site)))
    if bureau.page:
        links.append(Outward(Words(_("The organisation’s page about the country")), bureau.page, host(bureau.page)))
    texts = (Words(_("The organisation’s page has an older address, which may have moved.")),) if bureau.older else ()
    rows = (
        *((Row(_("Seat of the bureau"), (foreign(bureau.city),)),) if bureau.city else ()),
        *((Row(_("Member since"), (Words(reader.partial_day(bureau.since)),)),) if bureau.since else ()),
    )
    return ListingRow(title, href, texts=texts, rows=rows, links=tuple(links))


def _offices(reader: Reader) -> ListingView:
    contacts = reader.library.contacts.values()
    groups = (
        (kind, [_office(reader, contact) for contact in contacts if contact.kind is kind]) for kind in ContactKind
    )
    named = tuple(ListingGroup(word(kind), tuple(rows)) for kind, rows in groups if rows)
    return ListingView(str(Listing.OFFICES), named, _("We know no office."), _not_opened(reader))


def _office(reader: Reader, contact: Contact) -> ListingRow:
    country = reader.country(contact.country) if contact.country else None
    city = reader.said(contact.city) if contact.city else None
    where = tuple(Words(name) for name in (city, country) if name)
    link = Outward(Words(_("Official page")), contact.url, contact.url)
    rows = (Row(_("Place"), where),) if where else ()
    return ListingRow(Words(reader.said(contact.name)), rows=rows, links=(link,))


def _bureaus(reader: Reader) -> ListingView:
    countries = reader.library.countries
    rows = (bureau_row(reader, code, country.bureau) for code, country in countries.items())
    fine = _not_opened(reader)
    return ListingView(str(Listing.BUREAUS), _by_letter(reader, rows), _("We know no office."), fine)


def _terms(reader: Reader) -> ListingView:
    rows = (
        ListingRow(Words(reader.said(term.words)), texts=(Words(reader.said(term.meaning)),))
        for term in reader.library.terms.values()
        if term.meaning
    )
    return ListingView(str(Listing.TERMS), _by_letter(reader, rows), _("No word is explained yet."))


def _corrections(reader: Reader) -> ListingView:
    library = reader.library
    rows = tuple(
        ListingRow(
            reader.title(library.entries[row.page]) if row.page in library.entries else Words(row.page),
            reader.here(addresses.document(reader.language, row.page)) if row.page in library.entries else None,
            when=reader.when(row.date),
            texts=(Words(reader.said(row.what)),),
        )
        for row in sorted(library.corrections.values(), key=lambda row: row.date, reverse=True)
    )
    groups = (ListingGroup(None, rows),) if rows else ()
    return ListingView(str(Listing.CORRECTIONS), groups, _("Nothing had to be corrected so far."))


def _addresses(reader: Reader) -> ListingView:
    by_host: dict[str, list[Address]] = {}
    for address in outward(reader.library, with_countries=False).values():
        by_host.setdefault(address.host, []).append(address)
    groups = tuple(
        ListingGroup(name, tuple(_address(reader, row) for row in sorted(by_host[name], key=lambda row: row.url)))
        for name in sorted(by_host)
    )
    return ListingView(str(Listing.ADDRESSES), groups, _("No page names an address elsewhere."), _not_opened(reader))


def _address(reader: Reader, row: Address) -> ListingRow:
    pages = sum(not place.startswith("data/") for place in row.places)
    said = [_("Official body") if is_official(row.url, reader.library.rules) else _("Another’s page")]
    if pages:
        text = ngettext("Named on %(number)s page", "Named on %(number)s pages", pages)
        said.append(text % {"number": locales.number(pages, reader.language)})
    if how := reader.how_seen(row):
        said.append(how)
    path = row.url.partition("://")[2].partition("/")[2]
    href = None if reader.is_copy(row) else row.url
    return ListingRow(_name(f"/{path}"), href, texts=tuple(map(Words, said)))


def _notice_kinds(reader: Reader) -> ListingView:
    rows = []
    for kind in NoticeKind:
        term = reader.library.terms.get("special_notice" if kind is NoticeKind.UN else f"{kind}_notice")
        meaning, public = (term.meaning, term.public) if term else (None, None)
        rows.append(
            ListingRow(
                Words(word(kind)),
                mark=reader.notice_mark(kind),
                texts=(Words(reader.said(meaning)),) if meaning else (),
                rows=(Row(_("Can the public see it?"), (Words(reader.said(public)),)),) if public else (),
            )
        )
    return ListingView(str(Listing.NOTICE_KINDS), (ListingGroup(None, tuple(rows)),), "")


def _by_letter(reader: Reader, rows: Iterable[ListingRow]) -> tuple[ListingGroup, ...]:
    tag = reader.language
    groups: dict[str, list[ListingRow]] = {}
    for row in sorted(rows, key=lambda row: locales.sort_key(row.title.text, tag)):
        groups.setdefault(locales.initial(row.title.text, tag), []).append(row)
    return tuple(ListingGroup(letter, tuple(rows)) for letter, rows in groups.items())


def _not_opened(reader: Reader) -> str | None:
    if reader.compiled is None:
        return None
    return _("Compiled from public sources (%(date)s); not opened by us.") % {"date": reader.compiled}


def _name(text: str) -> Words:
    return Words(text, "und", "ltr")


_MAKERS: dict[Listing, Callable[[Reader], ListingView]] = {
    Listing.ADDRESSES: _addresses,
    Listing.BUREAUS: _bureaus,
    Listing.CORRECTIONS: _corrections,
    Listing.NOTICE_KINDS: _notice_kinds,
    Listing.OFFICES: _offices,
    Listing.TERMS: _terms,
}
