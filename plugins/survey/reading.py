"""The content as it stands, read without building."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import cast

import orjson
from markupsafe import Markup

from plugins.build.site import speak
from plugins.library.leaf import Leaf
from plugins.library.library import Library, gather
from plugins.library.reading import read_all
from plugins.library.scanning import scan
from plugins.library.shelf import Shelf
from plugins.model.problem import Problem
from plugins.model.settings import Settings
from plugins.prose.segments import Segment
from plugins.render import digests

_END = re.compile(r"</(?:p|li|td|th|h[2-6])>")


@dataclass(frozen=True, slots=True)
class Content:
    """The library, what does not fit in it, and the shelf that its prose is on."""

    library: Library
    problems: tuple[Problem, ...]
    shelf: Shelf

    def lines(self, leaf: Leaf) -> list[str]:
        """The prose of a file as plain lines: one for each paragraph, heading, cell or item of a list."""
        notes = self.shelf.get([f"body:{leaf.prose.digest}"])
        html = "".join(_html(orjson.loads(notes[f"body:{leaf.prose.digest}"])))
        pieces = _END.split(html)
        return [line for piece in pieces if (line := Markup(piece).striptags())]  # noqa: S704 - the prose room's


@contextmanager
def read(settings: Settings) -> Iterator[Content | list[Problem]]:
    """Read the content folder.

    Yields:
        The content; or what must be mended before anything can be said of it.
    """
    speak(settings)
    shelf = Shelf(settings.cache / "shelf.sqlite")
    with shelf.held():
        shelf.open()
        try:
            found = scan([("content", settings.content, settings.ignore)], shelf, keep=False)
            reading = read_all(settings, found["content"], shelf, digests.engine())
            library, problems = gather(settings, reading)
            said = [*reading.problems, *problems]
            yield said if library is None else Content(library, tuple(said), shelf)
        finally:
            shelf.close()


def _html(segments: list[Segment]) -> Iterator[str]:
    for segment in segments:
        if isinstance(segment, str):
            yield segment
        elif segment[0] == "a":
            yield from _html(cast("list[Segment]", segment[2]))
        elif segment[0] == "fact":
            yield "many"
