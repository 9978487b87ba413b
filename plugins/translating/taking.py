"""Texts in: a PO file that came back, as a translation's file."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from plugins.model.documents import Draft, read_document
from plugins.model.filing import Name
from plugins.model.problem import Problem
from plugins.model.writing import Row, front_matter
from plugins.translating.faults import left_over, strange, wrong
from plugins.translating.portable import Returned
from plugins.translating.standing import Standing
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


@dataclass(frozen=True, slots=True)
class Begun:
    """A PO file in which nothing is wrong, but not all is said.

    Attributes:
        path: Of the PO file.
        left: How many texts have no translation, or a doubtful one.
        texts: How many there are.
    """

    path: str
    left: int
    texts: int


def made(
    file: Returned, original: Draft, before: Standing | None, *, reviewed: bool, finished: bool = False
) -> Made | Begun | list[Problem]:
    """The translation that a file holds, checked as any file of the content is.

    Args:
        file: As it came back.
        original: The very version that the file was made of.
        before: The translation that stands there now: lists of its own that the file has no place for are kept; so is
            all of it, but for its version, where no word has changed.
        reviewed: Whether a native reader stands behind all of it.
        finished: Whether a file that is not finished is to wait, and no problem.

    Returns:
        The file; or what must be mended in the PO file, all of it.
    """
    document, language = original.document, file.sheet.language
    said = {entry.place: entry.said for entry in file.sheet.entries}
    wanted = units(original, whole=BODY in said)
    own = {unit.place for unit in wanted if unit.is_own}
    problems = list(strange(file, {unit.place: unit.text for unit in wanted}, own))
    left = list(left_over(file, own))
    if left and finished and not problems:
        return Begun(file.path, len(left), len(wanted))
    if problems or left:
        return problems + left
    mine = {unit.place: unit.text for unit in keyed(before.draft.document.fields) if unit.is_own} if before else {}
    fields = values(document.fields, mine | said)
    prose = body(original.body, said)
    head = [Row("translates", file.sheet.version), Row("reviewed", reviewed)]
    text = front_matter([*head, *(Row(key, value) for key, value in fields.items())])
    text += f"\n{prose}\n" if prose else ""
    path = PurePosixPath(document.path).with_name(f"{language}.md").as_posix()
    name = Name(document.name.kind, document.name.id, language)
    draft = read_document(name, path, text.encode())
    problems = list(wrong(file, original, draft, said))
    if before and isinstance(draft, Draft) and before.says(draft):
        text = before.again(file.sheet.version, reviewed=reviewed)
    return problems or Made(path, text)
