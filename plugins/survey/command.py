"""``python3 tasks.py translations`` and ``links``: what the content comes to."""

import sys
from collections.abc import Callable, Iterator

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
    """The status is 1 if there is nothing to tell of."""
    with read(settings) as content:
        if not isinstance(content, Content):
            for problem in content:
                print(problem, file=sys.stderr)
            return 1
        for line in told(content):
            print(line)
        return 0
