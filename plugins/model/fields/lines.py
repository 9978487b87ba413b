"""Texts that people read."""

from typing import Annotated

from pydantic import AfterValidator

from plugins.model.fields.codes import CODES, Codes, LanguageTag
from plugins.model.fields.declaring import OR_NUMBER, written
from plugins.model.fields.refusing import INVISIBLE, refused, wrong
from plugins.model.names import is_taken
from plugins.model.told import told

_ON_ONE_LINE = r"^[^\n]*\S[^\n]*\n?$"


def _one_line(value: str) -> str:
    if not value.strip():
        raise refused(told("is empty"))
    if "\n" in value:
        raise refused(told("has more than one line"))
    return value.strip()


def _own_name(value: str) -> str:
    if is_taken(value, CODES.get(Codes()).skeleton):
        raise wrong(value, told(": that name is another body's"))
    return _one_line(value)


def _text(value: str) -> str:
    if not value.strip():
        raise refused(told("is empty"))
    return value.strip()


def _visible(value: str) -> str:
    if INVISIBLE.search(value):
        raise refused(told("holds an invisible character"))
    return _one_line(value)


def some(value: dict[str, str]) -> dict[str, str]:
    """Refuse texts in no language."""
    if not value:
        raise refused(told("is empty"))
    return value


Line = Annotated[str, AfterValidator(_one_line), written(_ON_ONE_LINE, **OR_NUMBER)]
OwnName = Annotated[str, AfterValidator(_own_name), written(_ON_ONE_LINE)]
Text = Annotated[str, AfterValidator(_text), written(r"\S", **OR_NUMBER)]
Visible = Annotated[str, AfterValidator(_visible)]
Words = Annotated[dict[LanguageTag, Line], AfterValidator(some)]
"""One line in each language, at least in one."""
Passages = Annotated[dict[LanguageTag, Text], AfterValidator(some)]
"""The same for a few sentences."""
