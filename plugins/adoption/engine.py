"""``engine.json``: which files the engine brought and how they were, so that an upgrade knows what became of them."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from plugins.adoption.parts import Parts, Whose

FILE = "engine.json"


def brought(root: Path, files: Iterable[str], parts: Parts) -> dict[str, str]:
    """Path → digest of each file of the engine."""
    engine = (path for path in files if parts.whose(path) is Whose.ENGINE)
    return {path: hashlib.sha256((root / path).read_bytes()).hexdigest() for path in sorted(engine)}


def written(digests: Mapping[str, str]) -> bytes:
    """The file."""
    return (json.dumps(digests, indent=0, sort_keys=True, ensure_ascii=False) + "\n").encode()


def noted(root: Path) -> dict[str, str]:
    """What it says; nothing where it is not there, as in the engine's own repository."""
    file = root / FILE
    rows: dict[str, str] = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    return rows
