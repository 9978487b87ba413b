"""Facets in the reader's words: their titles, their values in order, and how many documents each has."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from plugins.i18n import locales
from plugins.i18n.catalogs import gettext as _
from plugins.i18n.words import word
from plugins.model.kinds import KINDS
from plugins.model.vocabulary import Channel, ResourceType, Severity, Topic, WarningState
from plugins.views import addresses
from plugins.views.plan import Planned
from plugins.views.reader import Reader
from plugins.views.shapes import Facet, FacetChoice, Words

_CODES: dict[str, type[StrEnum]] = {
    "topic": Topic,
    "channel": Channel,
    "severity": Severity,
    "state": WarningState,
    "type": ResourceType,
}
"""Facets whose values are codes of the vocabulary."""

_RANKS: dict[str, Sequence[str]] = {
    "severity": tuple(reversed(Severity)),
    "state": tuple(WarningState),
}
"""Facets whose values have an order of their own, as kinds of notice have that of their file; the newest year stands
first, all others as the language sorts."""


def facets(reader: Reader, planned: Planned) -> Iterator[Facet]:
    """Every way to see a part of the section that a page of a list belongs to."""
    tag, folder = planned.language, planned.name
    whole = reader.here(addresses.section(tag, folder))
    count = locales.number(len(reader.sections.in_order(KINDS[folder])), tag)
    for code, values in reader.sections.parts(KINDS[folder]).items():
        first = FacetChoice(whole, _("All"), count, current=not planned.facet)
        yield Facet(code, _title(code), (first, *_choices(reader, planned, code, values)))


def _choices(reader: Reader, planned: Planned, code: str, values: Iterable[str]) -> Iterator[FacetChoice]:
    tag, kind = planned.language, KINDS[planned.name]
    for value in _in_order(reader, code, values):
        words = value_words(reader, code, value)
        yield FacetChoice(
            reader.here(addresses.facet(tag, kind.folder, code, value)),
            words.text,
            locales.number(len(reader.sections.parts(kind)[code][value]), tag),
            (code, value) == (planned.facet, planned.value),
            words.lang,
            words.dir,
        )


def value_words(reader: Reader, code: str, value: str) -> Words:
    """What a value of a facet is called; a type of fraud by its title, which may stand in another language."""
    if code in _CODES:
        return Words(word(_CODES[code](value)))
    if code == "kind":
        return reader.said(reader.library.notice_kinds[value].name)
    if code == "scam":
        return reader.title(reader.library.entries[f"scams/{value}"])
    if code == "language":
        name = locales.language_name(value, reader.language)
        return Words(name[0].upper() + name[1:])
    return Words(value)


def isolated(words: Words) -> str:
    """Plain text that stays whole inside a text of the other direction, where no markup can say so."""
    return words.text if words.lang is None else f"\u2068{words.text}\u2069"


def _title(code: str) -> str:
    return {
        "topic": _("Topics"),
        "year": _("Year"),
        "scam": _("Kind of fraud"),
        "channel": _("How it reaches people"),
        "severity": _("Severity"),
        "state": _("State"),
        "kind": _("Kind"),
        "type": _("Kind"),
        "language": _("Language"),
    }[code]


def _in_order(reader: Reader, code: str, values: Iterable[str]) -> list[str]:
    if code == "year":
        return sorted(values, reverse=True)
    if code == "kind":
        return [kind for kind in reader.library.notice_kinds if kind in values]
    if code in _RANKS:
        return sorted(values, key=_RANKS[code].index)
    said = {value: locales.sort_key(value_words(reader, code, value).text, reader.language) for value in values}
    return sorted(said, key=lambda value: (said[value], value))
