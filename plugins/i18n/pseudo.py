"""A language that nobody speaks: each word of the interface with strange letters, in brackets, and longer.

What stands on a page without brackets came from no catalog. Made as Android's pseudo-locales ``en-XA`` and ``ar-XB``
are (https://developer.android.com/guide/topics/resources/pseudolocales): accented and longer where a language runs
from left to right, turned round word by word where it runs from right to left.
"""

import gettext
import re

OPEN, CLOSE = "⟦", "⟧"
_ACCENTS = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž",
)
_LONGER = 0.4
"""What must fit beside the English: German, Greek and Russian are about as much longer."""
_MARKED, _TURNED, _END = "\N{RIGHT-TO-LEFT MARK}", "\N{RIGHT-TO-LEFT OVERRIDE}", "\N{POP DIRECTIONAL FORMATTING}"
_KEPT = re.compile(r"(%\([^)]*\)[a-z]|%%|<[^>]*>|&[#\w]+;|\{[^}]*\})")
"""Placeholders and HTML; they are no words."""
_WORD = re.compile(r"[^\W\d_]+")


class Pseudo(gettext.NullTranslations):
    """Stands for a catalog; knows every word that it is asked for."""

    def __init__(self, direction: str) -> None:
        """Take ``ltr`` or ``rtl``."""
        super().__init__()
        self.direction = direction

    def gettext(self, message: str) -> str:
        """The message in no language."""
        return strange(message, self.direction)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """One of the two forms, as English has them."""
        return strange(msgid1 if n == 1 else msgid2, self.direction)

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002 - gettext's signature
        """The message, whatever is meant."""
        return strange(message, self.direction)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:  # noqa: ARG002 - gettext's signature
        """As ``ngettext``."""
        return self.ngettext(msgid1, msgid2, n)


def strange(message: str, direction: str) -> str:
    """A message as nobody says it; placeholders and HTML stay as they are.

    Args:
        message: In English.
        direction: ``ltr`` or ``rtl``, in which it is to run.
    """
    change = _turned if direction == "rtl" else _accented
    parts = _KEPT.split(message)
    said = "".join(part if n % 2 else _WORD.sub(lambda word: change(word[0]), part) for n, part in enumerate(parts))
    words = sum(len(word) for part in parts[::2] for word in _WORD.findall(part))
    more = "~" * round(words * _LONGER)
    # In pieces, as words are: a line cannot break within one long tail.
    tail = " ".join(more[at : at + 6] for at in range(0, len(more), 6))
    return f"{OPEN}{said}{' ' if len(tail) > 3 else ''}{tail}{CLOSE}" if message else message


def _accented(word: str) -> str:
    return word.translate(_ACCENTS)


def _turned(word: str) -> str:
    return f"{_MARKED}{_TURNED}{word}{_END}{_MARKED}"
