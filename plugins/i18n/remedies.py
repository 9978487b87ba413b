"""What authors are told, in their own language: ``translations/<lang>/LC_MESSAGES/authors.po``.

``plugins/model/told.py`` says how a message keeps its parts; here they are said in another language. What has no
translation stands in English.
"""

import gettext as gnu
import io
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from plugins.i18n import locales
from plugins.i18n.catalogs import AUTHORS, catalog_path
from plugins.i18n.extraction import Wanted
from plugins.model.languages import Languages
from plugins.model.problem import Problem
from plugins.model.told import Several, Told, told

KEYWORDS = {"told": None, "shared": (1,), "translated": (1,)}
"""Calls whose words authors read: messages, and the descriptions of keys."""

_ROOMS = [Path(__file__).parents[1] / room for room in ("model", "prose", "i18n", "library", "checks")]
"""Where something can be wrong with what an author wrote; what commands tell maintainers stays in English."""
_OPEN, _CLOSE = "\u2068", "\u2069"
"""Around what is named in a sentence that runs from right to left: a path would come apart."""


_PLACES = {
    "file": told("the file"),
    "file name": told("the file's name"),
    "folder name": told("the folder's name"),
    "front matter": told("the keys"),
    "body": told("the text"),
    "text": told("the text"),
}
"""Fields of problems that are no key which an author could look for."""


class Remedies:
    """What authors are told, in one language."""

    def __init__(self, tag: str, words: gnu.NullTranslations) -> None:
        """Take the language and its words."""
        self._tag, self._words = tag, words
        self._isolates = (_OPEN, _CLOSE) if locales.direction(tag) == "rtl" else ("", "")

    def say(self, text: str) -> str:
        """A text that an author is told, in the language."""
        if not isinstance(text, Told) or not text.named:
            return self._words.gettext(str(text)) if text else ""
        named = {name: self._named(value) for name, value in text.named.items()}
        return self._words.gettext(text.template) % named

    def problem(self, problem: Problem) -> tuple[str, str]:
        """What is wrong, and how to mend it."""
        return self.say(problem.what), self.say(problem.mend)

    def place(self, field: str) -> str | None:
        """What an author sees where a problem is: None where that is a key, which is the same in every language."""
        return self.say(_PLACES[field]) if field in _PLACES else None

    def _named(self, value: object) -> str:
        if isinstance(value, Told):
            return self.say(value)
        before, after = self._isolates if value != "" else ("", "")
        if isinstance(value, Several):
            return locales.joined([f"{before}{name}{after}" for name in value], self._tag)
        return f"{before}{value}{after}"


@cache
def remedies(root: Path, tag: str) -> Remedies:
    """The words of a language.

    Args:
        root: Where the catalogs lie.
        tag: BCP 47.
    """
    path = catalog_path(root, tag, AUTHORS)
    if not path.is_file():
        return Remedies(tag, gnu.NullTranslations())
    compiled = io.BytesIO()
    write_mo(compiled, read_po(io.BytesIO(path.read_bytes()), locale=locales.locale(tag), abort_invalid=True))
    compiled.seek(0)
    return Remedies(tag, gnu.GNUTranslations(compiled))


def author_of(path: str, languages: Languages) -> str:
    """The language of the author of a file: that of its name, else the site's first.

    Args:
        path: Relative to the project, such as ``content/news/x/ar.md``.
        languages: The site's.
    """
    folder, _, file = path.rpartition("/")
    tag = file.removesuffix(".md")
    return tag if folder and file.endswith(".md") and tag in languages else languages.first


def wanted() -> list[Wanted]:
    """Every text that an author may be told, in the order of the catalogs."""
    return [Wanted(None, text, None) for text in sorted(set(_extracted()))]


def _extracted() -> Iterator[str]:
    for file in sorted(file for room in _ROOMS for file in room.rglob("*.py")):
        for _line, message, _comments, _context in extract_from_file("python", file, keywords=KEYWORDS):
            yield message if isinstance(message, str) else message[0]
