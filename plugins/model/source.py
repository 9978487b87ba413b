"""Bytes to text: the encoding, line ends and characters that a content file may hold.

Source of the rule on directional overrides: Unicode TR 36 and 55 (they make text read otherwise than
it is stored). The marks LRM, RLM, ZWNJ and ZWJ are ordinary in Arabic and other prose.
"""

import re
from dataclasses import dataclass

from plugins.model.problem import Problem
from plugins.model.slips import DAMAGED_MEND, DASHES
from plugins.model.told import told

_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ue000-\uf8ff\ufffe\uffff]")
_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_DAMAGED = re.compile(f"^{DASHES}$", re.MULTILINE)
_ABOVE = re.compile(r"\s*(?:(?:```|~~~).*\s*)?")
_VERSIONS = re.compile(r"^(?:<{7}|>{7}) .*$", re.MULTILINE)
"""What git writes around two versions of the same lines."""


@dataclass(frozen=True, slots=True)
class Source:
    """A content file as text.

    Attributes:
        path: Relative to the project.
        front: The YAML between the two ``---`` lines.
        body: The Markdown behind them, line ends as LF.
        body_line: The line on which ``body`` begins, from 1.
    """

    path: str
    front: str
    body: str
    body_line: int


def read_text(path: str, raw: bytes) -> str | list[Problem]:
    """Decode one file: UTF-8, a byte-order mark and CRLF are accepted; the marks of an unfinished merge are not."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = _plain(raw[: error.start].decode("utf-8"))
        return [
            Problem(
                path, *place(before, len(before)), "file", told("is not UTF-8 text"), told("save the file as UTF-8")
            )
        ]
    text = _plain(text)
    if versions := _VERSIONS.search(text):
        mend = told("keep the right one, and delete the lines of '<<<<<<<', '=======' and '>>>>>>>'")
        what = told("holds two versions of the same lines, as git parts them")
        return [Problem(path, *place(text, versions.start()), "file", what, mend)]
    mend = told("delete it here, even where you cannot see it; it hides or reorders text")
    return [
        Problem(
            path,
            *place(text, found.start()),
            "file",
            told("holds the character U+%(code)s", code=f"{ord(found.group()):04X}"),
            mend,
        )
        for found in _FORBIDDEN.finditer(text)
    ] or text


def _plain(text: str) -> str:
    return text.removeprefix(_BOM).replace("\r\n", "\n").replace("\r", "\n")


def split(path: str, text: str) -> Source | Problem:
    """Part the front matter from the body."""
    fences = list(_FENCE.finditer(text))
    if not fences or fences[0].start() != 0:
        return Problem(path, 1, 1, "file", *_beginning(text, fences[0].start() if fences else 0))
    if len(fences) == 1:
        if damaged := _DAMAGED.search(text, fences[0].end()):
            what = told("has a damaged line in the place of the second '---'")
            return Problem(path, *place(text, damaged.start()), "file", what, DAMAGED_MEND)
        mend = told("add a line '---' below its last key")
        return Problem(path, 1, 1, "file", told("has front matter that is never closed"), mend)
    front = text[fences[0].end() + 1 : fences[1].start()]
    body = text[fences[1].end() + 1 :]
    return Source(path, front, body, text.count("\n", 0, fences[1].end()) + 2)


def _beginning(text: str, fence: int) -> tuple[str, str]:
    """Why a file does not begin with its keys; ``fence`` is where its first line ``---`` stands."""
    if _DAMAGED.match(text) or text.startswith("---"):
        return told("has a damaged line in the place of the first '---'"), DAMAGED_MEND
    if fence and _ABOVE.fullmatch(text[:fence]):
        mend = told("delete all that stands above it, empty lines too")
        return told("has something above its first line '---'"), mend
    mend = told("begin the file with a line '---', then the keys, then a second line '---'")
    return told("has no front matter"), mend


def place(text: str, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, of an offset in characters."""
    line = text.count("\n", 0, offset) + 1
    return line, offset - (text.rfind("\n", 0, offset) + 1) + 1
