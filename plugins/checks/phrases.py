"""Where words stand in a text as it was typed, whatever its letter case, line breaks, apostrophes and emphasis."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plugins.i18n.segmenting import is_unspaced

_SIGNS = tuple(zip("’‘“”«»", '\'\'""""', strict=True))
_BETWEEN = r"[\s*_]+"
_JOINED = {"ar"}
"""Languages that write "and", "for" and "the" as the beginning of a word."""


@lru_cache(maxsize=8)
def plain(text: str) -> str:
    """The text to look in; every place in it is the same place in the text."""
    for sign, simple in _SIGNS:
        text = text.replace(sign, simple)
    return text


@lru_cache(maxsize=8)
def _low(text: str) -> str:
    return text.lower()


def spots(words: str, text: str, language: str) -> Iterator[re.Match[str]]:
    """Every place of some words in a text that ``plain`` gave.

    They begin where a word of the language begins; they may go on, as endings do.
    """
    first, whole = _pattern(words, language)
    if first in _low(text):
        yield from whole.finditer(text)


def spots_outside(words: str, phrases: tuple[str, ...], text: str, language: str) -> Iterator[re.Match[str]]:
    """The same, but for those within one of the phrases."""
    places = list(spots(words, text, language))
    within = [found.span() for phrase in phrases if places for found in spots(phrase, text, language)]
    for found in places:
        if not any(start <= found.start() and found.end() <= end for start, end in within):
            yield found


def says(words: str, text: str, language: str) -> bool:
    """Whether they stand there at all."""
    return next(spots(words, text, language), None) is not None


@lru_cache(maxsize=4096)
def _pattern(words: str, language: str) -> tuple[str, re.Pattern[str]]:
    """The first word in lower case, which is soon found to be missing, and all of them."""
    first, *rest = plain(words).split()
    is_joined = language.partition("-")[0] in _JOINED or is_unspaced(language) or not first[0].isalnum()
    begins = "" if is_joined else r"(?<![^\W_])"
    whole = begins + _BETWEEN.join(map(re.escape, (first, *rest)))
    return first.lower(), re.compile(whole, re.IGNORECASE)
