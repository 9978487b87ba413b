"""CLDR's codes, handed in as data so that this room needs no library for them; values that are such codes."""

import re
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import AfterValidator

from plugins.model.fields.declaring import written
from plugins.model.fields.refusing import wrong
from plugins.model.told import told

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Codes:
    """What there is, and what the site speaks.

    Attributes:
        territories: ISO 3166-1 alpha-2, upper case, with the user-assigned ``XX`` of fictional notices.
        languages: BCP 47 primary subtags.
        site: The tags that the site speaks.
        skeleton: A text in which letters that look alike are the same letter.
    """

    territories: frozenset[str] = field(default_factory=frozenset)
    languages: frozenset[str] = field(default_factory=frozenset)
    site: tuple[str, ...] = ()
    skeleton: Callable[[str], str] = str


CODES: ContextVar[Codes] = ContextVar("CODES")


def _territory(value: str) -> str:
    if value not in CODES.get().territories:
        raise wrong(value, told(": no country has that code"))
    return value


def _language(value: str) -> str:
    if not _LANGUAGE.fullmatch(value) or value.partition("-")[0] not in CODES.get().languages:
        raise wrong(value, told(": no language has that code"))
    return value


def _site_language(value: str) -> str:
    if value not in CODES.get().site:
        raise wrong(value, told(": the site does not speak it"))
    return value


Territory = Annotated[str, AfterValidator(_territory), written("^[A-Z]{2}$")]
LanguageTag = Annotated[str, AfterValidator(_language), written(_LANGUAGE)]
SiteLanguage = Annotated[str, AfterValidator(_site_language), written(_LANGUAGE)]
