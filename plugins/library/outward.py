"""Every address that leads out of the site, and what is known of it: one place for pages, checks and lists."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from plugins.library.entries import Entry
from plugins.library.library import Library
from plugins.model.data import Rules
from plugins.model.fields import Day
from plugins.model.kinds.parts import Source
from plugins.model.vocabulary import Seen

_RANK = {Seen.COPY: 0, Seen.ELSEWHERE: 1, Seen.CITED: 2}
"""The better reading counts where an address stands in several places."""


@dataclass(slots=True)
class Outward:
    """An address as the site knows it.

    Attributes:
        url: The whole address.
        seen: How the text behind it was read; None where only data files name it.
        opened: The last day on which somebody opened it, or None.
        said: What stands there, as the first place that names it says.
        places: Keys of documents and names of data files that hold it, in their order.
    """

    url: str
    said: str
    seen: Seen | None = None
    opened: Day | None = None
    places: list[str] = field(default_factory=list)

    @property
    def host(self) -> str:
        """Where it leads."""
        return host_of(self.url)


def outward(library: Library, *, with_countries: bool = True) -> dict[str, Outward]:
    """All addresses in documents and data files, in their order; each once, without its fragment.

    Args:
        library: All that is known.
        with_countries: Whether those of the countries' rows are among them.
    """
    found: dict[str, Outward] = {}
    for place, url, said, seen, opened in _all(library, with_countries=with_countries):
        row = found.setdefault(plain(url), Outward(plain(url), said))
        if seen is not None and (row.seen is None or _RANK[seen] < _RANK[row.seen]):
            row.seen = seen
        if opened and (row.opened is None or opened > row.opened):
            row.opened = opened
        if place not in row.places:
            row.places.append(place)
    return found


def plain(url: str) -> str:
    """An address without its fragment, which leads to the same page."""
    return url.partition("#")[0]


def host_of(url: str) -> str:
    """The host that an address leads to, in lower case and without ``www.``."""
    return (urlsplit(url).hostname or "").lower().removeprefix("www.")


def is_among(host: str, hosts: tuple[str, ...]) -> bool:
    """Whether a host is one of a list, or below one."""
    return any(host == known or host.endswith(f".{known}") for known in hosts)


def is_official(url: str, rules: Rules) -> bool:
    """Whether an address leads to an official body that the rules name."""
    return rules.hosts is not None and is_among(host_of(url), rules.hosts.official)


_Row = tuple[str, str, str, Seen | None, Day | None]


def _all(library: Library, *, with_countries: bool) -> Iterator[_Row]:
    for entry in (library.site, *library.entries.values()):
        yield from ((entry.key, *row) for row in _of_document(entry))
    for fact in library.facts.values():
        if fact.source.url:
            yield "data/facts.yml", fact.source.url, fact.source.publisher, Seen.COPY, None
    for contact in library.contacts.values():
        yield "data/contacts.yml", contact.url, next(iter(contact.name.values())), None, None
    if with_countries:
        for country in library.countries.values():
            if country.reporting:
                point = country.reporting
                yield "data/countries.yml", point.url, point.name, None, point.opened
            if country.bureau:
                bureau = country.bureau
                for url in filter(None, (bureau.page, bureau.site)):
                    yield "data/countries.yml", url, bureau.site_name or "", None, bureau.opened


def _of_document(entry: Entry) -> Iterator[tuple[str, str, Seen | None, Day | None]]:
    fields = entry.fields
    sources: list[Source] = [
        *fields.sources,
        *(chart.source for chart in getattr(fields, "charts", ()) if chart.source),
    ]
    if source := getattr(fields, "banner_source", None):
        sources.append(source)
    yield from ((source.url, source.title, source.seen, source.opened) for source in sources)
    for name in ("url", "leave"):
        url = getattr(fields, name, None)
        if isinstance(url, str):
            yield url, getattr(fields, "title", ""), None, None
    yield from ((quote.release, quote.name, None, None) for quote in getattr(fields, "quotes", ()))
    yield from ((row.source, str(row.type), None, None) for row in getattr(fields, "indicators", ()))
