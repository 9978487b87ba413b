"""Charts and timelines: numbers that are there and can be compared, days that can be said."""

import datetime as dt
import re
from collections.abc import Iterator

from plugins.checks.case import Case
from plugins.library.entries import Entry
from plugins.model.frontmatter import Path
from plugins.model.kinds.parts import Bar
from plugins.model.problem import Problem
from plugins.model.told import told

_DAY = re.compile(r"\d{4}(-\d{2}){0,2}", re.ASCII)


def check(case: Case) -> Iterator[Problem]:
    """Every chart can be drawn, every row of a timeline has its place."""
    for entry in case.library.entries.values():
        document = entry.original.document
        for where, what, mend in (*_charts(case, entry), *_timeline(entry)):
            yield document.problem(where, what, mend)


def _charts(case: Case, entry: Entry) -> Iterator[tuple[Path, str, str]]:
    for n, chart in enumerate(getattr(entry.fields, "charts", ())):
        if len(chart.bars) < 2:
            what = told("has nothing to compare") if chart.bars else told("is empty")
            yield ("charts", n, "bars"), what, told("list at least two bars, or say the number in the text")
        for m, bar in enumerate(chart.bars):
            yield from _bar(case, bar, ("charts", n, "bars", m))


def _bar(case: Case, bar: Bar, here: Path) -> Iterator[tuple[Path, str, str]]:
    number = bar.value
    if bar.fact is not None:
        if "data/facts.yml" in case.broken:
            return
        fact = case.library.facts.get(bar.fact)
        if fact is None:
            mend = told("use a key of data/facts.yml, or add the fact there with its source")
            yield (*here, "fact"), told("there is no fact '%(key)s'", key=bar.fact), mend
            return
        if fact.number is None:
            mend = told("name a fact that has a number; what is no number cannot be drawn")
            yield (*here, "fact"), told("'%(key)s' has no number", key=bar.fact), mend
            return
        number = fact.number
    if number is not None and number.startswith("-"):
        key = "value" if bar.fact is None else "fact"
        mend = told("say it in the text; bars begin at zero")
        yield (*here, key), told("cannot draw '%(number)s', which is below zero", number=number), mend


def _timeline(entry: Entry) -> Iterator[tuple[Path, str, str]]:
    for n, row in enumerate(getattr(entry.fields, "timeline", ())):
        if not _can_be_said(row.when):
            what = told("'%(when)s' is no year, month or day of the calendar", when=row.when)
            yield ("timeline", n, "when"), what, told("write one, such as 1923, 1923-09 or 1923-09-07")


def _can_be_said(when: str) -> bool:
    if not _DAY.fullmatch(when):
        return False
    year, *rest = map(int, when.split("-"))
    try:
        dt.date(year, *[*rest, 1, 1][:2])
    except ValueError:  # such as EDTF's seasons, which are written as months
        return False
    return True
