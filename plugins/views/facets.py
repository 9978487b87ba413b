"""Facets: the parts of a section's list that are pages of their own, one shared field at a time.

Only what the original holds divides a list, so that a part is the same, at the same address, in every language.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from plugins.library.endings import current_state
from plugins.library.library import Library

Parts: TypeAlias = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Code of a facet → value → keys of its documents."""

ENOUGH = 6
"""Documents that a section needs: a shorter list is seen at a glance."""

MOST = 24
"""Values that a facet shows where it need not show all, those with the most documents: nobody reads through more."""


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to divide a list.

    Attributes:
        values: Those of a document, from its fields and the day on which the site speaks.
        least: Documents that a value needs. 1 where each document has one value of a few, so that none is missing
            from the parts; 2 where a part of one would only be a longer way to that document.
    """

    values: Callable[[Any, dt.date], Iterable[str]]
    least: int = 1


_CHANNEL = _Way(lambda fields, _: fields.channels, 2)

_WAYS: dict[str, dict[str, _Way]] = {
    "news": {
        "topic": _Way(lambda fields, _: fields.topics, 2),
        "year": _Way(lambda fields, _: (str(fields.date.year),)),
    },
    "scams": {"channel": _CHANNEL},
    "notices": {"kind": _Way(lambda fields, _: (fields.kind,))},
    "warnings": {
        "scam": _Way(lambda fields, _: (fields.scam,), 2),
        "channel": _CHANNEL,
        "severity": _Way(lambda fields, _: (fields.severity,)),
        "state": _Way(lambda fields, today: (current_state(fields, today),)),
    },
    "events": {"year": _Way(lambda fields, _: (str(fields.start.year),))},
    "resources": {
        "type": _Way(lambda fields, _: (fields.type,)),
        "language": _Way(lambda fields, _: fields.languages, 2),
    },
}
"""Folder → code of a facet, in the order in which they are shown → how it divides."""


def parts_of(library: Library, folder: str) -> Parts:
    """The parts of a section: facets that divide it, each with its values sorted, and keys in the section's order."""
    keys = library.sections.get(folder, ())
    if len(keys) < ENOUGH:
        return {}
    found = {code: _divided(library, keys, way) for code, way in _WAYS.get(folder, {}).items()}
    return {code: values for code, values in found.items() if _divides(values, len(keys))}


def _divided(library: Library, keys: tuple[str, ...], way: _Way) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for key in keys:
        values = way.values(library.entries[key].fields, library.settings.build_date)
        for value in dict.fromkeys(map(str, values)):
            found.setdefault(value, []).append(key)
    many = (value for value, part in found.items() if len(part) >= way.least)
    shown = sorted(many, key=lambda value: (-len(found[value]), value))
    if way.least > 1:
        shown = shown[:MOST]
    return {value: tuple(found[value]) for value in sorted(shown)}


def _divides(values: Mapping[str, tuple[str, ...]], whole: int) -> bool:
    """Whether there is something to choose: two values, and not all of them the whole list."""
    return len(values) > 1 and any(len(part) < whole for part in values.values())
