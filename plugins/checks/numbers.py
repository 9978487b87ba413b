"""Numbers typed where a fact has them: the fact changes in one place, a typed number is forgotten."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plugins.checks.case import Case
from plugins.checks.phrases import plain
from plugins.i18n import locales
from plugins.library.leaf import Leaf
from plugins.model.told import told

_SHORTEST = 7
"""Digits of a telephone number, at least."""
_TELLING = 4
"""Digits: a number as long stands for itself, a shorter one only before its unit."""
_CALENDAR = range(1800, 2200)
"""What is more likely a year."""

_KEYS = r"^[^\S\n]*(?:- )?(?:value|url|date|translates|start|end|id|year|size)[^\S\n]*:.*$"
_ON_ONE_LINE = r"(?<=[{,])[^\S\n]*value:[^\S\n]*(?:\"(?:\\.|[^\"\\\n])*\"|'[^'\n]*'|[^,}\n]*)"
"""An indicator's value, which may be a telephone number, where all its keys stand on one line."""
_LINKS = r"\]\((?:[^()\n]|\([^()\n]*\))*\)|\bhttps?:\S+"
_NO_TEXT = re.compile(f"{_KEYS}|{_ON_ONE_LINE}|{_LINKS}", re.MULTILINE)

_DIGIT = re.compile(r"\d+")

_SPACE = "[ \u00a0\u202f]"
_BESIDE = "0-9A-Za-z_\u00c0-\u04ff"
"""What makes a number part of something else; Arabic and Han letters stand beside numbers without a space."""
_SIGNS = "$¢£¤¥֏؋৲৳฿\u20a0-\u20cf"
_CODES = "AED|AUD|BRL|CAD|CHF|CNY|EUR|GBP|HKD|INR|JPY|KRW|MAD|MXN|NGN|NZD|RUB|SAR|SEK|SGD|TRY|USD|ZAR"
_WORDS = (
    "euros?|dollars?|dólar(?:es)?|pounds?|livres?|libras?|francs?|francos?|roubles?|rubles?|rublos?|yuans?"
    r"|евро|доллар\w*|фунт\w*|рубл\w*|юан\w*|يورو|دولارا?"
)
_MONEY = rf"(?:{_CODES})\b|(?i:(?:{_WORDS})\b|欧元|美元|元)"
_NOT_MONEY = rf"(?!{_SPACE}?(?:[{_SIGNS}%٪\uff05]|{_MONEY}))"
_BEFORE = (
    rf"(?<![{_BESIDE}{_SIGNS}/-])(?<![{_SIGNS}]{_SPACE})(?<!(?:{_CODES}){_SPACE})"
    rf"(?<!\d[.,\u00a0\u202f])(?<!\D\d )(?<!\D\d\d )(?<!\D\d\d\d )"
)
_BEHIND = rf"(?![{_BESIDE}]|[.,]\d|{_SPACE}\d{{3}}(?!\d)){_NOT_MONEY}"
_GAP = r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)"
_BETWEEN = rf"[*_]*(?:{_GAP}[\w'-]+){{0,2}}?{_GAP}?"
"""What may stand before the unit, as in "196 member countries"; no paragraph ends there."""

_WORLDWIDE = rf"(?<![{_BESIDE}+])\+\d(?:[ ().\u00a0\u202f-]{{0,3}}\d){{6,}}+{_NOT_MONEY}"
_DAY = r"\d\d([ .-])\d\d\1(?:1[89]|20)\d\d(?!\d)"
_NATIONAL = (
    rf"(?<![{_BESIDE}+.,/-])(?<!ISBN )(?!{_DAY})(?=(?:[ .)\u00a0\u202f-]{{0,2}}\d){{7}})"
    rf"0(?:\d{{1,5}}\)?[ .\u00a0\u202f-]|{_SPACE})\d{{1,5}}(?:[ .\u00a0\u202f-]\d{{1,5}})++(?!\d){_NOT_MONEY}"
)
_PHONE = re.compile(f"{_WORLDWIDE}|{_NATIONAL}")
_MAYBE_PHONE = re.compile(r"\+\d|(?<![\d.,/+-])0\d{0,5}\)?[ .\u00a0\u202f-]")
"""How every telephone number begins: most texts have nothing of the sort, and are soon done."""


def find(case: Case, leaf: Leaf, text: str) -> Iterator[tuple[int, str, str]]:
    """Facts' numbers in texts; and telephone numbers, which only a body with an imprint prints itself."""
    name = leaf.document.name
    if not _DIGIT.search(text):
        return
    read = plain(_NO_TEXT.sub(lambda found: " " * len(found.group()), text))
    digits = "".join(_DIGIT.findall(read))
    for key, fact in case.library.facts.items() if name.kind.folder not in {"news", "notices"} else ():
        if fact.number is None or "".join(_DIGIT.findall(fact.number)) not in digits:
            continue
        pattern = _pattern(fact.number, (fact.unit or {}).get(name.language), name.language)
        for found in pattern.finditer(read) if pattern else ():
            mend = told(
                "write [[fact:%(key)s]] in the prose, or say it without the number in the front matter", key=key
            )
            yield found.start(), told("types '%(said)s', which is a fact", said=_said(text, found)), mend
    if case.library.site.fields.imprint:
        return
    maybe = len(digits) >= _SHORTEST and _MAYBE_PHONE.search(read)
    for found in _PHONE.finditer(read) if maybe else ():
        mend = told("take it out: a number to call comes from data/countries.yml alone")
        yield found.start(), told("gives a telephone number, '%(said)s'", said=_said(text, found)), mend


def _said(text: str, found: re.Match[str]) -> str:
    return " ".join(text[slice(*found.span())].split())


@lru_cache(maxsize=1024)
def _pattern(number: str, unit: str | None, language: str) -> re.Pattern[str] | None:
    """A fact's number as authors type it; None where it could be anything."""
    spelled = f"{_BEFORE}(?:{'|'.join(_forms(number, language))})"
    if len(number) >= _TELLING and not (number.isdigit() and int(number) in _CALENDAR):
        return re.compile(spelled + _BEHIND)
    if unit is None:
        return None
    return re.compile(f"{spelled}{_BETWEEN}{_GAP.join(map(re.escape, plain(unit).split()))}", re.IGNORECASE)


def _forms(number: str, language: str) -> list[str]:
    """As it stands in the data, as the language writes it, as English does, and grouped by spaces of any width."""
    forms = {number, *(locales.number(number, tag) for tag in (language, "en", "fr"))}
    return sorted("".join(_SPACE if sign.isspace() else re.escape(sign) for sign in form) for form in forms)
