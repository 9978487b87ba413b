"""The one list of kinds: a folder of ``content/``, its schema, and how its documents are listed."""

from dataclasses import dataclass
from enum import StrEnum

from plugins.model.kinds.news import News
from plugins.model.kinds.notices import Notice
from plugins.model.kinds.pages import Event, HelpPage, OrganisationPage, Resource, ScamType, Site
from plugins.model.kinds.parts import Common
from plugins.model.kinds.warnings import FraudWarning


class Order(StrEnum):
    """How a section's documents stand in its lists."""

    NEWEST = "newest"
    TREE = "tree"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document.

    Attributes:
        folder: Its folder in ``content/`` and the second step of its addresses.
        schema: What the original's front matter may hold.
        order: How its lists are sorted.
        day: The field whose day sorts a ``NEWEST`` list and dates the page; None where there is none.
        feed: Whether it has feeds.
    """

    folder: str
    schema: type[Common]
    order: Order
    day: str | None = None
    feed: bool = False


SITE = Kind("site", Site, Order.TITLE)

KINDS: dict[str, Kind] = {
    kind.folder: kind
    for kind in (
        Kind("news", News, Order.NEWEST, day="date", feed=True),
        Kind("organisation", OrganisationPage, Order.TREE),
        Kind("help", HelpPage, Order.TREE),
        Kind("scams", ScamType, Order.TITLE),
        Kind("notices", Notice, Order.NEWEST, day="issued"),
        Kind("warnings", FraudWarning, Order.NEWEST, day="date", feed=True),
        Kind("events", Event, Order.NEWEST, day="start"),
        Kind("resources", Resource, Order.TITLE),
    )
}

__all__ = ["KINDS", "SITE", "Kind", "Order"]
