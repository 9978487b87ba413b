"""A style sheet as browsers of 2020 read it: what they do not know is not there."""

import re
from typing import Any

import tinycss2

_CONDITIONS = {"media", "page", "keyframes", "-webkit-keyframes", "font-face"}
"""At-rules that are kept; a condition of another sort, such as ``@container``, is taken to be false."""

_SELECTOR = re.compile(r":(?:any-link|defined|dir|focus-visible|has|is|marker|modal|placeholder-shown|where)\b")
_RANGE = re.compile(r"[<>=]")
_VALUE = re.compile(r"light-dark\(|color-mix\(|oklch\(|oklab\(|\d(?:[dsl]v[hwbi]|cq[a-z]+)\b|auto-phrase|anchor\(")
_PROPERTY = re.compile(
    r"(?:margin|padding|inset|border)-(?:inline|block)(?:-color|-style|-width)?|inset|inset-.*"
    r"|border-(?:start|end)-(?:start|end)-radius|aspect-ratio|accent-color|color-scheme|translate|rotate|scale"
    r"|content-visibility|container.*|scrollbar-.*|text-wrap.*|text-spacing.*|text-box.*|hyphenate-.*|field-sizing"
)


def aged(sheet: str) -> str:
    """The rules and declarations that are left of a flattened sheet; rows of boxes have no gaps between them."""
    return _rules(tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True))


def _rules(rules: list[Any]) -> str:
    out = []
    for rule in rules:
        prelude = tinycss2.serialize(rule.prelude)
        if rule.type == "qualified-rule" and not _SELECTOR.search(prelude):
            out.append(f"{prelude}{{{_declarations(rule.content)}}}")
        elif rule.type == "at-rule" and rule.lower_at_keyword == "media" and not _RANGE.search(prelude):
            inside = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            out.append(f"@media{prelude}{{{_rules(inside)}}}")
        elif rule.type == "at-rule" and rule.lower_at_keyword in _CONDITIONS - {"media"}:
            out.append(tinycss2.serialize([rule]))
    return "".join(out)


def _declarations(content: Any) -> str:
    parsed = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    declarations = [each for each in parsed if each.type == "declaration"]
    is_row = any(each.lower_name == "display" and "flex" in tinycss2.serialize(each.value) for each in declarations)
    kept = []
    for each in declarations:
        unknown = _PROPERTY.fullmatch(each.lower_name) or (is_row and each.lower_name.endswith("gap"))
        if not unknown and not _VALUE.search(tinycss2.serialize(each.value)):
            kept.append(tinycss2.serialize([each]))
    return ";".join(kept)
