"""The rules themselves: no language forgotten, and the documents that they name are there."""

from collections.abc import Iterator

from plugins.checks.case import Case
from plugins.model.frontmatter import Path, spell
from plugins.model.problem import Problem, Severity


def check(case: Case) -> Iterator[Problem]:
    """``data/rules.yml`` says something of every language, and sends nobody to a document that is not there."""
    rules = case.library.rules
    for name, by_language in (("wording", rules.wording), ("required", rules.required)):
        for tag in case.settings.languages:
            if by_language and tag not in by_language:
                what, mend = f"says nothing for '{tag}'", f"write rules for '{tag}', or read its texts with more care"
                yield _at(case, (name,), what, mend, Severity.WARNING)
    for tag, required in rules.required.items():
        for n, rule in enumerate(required):
            key = rule.or_links_to
            if key is None or key in case.library.entries or key in case.library.ended or key in case.broken:
                continue
            what, mend = f"there is no '{key}'", "write folder/id of a document that is there"
            if key in case.library.drafts:
                what, mend = f"'{key}' is a draft", "publish it, or name another"
            yield _at(case, ("required", tag, n, "or_links_to"), what, mend)


def _at(case: Case, where: Path, what: str, mend: str, severity: Severity = Severity.ERROR) -> Problem:
    line, column = case.reading.marks["rules"].place(where)
    return Problem(case.settings.label("data/rules.yml"), line, column, spell(where), what, mend, severity)
