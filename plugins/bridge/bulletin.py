"""What open pages are told: what there is to mend, where, and which files a page is of."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plugins.bridge import editors
from plugins.bridge.panel import author_of, plain_words, spoken
from plugins.model.problem import Problem

_MOST = 100
"""Warnings that are worth sending to every page; the terminal has all."""


@dataclass(slots=True)
class Bulletin:
    """The state of a preview, for whoever looks at a page.

    Attributes:
        root: The built site, with its list of sources beside the manifest.
        project: The folder that the paths of problems are relative to.
        editor: The form of links that open a file; empty for none.
        problems: In order; those of the last build, or of the settings and code that it could not even begin with.
        folders: The first step of a problem's path → the folder it stands for, where it is not the project's own.
        words: The panel's, by language.
        translations: Where the catalogs lie, once that is known.
    """

    root: Path
    project: Path
    editor: str = ""
    problems: tuple[Problem, ...] = ()
    folders: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    translations: Path | None = None

    def message(self, page: str, language: str, *, here: bool) -> dict[str, Any]:
        """What the panel over one page shows.

        Args:
            page: Its path in the output, such as ``en/index.html``.
            language: Of the page; one without words gets the sources' own.
            here: Whether the browser is on this machine, so that links to files lead somewhere.
        """
        errors = [problem for problem in self.problems if problem.is_error]
        warnings = [problem for problem in self.problems if not problem.is_error]
        editor = self.editor if here else ""
        sources = self._sources(page)
        own = [row["path"] for row in sources]
        # Those of the page that is looked at come first: of its own file, then of the original.
        errors.sort(key=lambda problem: own.index(problem.path) if problem.path in own else len(own))
        return {
            "command": "noticeboard",
            "words": self.words.get(language) or plain_words(),
            "errors": [self._row(problem, editor, language) for problem in errors],
            "warnings": [self._row(problem, editor, language) for problem in warnings[:_MOST]],
            "others": len(warnings[_MOST:]),
            "sources": [{**row, "href": self._link(row["path"], editor)} for row in sources],
        }

    def _row(self, problem: Problem, editor: str, page: str) -> dict[str, str]:
        tag = author_of(problem, self.words, page)
        words = self.words.get(tag) or plain_words()
        return {
            "path": problem.path,
            "place": f"{problem.path}:{problem.line}:{problem.column}",
            **spoken(problem, self.translations, tag),
            "joint": words["joint"],
            "href": self._link(problem.path, editor, problem.line, problem.column),
        }

    def _link(self, path: str, editor: str, line: int = 1, column: int = 1) -> str:
        file = self._file(path)
        return editors.link(editor, str(file), line, column) if file.is_file() else ""

    def _file(self, path: str) -> Path:
        first, _, rest = path.partition("/")
        return Path(self.folders[first]) / rest if first in self.folders and rest else self.project / path

    def _sources(self, page: str) -> list[dict[str, str]]:
        own, original = _noted(self.root).get(page) or (None, None)
        found = [("", own), ("original", original)]
        return [{"sort": sort, "path": path} for sort, path in found if path]


def _noted(root: Path) -> dict[str, Sequence[str | None]]:
    try:
        noted: dict[str, Sequence[str | None]] = json.loads((root / ".noticeboard" / "sources.json").read_bytes())
    except (OSError, ValueError):
        return {}
    return noted
