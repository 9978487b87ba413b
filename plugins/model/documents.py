"""Turn one content file into one checked document.

Source: the keys a kind allows are its class in ``kinds/``; no other module decides what is valid.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plugins.model.filing import Name
from plugins.model.frontmatter import FrontMatter, Path, Plain, load, spell
from plugins.model.kinds import Kind
from plugins.model.kinds.parts import Common, Record
from plugins.model.kinds.translation import translation_of
from plugins.model.placeholders import UNFILLED, unwritten
from plugins.model.problem import Problem
from plugins.model.source import read_text, split
from plugins.model.texts import digest
from plugins.model.told import told
from plugins.model.validation import validate, without_empty


@dataclass(frozen=True, slots=True)
class Document:
    """One file that keeps to its kind's schema.

    Attributes:
        name: Kind, identifier and language.
        path: For problems, relative to the project.
        fields: The kind's model in an original, its translation's model in a translation.
        body_line: The line of the file on which the body begins, from 1.
        marks: The line and column of each value, as JSON; ``problem`` reads it when there is something to say.
        texts: 8 hex digits over the translated texts and the body: what a translation was made from.
    """

    name: Name
    path: str
    fields: Record
    body_line: int
    marks: bytes
    texts: str

    @property
    def is_original(self) -> bool:
        """Whether this file holds the shared fields."""
        return isinstance(self.fields, Common)

    def place(self, where: Path) -> tuple[int, int]:
        """Line and column of a key of this file's front matter, or of the nearest thing around it."""
        places = {tuple(path): (line, column) for path, line, column in json.loads(self.marks)}
        return FrontMatter(marks=places).place(where)

    def problem(self, where: Path, what: str, mend: str, **more: Any) -> Problem:
        """A problem at a key of this file's front matter, or at the nearest thing around it."""
        line, column = self.place(where)
        return Problem(self.path, line, column, spell(where) if where else "file", what, mend, **more)

    def prose_problem(self, line: int, column: int, what: str, mend: str) -> Problem:
        """A problem in the body; the line counts from 1 at the top of the body."""
        return Problem(self.path, self.body_line + line - 1, column, "body", what, mend)


@dataclass(frozen=True, slots=True)
class Draft:
    """A file as read: its checked values as the author typed them, and its prose still as Markdown."""

    document: Document
    values: Plain
    body: str


def read_document(name: Name, label: str, raw: bytes) -> Draft | list[Problem]:
    """Read and validate one content file.

    Args:
        name: From ``name_of``.
        label: The path for problems.
        raw: The file's bytes.

    Returns:
        The document and its body; or every problem in the file, not only the first.
    """
    text = read_text(label, raw)
    if isinstance(text, list):
        return text
    source = split(label, text)
    if isinstance(source, Problem):
        return [source]
    front = load(label, source.front)
    if front.problems:
        return front.problems
    fields = validate(schema_for(name.kind, front.values), label, front)
    open_ = [
        Problem(
            label,
            source.body_line + line,
            1,
            "body",
            UNFILLED,
            told("write the text here, in Markdown, or remove the line"),
        )
        for line in unwritten(source.body)
    ]
    if isinstance(fields, list) or open_:
        return (fields if isinstance(fields, list) else []) + open_
    marks = json.dumps([(path, *place) for path, place in front.marks.items()]).encode()
    texts = digest(fields, source.body)
    document = Document(name, label, fields, source.body_line, marks, texts)
    return Draft(document, without_empty(front.values), source.body)


def schema_for(kind: Kind, values: Mapping[str, Any]) -> type[Record]:
    """The kind's own schema; a translation's where the file says that it translates."""
    return translation_of(kind.schema) if "translates" in values else kind.schema
