"""Which texts there are: document × language."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.library.entries import Entry, Freshness
from plugins.library.library import Library

_SIGNS = {
    Freshness.ORIGINAL: "o",
    Freshness.CURRENT: "+",
    Freshness.STALE: "~",
    Freshness.WITHHELD: "~",
    Freshness.MISSING: "-",
}
_HOLES = {Freshness.STALE, Freshness.WITHHELD, Freshness.MISSING}


@dataclass(frozen=True, slots=True)
class Line:
    """A document's texts: language → how it stands to the original, in the order of the languages."""

    key: str
    texts: dict[str, Freshness]

    @property
    def holes(self) -> tuple[str, ...]:
        """Languages in which a reader does not get the current text."""
        return tuple(tag for tag, state in self.texts.items() if state in _HOLES)


def coverage(library: Library) -> list[Line]:
    """Every document, the site's own words first."""
    return [_line(library, entry) for entry in (library.site, *library.entries.values())]


def table(lines: list[Line]) -> Iterator[str]:
    """The lines as people read them, and what they come to."""
    width = max(len(line.key) for line in lines)
    tags = list(lines[0].texts)
    yield f"{'document':<{width}}  {'  '.join(tags)}"
    for line in lines:
        signs = "  ".join(_SIGNS[state].ljust(len(tag)) for tag, state in line.texts.items())
        yield f"{line.key:<{width}}  {signs}".rstrip()
    texts = len(lines) * len(tags)
    holes = sum(len(line.holes) for line in lines)
    yield "o original, + translated, ~ behind its original, - missing"
    yield f"{len(lines)} documents × {len(tags)} languages: {texts} texts, {holes} missing or behind"


def _line(library: Library, entry: Entry) -> Line:
    return Line(entry.key, {tag: entry.text(tag).freshness for tag in library.languages})
