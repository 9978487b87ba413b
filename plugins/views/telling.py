"""Texts, codes and rows of one document as views hold them."""

from typing import Any

from plugins.i18n.words import word
from plugins.library.entries import Text
from plugins.views.reader import Reader
from plugins.views.shapes import Code, Row, Words


class Telling:
    """Texts of one document, in the language they stand in."""

    def __init__(self, reader: Reader, text: Text) -> None:
        """Take who reads, and what language the text stands in."""
        self._reader = reader
        self._language = text.language

    def __call__(self, text: str) -> Words:
        """A text."""
        return self._reader.words(text, self._language)

    def maybe(self, text: str | None) -> Words | None:
        """A text that may not be there."""
        return None if text is None else self(text)

    def some(self, text: str | None) -> tuple[Words, ...]:
        """The same as values of a row."""
        return () if text is None else (self(text),)


def codes(values: tuple[Any, ...]) -> tuple[Code, ...]:
    """Codes with their words, in the order given."""
    return tuple(Code(str(value), word(value)) for value in values)


def rows(*given: tuple[str, tuple[Words, ...]]) -> tuple[Row, ...]:
    """Rows that have a value."""
    return tuple(Row(label, values) for label, values in given if values)


def plain(text: str | None) -> tuple[Words, ...]:
    """A value of the interface's own words, where there is one."""
    return () if text is None else (Words(text),)
