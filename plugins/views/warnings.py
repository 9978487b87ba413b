"""Fraud warnings and their indicators."""

import re
from dataclasses import replace

from plugins.i18n.words import word
from plugins.library.entries import Entry, Text
from plugins.model.kinds.warnings import Indicator
from plugins.model.vocabulary import IndicatorState, IndicatorType, WarningState
from plugins.views.documents import shared, updates
from plugins.views.entries import label_of
from plugins.views.reader import Reader
from plugins.views.shapes import (
    ClaimView,
    Code,
    IndicatorView,
    WarningPage,
)
from plugins.views.telling import Telling, codes


def warning(reader: Reader, entry: Entry, text: Text) -> WarningPage:
    """A fraud warning."""
    fields = text.fields
    words = Telling(reader, text)
    scam_type = reader.library.entries[f"scams/{fields.scam}"]
    related = tuple(f"scams/{name}" for name in (fields.scam, *scam_type.fields.related))
    ended = label_of(reader, entry)
    is_set_right = fields.state in {WarningState.CORRECTED, WarningState.REVOKED}
    changes = updates(reader, text)
    # Whoever corrects or withdraws a warning says so in an update: the newest one is the day.
    told = word(fields.state) if is_set_right else None
    changes = tuple(replace(row, state=None if n else told) for n, row in enumerate(changes))
    whole = shared(reader, entry, text, related=related)
    return WarningPage(
        **whole | {"copies": whole["copies"] or any(not row.spoofed for row in fields.indicators)},
        scam=reader.link(scam_type),
        severity=Code(str(fields.severity), word(fields.severity)),
        channels=codes(fields.channels),
        impersonated=words(fields.impersonated),
        claims=tuple(ClaimView(words(claim.quote), words(claim.rebuttal)) for claim in fields.claims),
        red_flags=codes(fields.red_flags),
        indicators=tuple(_indicator(reader, row) for row in fields.indicators if not row.spoofed),
        victims=tuple(_indicator(reader, row) for row in fields.indicators if row.spoofed),
        valid_until=reader.maybe_when(fields.valid_until),
        ended=ended,
        ended_on=changes[0].when if changes and ended and ended == told else None,
        over=word(WarningState.ENDED) if fields.valid_until and not ended else None,
        revoked=fields.state is WarningState.REVOKED,
        corrections=reader.corrections,
        updates=changes,
    )


def _indicator(reader: Reader, row: Indicator) -> IndicatorView:
    return IndicatorView(
        Code(str(row.type), word(row.type)),
        defang(row.type, row.value),
        reader.when(row.first_seen),
        reader.maybe_when(row.last_seen),
        Code(str(row.state), word(row.state)),
        row.source,
        row.state is IndicatorState.REVOKED,
    )


def defang(kind: IndicatorType, value: str) -> str:
    """An address that nobody opens by mistake: ``hxxps://bad[.]example``."""
    if kind in {IndicatorType.DOMAIN, IndicatorType.EMAIL, IndicatorType.URL}:
        value = re.sub(r"^http", "hxxp", value, flags=re.IGNORECASE).replace(".", "[.]").replace("@", "[@]")
    return value
