"""What of a content file is in the site's own words: neither comments nor what others call themselves."""

import re

_FRONT = re.compile(r"---[ \t]*\n.*?^---[ \t]*$", re.MULTILINE | re.DOTALL)
_PRINTED = re.compile(
    r"^(?:[ ]+(?:- )?(?:title|publisher|copied_by|url|name):.*|also_called:.*(?:\n(?:[ ]+|- ).*)*)$", re.MULTILINE
)
"""What a source or a speaker is called stands as it was printed, and what readers type as they type it."""
_YAML = re.compile(
    r"^([ ]*)(?:- )*(?:\w+:[ ]+)?[|>][-+\d]*[ ]*\n(?:\1[ ]+.*\n|[ ]*\n)*"  # a text of several lines
    r"|(?:(?<=[:\-]\s)|(?<=[\[{,\n])|(?<=,\s))[ ]*(?:\"(?:\\.|[^\"\\])*\"|'(?:''|[^'])*')"  # a text in quotes
    r"|(?P<comment>(?:(?<=\s)|^)#.*)",
    re.MULTILINE,
)


def own(text: str) -> str:
    """The text with everything else blanked; every place in it is the same place in the text."""
    front = _FRONT.match(text)
    if front is None:
        return text
    kept = _YAML.sub(lambda found: _blank(found) if found["comment"] else found.group(), front.group())
    return _PRINTED.sub(_blank, kept) + text[front.end() :]


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found.group())
