"""The ledger of corrections: what it names is there."""

from collections.abc import Iterator

from plugins.checks.case import Case
from plugins.model.problem import Problem
from plugins.model.told import told


def check(case: Case) -> Iterator[Problem]:
    """Every page that was corrected is, or was, a page of the site."""
    library = case.library
    for key, row in library.corrections.items():
        if row.page in library.entries or row.page in library.ended or row.page in case.broken:
            continue
        line, column = case.reading.marks["corrections"].place((key, "page"))
        label = case.settings.label("data/corrections.yml")
        mend = told("write folder/id of a document that is there")
        yield Problem(label, line, column, f"{key}.page", told("there is no '%(page)s'", page=row.page), mend)
