"""What is noted down while a body is converted, with the place of each literal."""

import re

import markdown

from plugins.prose.making import MadeOf
from plugins.prose.places import Places
from plugins.prose.segments import Fault, Prose, Reference

_BEFORE_HEADING = re.compile(r"^[>\s]*#*\s*")


class Notes:
    """What one conversion finds: references in the order of the text, anchors with their headings, faults."""

    def __init__(self, body: str) -> None:
        """Take the body as it was written."""
        self._lines = body.split("\n")
        self.places = Places(body)
        self._faults: list[Fault] = []
        self.links: list[Reference] = []
        self.facts: list[Reference] = []
        self.images: list[Reference] = []
        self.anchors: list[str] = []
        self.headings: list[str] = []
        self.made_of = MadeOf()

    def written(self, line: int, level: str) -> str:
        """A heading as it is written, in the form that stands on one line."""
        return f"{'#' * int(level)} {_BEFORE_HEADING.sub('', self._lines[line - 1])}"

    def refuse(self, line: int, column: int, what: str, mend: str) -> None:
        """Note a fault."""
        self._faults.append(Fault(line, column, what, mend))

    def prose(self, digest: str) -> Prose:
        """All of it, under the key of the body's segments."""
        return Prose(
            digest,
            tuple(self.links),
            tuple(self.facts),
            tuple(self.images),
            tuple(self.anchors),
            tuple(self._faults),
            tuple(self.headings),
            self.made_of.shape,
            self.made_of.sayings,
        )


def notes_of(md: markdown.Markdown) -> Notes:
    """Of the conversion under way; Python-Markdown hands its processors nothing else to keep them in."""
    notes: Notes = md.notes  # type: ignore[attr-defined]
    return notes
