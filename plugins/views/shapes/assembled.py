"""Documents put together into one page."""

from dataclasses import dataclass

from plugins.views.shapes.figures import ChartView, TimelineRow
from plugins.views.shapes.listings import ListingView
from plugins.views.shapes.parts import Body, Words


@dataclass(frozen=True, slots=True)
class PartView:
    """A document as a part of a page that puts several together.

    Attributes:
        anchor: Its own on that page.
        href: Where it stands by itself.
        heading: Its title.
        summary: One or two sentences.
        body: The prose, or None.
        notes: Notes about its text, as in ``Page``.
        timeline: As on its own page.
        charts: The same.
        listing: The same.
    """

    anchor: str
    href: str
    heading: Words
    summary: Words
    body: Body | None
    notes: tuple[str, ...] = ()
    timeline: tuple[TimelineRow, ...] = ()
    charts: tuple[ChartView, ...] = ()
    listing: ListingView | None = None
