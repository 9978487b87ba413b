"""Bytes to text: the encoding, line ends and characters that a content file may hold.

Source of the rule on directional overrides: Unicode TR 36 and 55 (they make text read otherwise than
it is stored). The marks LRM, RLM, ZWNJ and ZWJ are ordinary in Arabic and other prose.
"""

import re
from dataclasses import dataclass

from plugins.model.problem import Problem
from plugins.model.told import told

_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ue000-\uf8ff\ufffe\uffff]")
_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)


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
    """Decode one file: UTF-8, a byte-order mark and CRLF are accepted."""
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
    if not text.startswith("---"):
        mend = told("begin the file with a line '---', then the keys, then a second line '---'")
        return Problem(path, 1, 1, "file", told("has no front matter"), mend)
    fences = list(_FENCE.finditer(text))
    if not fences or fences[0].start() != 0:
        return Problem(
            path, 1, 1, "file", told("begins with a damaged line"), told("make the first line exactly '---'")
        )
    if len(fences) == 1:
        return Problem(
            path,
            1,
            1,
            "file",
            told("has front matter that is never closed"),
            told("add a line '---' below its last key"),
        )
    front = text[fences[0].end() + 1 : fences[1].start()]
    body = text[fences[1].end() + 1 :]
    return Source(path, front, body, text.count("\n", 0, fences[1].end()) + 2)


def place(text: str, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, of an offset in characters."""
    line = text.count("\n", 0, offset) + 1
    return line, offset - (text.rfind("\n", 0, offset) + 1) + 1
