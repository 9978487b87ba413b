"""Where words stand in a text as it was typed, whatever its letter case, line breaks, apostrophes and emphasis."""

import re
from collections.abc import Iterator

_SIGNS = str.maketrans("’‘“”«»", '\'\'""""')
_BETWEEN = r"[\s*_]+"


def plain(text: str) -> str:
    """The text to look in; every place in it is the same place in the text."""
    return text.translate(_SIGNS)


def spots(words: str, text: str) -> Iterator[re.Match[str]]:
    """Every place of some words in a text that ``plain`` gave; a word may be joined to others, as endings are."""
    first, *rest = plain(words).split()
    if re.search(re.escape(first), text, re.IGNORECASE):
        yield from re.finditer(_BETWEEN.join(map(re.escape, (first, *rest))), text, re.IGNORECASE)


def spots_outside(words: str, phrases: tuple[str, ...], text: str) -> Iterator[re.Match[str]]:
    """The same, but for those within one of the phrases."""
    within = [found.span() for phrase in phrases for found in spots(phrase, text)]
    for found in spots(words, text):
        if not any(start <= found.start() and found.end() <= end for start, end in within):
            yield found


def says(words: str, text: str) -> bool:
    """Whether they stand there at all."""
    return next(spots(words, text), None) is not None
