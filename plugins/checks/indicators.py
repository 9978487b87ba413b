"""Indicators of fraud: only what an official source published, plainly written, and never taken back in silence.

Source of the rule: an address or number may belong to an innocent third party, and what stands in a list is blocked by
machines that ask nobody (``domain.md``, Fraud).
"""

from collections.abc import Iterator

from plugins.checks.case import Case
from plugins.library.entries import Entry
from plugins.library.indicators import written
from plugins.library.outward import host_of, is_official
from plugins.model.documents import Document
from plugins.model.kinds.warnings import Indicator
from plugins.model.problem import Problem, Severity
from plugins.model.told import told
from plugins.model.vocabulary import IndicatorState, IndicatorType, WarningState


def check(case: Case) -> Iterator[Problem]:
    """Every indicator of every warning."""
    for entry in case.library.of_kind("warnings"):
        document, seen = entry.original.document, set()
        for number, row in enumerate(entry.fields.indicators):
            yield from _source(case, document, number, row)
            value = written(row.type, row.value)
            where = ("indicators", number, "value")
            if value is None:
                what = told("'%(value)s' has not the form of its type, %(type)s", value=row.value, type=row.type)
                mend = told("write it as it was seen, not defanged, and nothing beside it")
                if row.type is IndicatorType.PHONE:
                    mend = told("%(mend)s, with + and its country code", mend=mend)
                yield document.problem(where, what, mend)
            elif (row.type, value) in seen:
                yield document.problem(
                    where, told("'%(value)s' stands twice", value=row.value), told("keep one entry for each value")
                )
            seen.add((row.type, value))
        yield from _silence(entry)


def _source(case: Case, document: Document, number: int, row: Indicator) -> Iterator[Problem]:
    """A site that names no official host ships no indicator, which its authors should know."""
    if is_official(row.source, case.library.rules):
        return
    where, hosts = ("indicators", number, "source"), case.library.rules.hosts
    if hosts is None or not hosts.official:
        what = told("goes into no list for machines, as the site has no official hosts")
        yield document.problem(
            where, what, told("name its host in data/rules.yml, under official"), severity=Severity.WARNING
        )
    else:
        what = told("'%(host)s' is no official host of rules.yml", host=host_of(row.source))
        mend = told(
            "name the official page that published it, or take the indicator out; "
            "a new official host goes into rules.yml"
        )
        yield document.problem(where, what, mend)


def _silence(entry: Entry) -> Iterator[Problem]:
    """Platforms take a new version only when its day is later, and that day is the last update's."""
    fields = entry.fields
    revoked = [n for n, row in enumerate(fields.indicators) if row.state is IndicatorState.REVOKED]
    whole = fields.indicators and fields.state in {WarningState.REVOKED, WarningState.CORRECTED}
    if fields.updates or not (revoked or whole):
        return
    where = ("state",) if whole else ("indicators", revoked[0], "state")
    what = told("is %(state)s, and no update says so", state=fields.state if whole else IndicatorState.REVOKED)
    mend = told("add to updates the day and why: platforms that hold the old version look at that day")
    yield entry.original.document.problem(where, what, mend)
