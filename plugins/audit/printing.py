"""Findings as lines, each fault once; one table at the end."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.audit.finding import Audited, Finding


@dataclass(frozen=True, slots=True)
class Row:
    """One auditor's line of the table.

    Attributes:
        name: Of the auditor.
        audited: What it did; none if it could not.
        seconds: How long it took.
        reason: Why it could not.
    """

    name: str
    audited: Audited | None
    seconds: float
    reason: str = ""

    @property
    def failed(self) -> bool:
        """Whether anything is to be mended."""
        return self.audited is None or bool(self.audited.findings)


def lines(rows: Sequence[Row]) -> Iterator[str]:
    """Everything that was found, then the table."""
    for row in rows:
        if row.audited is None:
            yield f"{row.name}: {row.reason}"
        else:
            yield from _grouped(row.audited.findings)
    if any(row.failed for row in rows):
        yield ""
    yield from table(rows)


def _grouped(findings: Sequence[Finding]) -> Iterator[str]:
    """A fault that is on many pages is said at the first."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((_shape(finding.what), _shape(finding.mend)), []).append(finding)
    for group in groups.values():
        first = group[0]
        others = len({finding.path for finding in group} - {first.path})
        also = (
            f" (and on {others} more: {_second(group)} …)"
            if others > 1
            else f" (and on {_second(group)})"
            if others
            else ""
        )
        yield f"{first.path}: {first.what} — {first.mend}{also}"


def _shape(words: str) -> str:
    """Words without their numbers: a fault is the same whatever it measures."""
    return re.sub(r"\d+(\.\d+)?", "0", words)


def _second(group: Sequence[Finding]) -> str:
    return next(finding.path for finding in group if finding.path != group[0].path)


def table(rows: Sequence[Row]) -> Iterator[str]:
    """Name, what was covered, how much was found, seconds."""
    cells = [("audit", "covered", "found", "seconds")]
    for row in rows:
        covered, found = (
            ("not done", "—") if row.audited is None else (row.audited.covered, str(len(row.audited.findings)))
        )
        cells.append((row.name, covered, found, f"{row.seconds:.1f}"))
    widths = [max(len(row[column]) for row in cells) for column in range(4)]
    for name, covered, found, seconds in cells:
        yield f"{name:<{widths[0]}}  {covered:<{widths[1]}}  {found:>{widths[2]}}  {seconds:>{widths[3]}}"
