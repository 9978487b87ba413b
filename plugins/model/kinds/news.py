"""News: what happened, where and when, with its sources."""

from plugins.model.fields import Day, Line, Number, Territory, Text, Url, shared, translated
from plugins.model.kinds.parts import Chart, Image, Record, Titled, Update
from plugins.model.vocabulary import Topic


class Figure(Record):
    """A number worth showing large."""

    label: Line = translated("say in a few words what was counted")
    value: Number = shared("write the number in Western digits, such as 20000 or 1.5")
    unit: Line | None = translated("name the unit, if there is one", default=None)


class Quote(Record):
    """Words that a named person released."""

    text: Text = translated("write the words as released; a translation is shown as ours")
    name: Line = shared("name who said it, as in the release")
    role: Line = translated("say in what office they said it")
    release: Url = shared("write the address of the release that holds the words")


class News(Titled):
    """One news item."""

    date: Day = shared("write the day as 2026-03-14, no quotes")
    dateline: Line | None = translated("name the place the news comes from, such as Lyon, France", default=None)
    topics: tuple[Topic, ...] = shared("list topics by their names", default=())
    countries: tuple[Territory, ...] = shared("list countries as ISO 3166 codes, such as FR", default=())
    partners: tuple[Line, ...] = translated("list the organisations that took part", default=())
    operation: Line | None = translated("name the operation or project, if it has a name", default=None)
    figures: tuple[Figure, ...] = shared("list each figure with its label, value and unit", default=())
    charts: tuple[Chart, ...] = shared("list each chart with its title and bars", default=())
    quotes: tuple[Quote, ...] = shared("list each quote with its text, name, role and release", default=())
    image: Image | None = shared("give the picture's file, alt and credit", default=None)
    related: tuple[str, ...] = shared("list related documents as folder/id, such as help/first-hour", default=())
    updates: tuple[Update, ...] = shared("list each update with its date and what changed", default=())
