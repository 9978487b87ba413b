"""The log of what was corrected, updated, ended and revoked, for machines; the newest stands first."""

from typing import Any

import orjson

from plugins.outputs.intelligence.shapes import Change, Collection
from plugins.outputs.intelligence.words import TLP, titled


def changes(collection: Collection) -> bytes:
    """The log as JSON; it may be empty."""
    sender = collection.sender
    log = {
        "title": titled(sender, f"{sender.name}: corrections, updates and revocations"),
        "description": sender.statement,
        "url": collection.address("changes.json"),
        "corrections": sender.corrections,
        "tlp": TLP,
        "fictional": sender.fictional,
        "changes": [_row(change) for change in collection.changes],
    }
    return orjson.dumps(log, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _row(change: Change) -> dict[str, Any]:
    return {
        "date": change.date,
        "kind": change.kind,
        "page": change.page,
        "url": change.url,
        "state": change.state,
        "indicator": f"indicator--{change.subject}" if change.subject else None,
        "what": dict(change.what),
    }
