"""What a body says of itself, all in one file: ``adopt.yml``."""

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

from plugins.model.data.notice_kinds import NoticeKind
from plugins.model.fields import Flag, Key, LanguageTag, OwnName, Passages, Url, Words, refused, shared, some, wrong
from plugins.model.kinds.pages import Imprint
from plugins.model.kinds.parts import Record
from plugins.render.colours import TOKENS

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_REPOSITORY = re.compile(r"https://[^/\s]+/[^/\s]+/[^/\s]+?/?")
_OWNER = re.compile(r"@[\w-]+(?:/[\w.-]+)?|[^@\s]+@[^@\s]+", re.ASCII)


def is_colour(value: object) -> bool:
    """Whether it is one, as ``#rrggbb``."""
    return isinstance(value, str) and bool(_COLOUR.fullmatch(value))


def _colour(value: str) -> str:
    if not is_colour(value):
        raise wrong(value)
    return value


def _named(value: object) -> object:
    for name in value if isinstance(value, dict) else ():
        if name not in TOKENS:
            what, mend = f"has no colour '{name}'", f"the names are {', '.join(TOKENS)}"
            raise refused(what, mend)
    return value


def _repository(value: str) -> str:
    if not _REPOSITORY.fullmatch(value):
        raise wrong(value)
    return value.rstrip("/")


def _address(value: str) -> str:
    if value.startswith("http://"):
        raise wrong(value, ": readers could be shown another page on the way")
    if "?" in value or "#" in value:
        raise wrong(value, ": that of a site has no '?' and no '#'")
    return value.rstrip("/")


def _owner(value: str) -> str:
    if not _OWNER.fullmatch(value):
        raise wrong(value)
    return value


OwnNames = Annotated[dict[LanguageTag, OwnName], AfterValidator(some)]
Colour = Annotated[str, AfterValidator(_colour)]
Colours = Annotated[dict[str, Annotated[tuple[Colour, ...], AfterValidator(tuple)]], BeforeValidator(_named)]
OwnAddress = Annotated[Url, AfterValidator(_address)]
Repository = Annotated[str, AfterValidator(_repository)]
Owner = Annotated[str, AfterValidator(_owner)]

BY_LANGUAGE = ("name", "summary", "publisher", "independence", "welcome")
"""Texts that each language has of its own."""


class Answers(Record):
    """``adopt.yml``; where a language has no texts of its own, those of the first stand."""

    languages: tuple[LanguageTag, ...] = shared(
        "list the site's languages, the first one first, as codes such as [fr, pt-PT]", min_length=1
    )
    name: OwnNames = shared("write the site's own name for each language, by its code; never INTERPOL's or Europol's")
    summary: Words = shared("say for each language, by its code, in one sentence what the site is")
    publisher: OwnNames = shared(
        "say for each language, by its code, who publishes the site; never INTERPOL or Europol"
    )
    welcome: Passages | None = shared(
        "write the text of the first page for each language, by its code, or leave it out", default=None
    )
    independence: Passages | None = shared(
        "say for each language, by its code, that the site is independent, and of whom; an official body gives an "
        "imprint instead",
        default=None,
    )
    imprint: Imprint | None = shared("give legal_name, postal_address and domain", default=None)
    colours: Colours = shared(
        "write for each name the colour of light pages and that of dark pages, such as accent: ['#145852', '#93cfc3']",
        default={},
    )
    notice_kinds: dict[Key, NoticeKind] = shared(
        "write each kind of notice that you publish by a key of its own, with name, letter and look", default={}
    )
    real_notices: Flag = shared("write true if you publish notices about real people, else false", default=False)
    address: OwnAddress | None = shared(
        "write the address that readers type, such as https://police.example.org, or leave it out", default=None
    )
    repository: Repository | None = shared(
        "write where authors edit, such as https://github.com/example/board, or leave it out", default=None
    )
    owners: dict[LanguageTag, Owner] = shared(
        "name for each language, by its code, who is asked about its texts, such as '@example/french'", default={}
    )
