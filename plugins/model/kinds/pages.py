"""Pages in trees, scam types, events, resources, and the site itself."""

from typing import Annotated, Self

from idna import IDNAError, encode
from pydantic import AfterValidator, field_validator, model_validator

from plugins.model.fields import (
    Edtf,
    FileName,
    LanguageTag,
    Line,
    Moment,
    OwnName,
    Slug,
    Text,
    TimeZone,
    Url,
    Whole,
    follows,
    refused,
    shared,
    translated,
    wrong,
)
from plugins.model.kinds.parts import Branch, Guided, Record, Source, Titled
from plugins.model.told import Several, told
from plugins.model.vocabulary import Channel, Drawing, ResourceType, Sign, Step


class OrganisationPage(Branch):
    """What an organisation is and does."""


class HelpPage(Branch):
    """An answer, a first hour, a right."""


class ScamType(Guided):
    """One way of cheating people; warnings refer to it by its folder."""

    how_it_works: Text = translated("tell in a few sentences what the swindlers do, step by step")
    signs: tuple[Sign, ...] = shared("list the signs by their names")
    channels: tuple[Channel, ...] = shared("list how it reaches people, by the names of the channels")
    related: tuple[Slug, ...] = shared("list other scam types by their folders", default=())
    drawing: Drawing | None = shared("write one of the names, or leave it out", default=None)


class Event(Titled):
    """Something with a beginning and an end."""

    start: Moment = shared("write the local day and time as 2026-03-14T09:30")
    end: Moment = shared("write the local day and time as 2026-03-14T17:00")
    time_zone: TimeZone = shared("write the zone's name, such as Europe/Paris")
    place: Line = translated("name the place")
    organiser: Line = translated("name who organises it")
    url: Url | None = shared("write the whole address, beginning with https://", default=None)

    _end = field_validator("end")(follows("start", told("is before the beginning")))


class Resource(Titled):
    """An entry in the library."""

    type: ResourceType = shared("write one of the names")
    publisher: Line = translated("name who published it")
    year: Whole = shared("write the year as four digits", ge=1000, le=9999)
    languages: tuple[LanguageTag, ...] = shared("list the languages it exists in, as codes such as fr")
    licence: Line | None = translated("say under what licence it may be used, if that is stated", default=None)
    file: FileName | None = shared("name a file in the same folder, or give a url instead", default=None)
    url: Url | None = shared("write the whole address, beginning with https://", default=None)
    size: Whole | None = shared("write the size in bytes", default=None, ge=1)

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Self:
        if self.file is None and self.url is None:
            message, mend = told("names neither a file nor a url"), told("give one of the two")
            raise refused(message, mend)
        return self


def _domain(value: str) -> str:
    try:
        encode(value)
    except IDNAError:
        raise wrong(value) from None
    if "." not in value:
        raise wrong(value)
    return value


Domain = Annotated[OwnName, AfterValidator(_domain)]
"""The name of a host with a dot in it, in any script; RFC 5891."""


class Imprint(Record):
    """Who answers for an official site."""

    legal_name: OwnName = shared("write the body's legal name")
    postal_address: Text = shared("write the postal address")
    domain: Domain = shared("write the official domain, such as police.example.org")


class WayOn(Record):
    """A way on from the first page."""

    to: str = shared("name a document as folder/id, such as help/first-hour, or help/triage for the questions")
    text: Line = translated("say in the reader's words what they will find there")
    drawing: Step | None = shared("name the step whose drawing stands beside it, or leave it out", default=None)


class Site(Titled):
    """The site's identity: its title is the name, its summary the tagline."""

    title: OwnName = translated("write the site's own name on one line; never INTERPOL's or Europol's")
    publisher: OwnName = translated("say who publishes the site; never INTERPOL or Europol")
    independence: Text | None = translated(
        "say that the site is independent, and of whom; an official body gives an imprint instead", default=None
    )
    imprint: Imprint | None = shared("give legal_name, postal_address and domain", default=None)
    question: Line | None = translated("write the question readers come with, in their words", default=None)
    calm: Line | None = translated(
        "write the calm words that pages with steps open with; what to do comes after them", default=None
    )
    ways_on: tuple[WayOn, ...] = shared("list where the first page leads, each with to and text", default=())
    other_doors: str | None = shared(
        "name the document for those to whom the police are a danger, as folder/id: steps and countries lead to it",
        default=None,
    )
    foot: tuple[str, ...] = shared(
        "list the documents that the foot of every page leads to, as folder/id, such as help/about", default=()
    )
    leave: Url | None = translated(
        "write the address of a neutral page, such as the weather: the way out of pages that readers may have to hide",
        default=None,
    )
    unlisted: Line | None = translated(
        "where not all notices are public, say what it means that somebody is not on the list; or leave it out",
        default=None,
    )
    compiled: Edtf | None = shared(
        "write the month in which addresses without a day of their own were gathered, such as 2026-11", default=None
    )
    banner: Line | None = translated("write the standing warning in one sentence", default=None)
    banner_source: Source | None = shared("give the source of the banner", default=None)

    @model_validator(mode="after")
    def _says_who_it_is(self) -> Self:
        """``domain.md``, Identity: independent, or an official body with an imprint."""
        said = [name for name in ("independence", "imprint") if getattr(self, name)]
        if len(said) != 1:
            message = told("has %(keys)s", keys=Several(said)) if said else told("does not say whose it is")
            mend = told("give independence, or for an official body an imprint instead")
            raise refused(message, mend)
        return self
