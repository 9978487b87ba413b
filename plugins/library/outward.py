"""Every address that leads out of the site, and what is known of it: one place for pages, checks and lists."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from plugins.library.entries import Entry
from plugins.library.library import Library
from plugins.model.data.countries import Country
from plugins.model.data.rules import Rules
from plugins.model.documents import Document
from plugins.model.fields import Day
from plugins.model.frontmatter import Path
from plugins.model.kinds.parts import Source
from plugins.model.vocabulary import Seen

_FACTS, _CONTACTS, _COUNTRIES = "data/facts.yml", "data/contacts.yml", "data/countries.yml"
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


@dataclass(frozen=True, slots=True)
class Standing:
    """An address in one place.

    Attributes:
        place: The document's key, or the data file, such as ``data/facts.yml``.
        where: The address's place in that file.
        url: As it stands there.
        said: What stands behind it, as that place says.
        seen: How the text behind it was read, where the place says so.
        opened: The day on which somebody opened it, or None.
        document: The file that holds it; None for a data file.
        is_offered: Whether readers are sent there for help or to report, so that it must be official.
    """

    place: str
    where: Path
    url: str
    said: str
    seen: Seen | None = None
    opened: Day | None = None
    document: Document | None = None
    is_offered: bool = False


def outward(library: Library, *, with_countries: bool = True) -> dict[str, Outward]:
    """All addresses in documents and data files, in their order; each once, without its fragment.

    Args:
        library: All that is known.
        with_countries: Whether those of the countries' rows are among them.
    """
    found: dict[str, Outward] = {}
    for standing in every(library):
        if standing.place == _COUNTRIES and not with_countries:
            continue
        row = found.setdefault(plain(standing.url), Outward(plain(standing.url), standing.said))
        if standing.seen is not None and (row.seen is None or _RANK[standing.seen] < _RANK[row.seen]):
            row.seen = standing.seen
        if standing.opened and (row.opened is None or standing.opened > row.opened):
            row.opened = standing.opened
        if standing.place not in row.places:
            row.places.append(standing.place)
    return found


def plain(url: str) -> str:
    """An address without its fragment, which leads to the same page."""
    return url.partition("#")[0]


def host_of(url: str) -> str:
    """The host that an address leads to, in lower case and without ``www.``; empty if it is no address."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.lower().removeprefix("www.")


def is_among(host: str, hosts: tuple[str, ...]) -> bool:
    """Whether a host is one of a list, or below one."""
    return any(host == known or host.endswith(f".{known}") for known in hosts)


def is_official(url: str, rules: Rules) -> bool:
    """Whether an address leads to an official body that the rules name."""
    return rules.hosts is not None and is_among(host_of(url), rules.hosts.official)


def every(library: Library) -> Iterator[Standing]:
    """Each address in each place, in a stable order: first the documents', then the data files'."""
    for entry in (library.site, *library.entries.values()):
        yield from _of_document(entry)
    yield from _of_data(library)


def _of_document(entry: Entry) -> Iterator[Standing]:
    fields, document = entry.fields, entry.original.document
    sources: list[tuple[Path, Source]] = [(("sources", n), source) for n, source in enumerate(fields.sources)]
    charts = enumerate(getattr(fields, "charts", ()))
    sources += [(("charts", n, "source"), chart.source) for n, chart in charts if chart.source]
    if source := getattr(fields, "banner_source", None):
        sources.append((("banner_source",), source))
    for where, source in sources:
        yield Standing(entry.key, (*where, "url"), source.url, source.title, source.seen, source.opened, document)
    for name in ("url", "leave"):
        url = getattr(fields, name, None)
        if isinstance(url, str):
            yield Standing(entry.key, (name,), url, getattr(fields, "title", ""), document=document)
    for n, quote in enumerate(getattr(fields, "quotes", ())):
        yield Standing(entry.key, ("quotes", n, "release"), quote.release, quote.name, document=document)
    for n, row in enumerate(getattr(fields, "indicators", ())):
        yield Standing(entry.key, ("indicators", n, "source"), row.source, str(row.type), document=document)
    for leaf in entry.translations.values():
        url = getattr(leaf.document.fields, "leave", None)
        if isinstance(url, str):
            yield Standing(entry.key, ("leave",), url, getattr(fields, "title", ""), document=leaf.document)


def _of_data(library: Library) -> Iterator[Standing]:
    for key, fact in library.facts.items():
        if fact.source.url:
            yield Standing(_FACTS, (key, "source", "url"), fact.source.url, fact.source.publisher, Seen.COPY)
    for key, contact in library.contacts.items():
        yield Standing(_CONTACTS, (key, "url"), contact.url, next(iter(contact.name.values())), is_offered=True)
    for code, country in library.countries.items():
        yield from _of_country(code, country)


def _of_country(code: str, country: Country) -> Iterator[Standing]:
    if point := country.reporting:
        where: Path = (code, "reporting", "url")
        yield Standing(_COUNTRIES, where, point.url, point.name, opened=point.opened, is_offered=True)
    if bureau := country.bureau:
        for name, url in (("page", bureau.page), ("site", bureau.site)):
            if url:
                where, said = (code, "bureau", name), bureau.site_name or ""
                yield Standing(_COUNTRIES, where, url, said, opened=bureau.opened, is_offered=True)
    if country.name and (url := country.name.source.url):
        yield Standing(_COUNTRIES, (code, "name", "source", "url"), url, country.name.source.publisher, Seen.COPY)
