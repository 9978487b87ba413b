"""A STIX 2.1 bundle: the site, a report for each warning, and its indicators.

Source: STIX 2.1 (OASIS, 10 June 2021), and OASIS's extension for TLP 2.0 (cti-stix-common-objects). STIX has no object
for telephone numbers, wallets and bank accounts; the patterns name them as OpenCTI does. No ``confidence`` is given:
that would be a score.
"""

import datetime as dt
from typing import Any

import orjson

from plugins.library.indicators import Sighting
from plugins.model.observables import is_iban
from plugins.model.vocabulary import IndicatorState, IndicatorType
from plugins.outputs.intelligence.gathering import is_revoked
from plugins.outputs.intelligence.identity import end, identifier, midnight, of_sighting
from plugins.outputs.intelligence.shapes import Collection, Report, Sender
from plugins.outputs.intelligence.words import caution, defanged, titled
from plugins.views.citing import host

_CLEAR = "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487"
_TLP = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d"
_BEGAN = midnight(dt.date(2020, 1, 1))
"""No file says since when there is a site, and STIX wants a day that never changes."""
_PATHS: dict[IndicatorType, tuple[str, str]] = {
    IndicatorType.DOMAIN: ("domain-name", "value"),
    IndicatorType.EMAIL: ("email-addr", "value"),
    IndicatorType.URL: ("url", "value"),
    IndicatorType.PHONE: ("phone-number", "value"),
    IndicatorType.WALLET: ("cryptocurrency-wallet", "value"),
}


def bundle(collection: Collection) -> bytes:
    """The bundle as JSON; without reports it holds the site and the marking alone."""
    import stix2  # noqa: PLC0415 - takes 0.15 s to load, and a build in which no warning changed needs it not

    sender = collection.sender
    site = _site(collection)
    objects: list[Any] = [_marking(), stix2.Identity(**site)]
    for report in collection.reports:
        indicators = [stix2.Indicator(**_indicator(sender, report, row)) for row in report.sightings]
        refs = [indicator.id for indicator in indicators]
        objects += [stix2.Report(**_report(sender, report), object_refs=refs), *indicators]
    said = "".join(each.serialize() for each in objects)
    made = stix2.Bundle(*objects, id=f"bundle--{identifier(sender, 'bundle', said)}")
    options = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    return orjson.dumps(orjson.loads(made.serialize()), option=options)


def pattern(sighting: Sighting) -> str:
    """What finds the indicator: ``[domain-name:value = 'bad.example']``."""
    import stix2  # noqa: PLC0415 - as above

    account = ("bank-account", "iban" if is_iban(sighting.value) else "account_number")
    kind, name = _PATHS.get(sighting.type, account)
    compared = stix2.EqualityComparisonExpression(stix2.ObjectPath(kind, [name]), stix2.StringConstant(sighting.value))
    return str(stix2.ObservationExpression(compared))


def _marking() -> Any:
    import stix2  # noqa: PLC0415 - as above

    clear = {"extension_type": "property-extension", "tlp_2_0": "clear"}
    day = "2022-10-01T00:00:00.000Z"
    return stix2.MarkingDefinition(id=_CLEAR, created=day, name="TLP:CLEAR", extensions={_TLP: clear})


def _site(collection: Collection) -> dict[str, Any]:
    sender = collection.sender
    days = [_BEGAN, *(midnight(report.modified) for report in collection.reports)]
    return _common(sender, f"identity--{identifier(sender, 'site')}", (_BEGAN, max(days)), sender.language) | {
        "name": sender.name,
        "description": sender.statement,
        "identity_class": "organization",
        "contact_information": sender.corrections or sender.url,
    }


def _report(sender: Sender, report: Report) -> dict[str, Any]:
    own = f"report--{identifier(sender, 'report', report.key)}"
    return _common(sender, own, _days(report), report.language) | {
        "created_by_ref": _sent_by(sender),
        "name": titled(sender, report.title),
        "description": f"{report.summary}\n\n{sender.statement}",
        "report_types": ["indicator"],
        "published": midnight(report.date),
        "revoked": str(report.state) == "revoked",
        "external_references": [{"source_name": sender.name, "url": report.url}],
        "labels": [str(report.state), str(report.severity), *_fiction(sender)],
    }


def _indicator(sender: Sender, report: Report, row: Sighting) -> dict[str, Any]:
    own = f"indicator--{of_sighting(sender, report, row)}"
    given = _common(sender, own, _days(report), "en") | {
        "created_by_ref": _sent_by(sender),
        "name": titled(sender, defanged(row)),
        "description": caution(report, row),
        "indicator_types": [_type(report, row)],
        "pattern": pattern(row),
        "pattern_type": "stix",
        "valid_from": midnight(row.first_seen),
        "revoked": is_revoked(report, row),
        "external_references": [
            {"source_name": host(row.source), "url": row.source},
            {"source_name": sender.name, "url": report.url},
        ],
        "labels": [str(row.state), *(["spoofed"] if row.spoofed else []), *_fiction(sender)],
    }
    over = end(report, row)
    return given | {"valid_until": over} if over else given


def _common(sender: Sender, own: str, days: tuple[dt.datetime, dt.datetime], language: str) -> dict[str, Any]:
    """What every object has."""
    rest = {"labels": _fiction(sender)} if sender.fictional else {}
    created, modified = days
    return {
        "id": own,
        "created": created,
        "modified": modified,
        "lang": language,
        "object_marking_refs": [_CLEAR],
    } | rest


def _days(report: Report) -> tuple[dt.datetime, dt.datetime]:
    """When a warning was made, and when last changed: an update tells platforms that there is a newer version."""
    return midnight(report.date), midnight(max(report.date, report.modified))


def _type(report: Report, row: Sighting) -> str:
    """From STIX's vocabulary ``indicator-type-ov``; ``benign`` is what is only bad together with something else."""
    if row.spoofed:
        return "benign"
    sure = row.state is IndicatorState.CONFIRMED and not is_revoked(report, row)
    return "malicious-activity" if sure else "unknown"


def _sent_by(sender: Sender) -> str:
    return f"identity--{identifier(sender, 'site')}"


def _fiction(sender: Sender) -> list[str]:
    return ["fictional"] if sender.fictional else []
