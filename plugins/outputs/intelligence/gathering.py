"""What is shipped of warnings: indicators that an official source published (``library/indicators.py``), and changes.

A warning without such an indicator is in no file but the log of changes: in STIX a report must refer to something, and
a report that refers to nobody but this site would put the site among its own suspects.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from plugins.library.endings import current_state
from plugins.library.entries import Entry
from plugins.library.indicators import Doubts, Sighting, doubts_of, is_harmful, sightings
from plugins.library.library import Library
from plugins.model.kinds.pages import Site
from plugins.model.kinds.warnings import FraudWarning
from plugins.model.vocabulary import IndicatorState, IndicatorType, Listing, WarningState
from plugins.outputs.intelligence.identity import of_sighting
from plugins.outputs.intelligence.shapes import Change, Collection, Report, Sender
from plugins.views import addresses

FOLDER = "data/"


def gather(library: Library) -> Collection:
    """What the site may ship; empty where no official source published anything."""
    sender = _sender(library)
    doubts = doubts_of(library)
    told = [(entry, _report(library, entry, doubts)) for entry in library.of_kind("warnings")]
    changes = [*_corrections(library)]
    for entry, report in told:
        changes += changes_of(sender, report, _updates(entry))
    reports = tuple(report for _entry, report in told if report.sightings)
    return Collection(FOLDER, sender, reports, in_order(changes))


def listed(collection: Collection, kind: IndicatorType) -> tuple[str, ...]:
    """Values that may be blocked unseen, sorted."""
    rows = ((report, row) for report in collection.reports for row in report.sightings if row.type is kind)
    return tuple(sorted({row.value for report, row in rows if is_harmful(report.state, row)}))


def is_revoked(report: Report, sighting: Sighting) -> bool:
    """Whether an indicator was taken back, alone or with its warning."""
    return sighting.state is IndicatorState.REVOKED or report.state is WarningState.REVOKED


def changes_of(sender: Sender, report: Report, updates: Iterable[tuple[dt.date, str]]) -> Iterator[Change]:
    """A warning's updates, what became of it, and its indicators that were taken back."""
    for day, what in updates:
        yield Change(day, "update", report.key, report.url, what=((report.language, what),))
    if report.state is not WarningState.ACTIVE:
        ended = report.state is WarningState.ENDED and report.until
        yield Change(ended or report.modified, "state", report.key, report.url, str(report.state))
    for row in report.sightings:
        if is_revoked(report, row):
            subject = of_sighting(sender, report, row)
            yield Change(report.modified, "indicator", report.key, report.url, str(IndicatorState.REVOKED), subject)


def in_order(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The newest first; those of one day by page and kind."""
    return tuple(sorted(changes, key=lambda row: (-row.date.toordinal(), row.page, row.kind, row.subject or "")))


def _sender(library: Library) -> Sender:
    site: Site = library.site.fields
    url = library.settings.site_url
    pages = (entry for entry in library.entries.values() if getattr(entry.fields, "shows", None) is Listing.CORRECTIONS)
    page = next(pages, None)
    return Sender(
        site.title,
        site.independence or (site.imprint.legal_name if site.imprint else ""),
        url,
        library.site.language,
        url + addresses.document(page.language, page.key) if page else None,
    )


def _report(library: Library, entry: Entry, doubts: Doubts) -> Report:
    fields: FraudWarning = entry.fields
    state = current_state(fields, library.settings.build_date)
    modified = max([fields.date, *(update.date for update in fields.updates)])
    ends = [fields.valid_until, modified if fields.state is WarningState.ENDED else None]
    rows = sightings(fields.indicators, library.rules, doubts)
    if state is WarningState.REVOKED:
        rows = tuple(replace(row, state=IndicatorState.REVOKED) for row in rows)
    return Report(
        entry.key,
        library.settings.site_url + addresses.document(entry.language, entry.key),
        fields.title,
        fields.summary,
        entry.language,
        fields.date,
        modified,
        min((day for day in ends if day), default=None),
        state,
        fields.severity,
        rows,
    )


def _updates(entry: Entry) -> tuple[tuple[dt.date, str], ...]:
    return tuple((update.date, update.what) for update in entry.fields.updates)


def _corrections(library: Library) -> Iterator[Change]:
    """Nothing of notices: what is said of a person stays on that person's page, and ends with it."""
    for row in library.corrections.values():
        entry = library.entries.get(row.page)
        if entry is not None and entry.kind.folder != "notices":
            url = library.settings.site_url + addresses.document(entry.language, entry.key)
            yield Change(row.date, "correction", row.page, url, what=tuple(row.what.items()))
