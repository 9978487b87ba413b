"""Which indicators of warnings may be used against somebody, and how each is written: one place for pages and outputs.

Source of the rule: an address or number may belong to an innocent third party (``domain.md``, Fraud). So only what an
official source published is used at all, only what it confirmed and nobody doubts is called a swindler's, and only
while its warning counts. A check says so to authors (``checks/indicators.py``); here the rule holds whatever was
checked.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from plugins.i18n import telephones
from plugins.library.endings import current_state
from plugins.library.library import Library
from plugins.library.outward import is_official
from plugins.model.data.rules import Rules
from plugins.model.kinds.warnings import FraudWarning, Indicator
from plugins.model.observables import bare_account, place, plain_value
from plugins.model.vocabulary import IndicatorState, IndicatorType, WarningState

_CARE = (IndicatorState.REVOKED, IndicatorState.UNCONFIRMED, IndicatorState.CONFIRMED)
_CURRENT = frozenset({WarningState.ACTIVE, WarningState.CORRECTED})


@dataclass(frozen=True, slots=True)
class Sighting:
    """An indicator that an official source published.

    Attributes:
        value: As ``written`` writes it.
        state: As sure as its source is, but no surer than all warnings together.
        spoofed: Whether any warning says that its owner is a victim.
    """

    type: IndicatorType
    value: str
    first_seen: dt.date
    last_seen: dt.date | None
    state: IndicatorState
    spoofed: bool
    source: str


@dataclass(frozen=True, slots=True)
class Doubts:
    """Values as ``compared`` writes them: those that are imitated, and those that were taken back."""

    spoofed: set[tuple[IndicatorType, str]] = field(default_factory=set)
    revoked: set[tuple[IndicatorType, str]] = field(default_factory=set)

    def touch(self, kind: IndicatorType, value: str) -> bool:
        """Whether a value was taken back, or would harm a victim: one on a victim's host, or a host above it."""
        if (kind, compared(kind, value)) in self.revoked:
            return True
        victims = {host for each, host in self.spoofed if each is IndicatorType.DOMAIN}
        match kind:
            case IndicatorType.DOMAIN:
                return any(host.endswith(f".{value}") for host in victims)
            case IndicatorType.EMAIL:
                return value.rpartition("@")[2] in victims
            case IndicatorType.URL:
                return place(value).partition("/")[0].partition("?")[0] in victims
            case _:
                return False


def written(kind: IndicatorType, value: str) -> str | None:
    """A value as every file holds it: ``plain_value``, and telephone numbers as they are called from anywhere (E.164).

    None if it is not of its kind.
    """
    plain = plain_value(kind, value)
    return telephones.international(plain) if plain and kind is IndicatorType.PHONE else plain


def compared(kind: IndicatorType, value: str) -> str:
    """What two spellings of one thing have in common; of a value that ``written`` gave.

    The browser compares the same way with what ``finds.js`` finds (``signs.js``, ``listed``): mail addresses, telephone
    numbers and accounts as they are; wallets as they are or in lower case; the host of a link with a domain, which
    stands for all hosts below it too; a link's host and path, without fragment, port and a sentence's last sign, with a
    web address (``place``).
    """
    if kind is IndicatorType.URL:
        return place(value)
    return bare_account(value) if kind is IndicatorType.ACCOUNT else value


def sightings(indicators: Iterable[Indicator], rules: Rules, doubts: Doubts) -> tuple[Sighting, ...]:
    """Each value once, in the order of the file; of two entries of one value the more careful one.

    Args:
        indicators: Of one warning.
        rules: They name the official hosts.
        doubts: Of all warnings.
    """
    found: dict[tuple[IndicatorType, str], Sighting] = {}
    for row in indicators:
        value = written(row.type, row.value)
        if value is None or not is_official(row.source, rules):
            continue
        key = (row.type, compared(row.type, value))
        spoofed = row.spoofed or key in doubts.spoofed
        state = row.state
        if state is IndicatorState.CONFIRMED and doubts.touch(row.type, value):
            state = IndicatorState.UNCONFIRMED
        sighting = Sighting(row.type, value, row.first_seen, row.last_seen, state, spoofed, row.source)
        known = found.setdefault((row.type, value), sighting)
        found[row.type, value] = min(known, sighting, key=_care)
    return tuple(found.values())


def doubts_of(library: Library) -> Doubts:
    """What any warning calls imitated or takes back, whoever its source is, and in whatever spelling.

    A warning that was revoked as a whole takes back all that it names.
    """
    doubts = Doubts()
    for entry in library.of_kind("warnings"):
        fields: FraudWarning = entry.fields
        for row in fields.indicators:
            value = written(row.type, row.value)
            if value is None:
                continue
            key = (row.type, compared(row.type, value))
            if row.spoofed:
                doubts.spoofed.add(key)
            if IndicatorState.REVOKED is row.state or fields.state is WarningState.REVOKED:
                doubts.revoked.add(key)
    return doubts


def is_harmful(state: WarningState, sighting: Sighting) -> bool:
    """Whether a value may be called a swindler's, and blocked unseen.

    Args:
        state: Of its warning, as the day of the build finds it.
        sighting: With the doubts of all warnings.
    """
    return state in _CURRENT and sighting.state is IndicatorState.CONFIRMED and not sighting.spoofed


def harmful(library: Library) -> Iterator[tuple[str, Sighting]]:
    """What may be called a swindler's, with the key of its warning: the newest warning first."""
    doubts = doubts_of(library)
    for entry in library.of_kind("warnings"):
        state = current_state(entry.fields, library.settings.build_date)
        for row in sightings(entry.fields.indicators, library.rules, doubts):
            if is_harmful(state, row):
                yield entry.key, row


def _care(sighting: Sighting) -> tuple[int, bool]:
    return _CARE.index(sighting.state), not sighting.spoofed
