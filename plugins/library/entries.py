"""One document in all its languages."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from plugins.library.fitting import differences, merge
from plugins.library.leaf import Leaf
from plugins.model.kinds import Kind
from plugins.model.kinds.parts import Common, Guided
from plugins.model.kinds.translation import Translation


class Freshness(StrEnum):
    """How a text in a language stands to its original."""

    ORIGINAL = "original"
    CURRENT = "current"
    STALE = "stale"
    MISSING = "missing"
    WITHHELD = "withheld"


_ELSEWHERE = {Freshness.MISSING, Freshness.WITHHELD}


@dataclass(frozen=True, slots=True)
class Text:
    """What a reader of one language gets.

    Attributes:
        fields: The kind's own model: the original's shared fields, and the texts in ``language``.
        leaf: The file whose prose it is.
        language: In which the texts are written: another than asked for when ``freshness`` is ``MISSING``, or
            ``WITHHELD``, a stale translation that no longer fits the original, or of advice that could do harm.
        freshness: How the text stands to its original.
        reviewed: Whether a native reader checked it; an original counts as checked.
    """

    fields: Any
    leaf: Leaf
    language: str
    freshness: Freshness
    reviewed: bool = True

    @property
    def is_fallback(self) -> bool:
        """Whether the prose stands in another language than asked for."""
        return self.freshness in _ELSEWHERE


@dataclass(frozen=True, slots=True)
class Entry:
    """A document: its original, its translations by language, and how each text stands to the original."""

    key: str
    kind: Kind
    id: str
    original: Leaf
    translations: Mapping[str, Leaf]
    states: Mapping[str, Freshness]

    @classmethod
    def of(cls, original: Leaf, translations: Mapping[str, Leaf]) -> "Entry":
        """Put a document together; how fresh each text is, is settled here."""
        document = original.document
        states = {
            tag: Freshness.CURRENT if version_of(leaf) == document.texts else _when_old(original, leaf)
            for tag, leaf in translations.items()
        }
        name = document.name
        return cls(name.key, name.kind, name.id, original, translations, states | {name.language: Freshness.ORIGINAL})

    @property
    def language(self) -> str:
        """The original's language."""
        return self.original.document.name.language

    @property
    def fields(self) -> Any:
        """The original's fields: the kind's own model."""
        return self.original.document.fields

    def freshness(self, language: str) -> Freshness:
        """How the text in a language stands to the original."""
        return self.states.get(language, Freshness.MISSING)

    def text_is_fallback(self, language: str) -> bool:
        """Whether a reader of a language gets the text in another one."""
        return self.states.get(language, Freshness.MISSING) in _ELSEWHERE

    def text(self, language: str) -> Text:
        """What a reader of a language gets."""
        freshness = self.freshness(language)
        if freshness in {Freshness.CURRENT, Freshness.STALE}:
            leaf = self.translations[language]
            words = leaf.document.fields
            assert isinstance(words, Translation)  # noqa: S101 - an entry's translations are no originals
            return Text(merge(self.fields, words), leaf, language, freshness, words.reviewed)
        return Text(self.fields, self.original, self.language, freshness)

    def word(self, field: str, language: str) -> tuple[str, str]:
        """One text of the document and the language it stands in, without merging the rest."""
        if self.freshness(language) in {Freshness.CURRENT, Freshness.STALE}:
            return getattr(self.translations[language].document.fields, field), language
        return getattr(self.fields, field), self.language


def version_of(leaf: Leaf) -> str:
    """The digest of the original that a translation was made from."""
    fields = leaf.document.fields
    assert isinstance(fields, Translation)  # noqa: S101 - only asked of translations
    return fields.translates.partition("@")[2]


def _when_old(original: Leaf, leaf: Leaf) -> Freshness:
    fields = original.document.fields
    unsafe = isinstance(fields, Guided) and fields.safety
    # A claim that was added, or a text that has gone, leaves nothing to put the old words in.
    if unsafe or any(True for _ in differences(fields, leaf.document.fields)):
        return Freshness.WITHHELD
    return Freshness.STALE


def is_published(entry: Entry, today: dt.date, *, drafts: bool = False) -> bool:
    """Whether a release of a day holds the document; a preview may hold drafts, and what waits for its day, too."""
    return drafts or not (is_draft(entry) or waits_for(entry, today))


def is_draft(entry: Entry) -> bool:
    """Whether a document is no part of any release."""
    fields = entry.fields
    assert isinstance(fields, Common)  # noqa: S101 - an original's fields
    return fields.publish == "draft"


def waits_for(entry: Entry, today: dt.date) -> dt.date | None:
    """The day from which releases hold the document; None once it has come, and where there is none."""
    day: dt.date | None = entry.fields.publish_at
    return day if day is not None and day > today else None
