"""The HTML of texts, from the shelf."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import orjson

from plugins.library.shelf import DamagedShelfError, Shelf
from plugins.prose.segments import Segment
from plugins.views.shapes import Body, Page


def bodies_of(page: Page) -> list[Body | None]:
    """The texts that stand on a page: its own, and those of the documents that it puts together."""
    return [page.body, *(part.body for part in getattr(page, "parts", ()))]


class Texts:
    """Texts by digest; the shelf is opened when it is asked for the first time."""

    def __init__(self, shelf: Path, known: Mapping[str, list[Segment]] | None = None) -> None:
        """Take where the shelf is, and what need not be there."""
        self._path = shelf
        self._known = known or {}
        self._shelf: Shelf | None = None

    def of(self, page: Page) -> dict[str, list[Segment]]:
        """All that a page's bodies refer to.

        Raises:
            DamagedShelfError: If one is not there, although it was read.
        """
        wanted = {body.digest for body in bodies_of(page) if body is not None}
        return {key: self._known[key] for key in wanted & self._known.keys()} | self._fetched(
            wanted - self._known.keys()
        )

    def close(self) -> None:
        """Let go of the shelf."""
        if self._shelf is not None:
            self._shelf.close()

    def _fetched(self, wanted: Iterable[str]) -> dict[str, list[Segment]]:
        keys = {key: f"body:{key}" for key in wanted}
        if not keys:
            return {}
        if self._shelf is None:
            self._shelf = Shelf(self._path)
            self._shelf.open()
        notes = self._shelf.get(keys.values())
        for key, note in keys.items():
            if note not in notes:
                raise DamagedShelfError(key)
        return {key: list(orjson.loads(notes[note])) for key, note in keys.items()}
