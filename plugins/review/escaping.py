"""What an unknown wrote, so that it can stand in a summary: text, and nothing but text.

Source: GitHub Flavored Markdown 0.29, sections 6.1 (backslash escapes) and 6.9 (autolinks). Mentions and numbers of
issues are found by GitHub after Markdown, in each piece of text: an element around one sign stops them, and leaves the
text as it is for who copies it.
"""

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]()|!~])")
_REORDERING = re.compile("[\u202a-\u202e\u2066\u2067]")
"""Not the pair that keeps what is named apart from a sentence (U+2068, U+2069): it orders nothing but itself."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_LINKING = re.compile(r"(?<=:)//|(?<=[Ww]{3})\.|[@#$]")
"""What would make an address, a mention, a number of an issue or a formula."""
_TICKS = re.compile(r"`+")


def visible(text: str) -> str:
    """On one line, with characters that would reorder it shown by their names."""
    return _REORDERING.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", _CONTROL.sub(" ", text))


def plain(text: str) -> str:
    """As text in Markdown: no markup, HTML, link, mention, reference to an issue, emoji or formula."""
    said = visible(text).strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    said = _SPECIAL.sub(r"\\\1", said)
    return _LINKING.sub(r"<span>\g<0></span>", said)


def code(text: str) -> str:
    """As code, in a line or a cell of a table."""
    return f"<code>{plain(text)}</code>"


def fenced(text: str, language: str) -> str:
    """As a block of code that nothing in the text can end."""
    longest = max((len(found) for found in _TICKS.findall(text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{text}\n{fence}"
