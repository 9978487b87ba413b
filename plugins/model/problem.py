"""What is wrong with a file, as a value: where, what, and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from plugins.model.told import restore


class Severity(StrEnum):
    """An error stops the build; a warning is for the author and stops nothing."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing an author can mend.

    Attributes:
        path: Relative to the project (``content/news/x/en.md``), with forward slashes.
        line: From 1; a problem of the whole file is at 1.
        column: From 1, in characters.
        field: The key as an author writes it, such as ``sources[2].url``; ``body`` for the prose.
        what: What is wrong, without a full stop.
        mend: What to do about it, without a full stop.
    """

    path: str
    line: int
    column: int
    field: str
    what: str
    mend: str
    severity: Severity = Severity.ERROR

    @classmethod
    def of(cls, row: dict[str, Any]) -> "Problem":
        """The problem that ``told.dump`` wrote."""
        return cls(**row | {"what": restore(row["what"]), "mend": restore(row["mend"])})

    @property
    def is_error(self) -> bool:
        """Whether the build must stop for it."""
        return self.severity == Severity.ERROR

    def __str__(self) -> str:
        """``path:line:col: field: what — how to mend it``; a warning says so first."""
        note = "" if self.is_error else "warning: "
        return f"{self.path}:{self.line}:{self.column}: {note}{self.field}: {self.what} — {self.mend}"


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sort by path, then place; the same problem is said once."""
    return sorted(set(problems), key=lambda p: (p.path, p.line, p.column, p.field, p.what, p.mend, p.severity))
