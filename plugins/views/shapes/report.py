"""The report for the local police: a blank form on paper, filled in on the reader's device where scripts run."""

from dataclasses import dataclass

from plugins.views.shapes.parts import Choice, Code


@dataclass(frozen=True, slots=True)
class ReportField:
    """One thing to write or to tick.

    Attributes:
        key: Unlike any other key of the report; words in other languages are found by it.
        label: What to write.
        kind: ``line``, ``text``, ``day``, ``amount``, or ``choices``.
        hint: How to write it, or None.
        choices: What can be ticked, for ``choices``.
    """

    key: str
    label: str
    kind: str = "line"
    hint: str | None = None
    choices: tuple[Code, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportSection:
    """Fields that belong together, once or several times.

    Attributes:
        key: As a field's.
        label: The heading.
        fields: In the order of the report.
        hint: What holds for all of them, or None.
        item: Where the fields repeat, what each time is called, with ``{number}`` in place of its number; else None.
        more: The words that ask for another time; None where the fields do not repeat.
        copies: How many times they stand on paper, each with its number.
        less: The words that take one time away again; None where the fields do not repeat.
        by_hand: Whether it may be for the pen: its lines stay on paper when what else is empty is left out.
    """

    key: str
    label: str
    fields: tuple[ReportField, ...]
    hint: str | None = None
    item: str | None = None
    more: str | None = None
    copies: tuple[int, ...] = ()
    less: str | None = None
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class ReportView:
    """The whole form.

    Attributes:
        note: Who filled it in and where, and that it is no official form: the first line of every report.
        sections: In the order of the report.
        languages: In which the report can say its labels a second time.
        data: Address of the module that has the labels in every language; empty where nothing can be asked of it.
        needs: Addresses of the modules that its script imports: a page that is kept names all that it needs.
    """

    note: str
    sections: tuple[ReportSection, ...]
    languages: tuple[Choice, ...]
    data: str
    needs: tuple[str, ...]
