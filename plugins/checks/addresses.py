"""No two pages on one address, and no old address that hides a page; letter case counts as the same."""

from collections.abc import Iterator

from plugins.checks.case import Case
from plugins.model.problem import Problem
from plugins.model.told import told
from plugins.views.plan import Planned, Sort, plan


def check(case: Case) -> Iterator[Problem]:
    """Every page has its own address."""
    taken: dict[str, Planned] = {}
    old: list[Planned] = []
    clashes: dict[str, Problem] = {}
    for planned in plan(case.library):
        if planned.sort is Sort.REDIRECT:
            old.append(planned)
            continue
        other = taken.setdefault(planned.path.lower(), planned)
        if other is not planned:
            mine = planned if planned.sort is Sort.DOCUMENT else other
            clashes.setdefault(mine.name, _clash(case, mine, planned.address))
    yield from clashes.values()
    if old:
        yield from _old(case, taken, old)


def _old(case: Case, taken: dict[str, Planned], old: list[Planned]) -> Iterator[Problem]:
    counts: dict[str, int] = {}
    for planned in old:
        entry = case.library.entries[planned.name]
        number = counts[planned.name] = counts.get(planned.name, -1) + 1
        other = taken.setdefault(planned.path.lower(), planned)
        if other is planned:
            continue
        if other.sort is not Sort.REDIRECT:
            what, mend = told("'%(address)s' hides a page that is there", address=planned.address), told("remove it")
        elif other.name == planned.name:
            what, mend = (
                told("'%(address)s' leads to the same as '%(other)s'", address=planned.address, other=other.address),
                told("keep one of the two"),
            )
        else:
            what = told(
                "'%(address)s' is taken by '%(other)s' of '%(name)s'",
                address=planned.address,
                other=other.address,
                name=other.name,
            )
            mend = told("leave it at one of the two")
        yield entry.original.document.problem(("old_addresses", number), what, mend)


def _clash(case: Case, planned: Planned, address: str) -> Problem:
    what = told("wants the address %(address)s, which another page has", address=address)
    mend = told("rename the folder")
    if planned.name in case.library.entries:
        return case.library.entries[planned.name].original.document.problem((), what, mend)
    return case.library.site.original.document.problem((), what, mend)
