"""What a site is given and cannot be printed with, such as a broken style sheet or half a photograph."""

from collections.abc import Iterable

from plugins.model.problem import Problem


class UnfitError(Exception):
    """Something supplied cannot be used; nothing may be committed.

    Attributes:
        problems: What is wrong, each with its file.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep what is wrong, in its order."""
        self.problems = tuple(problems)
        super().__init__("; ".join(map(str, self.problems)))
