"""The file of a translation before anybody has written it: its keys, empty, and what the original says above each.

Which keys there are follows from the kind's schema, as the schema of a translation does.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from urllib.parse import quote

from pydantic import BaseModel

from plugins.authoring.github import LONGEST, begin, shown
from plugins.library.entries import Entry
from plugins.model.kinds.parts import has_any_length, is_translated
from plugins.model.kinds.translation import text_fields
from plugins.model.settings import Settings

_EMPTY = '""'
_ABOVE = "Above each line stands what the original says. Write between the quotes; delete these comments if you like."
_BELOW = "Under each heading below, write every paragraph of the original: a part that says nothing is refused."
_OWN = 'Your own, as many as you like, each in quotes: ["one", "two"]; or leave [] as it is.'


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the front matter.

    Attributes:
        says: What the original says; it stands as a comment above the line.
        how: What is written there, if that is not the same in other words; below the other comment.
    """

    text: str
    says: str = ""
    how: str = ""


def version_line(entry: Entry) -> str:
    """The line of a translation that fits the original as it is now: ``translates: en@1a2b3c4d``."""
    return f"translates: {entry.language}@{entry.original.document.texts}"


def path_of(entry: Entry, tag: str) -> str:
    """The file of a document in a language, relative to the project."""
    return PurePosixPath(entry.original.document.path).with_name(f"{tag}.md").as_posix()


def new_translation(settings: Settings, entry: Entry, tag: str) -> str | None:
    """GitHub's editor with a translation begun; None where the repository is not known.

    Where the address would be too long, what the original says is left out, the longest texts first; then its
    headings; at last every key but the two that no translation can do without. A comment then says where all of it is.
    """
    if not settings.repository:
        return None
    original = entry.original
    rows, headings = list(texts(entry.fields)), original.prose.headings
    path = path_of(entry, tag)
    whole = begin(settings, path, written(entry, rows, headings))
    assert whole is not None  # noqa: S101 - the repository is known
    over = len(whole) - LONGEST
    if over <= 0:
        return whole
    where = f"The original does not fit in here: {shown(settings, original.document.path, 1)}"
    over += len(quote(f"# {where}\n", safe=""))
    for place in sorted(range(len(rows)), key=lambda place: -len(rows[place].says)):
        if over <= 0:
            break
        over -= _length(rows[place])
        rows[place] = replace(rows[place], says="")
        over += _length(rows[place])
    if over > 0:
        over -= len(quote("".join(f"\n{heading}\n" for heading in headings), safe=""))
        headings = ()
    return begin(settings, path, written(entry, rows if over <= 0 else (), headings, where))


def written(entry: Entry, rows: Iterable[Row], headings: Iterable[str], note: str = _ABOVE) -> str:
    """The whole file: front matter, then the original's headings with their anchors."""
    front = [version_line(entry), "reviewed: false", f"# {note}"]
    if entry.original.prose.shape:
        front.append(f"# {_BELOW}")
    for row in rows:
        front += [*_comment(row), row.text]
    return "\n".join(["---", *front, "---", "", *(f"{heading}\n" for heading in headings)])


def texts(fields: BaseModel, margin: str = "") -> Iterator[Row]:
    """Every text of an original that a translation gives, in the order of the schema; lists as long as they are."""
    words, parts = text_fields(type(fields))
    for name, info in type(fields).model_fields.items():
        value = getattr(fields, name)
        if not value:
            continue
        if has_any_length(info):
            yield Row(f"{margin}{name}: []", " · ".join(value), _OWN)
        elif is_translated(info) and isinstance(value, tuple):
            yield Row(f"{margin}{name}:")
            yield from (Row(f"{margin}  - {_EMPTY}", item) for item in value)
        elif name in words:
            yield Row(f"{margin}{name}: {_EMPTY}", str(value))
        elif name in parts:
            yield from _parts(name, value, margin)


def _parts(name: str, value: BaseModel | tuple[BaseModel, ...], margin: str) -> Iterator[Row]:
    if isinstance(value, BaseModel):
        rows = list(texts(value, f"{margin}  "))
        yield from [Row(f"{margin}{name}:"), *rows] if rows else [Row(f"{margin}{name}: {{}}")]
        return
    yield Row(f"{margin}{name}:")
    for part in value:
        rows = list(texts(part, f"{margin}    "))
        if not rows:
            yield Row(f"{margin}  - {{}}")
            continue
        first = rows[0]
        yield replace(first, text=f"{margin}  - {first.text.lstrip()}")
        yield from rows[1:]


def _comment(row: Row) -> list[str]:
    """What stands above the line, as far in as that."""
    margin = row.text[: len(row.text) - len(row.text.lstrip())]
    return [f"{margin}# {line}".rstrip() for line in (*row.says.splitlines(), *row.how.splitlines())]


def _length(row: Row) -> int:
    """Of its comments, in an address."""
    return sum(len(quote(f"{line}\n", safe="")) for line in _comment(row))
