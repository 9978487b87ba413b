"""Mistakes that stood on public pages: ``data/corrections.yml``."""

from pydantic import RootModel

from plugins.model.fields import Day, Key, Line, Words, shared
from plugins.model.kinds.parts import Record


class Correction(Record):
    """A mistake that stood on a public page, and what became of it."""

    date: Day = shared("write the day of the correction as 2026-03-14")
    page: Line = shared("name the document as folder/id, such as help/first-hour")
    what: Words = shared("say for each language what was wrong and what it says now")


class Corrections(RootModel[dict[Key, Correction]]):
    """``corrections.yml``: by a key of ours."""
