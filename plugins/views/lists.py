"""Home, lists, trees and countries: pages that lead to others."""

from collections.abc import Iterator
from itertools import islice

from plugins.i18n import locales
from plugins.i18n.catalogs import gettext as _
from plugins.i18n.catalogs import ngettext
from plugins.model.kinds import KINDS, Order
from plugins.model.kinds.pages import Site
from plugins.views import addresses
from plugins.views.choices import facets, isolated, value_words
from plugins.views.documents import notes
from plugins.views.frame import make_crumbs, make_head, make_switcher, publisher_data, section_title, site_of
from plugins.views.indexing import languages_of
from plugins.views.keeping import is_kept
from plugins.views.listings import bureau_row
from plugins.views.plan import Planned, list_pages
from plugins.views.reader import Reader
from plugins.views.shapes import (
    CountriesPage,
    CountryPage,
    Door,
    HomePage,
    Link,
    ListPage,
    Node,
    Section,
    TreePage,
    Words,
)

_ON_HOME = (("help", 4), ("warnings", 3), ("scams", 4), ("news", 3), ("organisation", 4))
"""Sections of home, in the order in which a frightened reader needs them, and how much of each."""


def home(reader: Reader, planned: Planned) -> HomePage:
    """The first page of a language."""
    site, language = site_of(reader)
    text = reader.library.site.text(reader.language)
    data = {
        "@type": "WebSite",
        "name": site.title,
        "url": reader.absolute(planned.address),
        "inLanguage": reader.language,
        "publisher": publisher_data(reader),
    }
    return HomePage(
        template="home.html",
        head=make_head(
            reader,
            site.title,
            planned,
            description=site.summary,
            data=data,
        ),
        heading=Words(site.title),
        switcher=make_switcher(reader, planned.address),
        notes=notes(reader, text),
        body=reader.body(text),
        kept=is_kept(reader.library, planned),
        dated=True,
        tagline=reader.words(site.summary, language),
        question=reader.maybe(site.question, language),
        doors=tuple(_doors(reader, site, language)),
        sections=tuple(_sections(reader)),
    )


def _doors(reader: Reader, site: Site, language: str) -> Iterator[Door]:
    """The ways on; one that names no drawing shows that of its section."""
    for way in site.ways_on:
        href = reader.way(way.to)
        if href is not None:
            drawing = f"step-{way.drawing.replace('_', '-')}" if way.drawing else f"section-{way.to.partition('/')[0]}"
            yield Door(href, reader.words(way.text, language), drawing)


def _sections(reader: Reader) -> Iterator[Section]:
    library = reader.library
    for folder, count in _ON_HOME:
        top = library.children.get(folder, ()) if KINDS[folder].order is Order.TREE else None
        keys = reader.in_order(KINDS[folder]) if top is None else top
        keys = tuple(islice((key for key in keys if reader.label(library.entries[key]) is None), count))
        if keys:
            yield Section(
                folder,
                section_title(folder),
                reader.here(addresses.section(reader.language, folder)),
                tuple(reader.card(library.entries[key]) for key in keys),
            )


def section_list(reader: Reader, planned: Planned) -> ListPage:
    """One page of a section's list, or of the part of it that a facet shows."""
    folder, number = planned.name, planned.number
    library, kind = reader.library, KINDS[planned.name]
    keys = reader.parts(kind)[planned.facet][planned.value] if planned.facet else reader.in_order(kind)
    pages = list_pages(library, len(keys))
    size = library.settings.page_size
    title = _list_title(reader, planned)

    def to(page: int, words: str) -> Link | None:
        if not 1 <= page <= pages:
            return None
        return Link(reader.here(_list_address(planned, page)), Words(words), page == number)

    numbers = tuple(link for page in range(1, pages + 1) if (link := to(page, locales.number(page, reader.language))))
    return ListPage(
        template="list.html",
        section=folder,
        kept=is_kept(library, planned),
        head=make_head(
            reader,
            title,
            planned,
            noindex=not languages_of(library, planned),
        ),
        heading=Words(title),
        crumbs=make_crumbs(reader, folder if planned.facet else None),
        switcher=make_switcher(reader, planned.address),
        intro=_section_intro(folder),
        facets=tuple(facets(reader, planned)),
        count=ngettext("%(number)s entry", "%(number)s entries", len(keys))
        % {"number": locales.number(len(keys), reader.language)},
        cards=tuple(reader.card(library.entries[key]) for key in keys[(number - 1) * size : number * size]),
        number=number,
        pages=pages,
        newer=to(number - 1, _("Previous page")),
        older=to(number + 1, _("Next page")),
        numbers=numbers if pages > 1 else (),
    )


