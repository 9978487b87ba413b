"""Problems as GitHub shows them: on the very lines of a pull request.

Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands. What an author wrote may
stand in a problem, so nothing of it may pass for a command: it is escaped, and plain lines stand where the runner does
not look for any.
"""

import os
import secrets
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from plugins.i18n.remedies import author_of, remedies
from plugins.model.problem import Problem, Severity
from plugins.model.settings import Settings

SHOWN = 10
"""Errors, and as many warnings, of which GitHub shows annotations for one step; the log holds all."""


def tell(problems: Iterable[Problem], settings: Settings, environment: Mapping[str, str] = os.environ) -> None:
    """Print problems: on standard error; inside GitHub Actions on standard output, with annotations.

    Args:
        problems: In order.
        settings: Whose catalogs say annotations in the language of who wrote the file.
        environment: Of the process.
    """
    said = list(problems)
    if environment.get("GITHUB_ACTIONS") != "true":
        for problem in said:
            print(problem, file=sys.stderr)
    elif said:
        print(*in_actions(said, in_own_words(said, settings), secrets.token_hex(16)), sep="\n", flush=True)


def tell_plainly(lines: Iterable[str], environment: Mapping[str, str] = os.environ) -> None:
    """Print what stands on no line of a file, such as what is wrong with a built page; as ``tell`` prints problems."""
    said = [" ".join(line.splitlines()) for line in lines]
    if environment.get("GITHUB_ACTIONS") != "true":
        for line in said:
            print(line, file=sys.stderr, flush=True)
    elif said:
        print(*_kept_apart(said, secrets.token_hex(16)), sep="\n", flush=True)


def in_own_words(problems: Iterable[Problem], settings: Settings) -> Iterator[Problem]:
    """Each problem in the language of who wrote the file."""
    for problem in problems:
        tag = author_of(problem.path, settings.languages)
        said = remedies(settings.translations, tag)
        what, mend = said.problem(problem)
        yield replace(problem, field=said.place(problem.field) or problem.field, what=what, mend=mend)


def in_actions(problems: Iterable[Problem], spoken: Iterable[Problem], token: str) -> Iterator[str]:
    """Lines for the runner: every problem for who reads the log, then the annotations.

    Args:
        problems: In order, for the log.
        spoken: The same in their authors' languages, for the annotations.
        token: That nobody can guess: between its two lines the runner takes nothing for a command.
    """
    said = list(spoken)
    yield from _kept_apart((" ".join(str(problem).splitlines()) for problem in problems), token)
    for severity in Severity:
        yield from [annotation(problem) for problem in said if problem.severity == severity][:SHOWN]


def _kept_apart(lines: Iterable[str], token: str) -> Iterator[str]:
    yield f"::stop-commands::{token}"
    yield from lines
    yield f"::{token}::"


def annotation(problem: Problem) -> str:
    """One workflow command."""
    properties = {
        "file": problem.path,
        "line": str(problem.line),
        "col": str(problem.column),
        "title": problem.field,
    }
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{problem.severity} {listed}::{_data(f'{problem.what} — {problem.mend}')}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
