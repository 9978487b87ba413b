"""What was heard of addresses that were asked, and the report that a maintainer reads."""

from dataclasses import dataclass
from enum import StrEnum

from plugins.library.outward import Outward

_GONE = frozenset({404, 410, 451})
_MOST = 150
"""Lines under each head: GitHub takes 65,536 characters an issue."""


class Answer(StrEnum):
    """What became of an address."""

    GONE = "gone"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Visited:
    """An address that did not answer as it should.

    Attributes:
        why: What was heard instead, as lychee says it.
    """

    row: Outward
    answer: Answer
    why: str


def judged(code: int | None, *, is_known: bool) -> Answer:
    """Gone is what its host says is gone, and a host that nobody knows; all else may be the weather, or fear of robots.

    Args:
        code: HTTP's status; None where no server answered.
        is_known: Whether the host has an address.
    """
    return Answer.GONE if code in _GONE or not (code or is_known) else Answer.DOUBTFUL


def report(visited: list[Visited], asked: int) -> str:
    """What a maintainer reads, in Markdown; addresses stand in code, so that nothing in them is more than text."""
    gone = [each for each in visited if each.answer is Answer.GONE]
    doubtful = [each for each in visited if each.answer is Answer.DOUBTFUL]
    lines = [f"{asked} addresses asked: {len(gone)} gone, {len(doubtful)} without a clear answer."]
    for head, rows in (
        ("Gone: find where the page went, or take the link out", gone),
        ("No clear answer: open these by hand; many hosts refuse robots", doubtful),
    ):
        if rows:
            lines += ["", f"## {head}", "", *(_line(each) for each in rows[:_MOST])]
            lines += [f"- and {len(rows) - _MOST} more"] if len(rows) > _MOST else []
    return "\n".join(lines) + "\n"


def _line(each: Visited) -> str:
    places = ", ".join(f"`{place}`" for place in each.row.places[:3])
    return f"- `{each.row.url.replace('`', '%60')}` — {_plain(each.why)} ({places})"


def _plain(words: str) -> str:
    """Words of a stranger's server: letters, digits and a few signs of them."""
    return "".join(sign for sign in words if sign.isalnum() or sign in " .,:()'-")[:100].strip()
