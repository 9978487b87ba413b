"""The rules an author can break, one small module each; every one yields problems and changes nothing."""

from collections.abc import Callable, Iterator

from plugins.checks import (
    addresses,
    calendar,
    cards,
    catalogs,
    charts,
    corrections,
    files,
    images,
    indicators,
    links,
    notices,
    outward,
    relations,
    rules,
    schematics,
    texts,
    translations,
    triage,
)
from plugins.checks.case import Case
from plugins.model.problem import Problem

ALL: tuple[Callable[[Case], Iterator[Problem]], ...] = (
    addresses.check,
    calendar.check,
    cards.check,
    catalogs.check,
    charts.check,
    corrections.check,
    files.check,
    images.check,
    indicators.check,
    links.check,
    notices.check,
    outward.check,
    relations.check,
    rules.check,
    schematics.check,
    texts.check,
    translations.check,
    triage.check,
)


def check_all(case: Case) -> list[Problem]:
    """Everything that any check has to say."""
    return [problem for check in ALL for problem in check(case)]
