"""Notices: a person sought, found or identified, for as long as the notice lives and no longer."""

from pydantic import field_validator

from plugins.model.fields import (
    Day,
    Edtf,
    FileName,
    Flag,
    Key,
    LanguageTag,
    Line,
    Territory,
    Text,
    Whole,
    follows,
    shared,
    translated,
)
from plugins.model.kinds.parts import Common, Record
from plugins.model.told import told
from plugins.model.vocabulary import Eyes, Hair, NoticeState, Sex


class OriginalName(Record):
    """A name in its own script."""

    text: Line = shared("write the name in its own script")
    language: LanguageTag = shared("write the language's code, such as ar")


class Charge(Record):
    """What the requesting country alleges."""

    country: Territory = shared("write the country as an ISO 3166 code, such as FR")
    text: Line = translated("write the charge as provided by the requesting country")
    original: Line | None = shared("write the charge in the country's own language, if known", default=None)
    language: LanguageTag | None = shared("write the code of that language", default=None)


class Place(Record):
    """Where and when something happened."""

    date: Day | None = shared("write the day as 2026-03-14, no quotes", default=None)
    place: Line = translated("name the place")
    country: Territory | None = shared("write the country as an ISO 3166 code, such as FR", default=None)


class Portrait(Record):
    """A picture of the person; the file's name gives nothing away."""

    file: FileName = shared("name a file in the same folder, such as portrait.svg; never a person's name")
    alt: Line = translated("say in one line what the picture shows, for those who cannot see it")
    credit: Line = shared("name who made the picture")
    taken: Edtf | None = shared("write the year or day it was taken, such as 2019 or 2019-05-01", default=None)


class Notice(Common):
    """One notice."""

    kind: Key = shared("name a kind of data/notice_kinds.yml")
    state: NoticeState = shared("write active, or how the notice ended")
    fictional: Flag = shared("write true if the person is invented", default=False)
    minor: Flag = shared("write true if the person is under 18", default=False)
    issued: Day = shared("write the day as 2026-03-14, no quotes")
    modified: Day | None = shared("write the day as 2026-03-14, no quotes", default=None)
    expires: Day = shared("write the day as 2026-03-14, no quotes; a notice always has one")
    requesting_country: Territory = shared("write an ISO 3166 code; XX for a fictional notice")
    authority: Line | None = translated("name the authority that asks for it", default=None)
    legal_basis: Line | None = translated("name the law, warrant or decision it rests on", default=None)
    contact: Line | None = translated("say whom the public should tell", default=None)
    name: Line | None = shared("write the name in Latin letters", default=None)
    original_name: OriginalName | None = shared("give the name's text and language", default=None)
    other_names: tuple[Line, ...] = shared("list other names in use", default=())
    birth: Edtf | None = shared("write a year, month or day of birth, such as 1984 or 1984-05", default=None)
    sex: Sex | None = shared("write one of the names", default=None)
    nationalities: tuple[Territory, ...] = shared("list ISO 3166 codes", default=())
    languages: tuple[LanguageTag, ...] = shared("list language codes, such as fr", default=())
    height: Whole | None = shared("write whole centimetres, from 30 to 260", default=None, ge=30, le=260)
    weight: Whole | None = shared("write whole kilograms, from 1 to 400", default=None, ge=1, le=400)
    eyes: Eyes | None = shared("write one of the names", default=None)
    hair: Hair | None = shared("write one of the names", default=None)
    marks: Text | None = translated("describe scars, tattoos or other marks", default=None)
    clothing: Text | None = translated("describe what the person wore", default=None)
    circumstances: Text | None = translated("say what happened, in neutral words", default=None)
    last_seen: Place | None = shared("give the date, place and country", default=None)
    charges: tuple[Charge, ...] = shared("list each charge with its country and text", default=())
    event: Place | None = shared("give the date, place and country", default=None)
    portrait: Portrait | None = shared("give the picture's file, alt and credit", default=None)
    safety_text: Text | None = translated("say what the public should do and not do", default=None)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name of the person that the notice says, in every script."""
        original = (self.original_name.text,) if self.original_name else ()
        return tuple(name for name in (self.name, *self.other_names, *original) if name)

    _expires = field_validator("expires")(follows("issued", told("is not after the day of issue"), same=False))
    _modified = field_validator("modified")(follows("issued", told("is before the day of issue")))
