"""One view for each kind of document."""

import datetime as dt
import re
from collections.abc import Callable
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from plugins.i18n import locales
from plugins.i18n.catalogs import gettext as _
from plugins.i18n.words import word
from plugins.library.entries import Entry, Text
from plugins.model.kinds import Order
from plugins.model.kinds.news import News
from plugins.model.vocabulary import IndicatorType, Listing, NoticeKind
from plugins.views import addresses
from plugins.views.documents import assembled, notes, shared, updates
from plugins.views.figures import charts, timeline
from plugins.views.frame import publisher_data
from plugins.views.listings import listing
from plugins.views.reader import Reader, drawing_of, foreign, host
from plugins.views.shapes import (
    BranchPage,
    ChargeView,
    ClaimView,
    Code,
    DocumentPage,
    EventPage,
    FigureView,
    IndicatorView,
    NewsPage,
    NoticePage,
    PartView,
    QuoteView,
    ResourcePage,
    Row,
    ScamPage,
    SchematicView,
    WarningPage,
    Words,
)


def news(reader: Reader, entry: Entry, text: Text) -> NewsPage:
    """A news item."""
    fields: News = text.fields
    words = _Words(reader, text)
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
        image=reader.picture(entry.key, image.file, words(image.alt), image.credit) if image else None,
        charts=charts(reader, text),
        updates=updates(reader, text),
    )


def branch(reader: Reader, entry: Entry, text: Text) -> BranchPage:
    """A page of a tree."""
    below = reader.library.children.get(entry.key, ())
    return BranchPage(
        **shared(reader, entry, text),
        timeline=timeline(reader, text),
        charts=charts(reader, text),
        schematic=_schematic(reader, text),
        listing=listing(reader, text),
        parts=tuple(map(partial(_part, reader), assembled(reader, text))),
        poster=entry.fields.poster,
        long=bool(text.fields.assembles) or text.fields.shows is Listing.ADDRESSES,
        steps_after=entry.fields.steps_after,
        children=tuple(reader.card(reader.library.entries[key]) for key in below),
    )


def _schematic(reader: Reader, text: Text) -> SchematicView | None:
    drawn = text.fields.schematic
    if drawn is None:
        return None
    words = _Words(reader, text)
    name = f"schematic-{drawn.drawing.replace('_', '-')}"
    return SchematicView(name, words(drawn.alt), tuple(map(words, drawn.callouts)))


def _part(reader: Reader, entry: Entry) -> PartView:
    text = entry.text(reader.language)
    title, summary = reader.title(entry), reader.words(*entry.word("summary", reader.language))
    is_branch = entry.kind.order is Order.TREE
    anchor = f"part-{entry.kind.folder}-{entry.id}"
    return PartView(
        anchor,
        reader.link(entry).href,
        title,
        summary,
        reader.body(text, anchor),
        notes(reader, text),
        timeline(reader, text) if is_branch else (),
        charts(reader, text) if is_branch else (),
        listing(reader, text) if is_branch else None,
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
        warnings=tuple(reader.card(reader.library.entries[key]) for key in warnings),
    )


def notice(reader: Reader, entry: Entry, text: Text) -> NoticePage:
    """An active notice."""
    fields = text.fields
    words = _Words(reader, text)
    original = fields.original_name
    portrait = fields.portrait if not fields.minor else None
    return NoticePage(
        **shared(reader, entry, text, noindex=True),
        identifier=entry.id,
        kind=reader.notice_mark(fields.kind),
        fictional=fields.fictional,
        red=fields.kind is NoticeKind.RED,
        issued=reader.when(fields.issued),
        expires=reader.when(fields.expires),
        requesting_country=reader.country(fields.requesting_country),
        portrait=reader.picture(entry.key, portrait.file, words(portrait.alt), portrait.credit) if portrait else None,
        rows=rows(
            (
                _("Name in the original script"),
                (reader.words(original.text, original.language),) if original else (),
            ),
            (_("Other names"), tuple(map(foreign, fields.other_names))),
            (_("Date of birth"), _plain(reader.partial_day(fields.birth) if fields.birth else None)),
            (_("Sex"), _plain(word(fields.sex) if fields.sex else None)),
            (_("Nationality"), tuple(Words(reader.country(code)) for code in fields.nationalities)),
            (
                _("Languages spoken"),
                tuple(Words(locales.language_name(code, reader.language)) for code in fields.languages),
            ),
            (_("Height"), _plain(_("%(number)s cm") % {"number": fields.height} if fields.height else None)),
            (_("Weight"), _plain(_("%(number)s kg") % {"number": fields.weight} if fields.weight else None)),
            (_("Eyes"), _plain(word(fields.eyes) if fields.eyes else None)),
            (_("Hair"), _plain(word(fields.hair) if fields.hair else None)),
            (_("Last seen"), _place(reader, words, fields.last_seen)),
            (_("Place and date of the event"), _place(reader, words, fields.event)),
            (_("Issued at the request of"), words.some(fields.authority)),
            (_("Legal basis"), words.some(fields.legal_basis)),
            (_("Picture taken"), _plain(reader.partial_day(portrait.taken) if portrait and portrait.taken else None)),
        ),
        passages=tuple(
            (label, words(passage))
            for label, passage in (
                (_("Distinguishing marks"), fields.marks),
                (_("Clothing"), fields.clothing),
                (_("Circumstances"), fields.circumstances),
            )
            if passage
        ),
        charges=tuple(
            ChargeView(
                reader.country(charge.country),
                words(charge.text),
                reader.words(charge.original, charge.language or "und") if charge.original else None,
            )
            for charge in fields.charges
        ),
        contact=words.maybe(fields.contact),
        safety_text=words.maybe(fields.safety_text),
    )


