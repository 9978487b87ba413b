"""One document in all its languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic import BaseModel

from plugins.library.leaf import Leaf
from plugins.model.kinds import Kind
from plugins.model.kinds.parts import Common, Guided
from plugins.model.kinds.translation import Translation, text_fields


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
        unsafe = isinstance(document.fields, Guided) and document.fields.safety
        old = Freshness.WITHHELD if unsafe else Freshness.STALE
        states = {
            tag: Freshness.CURRENT if version_of(leaf) == document.texts else old for tag, leaf in translations.items()
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


def merge(original: BaseModel, words: BaseModel) -> BaseModel:
    """The original with its texts in another language; what has no text of its own stays."""
    texts, parts = text_fields(type(original))
    update: dict[str, Any] = {name: getattr(words, name) for name in texts if getattr(original, name) is not None}
    for name in parts:
        value, said = getattr(original, name), getattr(words, name)
        if isinstance(value, tuple):
            update[name] = tuple(merge(part, text) for part, text in zip(value, said, strict=True))
        elif value is not None and said is not None:
            update[name] = merge(value, said)
    return original.model_copy(update=update)


def is_published(entry: Entry, *, drafts: bool) -> bool:
    """Whether a release holds the document; a preview may hold drafts too."""
    fields = entry.fields
    assert isinstance(fields, Common)  # noqa: S101 - an original's fields
    return drafts or fields.publish == "published"
