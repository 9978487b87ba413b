"""Which pages search engines may hold, and in which languages: for the head, the sitemap and the feeds alike."""

from plugins.library.entries import is_published
from plugins.library.library import Library
from plugins.views import addresses
from plugins.views.plan import Planned, Sort


def languages_of(library: Library, page: Planned) -> tuple[str, ...]:
    """The languages in which a page has texts of its own; none if it is not to be indexed."""
    tags = library.languages.tags
    match page.sort:
        case Sort.DOCUMENT:
            entry = library.entries[page.name]
            day = library.settings.build_date
            if entry.kind.folder == "notices" or not is_published(entry, day, drafts=False):
                return ()
            return tuple(tag for tag in tags if not entry.text_is_fallback(tag))
        case Sort.LIST:
            # A part of a list says nothing that the list and its documents do not say.
            return () if page.name == "notices" or page.facet else tags
        case Sort.TRIAGE:
            # A question in the middle of the way says nothing to who comes from elsewhere.
            triage = library.triage
            is_whole = triage is not None and (page.name == triage.start or page.name in triage.leaves)
            return tags if is_whole else ()
        case Sort.HOME | Sort.TREE | Sort.COUNTRIES | Sort.COUNTRY | Sort.COVERAGE:
            return tags
        case _:
            return ()


def default_address(library: Library, page: Planned) -> str:
    """The address for a language nobody asked for: the original's; for a home, the choice of languages."""
    if page.sort is Sort.HOME:
        return "/"
    first = library.languages.first
    if page.sort is Sort.DOCUMENT:
        return addresses.document(library.entries[page.name].language, page.name)
    return f"/{first}/" + page.address.split("/", 2)[2]
