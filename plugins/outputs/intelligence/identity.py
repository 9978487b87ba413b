"""Identifiers and times that are the same in every build: made from the site's address and the warnings' days."""

import datetime as dt
from uuid import NAMESPACE_URL, uuid5

from plugins.library.indicators import Sighting
from plugins.outputs.intelligence.shapes import Report, Sender

_EARLIEST, _LATEST = dt.date(1970, 1, 1), dt.date(9999, 12, 30)
"""No platform reads times before the first; after the last no day follows on which something could end."""


def identifier(sender: Sender, *steps: str) -> str:
    """A UUID of version 5 (RFC 9562): the same for the same site and thing, whatever the thing now says."""
    return str(uuid5(uuid5(NAMESPACE_URL, sender.url), "\n".join(steps)))


def of_sighting(sender: Sender, report: Report, sighting: Sighting) -> str:
    """The same whether it is sure, revoked or imitated: that is news of one and the same thing."""
    return identifier(sender, "indicator", report.key, sighting.type, sighting.value)


def midnight(day: dt.date) -> dt.datetime:
    """The first moment of a day, in UTC."""
    return dt.datetime.combine(min(max(day, _EARLIEST), _LATEST), dt.time(), dt.UTC)


def end(report: Report, sighting: Sighting) -> dt.datetime | None:
    """The first moment at which an indicator no longer counts; always after it was first seen."""
    if report.until is None:
        return None
    return midnight(max(report.until, sighting.first_seen)) + dt.timedelta(days=1)
