"""From a planned page to its view."""

from plugins.i18n.catalogs import Catalogs, speaking
from plugins.library.library import Library
from plugins.views import lists, machines
from plugins.views.assets import Assets
from plugins.views.frame import make_frame, site_of
from plugins.views.kinds import MAKERS
from plugins.views.plan import Planned, Sort
from plugins.views.reader import Reader
from plugins.views.shapes import Frame, Page

_SIMPLE = {
    Sort.HOME: lists.home,
    Sort.LIST: lists.section_list,
    Sort.TREE: lists.tree,
    Sort.COUNTRIES: lists.countries,
    Sort.COUNTRY: lists.country,
    Sort.TOMBSTONE: machines.tombstone,
    Sort.REDIRECT: machines.redirect,
}


class Views:
    """Makes views, one at a time, and each language's frame once."""

    def __init__(self, library: Library, assets: Assets, catalogs: Catalogs) -> None:
        """Take what all views are made of."""
        self._catalogs = catalogs
        self._library = library
        self._readers = {tag: Reader(library, assets, tag) for tag in library.languages}
        self._frames: dict[str, Frame] = {}

    def frame(self, tag: str) -> Frame:
        """What all pages of a language share."""
        if tag not in self._frames:
            with speaking(self._catalogs, tag):
                self._frames[tag] = make_frame(self._readers[tag])
        return self._frames[tag]

    def page(self, planned: Planned) -> Page:
        """One page's view."""
        reader = self._readers[planned.language]
        if planned.sort is Sort.LANGUAGES:
            taglines = tuple(site_of(each)[0].summary for each in self._readers.values())
            with speaking(self._catalogs, planned.language):
                return machines.languages(reader, planned, taglines)
        if planned.sort is Sort.NOT_FOUND:
            said = []
            for each in self._readers.values():
                with speaking(self._catalogs, each.language):
                    said.append(machines.said_of_nothing(each))
            with speaking(self._catalogs, planned.language):
                return machines.not_found(reader, planned, tuple(said))
        with speaking(self._catalogs, planned.language):
            if planned.sort is Sort.DOCUMENT:
                entry = self._library.entries[planned.name]
                return MAKERS[entry.kind.folder](reader, entry, entry.text(planned.language))
            return _SIMPLE[planned.sort](reader, planned)

    def reader(self, tag: str) -> Reader:
        """The reader of a language, for what is made beside pages."""
        return self._readers[tag]
