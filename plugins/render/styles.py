"""One style sheet out of the theme's layered files: small, and plain enough for old phones.

``layers.css`` names the layers, every other file is one ``@layer x { … }``. A browser that does not know ``@layer``
would drop them all, so they are unwrapped in their order. The sheet is for Chrome 80, Safari 13.1 and Firefox 78,
the first that know ``clamp()`` and about where phones stop that get no more updates. What is newer is lowered where
only the writing changes; elsewhere an old browser goes without one rule, not without its whole list.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import lightningcss
import tinycss2

from plugins.library.shelf import Shelf
from plugins.model.problem import Problem
from plugins.render.colours import Pair, faults, laid_over
from plugins.render.digests import digest, engine
from plugins.render.unfit import UnfitError

_ORDER = "order.txt"
"""In the folder of the styles: the files' names, in the order of the cascade; behind a name the sheet, as in
``sheets_of``."""

_TOKENS = "tokens.css"
"""The only file with raw colours."""

_TARGETS = ["chrome 89", "safari 15", "ios_saf 15", "firefox 78"]
"""Asked for less, lightningcss writes logical insets and corners as lists of right-to-left languages, and ``:is()``
with prefixes: a heavier sheet in which other rules win. ``_PAIR`` and ``_SAFE`` do what is left."""

_PAIR = re.compile(
    r"(?<=[{;])(?P<name>(?:margin|padding|inset|scroll-margin|scroll-padding)-(?:inline|block)"
    r"|border-(?:inline|block)(?P<part>-(?:color|style|width))?|inset):(?P<value>[^;{}]+)(?=[;}])"
)
"""Shorthands that came with Chrome 87 and Safari 14.1; in full, Chrome 69 and Safari 12.1 know most of them."""

_SAFE = re.compile(
    r"::?(?:active|after|before|checked|disabled|empty|first-child|first-letter|first-of-type|focus|hover|last-child"
    r"|last-of-type|link|only-child|root|target|visited|lang\([^(),]*\)|not\([^(),]*\)|nth-[a-z-]+\([^()]*\))(?![\w-])"
)
"""Pseudo-classes that every browser knows. Any other may cost the list it stands in."""

_OUTERMOST = {"charset", "import", "layer", "namespace"}
"""At-rules that mean nothing between other rules, and layers, which old browsers would drop."""

_BOX: Mapping[int, tuple[int, ...]] = {1: (0, 0, 0, 0), 2: (0, 1, 0, 1), 3: (0, 1, 2, 1), 4: (0, 1, 2, 3)}
_ENDS: Mapping[int, tuple[int, ...]] = {1: (0, 0), 2: (0, 1)}
"""How many values there are → which of them each side takes."""

_SAID = re.compile(r"(?:Parsing stylesheet failed: )?(?P<what>.*) at :(?P<line>\d+):(?P<column>\d+)", re.DOTALL)


def stylesheets(
    folder: Path, label: str, shelf: Shelf, colours: Mapping[str, Pair] | None = None
) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """The sheets that pages load by their names, and the shelf's keys of them; none without an ``order.txt``.

    Args:
        folder: Where the files lie.
        label: The folder's path for problems.
        shelf: Where a sheet of the same files is kept.
        colours: The site's own, by their names in the settings.

    Returns:
        Under the empty name what every page loads; the others are for pages that ask for them, behind the first.

    Raises:
        UnfitError: If a file is no CSS, or not as this module's first lines say; if a colour cannot be read.
        OSError: If a file cannot be read.
    """
    order = folder / _ORDER
    if not order.is_file():
        return {}, ()
    made: dict[str, tuple[bytes, str]] = {}
    for sheet, names in sheets_of(order.read_bytes().decode(errors="replace")).items():
        raw = {name: (folder / name).read_bytes() for name in names}
        made[sheet] = _made(_coloured(raw, colours) if colours else raw, label, shelf)
    return {name: css for name, (css, _) in made.items()}, tuple(key for _, key in made.values())


def sheets_of(order: str) -> dict[str, list[str]]:
    """Name of a sheet → its files; each begins with the file that names the layers.

    Args:
        order: A line for each file: its name, and behind it the sheet that it belongs to, if not to every page's.
    """
    sheets: dict[str, list[str]] = {"": []}
    for line in filter(None, map(str.split, order.splitlines())):
        name, sheet = line[0], " ".join(line[1:])
        sheets.setdefault(sheet, sheets[""][:1]).append(name)
    return sheets


def _coloured(raw: Mapping[str, bytes], colours: Mapping[str, Pair]) -> dict[str, bytes]:
    tokens = raw.get(_TOKENS, b"").decode("utf-8-sig", "replace")
    if _TOKENS in raw and (problems := [*faults(tokens, colours)]):
        raise UnfitError(problems)
    return {name: laid_over(tokens, colours).encode() if name == _TOKENS else css for name, css in raw.items()}


def _made(raw: Mapping[str, bytes], label: str, shelf: Shelf) -> tuple[bytes, str]:
    key = "style:" + digest(engine(), *(part for name, content in raw.items() for part in (name, content)))
    known = shelf.get([key])
    if known:
        return known[key], key
    sheet = lowered(flattened({name: content.decode("utf-8-sig", "replace") for name, content in raw.items()}, label))
    shelf.put([(key, sheet.encode())])
    return sheet.encode(), key


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
                layers[named[0]] += _rules(rule.content)
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
    return "".join(_written(rule) for rules in layers.values() for rule in rules)


def lowered(css: str) -> str:
    """A sheet made small, and written for browsers that know less.

    Raises:
        ValueError: If it is no CSS.
    """
    small: str = lightningcss.process_stylesheet(css, browsers_list=_TARGETS)
    return _PAIR.sub(_in_full, small)


def _rules(content: Any) -> list[Any]:
    rules: list[Any] = tinycss2.parse_rule_list(content, skip_comments=True, skip_whitespace=True)
    return rules


def _outermost(tokens: Iterable[Any]) -> Iterator[Any]:
    """At-rules at any depth that may only stand at the top of a sheet."""
    for token in tokens:
        if token.type == "at-keyword" and token.lower_value in _OUTERMOST:
            yield token
        elif token.type == "{} block":
            yield from _outermost(token.content)


def _written(rule: Any) -> str:
    """One rule; selectors of which a browser may not know one get a rule each."""
    if rule.type == "at-rule" and rule.content and rule.lower_at_keyword in {"container", "media", "supports"}:
        inside = "".join(map(_written, _rules(rule.content)))
        return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inside}}}"
    if rule.type != "qualified-rule":
        return str(tinycss2.serialize([rule]))
    body = tinycss2.serialize(rule.content)
    selectors = [tinycss2.serialize(part) for part in _split(rule.prelude, ",")]
    if any(":" in _SAFE.sub("", selector) for selector in selectors):
        return "".join(f"{selector}{{{body}}}" for selector in selectors)
    return f"{','.join(selectors)}{{{body}}}"


def _in_full(found: re.Match[str]) -> str:
    """``margin-inline: a b`` as ``margin-inline-start: a; margin-inline-end: b``; what is no such list, as it is."""
    name, part = found["name"], found["part"] or ""
    value, mark, important = found["value"].partition("!")
    values = [tinycss2.serialize(each) for each in _split(tinycss2.parse_component_value_list(value), " ")]
    if name == "inset":
        sides = ["top", "right", "bottom", "left"]
        chosen = _BOX.get(len(values), ())
    else:
        sides = [f"{name.removesuffix(part)}-{side}{part}" for side in ("start", "end")]
        chosen = _ENDS.get(len(values), ())
        if name in {"border-inline", "border-block"}:
            values, chosen = [value], _ENDS[1]
    pairs = zip(sides, chosen, strict=False)
    return ";".join(f"{side}:{values[n]}{mark}{important}" for side, n in pairs) or found[0]


def _split(tokens: Iterable[Any], at: str) -> Iterator[list[Any]]:
    """Groups of tokens between commas, or between spaces."""
    group: list[Any] = []
    for token in tokens:
        if (token.type == "whitespace") if at == " " else (token == at):
            if group:
                yield group
            group = []
        else:
            group.append(token)
    if group:
        yield group


def _of_parser(path: str, error: str) -> Problem:
    said = _SAID.fullmatch(error)
    what, line, column = (said["what"], int(said["line"]) + 1, int(said["column"])) if said else (error, 1, 1)
    mend = "mend the style; nothing was changed"
    return Problem(path, line, max(1, column), "style", " ".join(what.split()), mend)
