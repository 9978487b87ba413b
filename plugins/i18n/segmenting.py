"""Words of a language that is written without spaces, as browsers cut them: both ask ICU."""

from collections.abc import Iterator
from functools import cache

import icu

_UNSPACED = frozenset({"zh", "ja", "th"})
"""Primary subtags."""


def is_unspaced(tag: str) -> bool:
    """Whether a language writes its words without spaces between them."""
    return tag.partition("-")[0].lower() in _UNSPACED


def words(text: str, tag: str) -> Iterator[str]:
    """The words of a text, in order; no spaces, no punctuation."""
    breaks = _breaks(tag)
    given = icu.UnicodeString(text)  # the places of breaks count UTF-16 units
    breaks.setText(given)
    start = 0
    for end in breaks:
        if breaks.getRuleStatus() >= icu.UWordBreak.NUMBER:
            yield str(given[start:end])
        start = end


@cache
def _breaks(tag: str) -> icu.BreakIterator:
    return icu.BreakIterator.createWordInstance(icu.Locale(tag))
