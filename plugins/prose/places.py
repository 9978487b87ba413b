"""Where something that the converter found stands in the source.

The converter gives literals, not offsets; the n-th time a literal is asked for, its n-th place is the answer.
What stands between backticks is code, and no place.
"""

import re
from collections import Counter

from plugins.model.source import place

_CODE = re.compile(r"(?<![`\\])(`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)\1(?!`)", re.DOTALL)
_INK = re.compile(r"\S|\Z")

LEADS = r"(?:\]\(\s*<?|\]:\s*<?|<)({})(?=[\s>)]|\Z)"
"""A link's or image's target, between what Markdown puts around it."""
NOWHERE = r"(\]\(\s*(?:<>)?\s*\))"
"""A link or image without a target."""
ANCHOR = r"\{{[^{{}}\n]*?(#{})(?![\w-])"
"""A heading's anchor in its braces."""
TITLE = r"(?m)^(?:[ \t>*+\-\d.]*(?=#(?!#))|(?=[^\n]+\n=+[ \t]*$))(.)"
"""A first-level heading, in either of Markdown's forms."""


class Places:
    """The places of one body; lines and columns count from 1 at its top."""

    def __init__(self, body: str) -> None:
        """Begin at the top of a body."""
        self._body = body
        self._asked: Counter[str] = Counter()
        self._found: dict[str, list[int]] = {}

    def next(self, literal: str, pattern: str = "({})") -> tuple[int, int]:
        """The next place that has not been asked for.

        Args:
            literal: As typed.
            pattern: A regular expression around ``{}``, the literal; its first group is the place.

        Returns:
            Line and column; of the literal anywhere if it does not stand in the pattern, else of the first word.
        """
        expression = pattern.format(re.escape(literal)) if "{}" in pattern else pattern
        if expression not in self._found:
            self._found[expression] = [found.start(1) for found in re.finditer(expression, self._written())]
        places = self._found[expression]
        number = self._asked[expression]
        self._asked[expression] += 1
        if places:
            return place(self._body, places[min(number, len(places) - 1)])
        anywhere = self._body.find(literal)
        ink = _INK.search(self._body)
        return place(self._body, anywhere if anywhere >= 0 else ink.start() if ink else 0)

    def _written(self) -> str:
        """The body without its code, in the same places."""
        return _CODE.sub(lambda code: re.sub(r"[^\n]", "\0", code.group()), self._body)
