"""Markdown in the pieces that translators work on: a paragraph, a heading, an item of a list.

Only where the pieces begin and end is asked of a second parser: Python-Markdown, which makes the pages, knows no
lines. Nothing is lost: the pieces, put together, are the text again.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

_HEADING = re.compile(r"( {0,3}#{1,6}[ \t]+)(.*?)((?:[ \t]+\{#[^{}\n]*\})?[ \t]*)", re.DOTALL)
_ITEM = re.compile(r"( {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+)(.*)", re.DOTALL)
_LISTS = {"bullet_list_open", "ordered_list_open"}


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a text.

    Attributes:
        kind: ``heading``, ``item``, ``paragraph``, ``table``, ``quote``, or ``lines`` for anything else.
        gap: What stands between it and the piece before.
        before: Its sign, such as ``## `` or ``- ``; not for translators.
        text: What they translate; never empty.
        after: The anchor of a heading, `` {#found}``; not for translators either.
    """

    kind: str
    gap: str
    before: str
    text: str
    after: str = ""

    @property
    def shape(self) -> tuple[str, str, str]:
        """What a translation keeps."""
        return self.gap, self.before, self.after


def split(body: str) -> list[Block]:
    """The pieces of a text, in order."""
    text = body.strip()
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    out: list[Block] = []
    end = 0
    for kind, first, last in _ranges(_parser().parse(text)):
        piece = text[starts[first] : starts[last] - 1].rstrip()
        if not piece or starts[first] < end:
            continue
        before, said, after = _parts(kind, piece)
        if not said:
            continue
        out.append(Block(kind, text[end : starts[first]], before, said, after))
        end = starts[first] + len(piece)
    if end < len(text):
        # What no piece holds, such as the addresses of links at the end.
        gap, rest = re.fullmatch(r"(\s*)(.*)", text[end:], re.DOTALL).groups()  # type: ignore[union-attr]
        out.append(Block("lines", gap, "", rest))
    return out


def join(blocks: Sequence[Block], texts: Sequence[str]) -> str:
    """The pieces with other words in them, as one text."""
    said = (f"{block.gap}{block.before}{text}{block.after}" for block, text in zip(blocks, texts, strict=True))
    return "".join(said)


def fit(blocks: Sequence[Block], others: Sequence[Block]) -> bool:
    """Whether two texts are made of the same pieces, one by one."""
    return [block.shape for block in blocks] == [block.shape for block in others]


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")


def _ranges(tokens: Sequence[Token]) -> Iterator[tuple[str, int, int]]:
    """Kind, first line and the line behind the last, from 0, of each piece."""
    outermost = ""
    for token in tokens:
        if token.map is None:
            continue
        if token.level == 0:
            outermost = token.type
            if outermost not in _LISTS:
                yield _kind(token), token.map[0], token.map[1]
        elif token.level == 1 and token.type == "list_item_open" and outermost in _LISTS:
            yield "item", token.map[0], token.map[1]


def _kind(token: Token) -> str:
    known = {
        "heading_open": "heading",
        "table_open": "table",
        "blockquote_open": "quote",
        "paragraph_open": "paragraph",
    }
    return known.get(token.type, "lines")


def _parts(kind: str, piece: str) -> tuple[str, str, str]:
    pattern = {"heading": _HEADING, "item": _ITEM}.get(kind)
    found = pattern.fullmatch(piece) if pattern else None
    if found is None:
        return "", piece, ""
    before, text, *after = found.groups()
    return before, text, after[0] if after else ""
