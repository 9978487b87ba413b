"""A sheet in words that old phones know: Chrome 80, Safari 13.1 and Firefox 78.

They are the first that know ``clamp()``, and about where phones stop that get no more updates. What is newer is
lowered where only the writing changes; elsewhere an old browser goes without one rule, not without its whole list.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import lightningcss
import tinycss2

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

_BOX: Mapping[int, tuple[int, ...]] = {1: (0, 0, 0, 0), 2: (0, 1, 0, 1), 3: (0, 1, 2, 1), 4: (0, 1, 2, 3)}
_ENDS: Mapping[int, tuple[int, ...]] = {1: (0, 0), 2: (0, 1)}
"""How many values there are → which of them each side takes."""


def lowered(css: str) -> str:
    """A sheet made small, and written for browsers that know less.

    Raises:
        ValueError: If it is no CSS.
    """
    small: str = lightningcss.process_stylesheet(css, browsers_list=_TARGETS)
    return _PAIR.sub(_in_full, small)


def written(rule: Any) -> str:
    """One rule; selectors of which a browser may not know one get a rule each."""
    if rule.type == "at-rule" and rule.content and rule.lower_at_keyword in {"container", "media", "supports"}:
        inside = "".join(map(written, rules_of(rule.content)))
        return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inside}}}"
    if rule.type != "qualified-rule":
        return str(tinycss2.serialize([rule]))
    body = tinycss2.serialize(rule.content)
    selectors = [tinycss2.serialize(part) for part in _parted(rule.prelude, ",")]
    if any(":" in _SAFE.sub("", selector) for selector in selectors):
        return "".join(f"{selector}{{{body}}}" for selector in selectors)
    return f"{','.join(selectors)}{{{body}}}"


def rules_of(content: Any) -> list[Any]:
    """The rules in the tokens of a block."""
    rules: list[Any] = tinycss2.parse_rule_list(content, skip_comments=True, skip_whitespace=True)
    return rules


def _in_full(found: re.Match[str]) -> str:
    """``margin-inline: a b`` as ``margin-inline-start: a; margin-inline-end: b``; what is no such list, as it is."""
    name, part = found["name"], found["part"] or ""
    value, mark, important = found["value"].partition("!")
    values = [tinycss2.serialize(each) for each in _parted(tinycss2.parse_component_value_list(value), " ")]
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


def _parted(tokens: Iterable[Any], at: str) -> Iterator[list[Any]]:
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
