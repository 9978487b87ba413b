"""The indicators as a table: CSV after RFC 4180, in UTF-8, with a heading even where no row follows.

A spreadsheet runs a cell that begins like a formula, and telephone numbers begin with ``+``. Source of the guard:
OWASP, CSV Injection. Such a cell gets an apostrophe before it, and so does one that begins with an apostrophe: whoever
reads the table takes one leading apostrophe away and has the value. CSV has no comments, so the site's statement is not
in it.
"""

import csv
import io

from plugins.library.indicators import Sighting
from plugins.outputs.intelligence.gathering import is_revoked
from plugins.outputs.intelligence.identity import of_sighting
from plugins.outputs.intelligence.shapes import Collection, Report, Sender
from plugins.outputs.intelligence.words import TLP

COLUMNS = (
    "id",
    "type",
    "value",
    "state",
    "spoofed",
    "first_seen",
    "last_seen",
    "valid_until",
    "source",
    "warning",
    "warning_state",
    "warning_title",
    "language",
    "tlp",
    "fictional",
)
_GUARD = "'"
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20", _GUARD)


def table(collection: Collection) -> bytes:
    """A row for each indicator; lines end as RFC 4180 says."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for report in collection.reports:
        for row in report.sightings:
            writer.writerow([guarded(cell) for cell in _cells(collection.sender, report, row)])
    return out.getvalue().encode()


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return _GUARD + cell if cell.startswith(_BEGINS_A_FORMULA) else cell


def _cells(sender: Sender, report: Report, row: Sighting) -> tuple[str, ...]:
    return (
        of_sighting(sender, report, row),
        str(row.type),
        row.value,
        "revoked" if is_revoked(report, row) else str(row.state),
        str(row.spoofed).lower(),
        row.first_seen.isoformat(),
        row.last_seen.isoformat() if row.last_seen else "",
        report.until.isoformat() if report.until else "",
        row.source,
        report.url,
        str(report.state),
        report.title,
        report.language,
        TLP,
        str(sender.fictional).lower(),
    )
