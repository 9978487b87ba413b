"""The search page, which without script is the A–Z of the site; and which pages either of them knows."""

from collections.abc import Iterator

from plugins.i18n import locales
from plugins.i18n.catalogs import gettext as _
from plugins.library.entries import Entry
from plugins.library.library import Library
from plugins.views import addresses
from plugins.views.frame import make_crumbs, make_head, make_switcher, section_title
from plugins.views.plan import Planned
from plugins.views.reader import Reader
from plugins.views.shapes import IndexRow, Link, SearchPage, Words

NOT_SEARCHED = frozenset({"notices"})
"""Sections of which nothing is ever found: who looks for a person's name here must not be led to one."""

_HELP = 3


def is_searched(entry: Entry, language: str) -> bool:
    """Whether readers of a language can look for a document: it has a text in that language, and is no notice."""
    return entry.kind.folder not in NOT_SEARCHED and not entry.text_is_fallback(language)


def has_index(library: Library, language: str) -> bool:
    """Whether a language has anything to be searched."""
    found = bool(library.countries) or any(is_searched(entry, language) for entry in library.entries.values())
    return library.settings.search and found


def search(reader: Reader, planned: Planned) -> SearchPage:
    """All pages of a language from A to Z."""
    library, tag = reader.library, reader.language
    title = _("Search")
    return SearchPage(
        template="search.html",
        head=make_head(reader, title, planned, noindex=True),
        heading=Words(title),
        crumbs=make_crumbs(reader),
        switcher=make_switcher(reader, planned.address),
        groups=_groups(reader, _rows(reader)),
        help=tuple(reader.link(library.entries[key]) for key in library.children.get("help", ())[:_HELP]),
        bundle=reader.here(addresses.index(tag)) if has_index(library, tag) else None,
    )


_FIGURES = "0–9"


def _rows(reader: Reader) -> Iterator[IndexRow]:
    library, tag = reader.library, reader.language
    for entry in library.entries.values():
        if is_searched(entry, tag):
            yield IndexRow(reader.link(entry), section_title(entry.kind.folder))
    for folder in reader.library.begun:
        yield IndexRow(Link(reader.here(addresses.section(tag, folder)), Words(section_title(folder))), "")
    if library.triage:
        start = Link(reader.here(addresses.triage(tag)), reader.said(library.triage.title))
        yield IndexRow(start, section_title("help"))
    if library.countries:
        yield IndexRow(
            Link(reader.here(addresses.countries(tag)), Words(_("Find your country"))), section_title("help")
        )


def _groups(reader: Reader, rows: Iterator[IndexRow]) -> tuple[tuple[str, tuple[IndexRow, ...]], ...]:
    """By first letter; where letters of two scripts share a heading, as in Chinese, each heading stands once."""
    tag = reader.language

    def place(row: IndexRow) -> tuple[bytes, bytes, str]:
        title = row.link.text.text
        initial = locales.sort_key(locales.initial(title, tag), tag)
        return initial, locales.sort_key(title, tag), row.link.href

    groups: dict[str, list[IndexRow]] = {}
    for row in sorted(rows, key=place):
        title = row.link.text.text
        initial = _FIGURES if title[:1].isdecimal() else locales.initial(title, tag)
        groups.setdefault(initial, []).append(row)
    return tuple((initial, tuple(group)) for initial, group in groups.items())
