"""Which words the interface has: every message of the templates and of the code."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from babel.messages.extract import extract_from_file

KEYWORDS = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "_p": ((1, "c"), 2),
}
_ENGINE = Path(__file__).parents[1]


class Wanted(NamedTuple):
    """A message of the interface; ``plural`` where its form depends on a number."""

    context: str | None
    text: str
    plural: str | None

    @property
    def place(self) -> tuple[str, str]:
        """Sorts as catalogs are sorted."""
        return self.text, self.context or ""


def extract(folders: tuple[Path, ...]) -> list[Wanted]:
    """Every message, in the order of the catalogs.

    Args:
        folders: The templates, those that override others first; the code is always looked at.
    """
    found: dict[tuple[str | None, str], str | None] = {}
    sources = [(folder, "html", "jinja2") for folder in folders]
    for root, suffix, method in [*sources, (_ENGINE, "py", "python")]:
        for file in _files(root, suffix):
            for _line, message, _comments, context in extract_from_file(
                method, file, keywords=KEYWORDS, options={"newstyle_gettext": "true", "trimmed": "true"}
            ):
                text, plural = message if isinstance(message, tuple) else (message, None)
                if text:
                    found[context, text] = plural or found.get((context, text))
    words = [Wanted(context, text, plural) for (context, text), plural in found.items()]
    return sorted(words, key=lambda word: word.place)


def _files(root: Path, suffix: str) -> Iterator[Path]:
    """What an editor keeps beside a file, such as a link ``.#list.html`` to nothing, is left out."""
    for file in sorted(root.rglob(f"*.{suffix}")):
        hidden = any(step.startswith(".") for step in file.relative_to(root).parts)
        if not hidden and file.is_file() and os.access(file, os.R_OK):
            yield file
