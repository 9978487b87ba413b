"""``content/site/``: whose the site is, from the answers."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from plugins.adoption.answers import Answers
from plugins.model.documents import Draft, read_document
from plugins.model.filing import name_of
from plugins.model.kinds.pages import Site
from plugins.model.languages import Languages
from plugins.model.problem import Problem
from plugins.model.writing import Row, Value, front_matter

_FOLDER = "content/site"
_LATER = ("question", "ways_on", "foot", "banner")
"""Keys that a site may want one day: they stand in the file as comments that say what they are for."""


class BrokenTextError(Exception):
    """An answer makes no document that can be read.

    Attributes:
        problems: What is wrong, in the file as it would be written.
    """

    def __init__(self, problems: list[Problem]) -> None:
        """Keep what is wrong."""
        self.problems = problems
        super().__init__("; ".join(map(str, problems)))


def identity(answers: Answers) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of the site's file in each language that has its texts; the first is the original.

    Raises:
        BrokenTextError: If a text cannot stand in a document.
    """
    first = answers.languages[0]
    original = f"{_FOLDER}/{first}.md"
    raw = _file([*_texts(answers, first), *_shared(answers), *_later()], answers, first)
    yield original, raw
    version = _version(original, raw, answers)
    for tag in answers.languages[1:]:
        if tag in answers.name:
            origin = Row("translates", f"{first}@{version}"), Row("reviewed", value=False, notes=(_REVIEWED,))
            yield f"{_FOLDER}/{tag}.md", _file([*origin, *_texts(answers, tag)], answers, tag)


_REVIEWED = "write true once somebody whose language it is has read it"


def _texts(answers: Answers, tag: str) -> Iterator[Row]:
    yield Row("title", answers.name[tag])
    yield Row("summary", answers.summary[tag])
    yield Row("publisher", answers.publisher[tag])
    if answers.independence:
        yield Row("independence", answers.independence[tag])


def _shared(answers: Answers) -> Iterator[Row]:
    if answers.imprint:
        said: Value = answers.imprint.model_dump()
        yield Row("imprint", said)


def _later() -> Iterator[Row]:
    for name in _LATER:
        yield Row(name, notes=(str(Site.model_fields[name].description),))


def _file(rows: list[Row], answers: Answers, tag: str) -> bytes:
    welcome = (answers.welcome or {}).get(tag, "")
    return (front_matter(rows) + (f"\n{welcome}\n" if welcome else "")).encode()


def _version(path: str, raw: bytes, answers: Answers) -> str:
    """The digest of the original, from which its translations were made."""
    languages = Languages.from_settings([{"tag": tag} for tag in answers.languages])
    name = name_of(PurePosixPath(path).relative_to("content").as_posix(), path, languages)
    if isinstance(name, list):
        raise BrokenTextError(name)
    draft = read_document(name, path, raw)
    if not isinstance(draft, Draft):
        raise BrokenTextError(draft)
    return draft.document.texts
