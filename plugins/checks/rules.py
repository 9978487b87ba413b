"""The rules themselves: no language forgotten, and the documents that they name are there."""

from collections.abc import Iterator

from plugins.checks.case import Case
from plugins.model.data.signs import FOUND, Signs
from plugins.model.frontmatter import Path, spell
from plugins.model.problem import Problem, Severity
from plugins.model.told import told


def check(case: Case) -> Iterator[Problem]:
    """``data/rules.yml`` says something of every language, and sends nobody to a document that is not there."""
    rules = case.library.rules
    for name, by_language in (("wording", rules.wording), ("required", rules.required)):
        for tag in case.settings.languages:
            if by_language and tag not in by_language:
                what, mend = (
                    told("says nothing for '%(tag)s'", tag=tag),
                    told("write rules for '%(tag)s', or read its texts with more care", tag=tag),
                )
                yield _at(case, (name,), what, mend, Severity.WARNING)
    if rules.signs:
        yield from _signs(case, rules.signs)
    for tag, required in rules.required.items():
        for n, rule in enumerate(required):
            key = rule.or_links_to
            if key is None or key in case.library.entries or key in case.library.ended or key in case.broken:
                continue
            what, mend = told("there is no '%(key)s'", key=key), told("write folder/id of a document that is there")
            if key in case.library.drafts:
                absent, mend = case.library.absence(key)
                what = told("'%(key)s' %(what)s", key=key, what=absent)
            yield _at(case, ("required", tag, n, "or_links_to"), what, mend)


def _signs(case: Case, signs: Signs) -> Iterator[Problem]:
    """Each mark that a reading names has words, and each sign its reason, in each language."""
    named = {mark for reading in signs.readings for mark in reading.marks} - FOUND
    for tag in case.settings.languages:
        for mark in sorted(named - signs.marks.get(tag, {}).keys()):
            what, mend = (
                told("has no words for the mark '%(mark)s'", mark=mark),
                told("write how this language says it"),
            )
            where = ("signs", "marks", tag) if tag in signs.marks else ("signs", "marks")
            yield _at(case, where, what, mend, Severity.WARNING)
        for sign, why in signs.why.items():
            if tag not in why:
                what, mend = told("says nothing for '%(tag)s'", tag=tag), told("write it in this language too")
                yield _at(case, ("signs", "why", str(sign)), what, mend, Severity.WARNING)


def _at(case: Case, where: Path, what: str, mend: str, severity: Severity = Severity.ERROR) -> Problem:
    line, column = case.reading.marks["rules"].place(where)
    return Problem(case.settings.label("data/rules.yml"), line, column, spell(where), what, mend, severity)
