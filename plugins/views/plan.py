"""Every page of the site, before any is made."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from plugins.library.entries import Entry
from plugins.library.library import Library
from plugins.model.kinds import KINDS, SITE, Order
from plugins.views import addresses
from plugins.views.facets import Parts, parts_of


class Sort(StrEnum):
    """What a page is made from."""

    DOCUMENT = "document"
    CARD = "card"
    TOMBSTONE = "tombstone"
    LIST = "list"
    TREE = "tree"
    HOME = "home"
    COUNTRIES = "countries"
    COUNTRY = "country"
    TRIAGE = "triage"
    LANGUAGES = "languages"
    NOT_FOUND = "not_found"
    REDIRECT = "redirect"
    SEARCH = "search"
    OFFLINE = "offline"
    COVERAGE = "coverage"
    STYLE = "style"


@dataclass(frozen=True, slots=True)
class Planned:
    """One page to be.

    Attributes:
        sort: What it is made from.
        language: In which it speaks; a page that speaks all has the first.
        address: From the site's root, such as ``/en/news/x/``, without the base path.
        name: The document's key, the section's folder, the country's code, the question's or answer's
            key, or an old address's document.
        number: Of a list's page, from 1.
        facet: Of a list's part, the code of the facet, such as ``topic``; empty for the whole list.
        value: The facet's value, such as ``fraud``.
    """

    sort: Sort
    language: str
    address: str
    name: str = ""
    number: int = 1
    facet: str = ""
    value: str = ""

    @property
    def path(self) -> str:
        """The file it becomes, relative to the output folder."""
        return addresses.file_of(self.address)


def plan(library: Library) -> Iterator[Planned]:
    """All pages, in a stable order; two may still claim one address, which is for a check to say."""
    first = library.languages.first
    parts = {folder: parts_of(library, folder) for folder in KINDS}
    yield Planned(Sort.LANGUAGES, first, "/")
    yield Planned(Sort.NOT_FOUND, first, "/404.html")
    for tag in library.languages:
        yield Planned(Sort.HOME, tag, addresses.home(tag))
        for folder in KINDS:
            yield from _section(library, tag, folder, parts[folder])
        for entry in library.entries.values():
            yield from pages_of(entry, tag)
        for key, tomb in library.ended.items():
            if not tomb.minor:
                yield Planned(Sort.TOMBSTONE, tag, addresses.document(tag, key), key)
        yield from _made_from_data(library, tag)
    for key, entry in library.entries.items():
        for old in entry.fields.old_addresses:
            yield Planned(Sort.REDIRECT, language_of(library, old), old, key)


def pages_of(entry: Entry, tag: str) -> Iterator[Planned]:
    """The pages of one document in a language, or of the site itself: those that say its prose."""
    if entry.kind is SITE:
        yield Planned(Sort.HOME, tag, addresses.home(tag))
        return
    yield Planned(Sort.DOCUMENT, tag, addresses.document(tag, entry.key), entry.key)
    if has_card(entry):
        yield Planned(Sort.CARD, tag, addresses.card(tag, entry.key), entry.key)


def has_card(entry: Entry) -> bool:
    """Whether some sections of a document stand on a card of their own."""
    return bool(getattr(entry.fields, "card", ()))


def _made_from_data(library: Library, tag: str) -> Iterator[Planned]:
    yield Planned(Sort.SEARCH, tag, addresses.search(tag))
    yield Planned(Sort.OFFLINE, tag, addresses.offline(tag))
    if len(library.languages.tags) > 1:
        yield Planned(Sort.COVERAGE, tag, addresses.coverage(tag))
    if library.settings.style_page:
        yield Planned(Sort.STYLE, tag, addresses.style(tag))
    if triage := library.triage:
        for key in (*triage.questions, *triage.leaves):
            address = addresses.triage(tag, "" if key == triage.start else key)
            yield Planned(Sort.TRIAGE, tag, address, key)
    if library.countries:
        yield Planned(Sort.COUNTRIES, tag, addresses.countries(tag))
    for code in library.countries:
        yield Planned(Sort.COUNTRY, tag, addresses.country(tag, code), code)


def _section(library: Library, tag: str, folder: str, parts: Parts) -> Iterator[Planned]:
    if KINDS[folder].order is Order.TREE:
        yield Planned(Sort.TREE, tag, addresses.section(tag, folder), folder)
        return
    for number in range(1, list_pages(library, len(library.sections.get(folder, ()))) + 1):
        yield Planned(Sort.LIST, tag, addresses.section(tag, folder, number), folder, number)
    for code, values in parts.items():
        for value, keys in values.items():
            for number in range(1, list_pages(library, len(keys)) + 1):
                address = addresses.facet(tag, folder, code, value, number)
                yield Planned(Sort.LIST, tag, address, folder, number, code, value)


def list_pages(library: Library, documents: int) -> int:
    """Pages of a list of so many documents; an empty one still has a page that says so."""
    return max(1, -(-documents // library.settings.page_size))


def language_of(library: Library, address: str) -> str:
    """The language an old address begins with, else the first."""
    tag = address.split("/")[1]
    return tag if tag in library.languages else library.languages.first


def feeds_of(library: Library, tag: str) -> tuple[str, ...]:
    """Folders of the sections that have a feed in a language: those with a text of its own."""
    return tuple(
        folder
        for folder, kind in KINDS.items()
        if kind.feed and any(not entry.text_is_fallback(tag) for entry in library.of_kind(folder))
    )
