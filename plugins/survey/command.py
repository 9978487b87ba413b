"""``python3 tasks.py translations`` and ``links``: what the content comes to."""

import sys
from collections.abc import Callable, Iterator

from plugins.model.problem import in_order
from plugins.model.settings import Settings
from plugins.survey import coverage, ease, links, terms
from plugins.survey.reading import Content, read


def translations(settings: Settings) -> int:
    """Print which texts there are, how plain the English help is, and where a term is not kept."""
    return _tell(settings, _translations)


def addresses(settings: Settings) -> int:
    """Print every address that leads out of the site."""
    return _tell(settings, lambda content: links.table(content.library))


def _translations(content: Content) -> Iterator[str]:
    yield from coverage.table(coverage.coverage(content.library))
    yield ""
    yield from ease.table(ease.grades(content))
    yield ""
    yield from terms.table(list(terms.uses(content)))


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
