"""Links, anchors and facts of the prose; and what prose may not hold."""

from collections.abc import Iterator

from plugins.checks.case import Case
from plugins.library.leaf import Leaf
from plugins.library.targets import Nowhere, resolve
from plugins.model.problem import Problem
from plugins.model.told import told


def check(case: Case) -> Iterator[Problem]:
    """Every link leads somewhere, every fact is known."""
    broken = case.broken
    for leaf in case.leaves():
        document, prose = leaf.document, leaf.prose
        for fault in prose.faults:
            yield document.prose_problem(fault.line, fault.column, fault.what, fault.mend)
        faulty = {(fault.line, fault.column) for fault in prose.faults}
        for link in prose.links:
            if (link.line, link.column) in faulty or not link.target:
                continue
            target = resolve(case.library, leaf, link.target)
            if isinstance(target, Nowhere) and target.key not in broken:
                yield document.prose_problem(link.line, link.column, target.what, target.mend)
        if "data/facts.yml" not in broken:
            yield from _facts(case, leaf)


def _facts(case: Case, leaf: Leaf) -> Iterator[Problem]:
    known = case.library.facts
    for fact in leaf.prose.facts:
        if fact.target not in known:
            what = told("'[[fact:%(target)s]]' names no fact", target=fact.target)
            mend = told("use a key of data/facts.yml, or add the fact there with its source")
            yield leaf.document.prose_problem(fact.line, fact.column, what, mend)
