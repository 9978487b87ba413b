"""What a check found out last time, as JSON with a checksum in the cache; anything else is nothing."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson


def recall(note: Path, about: str) -> list[Any]:
    """The rows that were kept about this very state; none if there are none, or they are damaged."""
    try:
        known = orjson.loads(note.read_bytes())
        rows: list[Any] = known["rows"]
        return rows if known["seal"] == _seal(about, rows) else []
    except (OSError, ValueError, KeyError, TypeError):
        return []


def keep(note: Path, about: str, rows: Sequence[Any]) -> None:
    """Keep rows; those about another state are forgotten."""
    note.parent.mkdir(parents=True, exist_ok=True)
    note.write_bytes(orjson.dumps({"seal": _seal(about, rows), "rows": rows}))


def _seal(about: str, rows: Sequence[Any]) -> str:
    return hashlib.sha256(orjson.dumps([about, rows])).hexdigest()
