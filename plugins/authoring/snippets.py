"""Completion inside Markdown for VS Code, whose YAML servers read no front matter (redhat-developer/vscode-yaml#207).

A snippet is all that VS Code offers there by itself: one for each kind, the whole front matter, and one for each key,
with the names that can be written. ``include`` keeps each to its folder (VS Code 1.109; an
older one offers all of them everywhere).
"""

import json
from collections.abc import Iterator
from typing import Any

from plugins.authoring.questions import Customs, Question, questions
from plugins.model.kinds import KINDS, SITE, Kind

PATH = ".vscode/content.code-snippets"


def snippets(customs: Customs) -> str:
    """The file that VS Code reads; its name decides nothing, its ending does."""
    made: dict[str, Any] = {f"a whole file of {kind.folder}": _whole(kind, customs) for kind in KINDS.values()}
    for question, folders in _keys().items():
        made[f"{question.key}: {', '.join(folders)}"] = {
            "scope": "markdown",
            "include": [f"**/content/{folder}/**" for folder in folders],
            "prefix": question.key,
            "body": [_line(question, 1)],
            "description": question.told,
        }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _whole(kind: Kind, customs: Customs) -> dict[str, Any]:
    """The keys that a new file needs, those of a list's first entry indented below it, then where the text goes."""
    given = customs.given(kind)
    body, owner = ["---"], ""
    for stop, question in enumerate(questions(kind, customs), start=1):
        above, _, inner = question.key.rpartition(".")
        if above != owner and above:
            body.append(f"{above}:")
        line = f"{question.key}: {given[question.key]}" if question.key in given else _line(question, stop, inner)
        body.append(line if not above else f"  - {line}" if above != owner else f"    {line}")
        owner = above
    return {
        "scope": "markdown",
        "include": [f"**/content/{kind.folder}/**"],
        "prefix": kind.folder,
        "body": [*body, "---", "", "$0"],
        "description": f"The keys that a new file of {kind.folder} needs",
    }


def _line(question: Question, stop: int, name: str = "") -> str:
    if question.choices:
        value = f"${{{stop}|{','.join(question.choices)}|}}"
    elif question.type is bool:
        value = f"${{{stop}|true,false|}}"
    else:
        value = f"${{{stop}}}" if question.type is not str or question.many else f'"${{{stop}}}"'
    return f"{name or question.key}: {f'[{value}]' if question.many else value}"


def _keys() -> dict[Question, list[str]]:
    """Every key that holds one value or a list of them → the folders that know it so."""
    out: dict[Question, list[str]] = {}
    for kind in (SITE, *KINDS.values()):
        for question in _plain(kind):
            out.setdefault(question, []).append(kind.folder)
    return out


def _plain(kind: Kind) -> Iterator[Question]:
    every = questions(kind, Customs(), kind.schema.model_fields)
    return (question for question in every if "." not in question.key)
