"""A MISP feed: a manifest, the hashes of values, and an event for each warning.

Source: MISP core format, and the feed that PyMISP's ``feed-generator`` makes.
"""

from collections.abc import Iterator
from typing import Any

import orjson

from plugins.library.indicators import Sighting, is_harmful
from plugins.model.observables import is_bitcoin, is_iban
from plugins.model.vocabulary import IndicatorType, Severity
from plugins.outputs.intelligence.gathering import is_revoked
from plugins.outputs.intelligence.identity import identifier, midnight, of_sighting
from plugins.outputs.intelligence.shapes import Collection, Report, Sender
from plugins.outputs.intelligence.words import caution, titled

_OPTIONS = orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE
_LEVELS = {Severity.SEVERE: 1, Severity.SERIOUS: 2, Severity.NOTE: 3}
_COMPLETED = 2
_FRAUD = "Financial fraud"


def feed(collection: Collection) -> Iterator[tuple[str, bytes]]:
    """Path below the folder and bytes; without reports an empty manifest and no hash."""
    manifest: dict[str, Any] = {}
    hashes: list[str] = []
    for report in collection.reports:
        event = _event(collection.sender, report)
        manifest |= event.manifest
        blockable = [each for each in event.attributes if each.to_ids]
        hashes += [f"{digest},{event.uuid}\n" for each in blockable for digest in each.hash_values("md5")]
        yield f"misp/{event.uuid}.json", orjson.dumps(event.to_feed(), option=_OPTIONS)
    yield "misp/manifest.json", orjson.dumps(manifest, option=_OPTIONS)
    yield "misp/hashes.csv", "".join(hashes).encode()


def _event(sender: Sender, report: Report) -> Any:
    from pymisp import MISPEvent, MISPOrganisation  # noqa: PLC0415 - takes 0.15 s to load, and few builds need it

    own = identifier(sender, "report", report.key)
    moment = midnight(max(report.date, report.modified))
    event, site = MISPEvent(), MISPOrganisation()
    site.name, site.uuid = sender.name, identifier(sender, "site")
    event.uuid, event.info, event.Orgc = own, titled(sender, report.title), site
    event.set_date(midnight(report.date).date())
    event.threat_level_id, event.analysis, event.published = _LEVELS[report.severity], _COMPLETED, True
    event.timestamp = event.publish_timestamp = moment
    event.add_tag({"name": "tlp:clear", "colour": "#ffffff"})
    if sender.fictional:
        event.add_tag({"name": "fictional", "colour": "#000000"})
    said = (
        ("statement", "comment", "Other", sender.statement),
        ("summary", "comment", "Other", report.summary),
        ("state", "comment", "Other", f"The warning is {report.state}."),
        ("page", "link", "External analysis", report.url),
    )
    for name, kind, category, value in said:
        event.add_attribute(
            kind,
            value,
            category=category,
            uuid=identifier(sender, name, report.key),
            timestamp=moment,
            to_ids=False,
            disable_correlation=True,
        )
    for row in report.sightings:
        event.add_attribute(**_attribute(sender, report, row), timestamp=moment)
    return event


def _attribute(sender: Sender, report: Report, row: Sighting) -> dict[str, Any]:
    """Nothing but what may be blocked is marked for detection (``to_ids``) and compared with other events."""
    kind, category = _kind(row)
    revoked = is_revoked(report, row)
    may_block = is_harmful(report.state, row)
    return {
        "type": kind,
        "category": category,
        "value": row.value,
        "uuid": of_sighting(sender, report, row),
        "comment": titled(sender, caution(report, row)),
        "to_ids": may_block,
        "disable_correlation": not may_block,
        "deleted": revoked,
        "first_seen": midnight(row.first_seen),
    } | ({"last_seen": midnight(row.last_seen)} if row.last_seen else {})


def _kind(row: Sighting) -> tuple[str, str]:
    """MISP's type and category; a wallet of another coin than Bitcoin is a text there."""
    match row.type:
        case IndicatorType.DOMAIN | IndicatorType.URL:
            return str(row.type), "Network activity"
        case IndicatorType.EMAIL:
            return "email-src", "Payload delivery"
        case IndicatorType.PHONE:
            return "phone-number", _FRAUD
        case IndicatorType.WALLET:
            return "btc" if is_bitcoin(row.value) else "text", _FRAUD
        case IndicatorType.ACCOUNT:
            return "iban" if is_iban(row.value) else "bank-account-nr", _FRAUD
