"""The outline of a made document: one for all languages, so that anchors and links agree."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

LEAST, MOST = 300, 900
"""Words of a document."""

_ROOM = 100
"""For what may still come once a document is long enough: a paragraph, a list, the last links."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """So many words; one of them emphasised or none; and what the sentence points at, as Markdown to be filled in."""

    words: int
    emphasis: str = ""
    reference: str = ""

    @property
    def length(self) -> int:
        """All its words."""
        return self.words + (2 if self.emphasis else 0) + (3 if self.reference else 0)


@dataclass(frozen=True, slots=True)
class Block:
    """Sentences in one form: ``paragraph``, ``heading``, ``list``, ``numbers``, ``quote`` or ``table``."""

    form: str
    sentences: tuple[Sentence, ...]
    anchor: str = ""
    columns: int = 0


def outline(chance: random.Random, keys: Sequence[str], facts: Sequence[str]) -> tuple[Block, ...]:
    """The structure of one document.

    Args:
        chance: The document's own.
        keys: Documents to link to, such as ``news/n-00001``; each has the anchor ``part-1``.
        facts: Facts to cite.
    """
    references = [f"[[fact:{key}]]" for key in chance.sample(facts, chance.randint(1, 2))]
    references += [_link(chance, key) for key in chance.sample(keys, min(len(keys), chance.randint(3, 6)))]
    references.append(f"[{{0}}](https://www.example.org/a#{chance.randrange(9999)})")
    chance.shuffle(references)
    goal = chance.randint(LEAST, MOST - _ROOM)
    blocks = [_paragraph(chance, references)]
    table = chance.random() < 1 / 3
    parts = 0
    while _length(blocks) < goal:
        parts += 1
        blocks.append(Block("heading", (Sentence(chance.randint(3, 6)),), f"part-{parts}"))
        for _ in range(chance.randint(1, 3)):
            if _length(blocks) < goal:
                blocks.append(_paragraph(chance, references))
        form = chance.choices(("", "list", "numbers", "quote"), (4, 4, 1, 1))[0]
        if form:
            blocks.append(Block(form, tuple(Sentence(chance.randint(4, 10)) for _ in range(chance.randint(2, 4)))))
        if table:
            table = False
            blocks.append(_table(chance))
    if references:
        blocks.append(Block("paragraph", tuple(Sentence(3, reference=each) for each in references)))
    return tuple(blocks)


def _link(chance: random.Random, key: str) -> str:
    anchor = "#part-1" if chance.random() < 1 / 4 else ""
    return f"[{{0}}](../../{key}/{{1}}.md{anchor})"


def _paragraph(chance: random.Random, references: list[str]) -> Block:
    sentences = [
        Sentence(chance.randint(8, 20), chance.choices(("", "**", "*"), (8, 1, 1))[0])
        for _ in range(chance.randint(2, 4))
    ]
    if references:
        sentences.append(Sentence(chance.randint(3, 8), reference=references.pop()))
    return Block("paragraph", tuple(sentences))


def _table(chance: random.Random) -> Block:
    columns, rows = chance.randint(3, 4), chance.randint(4, 8)
    return Block("table", tuple(Sentence(chance.randint(1, 2)) for _ in range(columns * rows)), columns=columns)


def _length(blocks: Sequence[Block]) -> int:
    return sum(sentence.length for block in blocks for sentence in block.sentences)
