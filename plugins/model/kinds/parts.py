"""The parts that several kinds share; every description is the words that mend a mistake."""

from typing import Any, Self

from pydantic import BaseModel, ConfigDict, model_validator

from plugins.model.fields import (
    Day,
    Edtf,
    FileName,
    Flag,
    Key,
    Line,
    Number,
    SiteAddress,
    Slug,
    Text,
    Url,
    Whole,
    refused,
    shared,
    translated,
)
from plugins.model.told import Several, told
from plugins.model.vocabulary import Listing, Publish, Seen, Specimen, Step, Tool


class Record(BaseModel):
    """Frozen, and strict about its keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=False)


class Source(Record):
    """Where a statement was taken from."""

    title: Line = shared("write the title of the page or paper, as it is printed there")
    publisher: Line = shared("name who published it")
    url: Url = shared("write the whole address, beginning with https://")
    date: Day | None = shared("write the day of publication as 2026-03-14, or leave it out", default=None)
    seen: Seen = shared(
        "leave it out if a stored copy of the page was read; write cited if only its address was found on other pages, "
        "elsewhere if its text was read on another's page, and name it in copied_by",
        default=Seen.COPY,
    )
    copied_by: Line | None = shared(
        "name whose page holds the copy that was read, where that is not the publisher", default=None
    )
    opened: Day | None = shared("write the day on which one of you opened it, or leave it out", default=None)


class Image(Record):
    """A picture beside the text."""

    file: FileName = shared("name a file in the same folder, in lower-case letters, digits and hyphens")
    alt: Line = translated("say in one line what the picture shows, for those who cannot see it")
    credit: Line = shared("name who made the picture")


class Common(Record):
    """What every document may hold."""

    publish: Publish = shared("leave it out to publish, or write one of the names", default=Publish.PUBLISHED)
    publish_at: Day | None = shared(
        "write the day as 2026-03-14 on which it appears on the site; the file is public in the repository at once",
        default=None,
    )
    old_addresses: tuple[SiteAddress, ...] = shared(
        "write each earlier address from the site's root, such as /en/news/old-name/ or /old-name.html", default=()
    )
    sources: tuple[Source, ...] = shared("list each source with its title, publisher, url and date", default=())
    review_by: Day | None = shared("write the day by which someone must check it again as 2026-03-14", default=None)


class Titled(Common):
    """A document with a title and a summary of its own."""

    title: Line = translated("write one line of plain text")
    summary: Line = translated("say in one or two sentences what the reader will find; plain text on one line")
    also_called: tuple[Line, ...] = translated(
        "list other words that readers use for it; the search finds the page by them", any_length=True, default=()
    )


class Guided(Titled):
    """A document that can tell the reader what to do, in every language at once."""

    steps: tuple[Step, ...] = shared("list what to do, in order, by the names of the steps", default=())
    safety: Flag = shared(
        "write true where old advice could do harm: a stale translation then shows only the steps",
        default=False,
    )
    calm: Flag = shared("write false where the site's calm words do not fit", default=True)
    leave: Flag = shared(
        "write true where a reader may have to hide the page from somebody: it then shows a way out at once",
        default=False,
    )


class Bar(Record):
    """One figure of a chart: given here, or one of ``data/facts.yml``."""

    label: Line = translated("say in a few words what was counted")
    value: Number | None = shared("write the number in Western digits, such as 20000 or 1.5", default=None)
    fact: Key | None = shared("name a fact of data/facts.yml that has a number, instead of a value", default=None)

    @model_validator(mode="after")
    def _has_one_number(self) -> Self:
        said = [name for name in ("value", "fact") if getattr(self, name) is not None]
        if len(said) != 1:
            message = told("has %(keys)s", keys=Several(said)) if said else told("has no number")
            raise refused(message, told("give a value, or the key of a fact"))
        return self


class Chart(Record):
    """Figures that are compared."""

    title: Line = translated("say in one line what is compared")
    unit: Line | None = translated("name what was counted, if the title does not", default=None)
    bars: tuple[Bar, ...] = shared("list each bar with its label and its value or fact")
    source: Source | None = shared("give the source of values that are no facts", default=None)


class Happening(Record):
    """One row of a timeline."""

    when: Edtf = shared("write the year, month or day, such as 1923 or 1923-09-07")
    what: Line = translated("say in a sentence what happened")


class Schematic(Record):
    """A drawing with numbered parts, and what each of them is; nothing in it can be used again as it stands."""

    drawing: Specimen = shared("write one of the names")
    alt: Line = translated("say in one line what the drawing shows, for those who cannot see it")
    callouts: tuple[Line, ...] = translated("say in a sentence what each numbered part is, in the order of the numbers")


class Branch(Guided):
    """A page in a tree."""

    parent: Slug | None = shared("name the folder of the page above it, or leave it out for the top", default=None)
    order: Whole = shared("write a whole number; smaller stands first", default=0)
    timeline: tuple[Happening, ...] = shared("list what happened with when and what, the earliest first", default=())
    charts: tuple[Chart, ...] = shared("list each chart with its title and bars", default=())
    schematic: Schematic | None = shared("give a drawing, its alt and its callouts", default=None)
    shows: Listing | None = shared("write what the page shows of the data files, or leave it out", default=None)
    assembles: tuple[str, ...] = shared(
        "list the documents that the page puts together for printing, as folder/id", default=()
    )
    tool: Tool | None = shared("write what the page offers to be used, below its text, or leave it out", default=None)
    card: tuple[str, ...] = shared(
        "list the anchors of the sections that stand on a card to print and to carry, such as [first, say]", default=()
    )
    steps_after: Flag = shared("write true where the text itself begins with what to do", default=False)
    poster: Flag = shared("write true for a page that is printed as one large sheet", default=False)


class Update(Record):
    """A correction or addition."""

    date: Day = shared("write the day as 2026-03-14, no quotes")
    what: Text = translated("say in a sentence what changed")


def is_translated(info: Any) -> bool:
    """Whether a field's text is each language's own."""
    return _says(info, "translated")


def has_any_length(info: Any) -> bool:
    """Whether a translation's list need not be as long as the original's."""
    return _says(info, "any_length")


def _says(info: Any, what: str) -> bool:
    extra = info.json_schema_extra
    return bool(isinstance(extra, dict) and extra.get(what))
