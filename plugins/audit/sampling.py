"""One page of every template: the fullest of each sort, in every language."""

from collections.abc import Mapping

from plugins.build.site import speak
from plugins.library.library import Library, gather
from plugins.library.reading import read_all
from plugins.library.scanning import scan
from plugins.library.shelf import Shelf
from plugins.model.settings import Settings
from plugins.render import digests
from plugins.views.plan import Planned, Sort, plan

Sample = Mapping[str, Mapping[str, str]]
"""What a page is → language → its address, without the base path.

The names: ``home``, ``countries``, ``country``, ``country/bare``, ``tombstone``, ``search``, ``offline``,
``coverage``, ``style``;
``question`` and ``answer`` of the triage, ``card``;
a document by its folder, such as ``news``, one that lets its reader do something by that, such as ``tool/report``;
``list/news``, ``part/news`` (a facet), ``tree/help``; ``not_found`` and
``languages``, which speak all languages, in the first one only.
"""


def sample(settings: Settings) -> Sample:
    """The pages to look at, of a site that was just built with these settings.

    Raises:
        LookupError: If there is no site.
    """
    library = library_of(settings)
    first = library.languages.first
    fullest: dict[str, tuple[int, Planned]] = {}
    everything: dict[tuple[str, str], str] = {}
    for page in plan(library):
        if page.sort is Sort.REDIRECT:
            continue
        rest = page.address.removeprefix(f"/{page.language}/")
        everything[page.language, rest] = page.address
        if page.language == first:
            size = (settings.output / page.path).stat().st_size
            name = name_of(page, library)
            if name not in fullest or size > fullest[name][0]:
                fullest[name] = size, page
    return {name: _tongues(page, everything, library) for name, (_, page) in sorted(fullest.items())}


def name_of(page: Planned, library: Library) -> str:
    """What a page is, as ``Sample`` calls it."""
    match page.sort:
        case Sort.DOCUMENT:
            entry = library.entries[page.name]
            tool = getattr(entry.fields, "tool", None)
            return f"tool/{tool}" if tool else entry.kind.folder
        case Sort.TRIAGE:
            return "question" if library.triage and page.name in library.triage.questions else "answer"
        case Sort.LIST | Sort.TREE:
            return f"{'part' if page.facet else page.sort.value}/{page.name}"
        case Sort.COUNTRY:
            row = library.countries[page.name]
            return "country" if row.emergency or row.reporting else "country/bare"
        case _:
            return page.sort.value


def _tongues(page: Planned, everything: Mapping[tuple[str, str], str], library: Library) -> dict[str, str]:
    rest = page.address.removeprefix(f"/{page.language}/")
    tags = (tag for tag in library.languages if (tag, rest) in everything)
    return {tag: everything[tag, rest] for tag in tags}


def library_of(settings: Settings) -> Library:
    """The documents of a site that was just built: its own shelf has them all.

    Raises:
        LookupError: If there is no site.
    """
    speak(settings)
    shelf = Shelf(settings.cache / "shelf.sqlite")
    with shelf.held():
        shelf.open()
        content = scan([("content", settings.content, settings.ignore)], shelf, keep=False)["content"]
        library, _ = gather(settings, read_all(settings, content, shelf, digests.engine()))
    if library is None:
        message = f"{settings.content}: there is no site to look at"
        raise LookupError(message)
    return library
