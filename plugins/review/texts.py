"""What a change does to the content: texts, translations left behind, notices whose state changed."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

import orjson

from plugins.build.site import speak
from plugins.i18n.segmenting import words
from plugins.library.entries import version_of
from plugins.library.leaf import Leaf
from plugins.library.reading import read_all
from plugins.library.scanning import scan
from plugins.library.shelf import Shelf
from plugins.model.filing import name_of
from plugins.model.kinds.notices import Notice
from plugins.model.settings import Settings
from plugins.prose.segments import Segment
from plugins.render import digests
from plugins.review.blocks import blocks
from plugins.review.report import How, NoticeChange, State, TextChange

NOTICES = "notices"


@dataclass(frozen=True, slots=True)
class Content:
    """The content at one moment, whatever is wrong with it.

    Attributes:
        settings: How it was read.
        digests: Of each content file, by path below the content folder.
        leaves: What could be read, by the same paths.
        words: How many each of them has.
        originals: By the folder of the document, such as ``news/x``.
    """

    settings: Settings
    digests: Mapping[str, str] = field(default_factory=dict)
    leaves: Mapping[str, Leaf] = field(default_factory=dict)
    words: Mapping[str, int] = field(default_factory=dict)
    originals: Mapping[str, Leaf] = field(default_factory=dict)

    def original(self, path: str) -> Leaf | None:
        """The original of the document that a file belongs to, if it could be read."""
        return self.originals.get(path.rpartition("/")[0])

    @property
    def people(self) -> frozenset[str]:
        """The names in notices, which must not outlive them in a review."""
        fields = (leaf.document.fields for leaf in self.leaves.values())
        return frozenset(name for notice in fields if isinstance(notice, Notice) for name in notice.names)


def read(settings: Settings) -> Content:
    """Read a content folder; the cache of the settings is used and nothing else is written."""
    speak(settings)
    shelf = Shelf(settings.cache / "shelf.sqlite")
    with shelf.held():
        shelf.open()
        try:
            found = scan([("content", settings.content, settings.ignore)], shelf, keep=False)["content"]
            reading = read_all(settings, found, shelf, digests.engine())
            counts = {path: _count(shelf, leaf) for path, leaf in reading.leaves.items()}
        finally:
            shelf.close()
    originals = {path.rpartition("/")[0]: leaf for path, leaf in reading.leaves.items() if leaf.document.is_original}
    return Content(settings, found.digests, reading.leaves, counts, originals)


def text_changes(before: Content, now: Content) -> Iterator[TextChange]:
    """Every content file that is new, changed or gone, by path."""
    for path in sorted(before.digests.keys() | now.digests.keys()):
        if before.digests.get(path) == now.digests.get(path):
            continue
        side = now if path in now.digests else before
        label = side.settings.label(path)
        name = name_of(path, label, side.settings.languages) if path.endswith(".md") else []
        if isinstance(name, list):
            continue
        how = How.CHANGED if path in before.digests and path in now.digests else How.NEW
        how = How.REMOVED if path not in now.digests else how
        leaf = side.leaves.get(path)
        title = getattr(leaf.document.fields, "title", "") if leaf and name.kind.folder != NOTICES else ""
        old, new = before.words.get(path), now.words.get(path)
        yield TextChange(label, name.key, name.language, title, how, old, new, _state(now, path))


def left_behind(before: Content, now: Content) -> tuple[str, ...]:
    """Translations that are of an older original now and were not before."""
    was = {path for path in before.leaves if _is_behind(before, path)}
    return tuple(now.settings.label(path) for path in sorted(now.leaves) if path not in was and _is_behind(now, path))


def notice_changes(before: Content, now: Content) -> tuple[NoticeChange, ...]:
    """Notices that began, ended or went, by their identifiers."""
    then, today = _notices(before), _notices(now)
    ids = sorted(each for each in then.keys() | today.keys() if then.get(each) != today.get(each))
    return tuple(NoticeChange(each, then.get(each), today.get(each)) for each in ids)


def _notices(content: Content) -> dict[str, str]:
    """Identifier → state; a file that cannot be read says nothing."""
    documents = [leaf.document for leaf in content.originals.values()]
    return {
        document.name.id: str(getattr(document.fields, "state", ""))
        for document in documents
        if document.name.kind.folder == NOTICES
    }


def _is_behind(content: Content, path: str) -> bool:
    leaf = content.leaves[path]
    original = content.original(path)
    return not leaf.document.is_original and original is not None and version_of(leaf) != original.document.texts


def _state(content: Content, path: str) -> State | None:
    """A translation waits with its original."""
    original = content.original(path)
    fields: Any = original.document.fields if original else None
    if getattr(fields, "publish", "") == "draft":
        return State.DRAFT
    day = getattr(fields, "publish_at", None)
    if isinstance(day, dt.datetime):
        day = day.date()
    return State.WAITING if isinstance(day, dt.date) and day > content.settings.build_date else None


def _count(shelf: Shelf, leaf: Leaf) -> int:
    """Words of the title, the summary and the prose, as the script of the language cuts them."""
    key = f"body:{leaf.prose.digest}"
    segments: list[Segment] = orjson.loads(shelf.get([key]).get(key, b"[]"))
    fields = leaf.document.fields
    said = (getattr(fields, "title", None), getattr(fields, "summary", None), *blocks("".join(_html(segments))))
    return sum(1 for text in said if text for _ in words(text, leaf.document.name.language))


def _html(segments: Sequence[Segment]) -> Iterator[str]:
    for segment in segments:
        if isinstance(segment, str):
            yield segment
        elif segment[0] == "a":
            yield from _html(cast("list[Segment]", segment[2]))
