"""What a build says: problems as plain lines on standard error, then one closing line."""

import sys

from plugins.build.site import Outcome
from plugins.model.settings import Settings


def report(outcome: Outcome, settings: Settings, seconds: float, *, quiet: bool = False) -> None:
    """Print an outcome.

    Standard error is taken as the process got it: Pelican's spinner wraps ``sys.stderr`` and folds lines.
    """
    stream = sys.__stderr__ or sys.stderr
    for problem in outcome.problems:
        print(problem, file=stream)
    for key in outcome.withdrawn:
        print(f"{key}: this notice has ended and was taken out of {settings.output}", file=stream)
    if outcome.foreign:
        first = ", ".join(outcome.foreign[:3])
        count = len(outcome.foreign)
        print(f"{settings.output}: left alone what Noticeboard did not write: {count} files ({first})", file=stream)
    stream.flush()
    if not quiet:
        print(closing_line(outcome, settings, seconds), flush=True)


def closing_line(outcome: Outcome, settings: Settings, seconds: float) -> str:
    """One line: what was done, or that nothing was."""
    errors = sum(problem.is_error for problem in outcome.problems)
    warnings = len(outcome.problems) - errors
    if errors:
        done = f"{errors} to mend; {settings.output} was not changed"
        if outcome.withdrawn:
            done = f"{errors} to mend; {settings.output} was changed only where a notice has ended"
    else:
        written, removed = len(outcome.written), len(outcome.removed)
        done = f"{outcome.files} files in {settings.output}, {written} written, {removed} removed"
    if warnings:
        done += f", {warnings} to look at"
    return f"Noticeboard: {done} ({seconds:.1f} s)"
