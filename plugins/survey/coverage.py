"""Which texts there are, as the terminal shows them."""

from collections.abc import Iterator, Sequence

from plugins.library.coverage import Line, coverage, tally
from plugins.library.entries import Freshness

__all__ = ["Line", "coverage", "summary", "table"]

_SIGNS = {
    Freshness.ORIGINAL: "o",
    Freshness.CURRENT: "+",
    Freshness.STALE: "~",
    Freshness.WITHHELD: "~",
    Freshness.MISSING: "-",
}


def summary(lines: Sequence[Line], tags: Sequence[str]) -> Iterator[str]:
    """What the documents come to in each language, as people read it."""
    cells = [["language", "texts", "missing", "stale", "withheld", "unreviewed"]]
    for tag in tags:
        row = tally(lines, tag)
        texts = f"{row.texts - row.missing} of {row.texts}"
        unread = sum(tag in line.unread for line in lines)
        cells.append([tag, texts, *map(str, (row.missing, row.behind - row.withheld, row.withheld, unread))])
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for first, *rest in cells:
        yield "  ".join(
            [first.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True))]
        )


def table(lines: list[Line]) -> Iterator[str]:
    """The lines as people read them, and what they come to."""
    width = max(len(line.key) for line in lines)
    tags = list(lines[0].texts)
    yield f"{'document':<{width}}  {'  '.join(tags)}"
    for line in lines:
        signs = "  ".join(_SIGNS[state].ljust(len(tag)) for tag, state in line.texts.items())
        yield f"{line.key:<{width}}  {signs}".rstrip()
    texts = len(lines) * len(tags)
    holes = sum(len(line.holes) for line in lines)
    yield "o original, + translated, ~ behind its original, - missing"
    yield f"{len(lines)} documents × {len(tags)} languages: {texts} texts, {holes} missing or behind"
