"""One view for each kind of document; those with much to say have modules of their own."""

import re
from collections.abc import Callable
from zoneinfo import ZoneInfo

from plugins.i18n import locales
from plugins.i18n.catalogs import gettext as _
from plugins.i18n.words import word
from plugins.library.entries import Entry, Text
from plugins.model.kinds.news import News
from plugins.views import addresses
from plugins.views.bodies import make_picture
from plugins.views.branches import branch
from plugins.views.citing import host
from plugins.views.documents import shared, updates
from plugins.views.entries import card_of, drawing_of
from plugins.views.figures import charts
from plugins.views.frame import publisher_data
from plugins.views.notices import notice
from plugins.views.reader import Reader
from plugins.views.shapes import (
    Code,
    DocumentPage,
    EventPage,
    FigureView,
    NewsPage,
    QuoteView,
    ResourcePage,
    ScamPage,
    Words,
)
from plugins.views.telling import Telling, codes, plain, rows
from plugins.views.warnings import warning


def news(reader: Reader, entry: Entry, text: Text) -> NewsPage:
    """A news item."""
    fields: News = text.fields
    words = Telling(reader, text)
    data = {
        "@type": "NewsArticle",
        "headline": fields.title,
        "datePublished": fields.date.isoformat(),
        "inLanguage": text.language,
        "publisher": publisher_data(reader),
        "url": reader.absolute(addresses.document(reader.language, entry.key)),
    }
    countries = tuple(Words(reader.country(code)) for code in fields.countries)
    image = fields.image
    return NewsPage(
        **shared(reader, entry, text, data=data, related=fields.related),
        dateline=words.maybe(fields.dateline),
        topics=codes(fields.topics),
        rows=rows(
            (_("Operation"), words.some(fields.operation)),
            (_("Countries"), countries),
            (_("Partners"), tuple(map(words, fields.partners))),
        ),
        figures=tuple(
            FigureView(_figure(figure.value, reader.language), words(figure.label), words.maybe(figure.unit))
            for figure in fields.figures
        ),
        quotes=tuple(
            QuoteView(words(quote.text), quote.name, words(quote.role), quote.release, entry.language != text.language)
            for quote in fields.quotes
        ),
        image=make_picture(reader, entry.key, image.file, words(image.alt), image.credit) if image else None,
        charts=charts(reader, text),
        updates=updates(reader, text),
    )


def scam(reader: Reader, entry: Entry, text: Text) -> ScamPage:
    """A type of fraud."""
    fields = text.fields
    related = tuple(f"scams/{name}" for name in fields.related)
    warnings = reader.library.warnings_of.get(entry.key, ())
    return ScamPage(
        **shared(reader, entry, text, related=related),
        how_it_works=reader.words(fields.how_it_works, text.language),
        also_called=reader.words(locales.joined(fields.also_called, text.language), text.language)
        if fields.also_called
        else None,
        drawing=drawing_of(entry),
        signs=codes(fields.signs),
        channels=codes(fields.channels),
        warnings=tuple(card_of(reader, reader.library.entries[key]) for key in warnings),
    )


def event(reader: Reader, entry: Entry, text: Text) -> EventPage:
    """An event."""
    fields = text.fields
    words = Telling(reader, text)
    zone = ZoneInfo(fields.time_zone)
    data = {
        "@type": "Event",
        "name": fields.title,
        "startDate": fields.start.replace(tzinfo=zone).isoformat(),
        "endDate": fields.end.replace(tzinfo=zone).isoformat(),
        "location": {"@type": "Place", "name": fields.place},
        "organizer": {"@type": "Organization", "name": fields.organiser},
        "inLanguage": text.language,
    }
    return EventPage(
        **shared(reader, entry, text, data=data),
        start=reader.when(fields.start),
        end=reader.when(fields.end),
        ended=fields.end.date() < reader.library.settings.build_date,
        rows=rows(
            (_("Place"), words.some(fields.place)),
            (_("Organiser"), words.some(fields.organiser)),
            (_("Time zone"), (Words(locales.zone_name(fields.time_zone, reader.language)),)),
        ),
        url=fields.url,
    )


def resource(reader: Reader, entry: Entry, text: Text) -> ResourcePage:
    """An entry of the library."""
    fields = text.fields
    words = Telling(reader, text)
    href = fields.url or reader.assets.files.get(f"{entry.key}/{fields.file}")
    if href is not None and not fields.url:
        href = reader.here(href)
    size = locales.number(-(-fields.size // 1000), reader.language) if fields.size else None
    return ResourcePage(
        **shared(reader, entry, text),
        type=Code(str(fields.type), word(fields.type)),
        rows=rows(
            (_("Publisher"), words.some(fields.publisher)),
            (_("Year"), plain(str(fields.year))),
            (
                _("Languages"),
                plain(
                    locales.joined(
                        [locales.language_name(code, reader.language) for code in fields.languages], reader.language
                    )
                ),
            ),
            (_("Licence"), words.some(fields.licence)),
            (_("Size"), plain(_("%(number)s kB") % {"number": size} if size else None)),
        ),
        href=href,
        host=host(fields.url) if fields.url else None,
    )


MAKERS: dict[str, Callable[[Reader, Entry, Text], DocumentPage]] = {
    "news": news,
    "organisation": branch,
    "help": branch,
    "scams": scam,
    "notices": notice,
    "warnings": warning,
    "events": event,
    "resources": resource,
}


def _figure(value: str, tag: str) -> str:
    return locales.number(value, tag) if re.fullmatch(r"\d+(\.\d+)?", value) else value
