"""What CLDR knows of a language, by its BCP 47 tag.

Plain ``ar`` writes Western digits, which is what this project wants: numbers are copied from a screen to a
telephone.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache, lru_cache

import icu
from babel import Locale
from babel.core import UnknownLocaleError, get_global
from babel.dates import format_date, format_skeleton, format_time, get_datetime_format
from babel.lists import format_list
from babel.numbers import format_decimal

FICTIONAL = "XX"
"""The user-assigned code of the country that asks for fictional notices (ISO 3166-1, clause 8.1.3)."""


@cache
def locale(tag: str) -> Locale:
    """CLDR's locale.

    Raises:
        ValueError: If it is no tag, or CLDR does not know the language.
    """
    try:
        return Locale.parse(tag, sep="-")
    except UnknownLocaleError:
        message = f"CLDR does not know the language '{tag}'"
        raise ValueError(message) from None


@cache
def _formats(tag: str) -> Locale:
    """For dates and numbers: English without a region is written as the world writes it, not one country."""
    return locale("en-001" if tag == "en" else tag)


@cache
def direction(tag: str) -> str:
    """``ltr`` or ``rtl``."""
    return str(locale(tag).text_direction)


@cache
def own_name(tag: str) -> str:
    """The language named in itself, as it stands at the beginning of a line."""
    name = str(locale(tag).get_display_name(locale(tag)) or tag)
    return name[0].upper() + name[1:]


@lru_cache(maxsize=4096)
def language_name(code: str, tag: str) -> str:
    """A language's name in another, or the code."""
    known = locale(tag).languages
    return str(known.get(code.replace("-", "_")) or known.get(code.partition("-")[0], code))


@lru_cache(maxsize=4096)
def territory_name(code: str, tag: str) -> str:
    """A country's or UN region's name (``FR``, ``150``), or the code."""
    return str(locale(tag).territories.get(code, code))


@cache
def _index(tag: str) -> icu.ImmutableIndex:
    return icu.AlphabeticIndex(icu.Locale(tag)).buildImmutableIndex()


def initial(text: str, tag: str) -> str:
    """The heading under which a text stands in the language's A–Z; Chinese by pinyin."""
    index = _index(tag)
    label, _kind = index.getBucket(index.getBucketIndex(text))
    return str(label)


@lru_cache(maxsize=4096)
def day(value: dt.date, tag: str) -> str:
    """A day as the language writes it."""
    return format_date(value, "long", _formats(tag))


@lru_cache(maxsize=4096)
def moment(value: dt.datetime, tag: str) -> str:
    """A local day and time as the language writes it; the zone stands beside it."""
    pattern = get_datetime_format("medium", locale=_formats(tag))
    time = format_time(value, "short", locale=_formats(tag))
    return str(pattern).replace("'", "").replace("{0}", time).replace("{1}", day(value.date(), tag))


def partial_day(year: int, rest: Sequence[int], tag: str) -> str:
    """A year; a year and month; or a day, as the language writes it."""
    if not rest:
        return str(year)
    if len(rest) == 1:
        return format_skeleton("yMMMM", dt.date(year, rest[0], 1), locale=_formats(tag))
    return day(dt.date(year, rest[0], rest[1]), tag)


@lru_cache(maxsize=4096)
def number(value: Decimal | int | str, tag: str) -> str:
    """A number as the language writes it, in Western digits."""
    return format_decimal(Decimal(value), locale=_formats(tag), numbering_system="latn")


def joined(items: Iterable[str], tag: str) -> str:
    """A list in words: "a, b and c"."""
    return format_list(list(items), locale=_formats(tag))


@cache
def _collator(tag: str) -> icu.Collator:
    return icu.Collator.createInstance(icu.Locale(tag))


@lru_cache(maxsize=65536)
def sort_key(text: str, tag: str) -> bytes:
    """Sorts as the language's dictionaries do."""
    return bytes(_collator(tag).getSortKey(text))


_NOT_COUNTRIES = {*("AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ")}
"""Codes that CLDR names and ISO 3166-1 does not assign to a country."""


@cache
def territory_codes() -> frozenset[str]:
    """ISO 3166-1 codes, with the one for fictional notices; no groupings, no pseudo-accents."""
    aliases = set(get_global("territory_aliases"))
    known = {str(code) for code in locale("en").territories if len(str(code)) == 2}
    return frozenset(known - aliases - _NOT_COUNTRIES) | {FICTIONAL}


@cache
def language_codes() -> frozenset[str]:
    """Primary subtags of all languages CLDR names."""
    return frozenset(str(code) for code in locale("en").languages if "_" not in str(code))


@lru_cache(maxsize=256)
def zone_name(zone: str, tag: str) -> str:
    """A time zone by its place, as in "Morocco Time"; it says nothing of summer or winter."""
    pattern = icu.SimpleDateFormat("VVVV", icu.Locale(tag))  # Babel's Russian adds "summer time" all year round
    pattern.setTimeZone(icu.TimeZone.createTimeZone(zone))
    return str(pattern.format(0.0))
