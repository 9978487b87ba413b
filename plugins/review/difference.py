"""The difference of two texts, paragraph by paragraph and, within one, word by word."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import NamedTuple

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|\w+|\s+|[^\w\s]")
"""A word, a space, a sign; in scripts without spaces each letter stands alone."""


class Row(NamedTuple):
    """A paragraph before and now; the same in both where it only shows the place, None where there is none."""

    old: str | None
    new: str | None

    @property
    def is_context(self) -> bool:
        """Whether nothing differs here."""
        return self.old == self.new


def difference(old: Sequence[str], new: Sequence[str]) -> tuple[Row, ...]:
    """What differs, each time with the paragraph before and the one behind."""
    return tuple(_rows(old, new))


def _rows(old: Sequence[str], new: Sequence[str]) -> Iterator[Row]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for group in matcher.get_grouped_opcodes(1):
        for _, start, end, begin, stop in group:
            yield from (Row(*pair) for pair in zip_longest(old[start:end], new[begin:stop]))


def lines(rows: Sequence[Row]) -> Iterator[str]:
    """As ``diff`` writes it: a sign, a space, the paragraph; what went stands before what came."""
    going: list[str] = []
    coming: list[str] = []
    for row in rows:
        if row.is_context:
            yield from (*going, *coming, f"  {row.old}")
            going, coming = [], []
            continue
        going += [f"- {row.old}"] if row.old is not None else []
        coming += [f"+ {row.new}"] if row.new is not None else []
    yield from (*going, *coming)


def marked(text: str, other: str | None) -> list[tuple[bool, str]]:
    """A paragraph in parts, with whether the other one lacks the part."""
    if other is None:
        return [(True, text)]
    mine, theirs = _WORD.findall(text), _WORD.findall(other)
    matcher = SequenceMatcher(None, theirs, mine, autojunk=False)
    return [
        (kind != "equal", "".join(mine[begin:stop]))
        for kind, _, _, begin, stop in matcher.get_opcodes()
        if begin < stop
    ]
