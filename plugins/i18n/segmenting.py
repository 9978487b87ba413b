"""Words of languages that are written without spaces, as browsers cut them: both ask ICU."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import icu

_UNSPACED = {
    "th": "\u0e00-\u0e7f",
    "lo": "\u0e80-\u0eff",
    "my": "\u1000-\u109f",
    "km": "\u1780-\u17ff",
    "ja": "\u3040-\u30ff",
    "zh": "\u3400-\u9fff\U00020000-\U0003ffff",
}
"""Primary subtag → the letters that are its own, as a part of a regular expression's class."""
_TOKEN = re.compile(r"[\w’'-]+|[^\w\s]")
_LETTER = re.compile(f"[{''.join(_UNSPACED.values())}]")


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


def sentences(text: str, tag: str) -> tuple[str, ...]:
    """The sentences of a paragraph, each as its words and signs with spaces between them."""
    breaks = icu.BreakIterator.createSentenceInstance(icu.Locale(tag))
    units = icu.UnicodeString(text)
    breaks.setText(units)
    ends = [0, *breaks]
    parts = (str(units[start:end]) for start, end in pairwise(ends))
    return tuple(said for part in parts if (said := " ".join(_TOKEN.findall(part))))


def phrases(text: str) -> tuple[str, ...]:
    """A title cut between its words, where a line may best end; whole if its script writes spaces.

    ``"".join`` gives the text again. No part begins with a sign that must not begin a line.
    """
    if not _LETTER.search(text):
        return (text,)
    breaks = _breaks("und")
    units = icu.UnicodeString(text)
    breaks.setText(units)
    parts: list[str] = []
    start = 0
    for end in breaks:
        part = str(units[start:end])
        if parts and not (part[0].isalnum() and parts[-1][-1].isalnum()):
            parts[-1] += part
        else:
            parts.append(part)
        start = end
    return tuple(parts)


@cache
def _breaks(tag: str) -> icu.BreakIterator:
    return icu.BreakIterator.createWordInstance(icu.Locale(tag))
