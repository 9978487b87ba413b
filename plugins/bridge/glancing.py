"""First looks at saved files (``build/glance``), in the process that builds for a preview."""

import gc
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from plugins.bridge.settings import build_day
from plugins.build.glance import Glance, glance, warm_up
from plugins.build.standing import Standing
from plugins.library.library import Library

Pages = dict[str, str]
"""Path in the output → HTML."""


class Glancing:
    """Looks at one file after the other, at each on top of those before it, until a whole build has had its say.

    Attributes:
        board: The ``Noticeboard`` that builds.
    """

    def __init__(self, board: Any) -> None:
        """Take it, and have it keep what it builds from."""
        self.board = board
        self._standing = board.standing = Standing()
        self._seen: Glance | None = None

    def look(self, changed: Sequence[str]) -> Pages | None:
        """The pages of the one file that was saved, in its own language.

        Args:
            changed: All paths that have changed since anything was asked for.

        Returns:
            None where nothing but a whole build can say what becomes of it.
        """
        self._seen, edition = None, self._standing.edition
        if edition is None or edition.library.settings.build_date != build_day(self.board.settings):
            return None
        saved = _saved(edition.library, [Path(path) for path in changed])
        try:
            seen = glance(edition, saved) if saved is not None else None
            pages = seen.own() if seen is not None else None
        except Exception:  # noqa: BLE001 - whatever is wrong, the whole build says it
            return None
        if seen is None or pages is None:
            return None
        self._seen = seen
        self._standing.edition, self._standing.inputs = seen.edition, ""
        return _decoded(pages)

    def others(self) -> Pages:
        """Its pages in the other languages; none where the whole build must make them."""
        try:
            return _decoded(self._seen.others()) if self._seen is not None else {}
        except Exception:  # noqa: BLE001 - as above
            return {}

    def warm(self) -> None:
        """Make the next look quick: what it needs is read, and templates and languages are loaded."""
        if self.board.outcome is None or self.board.outcome.failed:
            return
        try:
            if self._standing.edition is None:
                self._standing.recall(self.board.read())
            if self._standing.edition is not None:
                warm_up(self._standing.edition)
        except Exception:  # noqa: BLE001 - the next build says what is wrong
            self.leave()
        # What is kept is not gone through again and again, and a child that is forked shares it for longer.
        gc.collect()
        gc.freeze()

    def leave(self) -> None:
        """Something is broken: what was seen is not the site."""
        self._seen = None
        self._standing.leave()


def _decoded(pages: Mapping[str, bytes]) -> Pages:
    return {path: html.decode() for path, html in pages.items()}


def _saved(library: Library, changed: Sequence[Path]) -> str | None:
    """The only file that is another, relative to the content folder; what an editor made and took away is none."""
    content = library.settings.content.resolve()
    left = [path for path in changed if path.exists() or _was_there(library, content, path)]
    if len(left) != 1 or not left[0].is_relative_to(content) or left[0].suffix != ".md":
        return None
    return left[0].relative_to(content).as_posix()


def _was_there(library: Library, content: Path, path: Path) -> bool:
    """Whether a path that is gone may have been a file of the site."""
    if not path.is_relative_to(content):
        return True
    name = path.relative_to(content).as_posix()
    return library.find(name) is not None or name in library.files or name.startswith(("data/", "site/"))
