"""Cards: each section that stands on one is there."""

from collections.abc import Iterator

from plugins.checks.case import Case
from plugins.model.problem import Problem


def check(case: Case) -> Iterator[Problem]:
    """Every anchor is one of the text, and stands once; a translation has the same anchors as its original."""
    for entry in case.library.entries.values():
        known = entry.original.prose.anchors
        named: tuple[str, ...] = getattr(entry.fields, "card", ())
        for n, anchor in enumerate(named):
            if anchor not in known:
                mend = f"name a heading of the text by its anchor: {', '.join(known)}"
                if not known:
                    mend = "give the headings anchors, such as ## First {#first}"
                yield entry.original.document.problem(("card", n), f"'{anchor}' is no anchor of the text", mend)
            elif anchor in named[:n]:
                yield entry.original.document.problem(("card", n), f"'{anchor}' stands twice", "keep one of the two")
