"""A made corpus in Noticeboard's layout: the same bytes for the same seed.

A quarter each of news, organisation pages (a tree of two levels), scam types and warnings. The first language
holds the originals; every translation is whole, current and reviewed.
"""

import random
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.data import FACTS, write_data
from bench.front import front_matter, joined, shared, texts
from bench.outlines import Sentence, outline
from bench.words import WORDS
from bench.writer import Writer
from plugins.i18n import locales
from plugins.model.documents import Draft, read_document
from plugins.model.fields import CODES, Codes
from plugins.model.filing import Name, name_of
from plugins.model.languages import Languages

LANGUAGES = tuple(WORDS)
SECTIONS = ("news", "organisation", "scams", "warnings")


@dataclass(frozen=True, slots=True)
class Made:
    """One document to be."""

    folder: str
    number: int

    @property
    def id(self) -> str:
        """Its folder's name, without any sense."""
        return f"{self.folder[0]}-{self.number:05}"

    @property
    def key(self) -> str:
        """``news/n-00001``."""
        return f"{self.folder}/{self.id}"


def make_corpus(content: Path, docs: int, languages: Sequence[str] = LANGUAGES, seed: int = 20260101) -> None:
    """Write a content folder.

    Args:
        content: A folder that is not there yet, or one that this wrote before and that may be replaced.
        docs: How many documents; each is written in every language.
        languages: In reading order, some of ``LANGUAGES``.
        seed: Another one makes another corpus of the same shape.
    """
    shutil.rmtree(content, ignore_errors=True)
    CODES.set(Codes(locales.territory_codes(), locales.language_codes(), tuple(languages)))
    write_data(content / "data", languages)
    _write(content, _site(languages, seed), languages)
    documents = [Made(SECTIONS[n % len(SECTIONS)], n // len(SECTIONS)) for n in range(docs)]
    for made in documents:
        _write(content, _document(made, documents, languages, seed), languages)


Files = Iterator[tuple[str, str, str]]
"""Path in the content folder, front matter without the opening line, body; the original first."""


def _site(languages: Sequence[str], seed: int) -> Files:
    for tag in languages:
        write = Writer(tag, random.Random(f"{seed}/site/{tag}"))
        words = {
            "title": "Corpus",
            "summary": write.words(8),
            "publisher": write.words(3),
            "independence": write.words(8),
        }
        yield f"site/{tag}.md", front_matter(words), f"{write.sentence(Sentence(30))}\n"


def _document(made: Made, documents: Sequence[Made], languages: Sequence[str], seed: int) -> Files:
    chance = random.Random(f"{seed}/{made.key}")
    others = [each.key for each in documents if each != made]
    named = "scams" if made.folder == "warnings" else made.folder
    ids = [each.id for each in documents if each.folder == named and each != made]
    fields = shared(made.folder, made.number, chance, ids)
    blocks = outline(chance, others, FACTS)
    for number, tag in enumerate(languages):
        write = Writer(tag, random.Random(f"{seed}/{made.key}/{tag}"))
        words = texts(made.folder, write)
        front = front_matter(words if number else joined(fields, words))
        yield f"{made.key}/{tag}.md", front, write.body(blocks)


def _write(content: Path, files: Files, languages: Sequence[str]) -> None:
    version = ""
    for path, front, body in files:
        said = f"---\ntranslates: {languages[0]}@{version}\nreviewed: true\n" if version else "---\n"
        text = said + front.removeprefix("---\n") + body
        file = content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        version = version or _version(path, text, languages)


def _version(path: str, text: str, languages: Sequence[str]) -> str:
    """The digest that translations name; an original that cannot be read is a mistake in this maker."""
    name = name_of(path, path, Languages.from_settings([{"tag": tag} for tag in languages]))
    draft = read_document(name, path, text.encode()) if isinstance(name, Name) else name
    if not isinstance(draft, Draft):
        message = "\n".join(map(str, draft))
        raise ValueError(message)  # noqa: TRY004 - problems are values, and these are about what was written
    return draft.document.texts
