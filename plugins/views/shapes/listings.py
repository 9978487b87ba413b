"""What pages show of the data files, and drawings with numbered parts."""

from dataclasses import dataclass

from plugins.views.shapes.figures import TimelineRow
from plugins.views.shapes.parts import Body, NoticeMark, Row, When, Words


@dataclass(frozen=True, slots=True)
class Outward:
    """An address that leads away: ``label`` says what stands there, ``shown`` is what people read of the address."""

    label: Words
    href: str
    shown: str


@dataclass(frozen=True, slots=True)
class ListingRow:
    """One thing of a listing.

    Attributes:
        title: What it is called.
        href: Its own page, or None.
        mark: The kind, where it is a kind of notice.
        when: Its day, or None.
        texts: What is said of it.
        rows: Labels and their values.
        links: Where it is elsewhere.
        fine: What must be known of its source, in a few words, or None.
        also: What it is called in the site's other languages.
        away: Whether ``href`` leads out of the site.
    """

    title: Words
    href: str | None = None
    mark: NoticeMark | None = None
    when: When | None = None
    texts: tuple[Words, ...] = ()
    rows: tuple[Row, ...] = ()
    links: tuple[Outward, ...] = ()
    fine: str | None = None
    also: tuple[Words, ...] = ()
    away: bool = False


@dataclass(frozen=True, slots=True)
class ListingGroup:
    """Things under one heading; None where there is only one group."""

    heading: str | None
    rows: tuple[ListingRow, ...]


@dataclass(frozen=True, slots=True)
class ListingView:
    """``code`` is the vocabulary's; ``empty`` is what is said where there is nothing, ``fine`` what holds for all."""

    code: str
    groups: tuple[ListingGroup, ...]
    empty: str
    fine: str | None = None


@dataclass(frozen=True, slots=True)
class SchematicView:
    """A drawing in ``theme/templates/drawings/`` and its numbered parts, in the order of the numbers."""

    drawing: str
    alt: Words
    callouts: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class PartView:
    """A document as a part of a page that puts several together; ``anchor`` is its own there."""

    anchor: str
    href: str
    heading: Words
    summary: Words
    body: Body | None
    timeline: tuple[TimelineRow, ...] = ()
    listing: ListingView | None = None
