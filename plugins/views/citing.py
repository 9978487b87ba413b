"""Sources: where a statement comes from, and how that was read."""

import datetime as dt
from urllib.parse import urlsplit

from plugins.i18n import locales
from plugins.i18n.catalogs import gettext as _
from plugins.library.outward import Outward, is_official
from plugins.model.data.facts import Citation
from plugins.model.kinds.parts import Source
from plugins.model.vocabulary import Seen
from plugins.views.reader import Reader
from plugins.views.shapes import SourceRow, Words
from plugins.views.speech import foreign


def source_row(reader: Reader, source: Source) -> SourceRow:
    """A document's source; its title stands as it was printed."""
    when = locales.day(source.date, reader.language) if source.date else None
    url = None if is_copy(reader, source) else source.url
    return SourceRow(foreign(source.title), source.publisher, url, when, note=how_seen(reader, source))


def citation_row(reader: Reader, said: str, citation: Citation) -> SourceRow:
    """Where a fact comes from."""
    when = reader.partial_day(citation.as_of)
    return SourceRow(Words(said), citation.publisher, citation.url, when, citation.secondary)


def is_copy(reader: Reader, source: Source | Outward) -> bool:
    """Whether an address is a stranger's copy: named, but nobody is led there."""
    hosts = reader.library.rules.hosts
    return source.seen is Seen.ELSEWHERE and hosts is not None and not is_official(source.url, reader.library.rules)


def how_seen(reader: Reader, source: Source | Outward) -> str | None:
    """How an address was read, where it was not from a stored copy of its page."""
    if source.opened:
        return opened_by_us(reader, source.opened)
    said = {
        Seen.CITED: _("Address found on other public pages; the page itself was not read."),
        Seen.ELSEWHERE: _("Read in a copy on another page."),
    }
    copier = getattr(source, "copied_by", None)
    if copier:
        return _("Read in a copy: %(name)s") % {"name": copier}
    return said.get(source.seen) if source.seen else None


def opened_by_us(reader: Reader, day: dt.date) -> str:
    """That one of us opened an address, and when."""
    return _("Opened by us on %(date)s.") % {"date": locales.day(day, reader.language)}


def host(url: str) -> str:
    """The host that an address leads to, for people."""
    return urlsplit(url).hostname or url
