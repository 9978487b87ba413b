"""The prose of one document: what it says, and what it points at.

A segment is a piece of safe HTML, or a reference by number: the same prose serves every language and every
build, while what a link leads to, or whether it still leads anywhere, is the view's to say.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, Union

from plugins.model.told import restore

Segment: TypeAlias = Union[str, list[Union[str, int, "list[Segment]"]]]  # noqa: UP007 - strings in it
"""Safe HTML; or ``["a", n, inner]``, ``["fact", n]``, ``["image", n]``."""

_SPLIT = re.compile(r'(<a href="nb:\d+">|</a>|<data value="nb:\d+"></data>|<img src="nb:\d+">)')
_NUMBER = re.compile(r"nb:(\d+)")


@dataclass(frozen=True, slots=True)
class Reference:
    """Something the prose points at; line and column count from 1 in the body."""

    target: str
    line: int
    column: int
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """What the prose may not hold, and where; line and column count from 1 in the body."""

    line: int
    column: int
    what: str
    mend: str

    @classmethod
    def of(cls, row: dict[str, Any]) -> "Fault":
        """The fault that ``told.dump`` wrote."""
        return cls(row["line"], row["column"], restore(row["what"]), restore(row["mend"]))


@dataclass(frozen=True, slots=True)
class Prose:
    """One converted body.

    Attributes:
        digest: Of the body and of everything that converts it; the key of its segments in the cache.
        links: In order; ``segments`` refers to them by number.
        facts: Keys of facts cited, in order.
        images: In order.
        anchors: The headings' explicit anchors, in order.
        headings: The headings that have one, as they are written: ``## Funding {#funding}``.
        faults: What must be mended.
        shape: What it is made of, which a translation keeps: ``p p #found p li li tr:2 tr:2``. Headings stand as
            their anchors, or as their level; rows of tables with the number of their cells that say something.
        sayings: Checksums of its longer paragraphs and items, by which a translation is known to repeat one.
    """

    digest: str
    links: tuple[Reference, ...] = ()
    facts: tuple[Reference, ...] = ()
    images: tuple[Reference, ...] = ()
    anchors: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    headings: tuple[str, ...] = ()
    shape: str = ""
    sayings: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Converted:
    """A body's prose together with its segments."""

    prose: Prose
    segments: Sequence[Segment]


def segments(html: str) -> list[Segment]:
    """Split safe HTML at its references; links hold the segments inside them."""
    stack: list[list[Segment]] = [[]]
    for piece in _SPLIT.split(html):
        if piece == "</a>":
            inner = stack.pop()
            opened = stack[-1][-1]
            assert isinstance(opened, list)  # noqa: S101 - nh3 balances its tags
            opened.append(inner)
        elif piece.startswith('<a href="nb:'):
            stack[-1].append(["a", _number(piece)])
            stack.append([])
        elif piece.startswith("<data "):
            stack[-1].append(["fact", _number(piece)])
        elif piece.startswith('<img src="nb:'):
            stack[-1].append(["image", _number(piece)])
        elif piece:
            stack[-1].append(piece)
    return stack[0]


def _number(piece: str) -> int:
    found = _NUMBER.search(piece)
    assert found is not None  # noqa: S101 - the pattern that split it says so
    return int(found.group(1))
