"""Names that no site here may bear (``domain.md``, Identity), whatever they are written with.

Letters that look alike are told by whoever knows them (``plugins/i18n/alphabets.skeleton``); this room has no library.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator

_TAKEN = ("interpol", "europol")
_ELSEWHERE = (
    *("интерпол", "европол", "інтерпол", "європол", "ιντερπολ", "ευρωπολ"),
    *("انتربول", "إنتربول", "يوروبول", "اینترپل", "یوروپل", "انٹرپول", "یوروپول"),
    *("אינטרפול", "יורופול", "国际刑警", "國際刑警", "欧洲刑警", "歐洲刑警", "インターポール", "ユーロポール"),
    *("인터폴", "유로폴", "इंटरपोल", "यूरोपोल", "ইন্টারপোল"),
)
"""The same names as other scripts write them."""
_LONGEST = 12


def is_taken(name: str, skeleton: Callable[[str], str]) -> bool:
    """Whether a name holds INTERPOL's or Europol's: in a word of it, or as whole words with signs between them.

    ``Winter Police`` does not: what ends inside a word and begins inside another is no name.

    Args:
        name: As it was typed, such as ``I N T E R P O L``.
        skeleton: Letters that look alike are the same letter in what it gives (UTS 39).
    """
    plain = _plain(name)
    shapes = {skeleton(taken[0].upper() + taken[1:]).lower() for taken in _TAKEN}
    shapes |= {skeleton(form).lower() for taken in _TAKEN for form in (taken, taken.upper())}
    written = {plain, *(skeleton(form).lower() for form in (plain, plain.lower(), plain.upper()))}
    elsewhere = {_plain(taken).lower() for taken in _ELSEWHERE}
    return any(_holds(form.lower(), {*_TAKEN, *shapes, *elsewhere}) for form in written)


def _plain(name: str) -> str:
    """Without what cannot be seen, width and accents."""
    letters = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in letters if unicodedata.category(letter) not in {"Cf", "Mn", "Cc"})


def _holds(name: str, taken: set[str]) -> bool:
    words = re.findall(r"[^\W_]+", name)
    return any(each in word for each in taken for word in words) or not taken.isdisjoint(_runs(words))


def _runs(words: list[str]) -> Iterator[str]:
    """What two or more words give when they are written as one, up to the length of a name."""
    for start, first in enumerate(words):
        said = first
        for word in words[start + 1 :]:
            said += word
            if len(said) > _LONGEST:
                break
            yield said
