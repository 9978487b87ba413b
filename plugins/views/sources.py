"""Which files a page is of, so that whoever looks at it finds where its words stand."""

from collections.abc import Iterator

from plugins.library.library import Library
from plugins.views.plan import Planned, Sort, plan

_OF_DOCUMENTS = {Sort.DOCUMENT, Sort.CARD, Sort.REDIRECT}
_DATA = {Sort.COUNTRIES: "countries", Sort.COUNTRY: "countries", Sort.TRIAGE: "triage"}

Source = tuple[str | None, str | None]
"""The file in the page's own language, if there is one, and the original, if that is another file."""


def sources(library: Library) -> dict[str, Source]:
    """Path of a page in the output → its files, such as ``content/news/x/ar.md``, ``content/news/x/en.md``.

    A list, or a page made of the interface's words alone, is of no file.
    """
    return dict(_sources(library))


def _sources(library: Library) -> Iterator[tuple[str, Source]]:
    label = library.settings.label
    for planned in plan(library):
        if planned.sort in _OF_DOCUMENTS or planned.sort is Sort.HOME:
            yield planned.path, _of_document(library, planned)
        elif planned.sort in _DATA:
            yield planned.path, (label(f"data/{_DATA[planned.sort]}.yml"), None)


def _of_document(library: Library, planned: Planned) -> Source:
    entry = library.site if planned.sort is Sort.HOME else library.entries[planned.name]
    original = entry.original
    own = original if planned.language == entry.language else entry.translations.get(planned.language)
    return own.document.path if own else None, None if own is original else original.document.path
