"""Whose each file is: the sample's, the site's own, or the engine's; ``parts.toml`` is the one list."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fnmatch import fnmatchcase
from pathlib import Path

LIST = "plugins/adoption/parts.toml"
"""Relative to the project: an upgrade reads the list of what it upgrades to."""


class Whose(StrEnum):
    """Who answers for a file."""

    ENGINE = "engine"
    SAMPLE = "sample"
    YOURS = "yours"


@dataclass(frozen=True, slots=True)
class Parts:
    """The list.

    Attributes:
        sample: Patterns of what ``adopt`` removes; while the first is there, the sample is.
        yours: Pattern → what it is.
    """

    sample: tuple[str, ...]
    yours: Mapping[str, str]

    @classmethod
    def of(cls, root: Path) -> "Parts":
        """The list of a project.

        Raises:
            OSError: If it has none.
        """
        rows = tomllib.loads((root / LIST).read_text(encoding="utf-8"))
        return cls(tuple(rows["sample"]["files"]), rows["yours"])

    @property
    def sentinel(self) -> str:
        """The file that is removed last."""
        return self.sample[0]

    def is_sample(self, path: str) -> bool:
        """Whether ``adopt`` removes it, as long as the sample is there."""
        return matches(path, self.sample)

    def whose(self, path: str) -> Whose:
        """Who answers for a file of an adopted site.

        Args:
            path: Relative to the project, with forward slashes.
        """
        if matches(path, self.yours):
            return Whose.YOURS
        return Whose.SAMPLE if self.is_sample(path) else Whose.ENGINE


def matches(path: str, patterns: Iterable[str]) -> bool:
    """Whether one of them means the file."""
    return any(path.startswith(each) if each.endswith("/") else fnmatchcase(path, each) for each in patterns)
