"""Which texts there are, document × language: the one source of the numbers, for the terminal and for the site."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plugins.library.entries import Entry, Freshness
from plugins.library.library import Library
from plugins.model.kinds.translation import Translation

BEHIND = frozenset({Freshness.STALE, Freshness.WITHHELD})
"""The original has changed since."""
HOLES = BEHIND | {Freshness.MISSING}
"""A reader does not get the current text."""


@dataclass(frozen=True, slots=True)
class Line:
    """A document's texts: language → how it stands to the original, in the order of the languages.

    ``unread`` are the languages whose text no native reader has checked.
    """

    key: str
    texts: dict[str, Freshness]
    unread: frozenset[str] = frozenset()

    @property
    def holes(self) -> tuple[str, ...]:
        """Languages in which a reader does not get the current text."""
        return tuple(tag for tag, state in self.texts.items() if state in HOLES)


@dataclass(frozen=True, slots=True)
class Tally:
    """The texts of one language, counted.

    Attributes:
        texts: Of all documents, whether they are there or not.
        originals: Written in this language first.
        current: Translations of the original as it is now.
        behind: Translations of an older one.
        withheld: Those of them that readers see in the original instead.
        missing: Not there.
        checked: Of the translations, those that a native reader has checked.
    """

    texts: int
    originals: int
    current: int
    behind: int
    withheld: int
    missing: int
    checked: int


def coverage(library: Library) -> list[Line]:
    """Every document, the site's own words first."""
    return lines_of((library.site, *library.entries.values()), library.languages.tags)


def lines_of(entries: Iterable[Entry], tags: Sequence[str]) -> list[Line]:
    """Some documents, in the order given."""
    return [Line(entry.key, {tag: entry.freshness(tag) for tag in tags}, _unread(entry)) for entry in entries]


def tally(lines: Iterable[Line], tag: str) -> Tally:
    """What the lines come to in one language."""
    told = [(line.texts[tag], tag in line.unread) for line in lines]
    states = [state for state, _ in told]
    translated = [unread for state, unread in told if state is Freshness.CURRENT or state in BEHIND]
    return Tally(
        texts=len(told),
        originals=states.count(Freshness.ORIGINAL),
        current=states.count(Freshness.CURRENT),
        behind=sum(state in BEHIND for state in states),
        withheld=states.count(Freshness.WITHHELD),
        missing=states.count(Freshness.MISSING),
        checked=translated.count(False),
    )


def _unread(entry: Entry) -> frozenset[str]:
    fields = ((tag, leaf.document.fields) for tag, leaf in entry.translations.items())
    return frozenset(tag for tag, words in fields if isinstance(words, Translation) and not words.reviewed)
