"""Texts in: a PO file that came back, as a translation's file."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from plugins.library.fitting import differences
from plugins.model.documents import Draft, Name, read_document
from plugins.model.frontmatter import spell
from plugins.model.problem import Problem
from plugins.model.writing import Row, front_matter
from plugins.prose.convert import convert
from plugins.translating.portable import AGAIN, Returned
from plugins.translating.units import BODY, body, keyed, units, values


@dataclass(frozen=True, slots=True)
class Made:
    """A translation's file.

    Attributes:
        path: As the original's, with the language for a name.
        text: Of the file.
    """

    path: str
    text: str


def made(file: Returned, original: Draft, before: Draft | None, *, reviewed: bool) -> Made | list[Problem]:
    """The translation that a file holds, checked as any file of the content is.

    Args:
        file: As it came back.
        original: The very version that the file was made of.
        before: The translation that stands there now: lists of its own that the file has no place for are kept.
        reviewed: Whether a native reader stands behind all of it.

    Returns:
        The file; or what must be mended in the PO file, all of it.
    """
    document, language = original.document, file.sheet.language
    said = {entry.place: entry.said for entry in file.sheet.entries}
    wanted = units(original, whole=BODY in said)
    own = {unit.place for unit in wanted if unit.is_own}
    if problems := _unfinished(file, {unit.place: unit.text for unit in wanted}, own):
        return problems
    mine = {unit.place: unit.text for unit in keyed(before.document.fields) if unit.is_own} if before else {}
    fields = values(document.fields, mine | said)
    prose = body(original.body, said)
    head = [Row("translates", file.sheet.version), Row("reviewed", reviewed)]
    text = front_matter([*head, *(Row(key, value) for key, value in fields.items())])
    text += f"\n{prose}\n" if prose else ""
    path = PurePosixPath(document.path).with_name(f"{language}.md").as_posix()
    name = Name(document.name.kind, document.name.id, language)
    problems = list(_wrong(file, original, read_document(name, path, text.encode()), said))
    return problems or Made(path, text)


def _unfinished(file: Returned, wanted: Mapping[str, str], may_be_empty: Iterable[str]) -> list[Problem]:
    """What is missing, doubtful or of another text than the original's.

    Args:
        file: As it came back.
        wanted: Place → the original's text.
        may_be_empty: Places at which a language need say nothing, and may be told anything.
    """
    free = set(may_be_empty)
    entries = {entry.place: entry for entry in file.sheet.entries}
    problems = [
        file.problem(place, "is not in the file", AGAIN)
        for place in wanted
        if place not in entries and place not in free
    ]
    for place, entry in entries.items():
        if place in free:
            continue
        if place not in wanted:
            problems.append(file.problem(place or "msgctxt", "is no place of the document", f"remove it, or {AGAIN}"))
        elif entry.text != wanted[place]:
            problems.append(file.problem(place, "is not what the original says there", f"restore it, or {AGAIN}"))
        elif not entry.said.strip():
            problems.append(file.problem(place, "has no translation", "write its msgstr"))
        elif entry.doubtful:
            problems.append(
                file.problem(place, "is marked as doubtful", "read the translation again, then remove 'fuzzy'")
            )
    return problems


def _wrong(file: Returned, original: Draft, draft: Draft | list[Problem], said: dict[str, str]) -> Iterator[Problem]:
    """At their entries, whatever the model or the prose says of the file that would be written."""
    if isinstance(draft, list):
        yield from (file.problem(problem.field, problem.what, problem.mend) for problem in draft)
        return
    for where, what, mend in differences(original.document.fields, draft.document.fields):
        yield file.problem(spell(where), what, mend)
    for place, text in said.items():
        if place.partition(":")[0] == BODY:
            yield from (file.problem(place, fault.what, fault.mend) for fault in convert(text).prose.faults)
    wanted, found = (convert(each.body).prose.anchors for each in (original, draft))
    if found != wanted:
        mend = f"give the headings these, in order: {', '.join(wanted) or 'none'}"
        yield file.problem(BODY, "has other anchors than its original", mend)
