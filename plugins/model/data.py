"""The data files: facts, countries, contacts, terms and rules; one place for each fact."""

import datetime as dt
import re
from typing import Annotated, Self

from pydantic import AfterValidator, RootModel, ValidationInfo, field_validator, model_validator

from plugins.model.fields import (
    Day,
    Flag,
    Key,
    LanguageTag,
    Line,
    Number,
    Territory,
    Text,
    Url,
    Whole,
    Words,
    refused,
    shared,
    written,
    wrong,
)
from plugins.model.kinds import KINDS
from plugins.model.kinds.parts import Record
from plugins.model.notice_kinds import NoticeKinds
from plugins.model.signs import Signs
from plugins.model.told import Several, told
from plugins.model.triage import Triage
from plugins.model.vocabulary import ContactKind

_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*")


def _telephone(value: str) -> str:
    if not value.isascii() or not value.replace(" ", "").replace("+", "", 1).isdigit():
        raise wrong(value)
    return value


def _as_of(value: str) -> str:
    year, *rest = value.split("-")
    if re.fullmatch(r"\d{4}(-\d{2}){0,2}", value, re.ASCII):
        try:
            dt.date(int(year), *map(int, [*rest, "1", "1"][:2]))
        except ValueError:
            raise wrong(value, told(": no calendar has that")) from None
    return value


def _region(value: str) -> str:
    if len(value) != 3 or not (value.isascii() and value.isdigit()):
        raise wrong(value)
    return value


def _host(value: str) -> str:
    if not _HOST.fullmatch(value) or value != value.lower() or value.startswith("www."):
        raise wrong(value, told(": a host stands in lower case, without https:// and www."))
    return value


def _folder(value: str) -> str:
    if value not in KINDS:
        mend = told("list folders of documents: %(folders)s", folders=", ".join(KINDS))
        raise refused(told("there is no folder '%(value)s'", value=value), mend)
    return value


AsOf = Annotated[Line, AfterValidator(_as_of)]
"""A year, month or day; or words for editors, where no source tells."""
Host = Annotated[str, AfterValidator(_host)]
Folder = Annotated[str, AfterValidator(_folder)]
Region = Annotated[str, AfterValidator(_region), written("^[0-9]{3}$")]
Telephone = Annotated[str, AfterValidator(_telephone), written("^[+0-9][0-9 ]*$", type=["string", "number"])]


class Citation(Record):
    """Where a fact comes from and how old it is."""

    publisher: Line = shared("name who published it")
    url: Url | None = shared("write the whole address, beginning with https://", default=None)
    as_of: AsOf = shared("write the year, month or day for which it is true, such as 2024 or 2025-07-01")
    secondary: Flag = shared("write true if the source is not the body itself", default=False)


class Fact(Record):
    """One fact; exactly one of number, day, year and words says it."""

    number: Number | None = shared("write it in Western digits without separators, such as 15548", default=None)
    day: Day | None = shared("write the day as 2026-03-14", default=None)
    year: Whole | None = shared("write the year as four digits", default=None)
    words: Words | None = shared("write the text for each language, by its code", default=None)
    unit: Words | None = shared("write the unit for each language, by its code", default=None)
    source: Citation = shared("give publisher, url and as_of")
    note: Text | None = shared("write what an editor must know", default=None)
    review_by: Day | None = shared("write the day by which someone must check it again", default=None)

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        said = [name for name in ("number", "day", "year", "words") if getattr(self, name)]
        if len(said) != 1:
            message = told("has %(keys)s", keys=Several(said)) if said else told("has no value")
            mend = told("give exactly one of number, day, year and words")
            raise refused(message, mend)
        return self


class Emergency(Record):
    """The number to dial for the police when in danger now; never a line for reporting fraud."""

    number: Telephone = shared("write the number in Western digits, such as 112")
    support: Line = shared("say how many sources agree, such as 7/8 datasets")


class ReportingPoint(Record):
    """An official online reporting point that a government page confirms."""

    name: Line = shared("write its name as it calls itself")
    url: Url = shared("write the whole address, beginning with https://")
    seen_in: Line = shared("say where the address was seen")
    opened: Day | None = shared("write the day on which somebody opened it, or leave it out", default=None)


class Bureau(Record):
    """A country's National Central Bureau, as official pages tell of it."""

    city: Words | None = shared("write the city for each language, by its code, or leave it out", default=None)
    since: AsOf | None = shared("write the year or day since when the country is a member", default=None)
    page: Url | None = shared("write the address of the organisation's page about the country", default=None)
    older: Flag = shared("write true if that address has the form of before 2019, and may have moved", default=False)
    site: Url | None = shared("write the address of the bureau's own official page", default=None)
    site_name: Line | None = shared("write what that page calls itself", default=None)
    seen_in: Line = shared("say where the addresses were seen")
    opened: Day | None = shared("write the day on which somebody opened them, or leave it out", default=None)


