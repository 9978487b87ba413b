"""Turn one content file into one checked document.

Source: the keys a kind allows are its class in ``kinds/``; no other module decides what is valid.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from pydantic import BaseModel

from plugins.model.data import DATA_FILES
from plugins.model.frontmatter import FrontMatter, Path, Plain, load, spell
from plugins.model.kinds import KINDS, SITE, Kind
from plugins.model.kinds.parts import Common, Record, has_any_length, is_translated
from plugins.model.kinds.translation import Translation, nested, translation_of
from plugins.model.languages import Languages
from plugins.model.placeholders import FOLDER, UNFILLED, unwritten
from plugins.model.problem import Problem
from plugins.model.source import read_text, split
from plugins.model.told import told
from plugins.model.validation import validate, without_empty

_NOTICE = re.compile(r"n-\d{4}-\d{4}")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Name:
    """What a file's place in ``content/`` says: kind, identifier and language."""

    kind: Kind
    id: str
    language: str

    @property
    def key(self) -> str:
        """``news/bridges``: how documents refer to each other."""
        return f"{self.kind.folder}/{self.id}"


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


def name_of(relative: str, label: str, languages: Languages) -> Name | list[Problem]:
    """What a file's place says.

    Args:
        relative: Relative to the content root, with forward slashes: ``news/bridges/ar.md``.
        label: The path for problems.
        languages: The site's languages.
    """
    steps = PurePosixPath(relative).with_suffix("").parts
    say = _Sayer(label)
    if steps[0] == SITE.folder and len(steps) == 2:
        folder, identifier, language = SITE.folder, SITE.folder, steps[1]
    elif len(steps) == 3 and steps[0] in KINDS:
        folder, identifier, language = steps
    elif steps[0] not in KINDS:
        return say(
            "file", told("is in no folder of the site"), told("move it to one of %(folders)s", folders=", ".join(KINDS))
        )
    else:
        return say(
            "file",
            told("is not in a folder of its own"),
            told("move it to %(folder)s/<id>/<language>.md", folder=steps[0]),
        )
    problems: list[Problem] = []
    kind = SITE if folder == SITE.folder else KINDS[folder]
    if language not in languages:
        mend = told("name the file after one of %(languages)s", languages=", ".join(languages))
        problems += say("file name", told("'%(language)s' is no language of the site", language=language), mend)
    if folder == "notices" and not _NOTICE.fullmatch(identifier):
        mend = told("rename it to n-<year>-<4 digits>, such as n-2026-0001; never a person's name")
        problems += say(
            "folder name", told("'%(identifier)s' is no identifier of a notice", identifier=identifier), mend
        )
    elif identifier == FOLDER:
        mend = told(
            "name the folder after what the page is about, in lower-case letters a-z, digits and single hyphens"
        )
        problems += say("folder name", UNFILLED, mend)
    elif not _SLUG.fullmatch(identifier):
        mend = told("rename it, using lower-case letters a-z, digits and single hyphens")
        problems += say("folder name", told("'%(identifier)s' is no identifier", identifier=identifier), mend)
    return problems or Name(kind, identifier, language)


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


def read_data(name: str, label: str, raw: bytes) -> tuple[BaseModel, FrontMatter] | list[Problem]:
    """Read one data file, such as ``facts``, with the places of its values."""
    text = read_text(label, raw)
    if isinstance(text, list):
        return text
    front = load(label, text, first_line=1)
    if front.problems:
        return front.problems
    checked = validate(DATA_FILES[name], label, front)
    return checked if isinstance(checked, list) else (checked, front)


def digest(fields: Record, body: str) -> str:
    """8 hex digits over an original's translated texts and body, NFC, so that only words count."""
    if isinstance(fields, Translation):
        return ""
    texts = [*_keyed(fields), body.strip()]
    joined = unicodedata.normalize("NFC", "\x1f".join(texts))
    return hashlib.sha256(joined.encode()).hexdigest()[:8]


def texts_of(fields: BaseModel) -> Iterator[str]:
    """Every text of a front matter that each language writes itself, in the order of the schema."""
    return (text for _key, text in _said(fields))


def _keyed(fields: BaseModel) -> list[str]:
    """What a translation follows; a list of any length is each language's own affair."""
    return [f"{key}={text}" for key, text in _said(fields, every=False)]


def _said(fields: BaseModel, *, every: bool = True) -> Iterator[tuple[str, str]]:
    for key, info in type(fields).model_fields.items():
        value = getattr(fields, key)
        if has_any_length(info) and not every:
            continue
        if is_translated(info):
            yield from ((key, line) for line in ([value] if isinstance(value, str) else value or ()))
        elif nested(info.annotation)[0] is not None and value:
            for part in value if isinstance(value, tuple) else (value,):
                yield from _said(part, every=every)


class _Sayer:
    """Problems of a whole file."""

    def __init__(self, label: str) -> None:
        self._label = label

    def __call__(self, field: str, what: str, mend: str) -> list[Problem]:
        return [Problem(self._label, 1, 1, field, what, mend)]
