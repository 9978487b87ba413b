"""Cards: each section that stands on one is there."""

from collections.abc import Iterator

from plugins.checks.case import Case
from plugins.model.problem import Problem
from plugins.model.told import told


def check(case: Case) -> Iterator[Problem]:
    """Every anchor is one of the text, and stands once; a translation has the same anchors as its original."""
    for entry in case.library.entries.values():
        known = entry.original.prose.anchors
        named: tuple[str, ...] = getattr(entry.fields, "card", ())
        for n, anchor in enumerate(named):
            if anchor not in known:
                mend = told("name a heading of the text by its anchor: %(anchors)s", anchors=", ".join(known))
                if not known:
                    mend = told("give the headings anchors, such as ## First {#first}")
                yield entry.original.document.problem(
                    ("card", n), told("'%(anchor)s' is no anchor of the text", anchor=anchor), mend
                )
            elif anchor in named[:n]:
                yield entry.original.document.problem(
                    ("card", n), told("'%(anchor)s' stands twice", anchor=anchor), told("keep one of the two")
                )
