"""``python3 tasks.py links`` and the tables behind ``translations``: what the content comes to."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from plugins.model.problem import in_order
from plugins.model.settings import Settings
from plugins.survey import coverage, ease, links, terms, visiting
from plugins.survey.answers import Answer, report
from plugins.survey.reading import Content, read


def table(settings: Settings) -> int:
    """Print which texts there are in which language."""
    return _tell(settings, lambda content: coverage.table(coverage.coverage(content.library)))


def plainness(settings: Settings) -> int:
    """Print how plain the English help is."""
    return _tell(settings, lambda content: ease.table(ease.grades(content)))


def terminology(settings: Settings) -> int:
    """Print where a term is not kept."""
    return _tell(settings, lambda content: terms.table(list(terms.uses(content))))


def addresses(settings: Settings) -> int:
    """Print every address that leads out of the site."""
    return _tell(settings, lambda content: links.table(content.library))


def visit(settings: Settings, to: Path | None = None) -> int:
    """Ask every address that leads out of the site; print what did not answer. The status is 1 if one is gone.

    Args:
        settings: Of the site.
        to: The file that the report is written into as well.
    """
    with read(settings) as content:
        if not isinstance(content, Content):
            for problem in in_order(content):
                print(problem, file=sys.stderr, flush=True)
            return 1
        asked = visiting.askable(content.library, links.rows(content.library))
    try:
        visited = visiting.visit(asked)
    except visiting.VisitError as error:
        print(error, file=sys.stderr)
        return 1
    said = report(visited, len(asked))
    print(said, end="")
    if to is not None:
        to.write_text(said, encoding="utf-8")
    return int(any(each.answer is Answer.GONE for each in visited))


def _tell(settings: Settings, told: Callable[[Content], Iterator[str]]) -> int:
    """What is broken stands first, and makes the status 1: nothing is told of a document that could not be read."""
    with read(settings) as content:
        problems = content.problems if isinstance(content, Content) else content
        errors = [problem for problem in in_order(problems) if problem.is_error]
        for problem in errors:
            print(problem, file=sys.stderr, flush=True)
        if isinstance(content, Content):
            for line in told(content):
                print(line)
        return 1 if errors else 0
