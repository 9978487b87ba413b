"""Numbers, words and days worth showing by themselves."""

from dataclasses import dataclass

from plugins.views.shapes.parts import SourceRow, When, Words


@dataclass(frozen=True, slots=True)
class FigureView:
    """A number worth showing large, already written as the language writes numbers."""

    value: str
    label: Words
    unit: Words | None


@dataclass(frozen=True, slots=True)
class QuoteView:
    """Released words; ``translated`` asks for the note that the translation is ours."""

    text: Words
    name: str
    role: Words
    release: str
    translated: bool


@dataclass(frozen=True, slots=True)
class UpdateView:
    """A correction; ``state`` is the reader's words for the state that it put a warning into, or None."""

    when: When
    what: Words
    state: str | None = None


@dataclass(frozen=True, slots=True)
class ChartBar:
    """One bar: ``value`` is what is drawn, ``said`` the same as the language writes numbers."""

    label: Words
    value: float
    said: str


@dataclass(frozen=True, slots=True)
class ChartView:
    """Figures that are compared; drawn as bars, and always printed as a table too.

    Attributes:
        title: What is compared.
        unit: What was counted, or None.
        bars: In the order given.
        sources: Where the figures come from.
        dir: ``ltr`` or ``rtl``: bars grow from the side where reading begins.
    """

    title: Words
    unit: Words | None
    bars: tuple[ChartBar, ...]
    sources: tuple[SourceRow, ...]
    dir: str


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """Something that happened: ``when`` as the language writes it, ``iso`` for machines (a year, month or day)."""

    iso: str
    when: str
    what: Words
