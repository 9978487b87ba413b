"""The indicators as a JSON Feed 1.1: an item each, the newest first, for readers of feeds and for programs alike.

Titles and texts are defanged, as readers of feeds make links of whatever looks like one; the value itself stands in
``_indicator``, an extension as the format foresees it.
"""

from typing import Any

import orjson

from plugins.library.indicators import Sighting
from plugins.outputs.intelligence.gathering import is_revoked
from plugins.outputs.intelligence.identity import midnight, of_sighting
from plugins.outputs.intelligence.shapes import Collection, Report, Sender
from plugins.outputs.intelligence.words import TLP, caution, defanged, titled

PATH = "indicators.json"


def json_feed(collection: Collection) -> bytes:
    """The whole feed; it may have no item."""
    sender = collection.sender
    rows = [(report, row) for report in collection.reports for row in report.sightings]
    rows.sort(key=lambda each: each[0].modified, reverse=True)
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": titled(sender, f"{sender.name}: indicators of fraud"),
        "home_page_url": f"{sender.url}/",
        "feed_url": collection.address(PATH),
        "description": sender.statement,
        "language": sender.language,
        "authors": [{"name": sender.name, "url": f"{sender.url}/"}],
        "items": [_item(sender, report, row) for report, row in rows],
    }
    return orjson.dumps(feed, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _item(sender: Sender, report: Report, row: Sighting) -> dict[str, Any]:
    state = "revoked" if is_revoked(report, row) else str(row.state)
    return {
        "id": f"urn:uuid:{of_sighting(sender, report, row)}",
        "url": report.url,
        "external_url": row.source,
        "title": titled(sender, f"{row.type}: {defanged(row)}"),
        "content_text": f"{report.title}\n\n{report.summary}\n\n{caution(report, row)}",
        "date_published": midnight(report.date).isoformat(),
        "date_modified": midnight(report.modified).isoformat(),
        "language": report.language,
        "tags": [str(row.type), state, *(["spoofed"] if row.spoofed else []), *_fiction(sender)],
        "_indicator": {
            "type": str(row.type),
            "value": row.value,
            "state": state,
            "spoofed": row.spoofed,
            "first_seen": row.first_seen,
            "last_seen": row.last_seen,
            "valid_until": report.until,
            "warning_state": str(report.state),
            "source": row.source,
            "tlp": TLP,
            "fictional": sender.fictional,
        },
    }


def _fiction(sender: Sender) -> list[str]:
    return ["fictional"] if sender.fictional else []
