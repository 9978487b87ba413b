"""Pages that differ in the same words, told once: a changed name stands on every page."""

from collections.abc import Sequence
from typing import NamedTuple

from plugins.review.difference import Row
from plugins.review.report import PageChange


class Group(NamedTuple):
    """A difference, and the pages on which it is found."""

    rows: tuple[Row, ...]
    addresses: tuple[str, ...]


def groups(pages: Sequence[PageChange]) -> list[Group]:
    """In the order of the pages; what only shows the place does not keep two pages apart."""
    found: dict[tuple[Row, ...], tuple[tuple[Row, ...], list[str]]] = {}
    for page in pages:
        heart = tuple(row for row in page.rows if not row.is_context)
        if heart:
            found.setdefault(heart, (page.rows, []))[1].append(page.address)
    return [Group(rows, tuple(addresses)) for rows, addresses in found.values()]