def warning(reader: Reader, entry: Entry, text: Text) -> WarningPage:
    """A fraud warning."""
    fields = text.fields
    words = _Words(reader, text)
    scam_type = reader.library.entries[f"scams/{fields.scam}"]
    return WarningPage(
        **shared(reader, entry, text),
        scam=reader.link(scam_type),
        severity=Code(str(fields.severity), word(fields.severity)),
        channels=codes(fields.channels),
        impersonated=words(fields.impersonated),
        claims=tuple(ClaimView(words(claim.quote), words(claim.rebuttal)) for claim in fields.claims),
        red_flags=codes(fields.red_flags),
        indicators=tuple(
            IndicatorView(
                Code(str(row.type), word(row.type)),
                defang(row.type, row.value),
                reader.when(row.first_seen),
                reader.maybe_when(row.last_seen),
                Code(str(row.state), word(row.state)),
                row.spoofed,
                row.source,
            )
            for row in fields.indicators
        ),
        valid_until=reader.maybe_when(fields.valid_until),
        ended=reader.label(entry),
        updates=updates(reader, text),
    )


def event(reader: Reader, entry: Entry, text: Text) -> EventPage:
    """An event."""
    fields = text.fields
    words = _Words(reader, text)
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
    words = _Words(reader, text)
    href = fields.url or reader.assets.files.get(f"{entry.key}/{fields.file}")
    if href is not None and not fields.url:
        href = reader.here(href)
    size = locales.number(-(-fields.size // 1000), reader.language) if fields.size else None
    return ResourcePage(
        **shared(reader, entry, text),
        type=Code(str(fields.type), word(fields.type)),
        rows=rows(
            (_("Publisher"), words.some(fields.publisher)),
            (_("Year"), _plain(str(fields.year))),
            (
                _("Languages"),
                _plain(
                    locales.joined(
                        [locales.language_name(code, reader.language) for code in fields.languages], reader.language
                    )
                ),
            ),
            (_("Licence"), words.some(fields.licence)),
            (_("Size"), _plain(_("%(number)s kB") % {"number": size} if size else None)),
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


class _Words:
    """Texts of one document, in the language they stand in."""

    def __init__(self, reader: Reader, text: Text) -> None:
        self._reader = reader
        self._language = text.language

    def __call__(self, text: str) -> Words:
        return self._reader.words(text, self._language)

    def maybe(self, text: str | None) -> Words | None:
        return None if text is None else self(text)

    def some(self, text: str | None) -> tuple[Words, ...]:
        return () if text is None else (self(text),)


def codes(values: tuple[Any, ...]) -> tuple[Code, ...]:
    """Codes with their words, in the order given."""
    return tuple(Code(str(value), word(value)) for value in values)


def rows(*given: tuple[str, tuple[Words, ...]]) -> tuple[Row, ...]:
    """Rows that have a value."""
    return tuple(Row(label, values) for label, values in given if values)


def defang(kind: IndicatorType, value: str) -> str:
    """An address that nobody opens by mistake: ``hxxps://bad[.]example``."""
    if kind in {IndicatorType.DOMAIN, IndicatorType.EMAIL, IndicatorType.URL}:
        value = re.sub(r"^http", "hxxp", value, flags=re.IGNORECASE).replace(".", "[.]").replace("@", "[@]")
    return value


def _plain(text: str | None) -> tuple[Words, ...]:
    return () if text is None else (Words(text),)


def _figure(value: str, tag: str) -> str:
    return locales.number(value, tag) if re.fullmatch(r"\d+(\.\d+)?", value) else value


def _place(reader: Reader, words: _Words, place: Any) -> tuple[Words, ...]:
    if place is None:
        return ()
    out = [words(place.place)]
    if place.country:
        out.append(Words(reader.country(place.country)))
    if isinstance(place.date, dt.date):
        out.append(Words(reader.when(place.date).text))
    return tuple(out)
