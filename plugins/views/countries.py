"""The member countries: the page of all, and one for each."""

from collections.abc import Iterator

from plugins.i18n import locales
from plugins.i18n.catalogs import gettext as _
from plugins.views import addresses
from plugins.views.frame import make_crumbs, make_head, make_switcher, site_of
from plugins.views.keeping import is_kept
from plugins.views.listings import bureau_row
from plugins.views.plan import Planned
from plugins.views.reader import Reader
from plugins.views.shapes import CountriesPage, CountryPage, Link, Words


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
        head=make_head(reader, title, planned),
        heading=Words(title),
        crumbs=make_crumbs(reader, "help"),
        switcher=make_switcher(reader, planned.address),
        groups=tuple((initial, tuple(links)) for initial, links in groups.items()),
        member_list=reader.member_list,
        other_doors=reader.other_doors,
    )


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


def _ways(reader: Reader) -> Iterator[Link]:
    """Where the site's own ways on lead, and the page for those to whom the police are a danger."""
    site, language = site_of(reader)
    for way in site.ways_on:
        href = reader.way(way.to)
        if href is not None:
            yield Link(href, reader.words(way.text, language))
    if reader.other_doors:
        yield reader.other_doors
