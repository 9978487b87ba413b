"""The words that every text keeps to: ``data/terms.yml``."""

from pydantic import RootModel, ValidationInfo, field_validator

from plugins.model.fields import Key, LanguageTag, Line, Text, Words, refused, shared
from plugins.model.kinds.parts import Record
from plugins.model.told import told


class Term(Record):
    """A term that every text keeps."""

    words: Words = shared("write the term for each language, by its code")
    avoid: dict[LanguageTag, tuple[Line, ...]] = shared("list words not to use, by language", default={})
    meaning: Words | None = shared("say in a sentence for each language what it is, for the glossary", default=None)
    public: Words | None = shared("for a kind of notice, say for each language who can see it", default=None)
    note: Text | None = shared("say when it is used", default=None)

    @field_validator("avoid")
    @classmethod
    def _are_replaced(cls, value: dict[str, tuple[str, ...]], info: ValidationInfo) -> dict[str, tuple[str, ...]]:
        for tag in value:
            if tag not in info.data.get("words", value):
                message = told("names words in '%(tag)s', where the term has none", tag=tag)
                mend = told("write words for '%(tag)s' too, or take it out of avoid", tag=tag)
                raise refused(message, mend)
        return value


class Terms(RootModel[dict[Key, Term]]):
    """``terms.yml``: by a key of ours."""
