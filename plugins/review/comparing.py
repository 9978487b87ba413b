"""The built site before and after a change, page by page."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from plugins.review.blocks import blocks
from plugins.review.difference import Row, difference
from plugins.review.report import FileChange, How, PageChange, TextChange
from plugins.review.texts import NOTICES

_DIGEST = re.compile(r"\.[0-9a-f]{10}(?=\.\w+$)")
_ASSETS = ("theme/", "media/")
_HIDDEN = "…"
"""What stands for a paragraph that names a person of a notice."""


def pages(folder: Path) -> dict[str, Path]:
    """Address → file of every page of a built site."""
    found = sorted(folder.rglob("*.html"))
    return {"/" + file.relative_to(folder).as_posix().removesuffix("index.html"): file for file in found}


def page_changes(before: Path, now: Path, people: Collection[str] = ()) -> tuple[list[PageChange], list[str]]:
    """Pages that are new, gone or say something else, and the addresses of those with the same words in other markup.

    Of a notice's page only its address is told, and of other pages no paragraph that names a person of a notice: a
    review must not keep what an ending erases.

    Args:
        before: The built site at the base.
        now: The built site of the change.
        people: Names and titles in notices, before and now.
    """
    old, new = pages(before), pages(now)
    changes, restyled = [], []
    for address in sorted(old.keys() | new.keys()):
        if address not in new:
            changes.append(PageChange(address, How.REMOVED))
        elif address not in old:
            changes.append(PageChange(address, How.NEW))
        elif (was := old[address].read_bytes()) != (is_now := new[address].read_bytes()):
            rows = difference(blocks(was.decode()), blocks(is_now.decode()))
            if not rows:
                restyled.append(address)
                continue
            secret = is_of_notice(address)
            changes.append(PageChange(address, How.CHANGED, () if secret else tuple(_without(rows, people))))
    return changes, restyled


def is_of_notice(address: str) -> bool:
    """Whether a page is one of the notices', their lists included."""
    return f"/{NOTICES}/" in address


def names_nobody(change: PageChange) -> bool:
    """Whether the page as it was may be drawn: it is no notice's, and what went from it named no person of one."""
    return not is_of_notice(change.address) and all(row.old != _HIDDEN for row in change.rows)


def file_changes(before: Path, now: Path) -> tuple[FileChange, ...]:
    """Styles, scripts and pictures of other sizes, new or gone."""
    old, new = _sizes(before), _sizes(now)
    names = sorted(name for name in old.keys() | new.keys() if old.get(name) != new.get(name))
    return tuple(FileChange(name, old.get(name), new.get(name)) for name in names)


def by_weight(changes: Sequence[PageChange], texts: Sequence[TextChange]) -> list[PageChange]:
    """Pages of changed texts first, in their own language before others; then the rest, the shortest address first."""
    weights = weights_of(texts)
    return sorted(changes, key=lambda change: (*weight(change.address, weights), change.address))


def weights_of(texts: Sequence[TextChange]) -> dict[str, int]:
    """Address → how much its page matters: 0 for that of a changed text, 1 for the document's in other languages."""
    languages = {text.language for text in texts}
    other = {f"/{tag}/{text.key}/": 1 for text in texts for tag in languages}
    return other | {f"/{text.language}/{text.key}/": 0 for text in texts}


def weight(address: str, weights: Mapping[str, int]) -> tuple[int, int]:
    """What pages are sorted by."""
    return weights.get(address, 2), address.count("/")


def _sizes(folder: Path) -> dict[str, int]:
    """Name without a digest → bytes."""
    files = ((file.relative_to(folder).as_posix(), file) for file in sorted(folder.rglob("*")) if file.is_file())
    return {_DIGEST.sub("", name): file.stat().st_size for name, file in files if name.startswith(_ASSETS)}


def _without(rows: Sequence[Row], people: Collection[str]) -> Iterator[Row]:
    def hidden(text: str | None) -> str | None:
        return _HIDDEN if text is not None and any(person in text for person in people) else text

    for old, new in rows:
        yield Row(hidden(old), hidden(new))


def to_be_seen(
    changes: Sequence[PageChange], restyled: Sequence[str], texts: Sequence[TextChange], now: Path
) -> list[PageChange]:
    """Pages worth a picture: those that changed, then restyled ones; where nothing is compared, changed texts."""
    weights = weights_of(texts)
    if not changes and not restyled:
        there = pages(now)
        changes = [PageChange(address, How.NEW) for address in sorted(weights) if address in there]
    others = [PageChange(address, How.CHANGED) for address in restyled]
    return [*by_weight(changes, texts), *by_weight(others, texts)]
