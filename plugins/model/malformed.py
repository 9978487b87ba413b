"""What YAML's parser complains of, in the words of someone who writes news and no programs."""

from typing import Any

from plugins.model import slips
from plugins.model.told import told

_OPENED = told(
    "put quotes around a value that holds ': ' or '#', and close every quote and bracket, here or a line above"
)
_ALIAS = "alphabetic or numeric"
_WORDS = (
    (
        "mapping values are not allowed",
        told("has ': ' where no key can stand"),
        told("put quotes around a value that holds ': ', and begin each key where the others begin"),
    ),
    (_ALIAS, told("begins with '&' or '*'"), told("put quotes around the whole value")),
    ("another document", told("is parted by a second '---'"), told("remove that line")),
    ("<document start>", told("is ended by '...' or '---'"), told("remove that line")),
    ("undefined tag handle", told("begins with '!'"), told("put quotes around the whole value")),
    ("escape", told("holds a backslash in double quotes"), told("use single quotes, or write the backslash twice")),
)


def in_words(error: Any, text: str) -> tuple[int, int, str, str]:
    """What is wrong with a text that is no YAML.

    Args:
        error: A ``yaml.YAMLError``.
        text: What was parsed.

    Returns:
        Line and column from 0, what is wrong and how to mend it.
    """
    said = str(getattr(error, "problem", None) or "")
    mark = getattr(error, "context_mark" if _ALIAS in said else "problem_mark", None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.split("\n")
    found = lines[line][column : column + 1] if line < len(lines) else ""
    if "cannot start any token" in said:
        if found == "\t":
            return line, column, told("is indented with a tab"), told("use spaces")
        return (
            line,
            column,
            told("has a value that begins with '%(found)s'", found=found),
            told("put quotes around the whole value"),
        )
    if slip := slips.first(text, line):
        return slip
    for words, what, mend in _WORDS:
        if words in said:
            return line, column, what, mend
    if "flow sequence" in str(getattr(error, "context", None)):
        opened = error.context_mark
        what = told("opens a bracket that is never closed")
        return opened.line, opened.column, what, told("close it at the end of the list")
    return line, column, told("cannot be read from here on"), _OPENED
