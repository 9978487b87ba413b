"""What can still be seen of a notice's file that cannot be read: a mistake in it must not keep the notice online.

A file that lives says ``state: active``. One that says anything else, or no longer says that, was changed by somebody
who wanted the notice to end, or by nobody knows whom: either way nothing vouches for it.
"""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass

from plugins.model.vocabulary import NoticeState

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_SAID = re.compile(
    r"""^[ \t]*["']?(state|publish|publish_at|expires|minor|translates)["']?[ \t]*:([^#\n]*)""",
    re.MULTILINE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Glimpse:
    """Lines of a front matter, whatever stands around them.

    Attributes:
        said: Key → every value that a line gives it, in small letters; keys that no line names are not in it.
    """

    said: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, raw: bytes) -> "Glimpse":
        """Look at a file's bytes, in whatever encoding an editor saved them."""
        text = raw.replace(b"\0", b"").decode(errors="replace")
        parts = _FENCE.split("\n".join(text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}").splitlines()))
        front = parts[1] if len(parts) > 1 and not parts[0].strip() else parts[0]
        found: dict[str, set[str]] = {}
        for key, value in _SAID.findall(front):
            found.setdefault(key.lower(), set()).add(value.strip(" \t\"'").lower())
        return cls({key: frozenset(values) for key, values in found.items()})

    @property
    def is_original(self) -> bool:
        """Whether the file may be the notice itself: a translation says what it translates, and no state."""
        return "translates" not in self.said or "state" in self.said

    @property
    def is_active(self) -> bool:
        """Whether it says that the notice lives, and nothing else."""
        return self._values("state") == {NoticeState.ACTIVE}

    @property
    def is_minor(self) -> bool:
        """Whether it says that the person is a minor."""
        return any(value.startswith("true") for value in self._values("minor"))

    def is_over(self, today: dt.date) -> bool:
        """Whether a line says that the notice has ended."""
        states = self._values("state") - {NoticeState.ACTIVE}
        return bool(states) or any(day < today for day in self._days("expires"))

    def is_kept_back(self, today: dt.date) -> bool:
        """Whether a line says that it is not, or not yet, to be published."""
        return bool(self._values("publish") - {"published"}) or any(day > today for day in self._days("publish_at"))

    def _values(self, key: str) -> frozenset[str]:
        return self.said.get(key, frozenset())

    def _days(self, key: str) -> list[dt.date]:
        days = []
        for value in self._values(key):
            try:
                days.append(dt.date.fromisoformat(value.split()[0]))
            except (ValueError, IndexError):
                continue
        return days
