"""A page for each kind of document."""

from dataclasses import dataclass

from plugins.views.shapes.assembled import PartView
from plugins.views.shapes.checker import CheckView
from plugins.views.shapes.figures import ChartView, FigureView, QuoteView, TimelineRow, UpdateView
from plugins.views.shapes.listings import ListingView, SchematicView
from plugins.views.shapes.page import DocumentPage, Page
from plugins.views.shapes.parts import Card, Code, Link, NoticeMark, Picture, Row, When, Words
from plugins.views.shapes.report import ReportView


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsPage(DocumentPage):
    """``news.html``."""

    dateline: Words | None = None
    topics: tuple[Code, ...] = ()
    rows: tuple[Row, ...] = ()
    figures: tuple[FigureView, ...] = ()
    quotes: tuple[QuoteView, ...] = ()
    image: Picture | None = None
    charts: tuple[ChartView, ...] = ()
    updates: tuple[UpdateView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BranchPage(DocumentPage):
    """``organisation.html`` and ``help.html``.

    ``parts`` are the documents that the page puts together; ``poster`` asks to be printed as one large sheet;
    ``long`` says that it may weigh more than others; ``steps_after`` that its own words come before the steps;
    ``card`` is the address of its card, or None; ``checker`` and ``report`` are what the reader can use here.
    """

    timeline: tuple[TimelineRow, ...] = ()
    charts: tuple[ChartView, ...] = ()
    schematic: SchematicView | None = None
    listing: ListingView | None = None
    parts: tuple[PartView, ...] = ()
    report: ReportView | None = None
    poster: bool = False
    long: bool = False
    checker: CheckView | None = None
    steps_after: bool = False
    card: str | None = None
    children: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPage(Page):
    """``card.html``: some sections of a document on one small sheet; ``whole`` leads to all of it."""

    whole: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class ScamPage(DocumentPage):
    """``scams.html``; ``warnings`` are those that name this type, ``drawing`` as in ``Card``."""

    how_it_works: Words
    also_called: Words | None = None
    drawing: str | None = None
    signs: tuple[Code, ...] = ()
    channels: tuple[Code, ...] = ()
    warnings: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class ChargeView:
    """What the requesting country alleges."""

    country: str
    text: Words
    original: Words | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticePage(DocumentPage):
    """``notices.html``: an active notice; ``beside`` is what must stand beside one of its kind, or None."""

    identifier: str
    kind: NoticeMark
    fictional: bool
    beside: Words | None
    unlisted: Words | None
    issued: When
    expires: When
    requesting_country: str
    portrait: Picture | None
    rows: tuple[Row, ...]
    passages: tuple[tuple[str, Words], ...]
    charges: tuple[ChargeView, ...]
    contact: Words | None
    safety_text: Words | None


@dataclass(frozen=True, slots=True)
class ClaimView:
    """What they say, and what is true."""

    quote: Words
    rebuttal: Words


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """An indicator, defanged; one that is ``revoked`` is shown struck through, and not to be copied."""

    type: Code
    value: str
    first_seen: When
    last_seen: When | None
    state: Code
    source: str
    revoked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WarningPage(DocumentPage):
    """``warnings.html``.

    Attributes:
        ended: The reader's words for a warning that is no longer current, or None.
        ended_on: The day on which it became so, as far as the file says.
        revoked: Whether its source has withdrawn it.
        indicators: What swindlers used of their own.
        victims: What they imitate: of innocent people and bodies.
        corrections: Where to ask for a correction, or None.
        over: What it is once ``valid_until`` is past, in the reader's words; None where it is so already.
    """

    scam: Link
    severity: Code
    channels: tuple[Code, ...]
    impersonated: Words
    claims: tuple[ClaimView, ...]
    red_flags: tuple[Code, ...]
    indicators: tuple[IndicatorView, ...]
    victims: tuple[IndicatorView, ...] = ()
    valid_until: When | None
    ended: str | None
    ended_on: When | None = None
    revoked: bool = False
    over: str | None = None
    corrections: Link | None = None
    updates: tuple[UpdateView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage(DocumentPage):
    """``events.html``; ``ended`` once its last day is past."""

    start: When
    end: When
    ended: bool
    rows: tuple[Row, ...]
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourcePage(DocumentPage):
    """``resources.html``; ``host`` names where the link leads."""

    type: Code
    rows: tuple[Row, ...]
    href: str | None
    host: str | None
