"""What every format is made of: plain data, so that a digest says whether the files can have changed."""

import datetime as dt
from dataclasses import dataclass

from plugins.library.indicators import Sighting
from plugins.model.vocabulary import Severity, WarningState


@dataclass(frozen=True, slots=True)
class Sender:
    """Who ships the files.

    Attributes:
        name: The site's name.
        statement: That the site is independent, or for an official body its legal name.
        url: Of the site, without a slash at the end; every identifier is made from it.
        language: Of name and statement.
        corrections: Address of the page that says how to get an entry corrected, where the site has one.
        fictional: Whether everything here is made up.
    """

    name: str
    statement: str
    url: str
    language: str
    corrections: str | None = None
    fictional: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """A warning that has indicators, in the language it was written in.

    Attributes:
        key: ``warnings/x``.
        url: Of its page.
        modified: The day of its last update, or its own.
        until: The last day on which its indicators count; None while no end is known.
        state: As the day of the build finds it.
    """

    key: str
    url: str
    title: str
    summary: str
    language: str
    date: dt.date
    modified: dt.date
    until: dt.date | None
    state: WarningState
    severity: Severity
    sightings: tuple[Sighting, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """Something that readers and machines were told once, and now otherwise.

    Attributes:
        kind: ``correction`` of a page, ``update`` of a warning, ``state`` of a warning, ``indicator`` of a warning.
        page: The document's key.
        url: Of its page.
        state: What the warning or indicator is now; None for a correction or update.
        subject: The identifier of the indicator.
        what: Language → what changed, in the languages that say it.
    """

    date: dt.date
    kind: str
    page: str
    url: str
    state: str | None = None
    subject: str | None = None
    what: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Collection:
    """All that one folder of files is made of.

    Attributes:
        folder: ``data/``.
        reports: The newest first; only those that have indicators.
        changes: The newest first.
    """

    folder: str
    sender: Sender
    reports: tuple[Report, ...]
    changes: tuple[Change, ...]

    def address(self, path: str) -> str:
        """The address of one of the files, for machines."""
        return f"{self.sender.url}/{self.folder}{path}"
