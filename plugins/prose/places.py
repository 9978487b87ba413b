"""Where something that the converter found stands in the source.

The converter gives literals, not offsets; the n-th time a literal is asked for, its n-th place is the answer.
What stands between backticks is code, and no place. Each sort of place is looked for once in a body, for all
its literals: every link has a place, and hardly any link a fault.
"""

import re
from collections import Counter
from functools import cached_property

from plugins.model.source import place

_CODE = re.compile(r"(?<![`\\])(`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)\1(?!`)", re.DOTALL)
_INK = re.compile(r"\S|\Z")

LEADS = re.compile(r"(?:\]\(\s*<?|\]:\s*<?|<)([^\s<>)]+)(?=[\s>)]|\Z)")
"""A link's or image's target, between what Markdown puts around it."""
NOWHERE = re.compile(r"(\]\(\s*(?:<>)?\s*\))")
"""A link or image without a target."""
ANCHOR = re.compile(r"\{[^{}\n]*?(#[^\s{}]*)")
"""A heading's anchor in its braces."""
FACT = re.compile(r"(\[\[fact:[^\]\n]*\]\])")
"""A fact cited."""
TITLE = re.compile(r"(?m)^(?:[ \t>*+\-\d.]*(?=#(?!#))|(?=[^\n]+\n=+[ \t]*$))(.)")
"""A first-level heading, in either of Markdown's forms."""


class Places:
    """The places of one body; lines and columns count from 1 at its top."""

    def __init__(self, body: str) -> None:
        """Begin at the top of a body."""
        self._body = body
        self._asked: Counter[tuple[str, str]] = Counter()
        self._found: dict[str, dict[str, list[int]]] = {}

    def next(self, literal: str, sort: re.Pattern[str] | None = None) -> tuple[int, int]:
        """The next place that has not been asked for.

        Args:
            literal: As typed; empty for any literal of the sort.
            sort: What stands around it; its first group is the literal. Without one, the literal alone.

        Returns:
            Line and column; of the literal anywhere if it does not stand so, else of the first word.
        """
        sort = sort or re.compile(f"({re.escape(literal)})")
        places = self._of(sort).get(literal, [])
        asked = (sort.pattern, literal)
        number = self._asked[asked]
        self._asked[asked] += 1
        if places:
            return place(self._body, places[min(number, len(places) - 1)])
        anywhere = self._body.find(literal) if literal else -1
        ink = _INK.search(self._body)
        return place(self._body, anywhere if anywhere >= 0 else ink.start() if ink else 0)

    def _of(self, sort: re.Pattern[str]) -> dict[str, list[int]]:
        """Every literal of a sort, and the empty one for them all."""
        if sort.pattern not in self._found:
            found: dict[str, list[int]] = {}
            for match in sort.finditer(self.written):
                for literal in {match.group(1), ""}:
                    found.setdefault(literal, []).append(match.start(1))
            self._found[sort.pattern] = found
        return self._found[sort.pattern]

    @cached_property
    def written(self) -> str:
        """The body without its code, in the same places."""
        if "`" not in self._body:
            return self._body
        return _CODE.sub(lambda code: re.sub(r"[^\n]", "\0", code.group()), self._body)
