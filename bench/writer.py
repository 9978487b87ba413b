"""The words of a made document, by chance, in one language."""

import random
from collections.abc import Callable, Iterator, Sequence

from bench.outlines import Block, Sentence
from bench.words import LINKING, SPACE, STOP, WORDS


class Writer:
    """Fills an outline with the words of one language."""

    def __init__(self, language: str, chance: random.Random) -> None:
        """Take the language and the chance of this one file."""
        self._language = language
        self._chance = chance
        self._space = SPACE.get(language, " ")

    def words(self, count: int) -> str:
        """So many words, the first with a capital letter."""
        known, linking = WORDS[self._language], LINKING[self._language]
        picked = [self._chance.choice(linking if n % 3 == 2 else known) for n in range(count)]
        said = self._space.join(picked)
        return said[0].upper() + said[1:]

    def sentence(self, sentence: Sentence) -> str:
        """One sentence, with its emphasis and its reference."""
        said = self.words(sentence.words)
        if sentence.emphasis:
            said += f"{self._space}{sentence.emphasis}{self.words(2)}{sentence.emphasis}"
        if sentence.reference:
            pointed = sentence.reference.replace("{0}", self.words(3)).replace("{1}", self._language)
            said += f"{self._space}{pointed}"
        return said + STOP.get(self._language, ".")

    def body(self, blocks: Sequence[Block]) -> str:
        """Markdown."""
        forms: dict[str, Callable[[Block, list[str]], Iterator[str]]] = {
            "paragraph": self._paragraph,
            "heading": lambda block, _: iter([f"## {self.words(block.sentences[0].words)} {{#{block.anchor}}}"]),
            "list": lambda _, said: (f"- {each}" for each in said),
            "numbers": lambda _, said: (f"{n}. {each}" for n, each in enumerate(said, 1)),
            "quote": lambda _, said: iter([f"> {self._space.join(said)}"]),
            "table": self._table,
        }
        made = ("\n".join(forms[block.form](block, list(map(self.sentence, block.sentences)))) for block in blocks)
        return "\n\n".join(made) + "\n"

    def _paragraph(self, _block: Block, said: list[str]) -> Iterator[str]:
        yield self._space.join(said)

    def _table(self, block: Block, said: list[str]) -> Iterator[str]:
        rows = [said[n : n + block.columns] for n in range(0, len(said), block.columns)]
        for number, row in enumerate(rows):
            yield f"| {' | '.join(row)} |"
            if number == 0:
                yield f"|{' --- |' * block.columns}"