class NameOverride(Record):
    """A name other than CLDR's, with the reason."""

    names: Words = shared("write the name for each language, by its code")
    source: Citation = shared("give publisher, url and as_of")


class Country(Record):
    """A member country."""

    compiled: AsOf = shared("write the month in which the row was put together, such as 2026-11")
    region: Region = shared("write the UN M49 region as three digits, such as 150")
    subregion: Region = shared("write the UN M49 subregion as three digits, such as 039")
    emergency: Emergency | None = shared("give number and support, or leave the gap", default=None)
    reporting: ReportingPoint | None = shared("give name, url and seen_in, or leave the gap", default=None)
    bureau: Bureau | None = shared("give what official pages tell of the bureau, or leave the gap", default=None)
    name: NameOverride | None = shared("give names and source where CLDR's name needs care", default=None)


class Contact(Record):
    """An office."""

    kind: ContactKind = shared("write one of the names")
    name: Words = shared("write the name for each language, by its code")
    city: Words | None = shared("write the city for each language, by its code", default=None)
    country: Territory | None = shared("write an ISO 3166 code", default=None)
    url: Url = shared("write the whole address, beginning with https://")
    source: Line = shared("say where it was seen")
    as_of: AsOf = shared("say when that was true")


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


class Wording(Record):
    """A wording that this site does not print."""

    words: Line = shared("write the words to look for, in lower case")
    mend: Line = shared("say what to write instead")
    right_in: tuple[Line, ...] = shared("list phrases in which the words are right", default=())


class Required(Record):
    """Words that ask for other words on the same page, as a red line does."""

    beside: tuple[Line, ...] = shared("list the words that ask for it, in lower case")
    unless_in: tuple[Line, ...] = shared("list phrases in which those words ask for nothing", default=())
    say: tuple[Line, ...] = shared("list what the text must then say, in lower case; each of them")
    or_links_to: Line | None = shared("name a document that says it, as folder/id: a link to it will do", default=None)
    mend: Line = shared("say what to add")


class Hosts(Record):
    """Hosts that addresses may lead to; a host stands for those below it too."""

    official: tuple[Host, ...] = shared("list hosts of official bodies, such as interpol.int", default=())
    others: tuple[Host, ...] = shared("list hosts that sources may have beside them", default=())
    shorteners: tuple[Host, ...] = shared("list hosts that hide where a link leads", default=())


class Correction(Record):
    """A mistake that stood on a public page, and what became of it."""

    date: Day = shared("write the day of the correction as 2026-03-14")
    page: Line = shared("name the document as folder/id, such as help/first-hour")
    what: Words = shared("say for each language what was wrong and what it says now")


class Corrections(RootModel[dict[Key, Correction]]):
    """``corrections.yml``: by a key of ours."""


class Facts(RootModel[dict[Key, Fact]]):
    """``facts.yml``: by key; a key is written ``member_count`` and cited ``[[fact:member_count]]``."""


class Countries(RootModel[dict[Territory, Country]]):
    """``countries.yml``: by ISO 3166-1 alpha-2 code."""


class Contacts(RootModel[dict[Key, Contact]]):
    """``contacts.yml``: by a key of ours."""


class Terms(RootModel[dict[Key, Term]]):
    """``terms.yml``: by a key of ours."""


class Rules(Record):
    """``rules.yml``: what only this site's content must keep to."""

    wording: dict[LanguageTag, tuple[Wording, ...]] = shared("list wordings, by language", default={})
    required: dict[LanguageTag, tuple[Required, ...]] = shared(
        "list words that ask for others, by language", default={}
    )
    hosts: Hosts | None = shared("list the hosts that addresses may lead to; leave it out to allow all", default=None)
    sourced: tuple[Folder, ...] = shared("list the folders whose documents must name a source", default=())
    emblem_files: tuple[Line, ...] = shared("list words that no image's file name may hold", default=())
    signs: Signs | None = shared("say how messages are read for signs of fraud, or leave it out", default=None)


DATA_FILES: dict[str, type[Facts | Countries | Contacts | Corrections | NoticeKinds | Terms | Rules | Triage]] = {
    "facts": Facts,
    "countries": Countries,
    "contacts": Contacts,
    "corrections": Corrections,
    "notice_kinds": NoticeKinds,
    "terms": Terms,
    "rules": Rules,
    "triage": Triage,
}
