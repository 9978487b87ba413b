"""How plain the English help pages are: the school grade that a text asks of its reader."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import readability

from plugins.i18n.segmenting import sentences
from plugins.survey.reading import Content

HARDEST = 9.0
"""The highest grade (Flesch–Kincaid) that a help page may ask for; most people read with ease two below it."""

_LANGUAGE = "en"
"""The measure was made for English, and says nothing of other languages."""
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Grade:
    """A document and the school grade of its prose."""

    key: str
    grade: float


def grades(content: Content, folder: str = "help") -> list[Grade]:
    """Every English text of a section, the hardest first; a text without sentences has no grade."""
    out = []
    for entry in content.library.of_kind(folder):
        text = entry.text(_LANGUAGE)
        lines = content.lines(text.leaf) if text.language == _LANGUAGE else []
        if lines and (found := grade([text.fields.summary, *lines])) is not None:
            out.append(Grade(entry.key, found))
    return sorted(out, key=lambda row: (-row.grade, row.key))


def grade(lines: list[str]) -> float | None:
    """The Flesch–Kincaid grade of a text whose paragraphs are lines; None if they hold no word."""
    said = [sentence for line in lines for sentence in sentences(line, _LANGUAGE) if _WORD.search(sentence)]
    if not said:
        return None
    return float(readability.getmeasures(said, lang=_LANGUAGE)["readability grades"]["Kincaid"])


def table(rows: list[Grade]) -> Iterator[str]:
    """The grades as people read them."""
    yield f"School grade that an English help page asks for (Flesch–Kincaid; at most {HARDEST:g})"
    for row in rows:
        yield f"{row.grade:5.1f}  {row.key}{'  ← too hard' if row.grade > HARDEST else ''}"
