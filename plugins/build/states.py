"""What is known of earlier states of the content: whoever knows them, such as a repository, says so in these words."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from plugins.model.settings import Settings


@dataclass(frozen=True, slots=True)
class Then:
    """The repository's files as they were.

    Attributes:
        commit: Its name.
        day: Of the commit, in UTC.
        settings: Of then, as far as they are known, with today's output, day and address; the files are copies,
            that may be changed.
    """

    commit: str
    day: dt.date
    settings: Settings


class History(Protocol):
    """What is known of earlier states of the content."""

    def commit(self) -> str | None:
        """The commit that the files are of, if they are of one."""

    def earlier(self, folder: str = "") -> Iterator[Then]:
        """States that may have been published, the newest first; with ``folder`` that part of the content alone."""

    def lacking(self) -> str:
        """Why there are none; empty where there may be some."""


class NoHistory:
    """Of content that lies in no repository."""

    def commit(self) -> str | None:
        """None."""
        return None

    def earlier(self, folder: str = "") -> Iterator[Then]:  # noqa: ARG002 - as every history
        """None."""
        yield from ()

    def lacking(self) -> str:
        """That there is none."""
        return "nothing is known of what the content was before"
