"""Sections that are lists, whole or narrowed by a facet."""

from plugins.i18n import locales
from plugins.i18n.catalogs import gettext as _
from plugins.i18n.catalogs import ngettext
from plugins.model.kinds import KINDS
from plugins.views import addresses
from plugins.views.choices import facets, isolated, value_words
from plugins.views.entries import card_of
from plugins.views.frame import make_crumbs, make_head, make_switcher, section_title
from plugins.views.indexing import languages_of
from plugins.views.keeping import is_kept
from plugins.views.plan import Planned, list_pages
from plugins.views.reader import Reader
from plugins.views.shapes import Link, ListPage, Words


def section_list(reader: Reader, planned: Planned) -> ListPage:
    """One page of a section's list, or of the part of it that a facet shows."""
    folder, number = planned.name, planned.number
    library, kind = reader.library, KINDS[planned.name]
    sections = reader.sections
    keys = sections.parts(kind)[planned.facet][planned.value] if planned.facet else sections.in_order(kind)
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
        head=make_head(reader, title, planned, noindex=not languages_of(library, planned)),
        heading=Words(title),
        crumbs=make_crumbs(reader, folder if planned.facet else None),
        switcher=make_switcher(reader, planned.address),
        intro=_section_intro(reader, folder),
        facets=tuple(facets(reader, planned)),
        count=ngettext("%(number)s entry", "%(number)s entries", len(keys))
        % {"number": locales.number(len(keys), reader.language)},
        cards=tuple(card_of(reader, library.entries[key]) for key in keys[(number - 1) * size : number * size]),
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


def _section_intro(reader: Reader, folder: str) -> Words | None:
    if folder == "notices":
        return reader.unlisted
    if folder == "warnings":
        return Words(_("A warning on a website proves nothing about the website: impostors print warnings too."))
    return None
