"""One document in all its languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic import BaseModel

from plugins.library.leaf import Leaf
from plugins.model.kinds import Kind
from plugins.model.kinds.parts import Common, Guided, is_translated
from plugins.model.kinds.translation import Translation, nested


class Freshness(StrEnum):
    """How a text in a language stands to its original."""

    ORIGINAL = "original"
    CURRENT = "current"
    STALE = "stale"
    MISSING = "missing"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class Text:
    """What a reader of one language gets.

    Attributes:
        fields: The kind's own model: the original's shared fields, and the texts in ``language``.
        leaf: The file whose prose it is.
        language: In which the texts are written: another than asked for when ``freshness`` is ``MISSING``, or
            ``WITHHELD``, a stale translation of advice that could do harm.
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
        return self.freshness in {Freshness.MISSING, Freshness.WITHHELD}


@dataclass(frozen=True, slots=True)
class Entry:
    """A document: its original and its translations by language."""

    key: str
    kind: Kind
    id: str
    original: Leaf
    translations: Mapping[str, Leaf]

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
        if language == self.language:
            return Freshness.ORIGINAL
        leaf = self.translations.get(language)
        if leaf is None:
            return Freshness.MISSING
        if version_of(leaf) == self.original.document.texts:
            return Freshness.CURRENT
        unsafe = isinstance(self.fields, Guided) and self.fields.safety
        return Freshness.WITHHELD if unsafe else Freshness.STALE

    def text_is_fallback(self, language: str) -> bool:
        """Whether a reader of a language gets the text in another one."""
        return self.freshness(language) in {Freshness.MISSING, Freshness.WITHHELD}

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


def merge(original: BaseModel, words: BaseModel) -> BaseModel:
    """The original with its texts in another language; what has no text of its own stays."""
    update: dict[str, Any] = {}
    for name, info in type(original).model_fields.items():
        value = getattr(original, name)
        if is_translated(info):
            if value is not None:
                update[name] = getattr(words, name)
        elif value and nested(info.annotation)[0] is not None and (texts := getattr(words, name, None)):
            if isinstance(value, tuple):
                update[name] = tuple(merge(part, text) for part, text in zip(value, texts, strict=True))
            else:
                update[name] = merge(value, texts)
    return original.model_copy(update=update)


def is_published(entry: Entry, *, drafts: bool) -> bool:
    """Whether a release holds the document; a preview may hold drafts too."""
    fields = entry.fields
    assert isinstance(fields, Common)  # noqa: S101 - an original's fields
    return drafts or fields.publish == "published"
