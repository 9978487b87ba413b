"""Which pages may be kept on a reader's device for reading offline: help, never notices."""

from collections.abc import Iterator

from plugins.library.entries import Entry
from plugins.library.library import Library
from plugins.library.targets import Leads, Target, resolve
from plugins.model.kinds import KINDS, Order
from plugins.views import addresses
from plugins.views.plan import Planned, Sort, has_card, plan

KEPT = ("help", "scams")
"""Sections whose pages help somebody who has no connection, the first ones first; nothing about a person is there."""

_MOST = 30
"""Pages of a language that are fetched before anybody asks for them, beside their cards and the triage: all of it some
520 kB in 93 pages of the shipped site; nothing of it for readers who save data."""


def is_kept(library: Library, page: Planned) -> bool:
    """Whether a page may be kept; it then holds the note that says how old the copy is.

    A page that leads to a notice is never kept: the copy would still say the name when the notice has ended.
    """
    match page.sort:
        case Sort.OFFLINE | Sort.COUNTRIES | Sort.COUNTRY | Sort.TRIAGE:
            return True
        case Sort.HOME:
            return not _leads_to_notice(library, library.site)
        case Sort.LIST | Sort.TREE:
            return page.name in KEPT and not page.facet
        case Sort.DOCUMENT | Sort.CARD:
            entry = library.entries[page.name]
            return entry.kind.folder in KEPT and not _leads_to_notice(library, entry)
        case _:
            return False


def kept_ahead(library: Library) -> list[Planned]:
    """Pages that are kept before anybody asks for them, in the first language, what matters most first.

    All others that may be kept, such as the countries, are kept once they have been opened.
    """
    first = library.languages.first
    pages = [
        Planned(Sort.OFFLINE, first, addresses.offline(first)),
        Planned(Sort.HOME, first, addresses.home(first)),
    ]
    for folder in KEPT:
        sort = Sort.TREE if KINDS[folder].order is Order.TREE else Sort.LIST
        pages.append(Planned(sort, first, addresses.section(first, folder), folder))
        keys = library.sections.get(folder, ())
        pages += (Planned(Sort.DOCUMENT, first, addresses.document(first, key), key) for key in keys)
    kept = [page for page in pages if is_kept(library, page)][:_MOST]
    triage = [page for page in plan(library) if page.sort is Sort.TRIAGE and page.language == first]
    return [*triage, *(each for page in kept for each in _with_card(library, page))]


def _with_card(library: Library, page: Planned) -> Iterator[Planned]:
    yield page
    if page.sort is Sort.DOCUMENT and has_card(library.entries[page.name]):
        yield Planned(Sort.CARD, page.language, addresses.card(page.language, page.name), page.name)


def _leads_to_notice(library: Library, entry: Entry) -> bool:
    """Whether any of its texts does, so that all languages keep the same pages."""
    ways = getattr(entry.fields, "ways_on", ())
    return any(_is_notice(way.to) for way in ways) or any(
        isinstance(target := resolve(library, leaf, link.target), Target)
        and target.leads is Leads.DOCUMENT
        and _is_notice(target.name)
        for leaf in (entry.original, *entry.translations.values())
        for link in leaf.prose.links
    )


def _is_notice(key: str) -> bool:
    return key.startswith("notices/")
