"""Slips of the pen among the keys of a file, found where they were made.

YAML's parser complains where it can read no further, which may be lines below; here the lines are looked at as their
author sees them.
"""

import re
from collections.abc import Callable, Iterator

from plugins.model.told import told

Slip = tuple[int, str, str]
"""The column, from 0, what is wrong and how to mend it."""
Place = tuple[int, int, str, str]
"""The line too, from 0."""

ODD = "\u00a0\u00ad\u2007\u200b\u202f\u2060\u3000\ufeff"
"""Spaces that only look like one, and signs that nobody sees: Word and web pages bring them along."""
DASHES = r"[ \t]*(?:[-\u2010-\u2015\u2212]{2,}|[\u2012-\u2015])[ \t]*"
"""A line that its author takes for ``---``."""
DAMAGED_MEND = told("write exactly three hyphens, and nothing else on the line")
_ODD_SIGN = told("has an odd space or an invisible sign here")
_ODD_MEND = told("delete it, and write an ordinary space where one belongs")

_KEY = r"[A-Za-z_]+"
_ODD_PLACE = re.compile(rf"(?:[ \t]*|[ \t]*(?:- )?{_KEY}[ \t]*:?)(?=[{ODD}])")
_WIDE = re.compile(rf"[ \t]*(?:- )?(?P<key>{_KEY})[ \t]*(?=\uff1a)")
_TIGHT = re.compile(rf"[ \t]*(?:- )?(?P<key>{_KEY}):(?=[^\s:/])")
_HYPHEN = re.compile(rf"[ \t]*-(?=(?P<key>{_KEY}):(?:\s|$))")
_DASHED = re.compile(DASHES)
_QUOTED = re.compile(rf"(?P<before>[ \t]*(?:- )?(?:{_KEY}:[ \t]+)?)(?P<quote>[\"'])")
_CLOSED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}
_BRACKET = re.compile(rf"(?P<before>[ \t]*(?:- )?{_KEY}:[ \t]+)\[[^\[\]]*\][ \t]*(?=[^\s,#\]])")
_REST = re.compile(r"[ \t]*(?:[,\]}].*|#.*)?")
_BEGINS = re.compile(rf"(?P<before>[ \t]*(?:- )?){_KEY}:(?:\s|$)")


def first(text: str, last: int) -> Place | None:
    """The first slip in some YAML that cannot be read, if one is known.

    Args:
        text: The YAML.
        last: The line, from 0, on which the parser gave up: what is wrong stands there or above.
    """
    lines = text.split("\n")[: last + 1]
    for find in (_on_one_line, _of_places):
        for number, line in enumerate(lines):
            if line.strip() and not line.lstrip().startswith("#") and (slip := find(line, lines[:number])):
                return number, *slip
    return None


def odd(key: str) -> int | None:
    """Where in a key something stands that nobody sees."""
    found = re.search(f"[{ODD}]", key)
    return found.start() if found else None


def odd_sign(column: int) -> Slip:
    """What is said of it."""
    return column, _ODD_SIGN, _ODD_MEND


def _on_one_line(line: str, _above: list[str]) -> Slip | None:
    return next((slip for look in _LOOKS for slip in look(line)), None)


def _dashes(line: str) -> Iterator[Slip]:
    if _DASHED.fullmatch(line) and line.rstrip() != "---":
        yield 0, told("has a damaged line in the place of the second '---'"), DAMAGED_MEND


def _odd(line: str) -> Iterator[Slip]:
    if found := _ODD_PLACE.match(line):
        yield odd_sign(found.end())


def _wide_colon(line: str) -> Iterator[Slip]:
    if found := _WIDE.match(line):
        what = told("has a wide colon behind '%(key)s'", key=found["key"])
        yield found.end(), what, told("write '%(key)s: …', with a narrow colon and a space", key=found["key"])


def _tight(line: str) -> Iterator[Slip]:
    if found := _TIGHT.match(line):
        what = told("has no space behind '%(key)s:'", key=found["key"])
        yield found.end(), what, told("write '%(key)s: …'", key=found["key"])


def _hyphen(line: str) -> Iterator[Slip]:
    if found := _HYPHEN.match(line):
        what, mend = told("has no space behind the hyphen"), told("write '- %(key)s: …'", key=found["key"])
        yield found.end(), what, mend


def _quotes(line: str) -> Iterator[Slip]:
    if not (found := _QUOTED.match(line)):
        return
    start, quote = found.end("before"), found["quote"]
    closed = _CLOSED[quote].match(line, start)
    if closed is None:
        curly = re.search("[\u201c-\u201f\u2018-\u201b][ \t]*$", line)
        if curly and curly.start() > start:
            what = told("closes a straight quote with a curly one")
            yield curly.start(), what, told("write the straight sign at both ends")
        else:
            what = told("opens a quote that is never closed")
            yield start, what, told("close it at the end of the value, with the same straight sign")
    elif not _REST.fullmatch(rest := line[closed.end() :]):
        ends_quoted = rest.rstrip().endswith(quote)
        if ends_quoted and quote == '"':
            what = told("has double quotes inside double quotes")
            mend = told("write those inside as \u201c and \u201d, or as \u00ab and \u00bb")
            yield closed.end() - 1, what, mend
        elif ends_quoted:
            what = told("has an apostrophe inside single quotes")
            yield closed.end() - 1, what, told("put double quotes around the whole value")
        else:
            behind = closed.end() + len(rest) - len(rest.lstrip())
            yield behind, told("goes on behind its quotes"), told("put the quotes around the whole value")


def _brackets(line: str) -> Iterator[Slip]:
    if found := _BRACKET.match(line):
        yield found.end(), told("goes on behind its bracket"), told("put quotes around the whole value")


_LOOKS: tuple[Callable[[str], Iterator[Slip]], ...] = (
    _dashes,
    _odd,
    _wide_colon,
    _tight,
    _hyphen,
    _quotes,
    _brackets,
)


def _of_places(line: str, above: list[str]) -> Slip | None:
    """A key below no other key, and a line that is none."""
    column = _column(line)
    if column is None:
        if line[0] in " \t-[]{}\"'" or not above:
            return None
        mend = told("put it into the quotes of the value above, or below the second line '---', where the text stands")
        return 0, told("has a line that is no 'key: value'"), mend
    columns = [place for place in map(_column, above) if place is not None]
    if not columns or line.lstrip().startswith("- ") or column in columns or column > columns[-1]:
        return None
    mend = told("begin it exactly below them, with spaces")
    return column, told("begins elsewhere than the keys it belongs to"), mend


def _column(line: str) -> int | None:
    found = _BEGINS.match(line)
    return found.end("before") if found else None
