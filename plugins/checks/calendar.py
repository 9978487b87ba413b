"""What only the calendar changes: warnings for authors, never an error."""

import datetime as dt
from collections.abc import Iterator

from plugins.checks.case import Case
from plugins.model.kinds.notices import Notice
from plugins.model.problem import Problem, Severity
from plugins.model.told import told
from plugins.model.vocabulary import NoticeState

_DATED = {NoticeState.ACTIVE, NoticeState.EXPIRED}
"""States whose day stands in ``expires``."""


def check(case: Case) -> Iterator[Problem]:
    """Days that are past."""
    today = case.settings.build_date
    for entry in (case.library.site, *case.library.entries.values()):
        document = entry.original.document
        if _past(entry.fields.review_by, today):
            what = told("was %(review_by)s", review_by=entry.fields.review_by)
            mend = told("check the text again, then write a later day")
            yield document.problem(("review_by",), what, mend, severity=Severity.WARNING)
        if (
            entry.kind.folder == "warnings"
            and entry.fields.state == "active"
            and _past(entry.fields.valid_until, today)
        ):
            what = told(
                "was %(valid_until)s; the page says that the warning is no longer current",
                valid_until=entry.fields.valid_until,
            )
            mend = told("write a later day, or 'state: ended'")
            yield document.problem(("valid_until",), what, mend, severity=Severity.WARNING)
    for leaf in case.reading.leaves.values():
        notice = leaf.document.fields
        if isinstance(notice, Notice) and notice.state == "active" and _past(notice.expires, today):
            what = told("was %(expires)s; the site has ended the notice", expires=notice.expires)
            mend = told("write 'state: expired'")
            yield leaf.document.problem(("expires",), what, mend, severity=Severity.WARNING)
        elif isinstance(notice, Notice) and notice.state not in _DATED and notice.modified is None:
            what = told("does not say since when")
            mend = told("write the day as 'modified: 2026-03-14'; the page then says when the notice ended")
            yield leaf.document.problem(("state",), what, mend, severity=Severity.WARNING)
    for key, fact in case.library.facts.items():
        if _past(fact.review_by, today):
            line, column = case.reading.marks["facts"].place((key, "review_by"))
            label = case.settings.label("data/facts.yml")
            mend = told("check the fact again, then write a later day")
            yield Problem(
                label,
                line,
                column,
                f"{key}.review_by",
                told("was %(review_by)s", review_by=fact.review_by),
                mend,
                Severity.WARNING,
            )


def _past(day: dt.date | None, today: dt.date) -> bool:
    return day is not None and day < today
