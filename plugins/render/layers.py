"""The rules of the theme's layered files, without the layers.

``layers.css`` names the layers, every other file is one ``@layer x { … }``. A browser that does not know ``@layer``
would drop them all, so they are unwrapped in their order.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import lightningcss
import tinycss2

from plugins.model.problem import Problem
from plugins.render.lowering import rules_of, written
from plugins.render.unfit import UnfitError

_OUTERMOST = {"charset", "import", "layer", "namespace"}
"""At-rules that mean nothing between other rules, and layers, which old browsers would drop."""

_SAID = re.compile(r"(?:Parsing stylesheet failed: )?(?P<what>.*) at :(?P<line>\d+):(?P<column>\d+)", re.DOTALL)


def flattened(files: Mapping[str, str], label: str) -> str:
    """The rules of all layers without the layers, each as it was written.

    Args:
        files: Name, such as ``components/card.css`` → text, in the order of the cascade.
        label: The folder's path for problems.

    Raises:
        UnfitError: If a file is no CSS, has rules outside a layer that is named, or a layer or import in one.
    """
    problems: list[Problem] = []
    layers: dict[str, list[Any]] = {}
    for name, text in files.items():
        path = f"{label}/{name}"
        try:
            lightningcss.process_stylesheet(text)
        except ValueError as error:
            problems.append(_of_parser(path, str(error)))
            continue
        for rule in tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True):
            is_layer = rule.type == "at-rule" and rule.lower_at_keyword == "layer"
            named = [token.value for token in rule.prelude if token.type == "ident"] if is_layer else []
            if is_layer and rule.content is None:
                layers |= {each: layers.get(each, []) for each in named}
            elif len(named) == 1 and named[0] in layers:
                layers[named[0]] += rules_of(rule.content)
                for token in _outermost(rule.content):
                    what = f"'@{token.lower_value}' cannot stand in a layer"
                    mend = "put the rules themselves into the layer"
                    problems.append(Problem(path, token.source_line, token.source_column, "style", what, mend))
            else:
                mend = f"put all rules of the file into one '@layer' of {', '.join(layers) or 'layers.css'}"
                what = "stands in no layer that is named before"
                problems.append(Problem(path, rule.source_line, rule.source_column, "style", what, mend))
    if problems:
        raise UnfitError(problems)
    return "".join(written(rule) for rules in layers.values() for rule in rules)


def _outermost(tokens: Iterable[Any]) -> Iterator[Any]:
    """At-rules at any depth that may only stand at the top of a sheet."""
    for token in tokens:
        if token.type == "at-keyword" and token.lower_value in _OUTERMOST:
            yield token
        elif token.type == "{} block":
            yield from _outermost(token.content)


def _of_parser(path: str, error: str) -> Problem:
    said = _SAID.fullmatch(error)
    what, line, column = (said["what"], int(said["line"]) + 1, int(said["column"])) if said else (error, 1, 1)
    mend = "mend the style; nothing was changed"
    return Problem(path, line, max(1, column), "style", " ".join(what.split()), mend)
