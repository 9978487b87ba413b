"""What lies in the folder of a notice that a site shows, and whether the notice has ended by its words.

One word of an ending is enough, in whichever file: two originals, or a mistake in the very line above it, must not
keep a person online. And where nothing says that the notice lives, it does not.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from plugins.build.glimpse import Glimpse
from plugins.library.endings import Ended, ended
from plugins.library.entries import Entry, is_published
from plugins.model.settings import Settings


@dataclass(frozen=True)
class Family:
    """The files of one notice.

    Attributes:
        settings: The build's.
        shown: The tombstone that the notice leaves once its day has passed, as far as the site knows.
        originals: Those that can be read; there should be one.
        seen: What can be seen of files that cannot be read.
        is_shut: Whether a file, or a folder on the way to it, cannot even be opened: that is nobody's word.
    """

    settings: Settings
    shown: Ended
    originals: Sequence[Entry]
    seen: Sequence[Glimpse]
    is_shut: bool

    @property
    def has_ended(self) -> bool:
        """Whether the notice has ended."""
        if self._tombs or self._is_kept_back or any(each.is_over(self.settings.build_date) for each in self.seen):
            return True
        if self.originals:
            return False
        lives = self.is_shut or any(each.is_active for each in self.seen)
        return self._is_past or not lives

    @property
    def tomb(self) -> Ended | None:
        """What remains once it has ended; None where nothing does."""
        if self._tombs:
            return replace(self._tombs[0], minor=any(tomb.minor for tomb in self._tombs))
        is_there = self.originals or self.is_shut or any(each.is_original for each in self.seen)
        if self._is_kept_back or not is_there:
            return None
        is_minor = self.shown.minor or any(each.is_minor for each in self.seen)
        return replace(self.shown, day=self.shown.day if self._is_past else None, minor=is_minor)

    @cached_property
    def _tombs(self) -> list[Ended]:
        return [tomb for each in self.originals if (tomb := ended(each, self.settings.build_date))]

    @property
    def _is_kept_back(self) -> bool:
        today, drafts = self.settings.build_date, self.settings.drafts
        if drafts:
            return False
        return not all(is_published(each, today) for each in self.originals) or any(
            each.is_kept_back(today) for each in self.seen
        )

    @property
    def _is_past(self) -> bool:
        return self.shown.day is not None and self.shown.day < self.settings.build_date
