"""What was meant as Markdown and is none: a reader would see its signs."""

import re
from collections.abc import Iterator

from plugins.model.told import told

Leftover = tuple[int, str, str]
"""Where it begins in the text, what is wrong, how to mend it."""

_FACT = re.compile(r"\[+[ \t]*fact[ \t]*:[ \t]*(?P<key>[\w-]*)[^\]\n]*\]*")
_CITED = re.compile(r"\[\[fact:[^\]\n]*\]\]")
_BRACES = re.compile(r"^ {0,3}#{1,6}[^\n]*?(?P<said>\{(?![#\s])(?P<word>[\w-]+)\})[ \t]*$", re.MULTILINE)
_PARTED = re.compile(r"\[[^\[\]\n]+\](?P<gap>[ \t]+)\((?:\.{1,2}/|https?://)[^\s()]*\)")
_BULLETS = re.compile(
    r"^ {0,3}(?P<sign>[\u2022\u2023\u25aa\u25cf\u25e6\u2043])[^\n]*(?:\n+ {0,3}(?P=sign)[^\n]*)*", re.MULTILINE
)


def leftovers(body: str) -> Iterator[Leftover]:
    """Every such place.

    Args:
        body: The text without its code.
    """
    for found in _FACT.finditer(body):
        if not _CITED.fullmatch(found.group()):
            what = told("'%(said)s' cites no fact", said=found.group())
            yield found.start(), what, told("write it as [[fact:%(key)s]]", key=found["key"])
    for found in _BRACES.finditer(body):
        what = told("'%(said)s' is no anchor", said=found["said"])
        yield found.start("said"), what, told("write it as {#%(word)s}", word=found["word"])
    for found in _PARTED.finditer(body):
        what = told("a link is parted by a space")
        yield found.start("gap"), what, told("take out the space between ']' and '('")
    for found in _BULLETS.finditer(body):
        what = told("'%(sign)s' makes no list", sign=found["sign"])
        mend = told("begin each of its lines with '- ', and leave an empty line above the first")
        yield found.start("sign"), what, mend
