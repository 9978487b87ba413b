"""The member countries, and the gaps in what is known of them: ``data/countries.yml``."""

from typing import Annotated

from pydantic import AfterValidator, RootModel

from plugins.model.data.facts import AsOf, Citation
from plugins.model.fields import Day, Flag, Line, Territory, Url, Words, shared, written, wrong
from plugins.model.kinds.parts import Record


def _telephone(value: str) -> str:
    if not value.isascii() or not value.replace(" ", "").replace("+", "", 1).isdigit():
        raise wrong(value)
    return value


def _region(value: str) -> str:
    if len(value) != 3 or not (value.isascii() and value.isdigit()):
        raise wrong(value)
    return value


Region = Annotated[str, AfterValidator(_region), written("^[0-9]{3}$")]
Telephone = Annotated[str, AfterValidator(_telephone), written("^[+0-9][0-9 ]*$", type=["string", "number"])]


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


class Countries(RootModel[dict[Territory, Country]]):
    """``countries.yml``: by ISO 3166-1 alpha-2 code."""
