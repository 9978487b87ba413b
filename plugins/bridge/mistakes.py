"""Mistakes in settings and code as problems, so that a preview can show them as it shows those of texts."""

import re
import traceback
from pathlib import Path

from plugins.model.problem import Problem

_PLACE = re.compile(r"(?P<path>[^:\s]+):(?P<line>\d+): (?P<rest>.*)", re.DOTALL)
_MEND = "mend it and save; the preview goes on by itself"


def of_settings(message: str, conf: Path) -> Problem:
    """What is wrong with a setting, from the line that says so.

    Args:
        message: ``NAME: what — how to mend it``, or ``pelicanconf.py:3: what`` for a file that cannot be run.
        conf: The settings file.
    """
    line, rest = 1, message.strip()
    if place := _PLACE.fullmatch(rest):
        line, rest = int(place["line"]), place["rest"]
    said, _, mend = rest.partition(" — ")
    field, colon, what = said.partition(": ")
    if not colon or place:
        field, what = "settings", said
    return Problem(conf.name, line, 1, field, what, mend or _MEND)


def of_code(error: BaseException, project: Path) -> Problem:
    """What the code stumbled over, at its line.

    Args:
        error: What was raised.
        project: The folder that its path is said from, where it lies there.
    """
    path, line = place(error)
    file = Path(path)
    label = file.relative_to(project).as_posix() if file.is_relative_to(project) else file.as_posix()
    return Problem(label, line, 1, "code", said(error), _MEND)


def place(error: BaseException) -> tuple[str, int]:
    """The file and line where code is wrong."""
    if isinstance(error, SyntaxError) and error.filename:
        return error.filename, error.lineno or 1
    frames = traceback.extract_tb(error.__traceback__)
    return (frames[-1].filename, frames[-1].lineno or 1) if frames else ("plugins", 1)


def said(error: BaseException) -> str:
    """An error in one line."""
    words = error.msg if isinstance(error, SyntaxError) else str(error)
    return " ".join(f"{type(error).__name__}: {words}".split())
