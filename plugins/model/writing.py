"""Front matter as an author would write it: the other way of ``frontmatter.py``."""

import datetime as dt
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

Value = str | int | float | bool | dt.date | list[Any] | Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One key of a front matter.

    Attributes:
        key: As an author writes it.
        value: What stands behind it; None writes the key as a comment, for the author to fill in or to leave out.
        notes: Lines of comment above it.
    """

    key: str
    value: Value | None = None
    notes: tuple[str, ...] = ()


def front_matter(rows: Iterable[Row]) -> str:
    """A front matter between its lines ``---``; texts stand in double quotes, days and codes bare."""
    lines = ["---"]
    for row in rows:
        lines += [f"# {note}".rstrip() for text in row.notes for note in text.splitlines()]
        lines.append(f"# {row.key}:" if row.value is None else _dumped({row.key: row.value}))
    return "\n".join([*lines, "---", ""])


class _Writer(yaml.SafeDumper):
    """Lists stand indented below their key, as people write them."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT002 - PyYAML's
        super().increase_indent(flow, indentless=False)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    bare = text.replace("-", "_").isidentifier() and text.isascii() and yaml.safe_load(text) == text
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=None if bare else '"')


_Writer.add_representer(str, _text)


def _dumped(value: Mapping[str, Any]) -> str:
    return yaml.dump(value, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=math.inf).rstrip("\n")
