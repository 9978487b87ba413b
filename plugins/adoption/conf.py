"""``pelicanconf.py``: values put in the place of others, everything around them left as it was."""

import ast
import json
from collections.abc import Collection, Iterator, Mapping
from typing import TypeGuard

from plugins.adoption.answers import Answers

FILE = "pelicanconf.py"


def settings_of(answers: Answers, partial: Collection[str]) -> dict[str, str]:
    """Setting → its value as Python writes it; what was not answered stays as it is.

    Args:
        answers: Of the body.
        partial: Languages whose interface words are incomplete.
    """
    said = {"LANGUAGES": _languages(answers, partial), "REAL_NOTICES": str(answers.real_notices)}
    if answers.address:
        said["SITEURL"] = json.dumps(answers.address)
    if answers.repository:
        said["REPOSITORY"] = f'os.environ.get("REPOSITORY", {json.dumps(answers.repository)})'
    if answers.colours:
        said["COLOURS"] = _colours(answers.colours)
    return said


def replaced(text: str, values: Mapping[str, str]) -> str:
    """A settings file with other values; one that it does not set is set at its end.

    Raises:
        SyntaxError: If it is no Python.
    """
    lines = text.splitlines()
    missing = dict(values)
    for name, value in sorted(_places(text), key=lambda place: -place[1].lineno):
        given = missing.pop(name, None)
        if given is None or value.end_lineno is None:
            continue
        before = lines[value.lineno - 1].encode()[: value.col_offset].decode()
        after = lines[value.end_lineno - 1].encode()[value.end_col_offset :].decode()
        lines[value.lineno - 1 : value.end_lineno] = (before + given + after).split("\n")
    lines += [f"\n{name} = {value}" for name, value in missing.items()]
    return "\n".join(lines) + "\n"


def names_in(text: str) -> set[str]:
    """The settings that a file sets itself.

    Raises:
        SyntaxError: If it is no Python.
    """
    return {name for name, _ in _places(text)}


def _places(text: str) -> Iterator[tuple[str, ast.expr]]:
    for node in ast.parse(text).body:
        if isinstance(node, ast.Assign):
            yield from ((target.id, node.value) for target in node.targets if _is_setting(target))
        elif isinstance(node, ast.AnnAssign) and node.value and _is_setting(node.target):
            yield node.target.id, node.value


def _is_setting(target: ast.expr) -> TypeGuard[ast.Name]:
    return isinstance(target, ast.Name) and target.id.isupper() and not target.id.startswith("_")


def _languages(answers: Answers, partial: Collection[str]) -> str:
    rows = ({"tag": tag, "partial": True} if tag in partial else {"tag": tag} for tag in answers.languages)
    return "\n".join(["[", *(f"    {json.dumps(row).replace('true', 'True')}," for row in rows), "]"])


def _colours(colours: Mapping[str, tuple[str, ...]]) -> str:
    rows = (f"    {json.dumps(name)}: ({', '.join(map(json.dumps, pair))})," for name, pair in colours.items())
    return "\n".join(["{", *rows, "}"])
