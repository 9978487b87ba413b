"""The builds of the days to come: what waits for its day (``publish_at``) is checked today as if it had come.

The calendar never breaks a build: what would be wrong on that day is said to the author who writes it, not to the
scheduled build that nobody watches.
"""

from collections.abc import Iterator
from dataclasses import replace

from plugins.checks import check_all
from plugins.checks.case import Case
from plugins.library.library import gather
from plugins.model.problem import Problem


def problems_ahead(today: Case) -> Iterator[Problem]:
    """What is wrong on each day on which a document appears.

    Args:
        today: The build's own case, which was checked already.

    Yields:
        Errors only: what merely grows old until then is no news yet.
    """
    for day in sorted(set(today.library.waiting.values())):
        settings = replace(today.settings, build_date=day)
        library, problems = gather(settings, today.reading)
        if library is not None:
            problems += check_all(replace(today, settings=settings, library=library))
        yield from (problem for problem in problems if problem.is_error)
