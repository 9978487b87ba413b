"""From a planned page to its view."""

from collections.abc import Callable
from functools import cached_property, partial

from plugins.i18n.catalogs import Catalogs, speaking
from plugins.library.library import Library
from plugins.views import cards, countries, coverage, home, index, lists, machines, offline, specimens, trees, triage
from plugins.views.assets import Assets
from plugins.views.frame import make_frame, site_of
from plugins.views.kinds import MAKERS
from plugins.views.plan import Planned, Sort
from plugins.views.reader import Reader
from plugins.views.shapes import Frame, Page, Said

_SIMPLE = {
    Sort.HOME: home.home,
    Sort.CARD: cards.card,
    Sort.LIST: lists.section_list,
    Sort.TREE: trees.tree,
    Sort.COUNTRIES: countries.countries,
    Sort.COUNTRY: countries.country,
    Sort.TRIAGE: triage.triage,
    Sort.REDIRECT: machines.redirect,
    Sort.SEARCH: index.search,
    Sort.OFFLINE: offline.offline,
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
            sites = tuple(site_of(each)[0] for each in self._readers.values())
            with speaking(self._catalogs, planned.language):
                return machines.languages(reader, planned, sites)
        if planned.sort is Sort.NOT_FOUND:
            said = self._said(machines.said_of_nothing)
            with speaking(self._catalogs, planned.language):
                return machines.not_found(reader, planned, said)
        if planned.sort is Sort.STYLE:
            said = self._said(machines.said_of_ended)
            with speaking(self._catalogs, planned.language):
                return specimens.style(reader, planned, said)
        if planned.sort is Sort.TOMBSTONE:
            said = self._said(machines.said_of_ended)
            said = tuple(sorted(said, key=lambda each: each.tag != planned.language))
            with speaking(self._catalogs, planned.language):
                return machines.tombstone(reader, planned, said)
        with speaking(self._catalogs, planned.language):
            if planned.sort is Sort.DOCUMENT:
                entry = self._library.entries[planned.name]
                return MAKERS[entry.kind.folder](reader, entry, entry.text(planned.language))
            make = partial(coverage.coverage, self._told) if planned.sort is Sort.COVERAGE else _SIMPLE[planned.sort]
            return make(reader, planned)

    @cached_property
    def _told(self) -> coverage.Told:
        """What all coverage pages count, once."""
        return coverage.told(self._library, self._catalogs)

    def _said(self, part: Callable[[Reader], Said]) -> tuple[Said, ...]:
        """The parts of a page that speaks every language, each made while its own is being spoken."""
        said = []
        for reader in self._readers.values():
            with speaking(self._catalogs, reader.language):
                said.append(part(reader))
        return tuple(said)

    def reader(self, tag: str) -> Reader:
        """The reader of a language, for what is made beside pages."""
        return self._readers[tag]
