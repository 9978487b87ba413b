"""Facts, where each comes from, and how old it is: ``data/facts.yml``."""

import datetime as dt
import re
from typing import Annotated, Self

from pydantic import AfterValidator, RootModel, model_validator

from plugins.model.fields import Day, Flag, Key, Line, Number, Text, Url, Whole, Words, refused, shared, wrong
from plugins.model.kinds.parts import Record
from plugins.model.told import Several, told


def _as_of(value: str) -> str:
    year, *rest = value.split("-")
    if re.fullmatch(r"\d{4}(-\d{2}){0,2}", value, re.ASCII):
        try:
            dt.date(int(year), *map(int, [*rest, "1", "1"][:2]))
        except ValueError:
            raise wrong(value, told(": no calendar has that")) from None
    return value


AsOf = Annotated[Line, AfterValidator(_as_of)]
"""A year, month or day; or words for editors, where no source tells."""


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


class Facts(RootModel[dict[Key, Fact]]):
    """``facts.yml``: by key; a key is written ``member_count`` and cited ``[[fact:member_count]]``."""
