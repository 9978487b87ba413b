"""Drawings with numbers: each number is explained."""

from collections.abc import Iterator

from plugins.checks.case import Case
from plugins.model.problem import Problem
from plugins.model.told import told
from plugins.model.vocabulary import Specimen

NUMBERS = {Specimen.LETTER: 7, Specimen.BADGE: 6, Specimen.VIDEO_CALL: 7, Specimen.WEBSITE: 7}
"""How many numbers each drawing of the theme has."""


def check(case: Case) -> Iterator[Problem]:
    """As many callouts as the drawing has numbers; a translation's are as many as its original's."""
    for entry in case.library.entries.values():
        schematic = getattr(entry.fields, "schematic", None)
        if schematic is None:
            continue
        given, drawn = len(schematic.callouts), NUMBERS[schematic.drawing]
        if given != drawn:
            what = told("has %(given)s callouts where the drawing has %(drawn)s numbers", given=given, drawn=drawn)
            mend = told("give one for each number, in their order")
            yield entry.original.document.problem(("schematic", "callouts"), what, mend)
