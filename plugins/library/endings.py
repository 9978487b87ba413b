"""When a notice has ended: every state but active, and the day past ``expires``.

Of an ended notice only this remains; nothing below this module sees its document again.
"""

import datetime as dt
from dataclasses import dataclass

from plugins.library.entries import Entry
from plugins.model.kinds.notices import Notice
from plugins.model.kinds.warnings import FraudWarning
from plugins.model.vocabulary import NoticeState, WarningState


@dataclass(frozen=True, slots=True)
class Ended:
    """A tombstone.

    Attributes:
        key: ``notices/n-2026-0001``.
        id: ``n-2026-0001``.
        day: When it ended, as far as the file says.
        minor: Of a minor nothing remains, not even a page.
        fictional: Whether the notice was a sample.
    """

    key: str
    id: str
    day: dt.date | None
    minor: bool
    fictional: bool


def ended(entry: Entry, today: dt.date) -> Ended | None:
    """The tombstone of a notice that has ended; None while it lives, and for every other document."""
    notice = entry.fields
    if not isinstance(notice, Notice):
        return None
    over = notice.state is not NoticeState.ACTIVE
    expired = notice.expires < today
    if not over and not expired:
        return None
    by_calendar = expired and notice.state in {NoticeState.ACTIVE, NoticeState.EXPIRED}
    day = notice.expires if by_calendar else notice.modified
    return Ended(entry.key, entry.id, day, notice.minor, notice.fictional)


def current_state(warning: FraudWarning, today: dt.date) -> WarningState:
    """A fraud warning past ``valid_until`` has ended, a corrected one too; one that was revoked stays so."""
    past = warning.valid_until is not None and warning.valid_until < today
    return WarningState.ENDED if past and warning.state is not WarningState.REVOKED else warning.state
