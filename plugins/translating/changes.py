"""What became of an original's texts since a translation was made of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from plugins.model.documents import Draft
from plugins.prose.blocks import split
from plugins.translating.units import keyed


@dataclass(frozen=True, slots=True)
class Change:
    """One text that is another now.

    Attributes:
        place: ``summary``; ``paragraph 3`` of today's prose, or of the old one if it has gone.
        before: None if it was added.
        after: None if it was removed.
    """

    place: str
    before: str | None
    after: str | None

    @property
    def what(self) -> str:
        """``added``, ``removed`` or ``changed``."""
        if self.before is None:
            return "added"
        return "removed" if self.after is None else "changed"


def changes(old: Draft, new: Draft) -> list[Change]:
    """The texts of the front matter by their keys, then the prose by its paragraphs, headings and items."""
    return [*_keyed(old, new), *_prose(pieces(old), pieces(new))]


def pieces(draft: Draft) -> list[str]:
    """A prose as whole pieces, with their signs and anchors."""
    return [f"{block.before}{block.text}{block.after}" for block in split(draft.body)]


def pairs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int | None, int | None]]:
    """Which piece became which, by their numbers from 0.

    (1, 2): the same, or another wording of it; (None, 3): new; (4, None): gone.
    """
    for what, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        both = last - first if what == "equal" else min(last - first, end - start)
        yield from ((first + n, start + n) for n in range(both))
        yield from ((n, None) for n in range(first + both, last))
        yield from ((None, n) for n in range(start + both, end))


def _keyed(old: Draft, new: Draft) -> Iterator[Change]:
    before, after = (
        {unit.place: unit.text for unit in keyed(draft.document.fields) if not unit.is_own} for draft in (old, new)
    )
    for place in [*after, *(place for place in before if place not in after)]:
        if before.get(place) != after.get(place):
            yield Change(place, before.get(place), after.get(place))


def _prose(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    for was, now in pairs(old, new):
        before = None if was is None else old[was]
        after = None if now is None else new[now]
        if before != after:
            number = now if now is not None else was
            assert number is not None  # noqa: S101 - one of the two is there
            yield Change(f"paragraph {number + 1}", before, after)
