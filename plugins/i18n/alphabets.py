"""Letters that stand for others: look-alikes of Latin letters, and Chinese characters in their simplified form.

Source: Unicode's security data (UTS 39, confusables) and transforms, as ICU carries them.
"""

from collections.abc import Iterator
from functools import cache

from icu import SpoofChecker, Transliterator

_SCRIPTS = ((0x0250, 0x058F), (0x13A0, 0x13FF), (0x2C60, 0x2C7F), (0xA720, 0xA7FF), (0xAB30, 0xABBF))
"""IPA, Greek, Cyrillic, Armenian, Cherokee and the rest of Latin: what browsers show among Latin letters."""
_HAN = (0x4E00, 0x9FFF)


@cache
def _checker() -> SpoofChecker:
    return SpoofChecker()


def skeleton(text: str) -> str:
    """A text in which letters that look alike are the same letter; to compare with another, not to be read."""
    return str(_checker().getSkeleton(0, text))


@cache
def lookalikes() -> dict[str, str]:
    """Letter → the one Latin letter, in lower case, that it can be taken for; no Latin letter of ASCII is in it."""
    out: dict[str, str] = {}
    for letter in _letters(_SCRIPTS):
        alike = skeleton(letter.lower())
        if len(alike) == 1 and alike.isascii() and alike.isalpha():
            out[letter] = alike.lower()
    return out


@cache
def simplified() -> dict[str, str]:
    """Traditional Chinese character → its simplified form, where they differ."""
    change = Transliterator.createInstance("Traditional-Simplified")
    pairs = ((letter, change.transliterate(letter)) for letter in _letters((_HAN,)))
    return {letter: simple for letter, simple in pairs if len(simple) == 1 and simple != letter}


def _letters(ranges: tuple[tuple[int, int], ...]) -> Iterator[str]:
    return (chr(code) for first, last in ranges for code in range(first, last + 1) if chr(code).isalpha())
