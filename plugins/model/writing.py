"""Front matter as an author would write it: the other way of ``frontmatter.py``."""

import datetime as dt
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

_BARE = re.compile(r"[A-Za-z_][\w-]*(?:@[0-9a-f]{8})?", re.ASCII)
"""Codes, and the version that a translation names."""

Value = str | int | float | bool | dt.date | list[Any] | Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One key of a front matter.

    Attributes:
        key: As an author writes it.
        value: What stands behind it; None writes the key as a comment, for the author to fill in or to leave out.
        notes: Lines of comment above it.
        example: Where there is no value, what the comment shows in its place.
    """

    key: str
    value: Value | None = None
    notes: tuple[str, ...] = ()
    example: Value | None = None


def front_matter(rows: Iterable[Row]) -> str:
    """A front matter between its lines ``---``; texts stand in double quotes, days and codes bare."""
    lines = ["---"]
    for row in rows:
        lines += [f"# {note}".rstrip() for text in row.notes for note in text.splitlines()]
        lines += [_dumped({row.key: row.value})] if row.value is not None else _commented(row)
    return "\n".join([*lines, "---", ""])


def _commented(row: Row) -> list[str]:
    if row.example is None:
        return [f"# {row.key}:"]
    return [f"# {line}" for line in _dumped({row.key: row.example}).splitlines()]


class _Writer(yaml.SafeDumper):
    """Lists stand indented below their key, as people write them."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT002 - PyYAML's
        super().increase_indent(flow, indentless=False)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    bare = _BARE.fullmatch(text) is not None and yaml.safe_load(text) == text
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=None if bare else '"')


_Writer.add_representer(str, _text)


def _dumped(value: Mapping[str, Any]) -> str:
    return yaml.dump(value, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=math.inf).rstrip("\n")
