"""How a message is read for signs of fraud: the ``signs`` of ``data/rules.yml``.

A mark is a list of phrases in a language; a reading says which marks together are a sign. The browser does the
reading (``theme/static/js/signs.js``), with these very phrases: another site has its own, or none.
"""

import re
from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, model_validator

from plugins.model.fields import Flag, Key, LanguageTag, Line, refused, shared, wrong
from plugins.model.kinds.parts import Record
from plugins.model.told import told
from plugins.model.vocabulary import Sign

FOUND = frozenset(
    {"link", "hidden", "imitation", "email", "free_mail", "phone", "wallet", "account", "listed", "masked"}
)
"""Marks that are not words: what ``theme/static/js/finds.js`` finds in a text."""

_GROUP = re.compile(r"\([^()]*\)")
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")


class Within(StrEnum):
    """How close together the marks of a reading stand."""

    MESSAGE = "message"
    NEAR = "near"
    SENTENCE = "sentence"


def _phrase(value: str) -> str:
    """Words; ``*`` for any letters, ``…`` for a few words, ``#`` for a number, ``(one|other)`` for either."""
    rest, inner = value, ""
    while rest != inner:
        inner, rest = rest, _GROUP.sub("", rest)
    if not value.strip() or any(sign in rest for sign in "()") or not any(sign.isalnum() for sign in value):
        raise wrong(value, told(": only * … # and (one|other) have a meaning here, and a word must remain"))
    return " ".join(value.split())


def _mail_host(value: str) -> str:
    if not _HOST.fullmatch(value):
        raise wrong(value, told(": a host stands in lower case, such as mail.example"))
    return value


Phrase = Annotated[str, AfterValidator(_phrase)]
MailHost = Annotated[str, AfterValidator(_mail_host)]


class Reading(Record):
    """Marks that together are a sign."""

    sign: Sign = shared("write one of the names")
    all: tuple[Key, ...] = shared("list the marks that must all be there, the sign's own first", min_length=1)
    any: tuple[Key, ...] = shared("list marks of which one must be there too, or leave it out", default=())
    unless: tuple[Key, ...] = shared("list marks beside which real messages have it too", default=())
    within: Within = shared("write one of the names, or leave it out for the whole message", default=Within.MESSAGE)
    genuine: Flag = shared("write true where real messages often have it too", default=False)

    @property
    def marks(self) -> frozenset[str]:
        """All that it names."""
        return frozenset((*self.all, *self.any, *self.unless))


class Signs(Record):
    """What the reader of messages knows."""

    names: tuple[Line, ...] = shared("list names that false addresses imitate, in lower case", default=())
    others: tuple[Line, ...] = shared(
        "list beginnings of other words that hold such a name, such as interpolat", default=()
    )
    free_mail: tuple[MailHost, ...] = shared("list hosts where anybody can have a mail address", default=())
    endings: tuple[Line, ...] = shared("list endings of hosts beside those of countries, such as com", default=())
    why: dict[Sign, dict[LanguageTag, Line]] = shared("say for each sign, in each language, why it is one")
    readings: tuple[Reading, ...] = shared("list each reading with its sign and its marks")
    marks: dict[LanguageTag, dict[Key, tuple[Phrase, ...]]] = shared("list phrases by language, for each mark")

    @model_validator(mode="after")
    def _has_all_it_names(self) -> Self:
        """Each mark of a reading has words or can be found; each sign is explained."""
        written = {mark for marks in self.marks.values() for mark in marks}
        for reading in self.readings:
            unknown = reading.marks - written - FOUND
            if unknown:
                mend = told("write words for it under marks, or use one of %(marks)s", marks=", ".join(sorted(FOUND)))
                message = told("has a reading with the mark '%(mark)s', which has no words", mark=min(unknown))
                raise refused(message, mend)
            if reading.sign not in self.why:
                message, mend = (
                    told("does not say why '%(sign)s' is a sign", sign=reading.sign),
                    told("say so under why, in each language"),
                )
                raise refused(message, mend)
        return self