def _list_title(reader: Reader, planned: Planned) -> str:
    title = section_title(planned.name)
    if planned.facet:
        part = value_words(reader, planned.facet, planned.value)
        title = _("%(section)s: %(part)s") % {"section": title, "part": isolated(part)}
    if planned.number > 1:
        return _("%(title)s, page %(number)s") % {"title": title, "number": planned.number}
    return title


def _list_address(planned: Planned, page: int) -> str:
    if planned.facet:
        return addresses.facet(planned.language, planned.name, planned.facet, planned.value, page)
    return addresses.section(planned.language, planned.name, page)


def tree(reader: Reader, planned: Planned) -> TreePage:
    """A section that is a tree."""
    folder = planned.name
    library = reader.library
    extra: tuple[Link, ...] = ()
    if folder == "help" and library.countries:
        extra = (Link(reader.here(addresses.countries(reader.language)), Words(_("Find your country"))),)
    return TreePage(
        template="tree.html",
        section=folder,
        kept=is_kept(library, planned),
        chart=folder == "organisation",
        head=make_head(
            reader,
            section_title(folder),
            planned,
        ),
        heading=Words(section_title(folder)),
        crumbs=make_crumbs(reader),
        switcher=make_switcher(reader, planned.address),
        intro=_section_intro(folder),
        nodes=tuple(_node(reader, key) for key in library.children.get(folder, ())),
        extra=extra,
    )


def _node(reader: Reader, key: str) -> Node:
    library = reader.library
    below = tuple(_node(reader, child) for child in library.children.get(key, ()))
    return Node(reader.card(library.entries[key]), below)


def _section_intro(folder: str) -> str | None:
    if folder == "notices":
        return _("If somebody is not on this list, that does not mean that no notice about them exists.")
    if folder == "warnings":
        return _("A warning on a website proves nothing about the website: impostors print warnings too.")
    return None


def countries(reader: Reader, planned: Planned) -> CountriesPage:
    """All member countries, as the language sorts them."""
    library = reader.library
    tag = reader.language
    named = sorted(
        ((reader.country(code), code) for code in library.countries), key=lambda row: locales.sort_key(row[0], tag)
    )
    groups: dict[str, list[Link]] = {}
    for name, code in named:
        link = Link(reader.here(addresses.country(tag, code)), Words(name))
        groups.setdefault(locales.initial(name, tag), []).append(link)
    title = _("Find your country")
    return CountriesPage(
        template="countries.html",
        section="help",
        kept=is_kept(library, planned),
        head=make_head(
            reader,
            title,
            planned,
        ),
        heading=Words(title),
        crumbs=make_crumbs(reader, "help"),
        switcher=make_switcher(reader, planned.address),
        groups=tuple((initial, tuple(links)) for initial, links in groups.items()),
        member_list=reader.member_list,
        other_doors=reader.other_doors,
    )


def _ways(reader: Reader) -> Iterator[Link]:
    """Where the site's own ways on lead, and the page for those to whom the police are a danger."""
    site, language = site_of(reader)
    for way in site.ways_on:
        href = reader.way(way.to)
        if href is not None:
            yield Link(href, reader.words(way.text, language))
    if reader.other_doors:
        yield reader.other_doors


def country(reader: Reader, planned: Planned) -> CountryPage:
    """One member country; what we do not know is said, never filled."""
    library = reader.library
    row = library.countries[planned.name]
    name = reader.country(planned.name)
    reporting = row.reporting
    override = row.name.source if row.name else None
    crumb = Link(reader.here(addresses.countries(reader.language)), Words(_("Find your country")))
    return CountryPage(
        template="country.html",
        section="help",
        leave=True,
        kept=is_kept(library, planned),
        head=make_head(
            reader,
            name,
            planned,
            description=_("Where to report a fraud in this country, and the police number for danger now."),
        ),
        heading=Words(name),
        crumbs=(*make_crumbs(reader, "help"), crumb),
        switcher=make_switcher(reader, planned.address),
        name=name,
        emergency=row.emergency.number if row.emergency else None,
        reporting=Link(reporting.url, Words(reporting.name, "und", "auto")) if reporting else None,
        opened=reader.maybe_when(reporting.opened) if reporting else None,
        compiled=reader.partial_day(row.compiled),
        region=locales.territory_name(row.subregion, reader.language),
        member_list=reader.member_list,
        bureau=bureau_row(reader, planned.name, row.bureau),
        ways=tuple(_ways(reader)),
        name_source=f"{override.publisher}, {reader.partial_day(override.as_of)}" if override else None,
    )
