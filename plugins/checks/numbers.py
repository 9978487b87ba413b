"""Numbers typed where a fact has them: the fact changes in one place, a typed number is forgotten."""

import re
from collections.abc import Iterator

from plugins.checks.case import Case
from plugins.i18n import locales
from plugins.library.leaf import Leaf

_TELLING = 4
"""Digits: a number as long stands for itself, a shorter one only before its unit."""
_BETWEEN = r"(?:\s+[\w’'-]+){0,2}?\s*"
"""What may stand before the unit, as in "196 member countries"."""
_CALENDAR = range(1800, 2200)
"""What is more likely a year."""
_KEYS = re.compile(r"^\s*(?:- )?(?:value|url|date|translates|start|end|id|year|size)\s*:", re.ASCII)
_ADDRESS = re.compile(r"\(https?:[^)]*\)|\bhttps?:\S+")
_PHONE = re.compile(r"(?<![\w+])\+\d(?:[ ().-]?\d){6,}", re.ASCII)


def find(case: Case, leaf: Leaf, text: str) -> Iterator[tuple[int, str, str]]:
    """Facts' numbers in texts, and telephone numbers, which stand in the data files alone."""
    language = leaf.document.name.language
    lines = _ADDRESS.sub(lambda found: " " * len(found.group()), text)
    start = 0
    wanted = list(_wanted(case, language)) if leaf.document.name.kind.folder not in {"news", "notices"} else []
    for line in lines.splitlines(keepends=True):
        if not _KEYS.match(line):
            for key, pattern in wanted:
                for found in pattern.finditer(line):
                    mend = f"write [[fact:{key}]] in the prose, or say it without the number in the front matter"
                    yield start + found.start(), f"types '{found.group()}', which is a fact", mend
            for found in _PHONE.finditer(line):
                mend = "take it out: a number to call comes from data/countries.yml alone"
                yield start + found.start(), f"gives a telephone number, '{found.group()}'", mend
        start += len(line)


def _wanted(case: Case, language: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    for key, fact in case.library.facts.items():
        if fact.number is None:
            continue
        forms = {fact.number, locales.number(fact.number, language), locales.number(fact.number, "en")}
        spelled = "|".join(sorted(map(re.escape, forms)))
        telling = len(fact.number) >= _TELLING and not (fact.number.isdigit() and int(fact.number) in _CALENDAR)
        unit = (fact.unit or {}).get(language)
        if telling:
            yield key, re.compile(rf"(?<![\w.,])(?:{spelled})(?![\w]|[.,]\d)")
        elif unit:
            yield key, re.compile(rf"(?<![\w.,])(?:{spelled}){_BETWEEN}{re.escape(unit)}", re.IGNORECASE)
