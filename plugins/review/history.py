"""The change as git knows it: the state it began from, read without touching the repository."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.library.git import GitError, ask


class HistoryError(Exception):
    """Git cannot say; one line that says why."""


@dataclass(frozen=True, slots=True)
class History:
    """A project's folder inside a repository."""

    root: Path

    def head(self) -> str:
        """The commit that is checked out.

        Raises:
            HistoryError: If this is no repository, or an empty one.
        """
        return self._said("rev-parse", "--verify", "HEAD^{commit}")

    def base(self, reference: str) -> str:
        """The last commit that the change and a branch have in common.

        Args:
            reference: The branch, such as ``origin/main``, or a commit.

        Raises:
            HistoryError: If there is none, as in a clone that was cut short.
        """
        commit = self._said("rev-parse", "--verify", "--end-of-options", f"{reference}^{{commit}}")
        return self._said("merge-base", commit, "HEAD")

    def unpack(self, commit: str, folder: Path) -> None:
        """Put the project's files, as a commit has them, into a folder.

        Raises:
            HistoryError: If git cannot give them.
            OSError: If the folder cannot be made.
        """
        folder.mkdir(parents=True)
        tree = self._said("rev-parse", "--verify", f"{commit}:./")
        # With an index of its own git leaves that of the repository, and what is being edited, alone.
        index = {"GIT_INDEX_FILE": str(folder.with_name(f"{folder.name}.index"))}
        elsewhere = (f"--git-dir={self._said('rev-parse', '--absolute-git-dir')}", f"--work-tree={folder}")
        self._said(*elsewhere, "read-tree", tree, environment=index)
        self._said("-C", str(folder), *elsewhere, "checkout-index", "--all", environment=index)

    def _said(self, *arguments: str, environment: Mapping[str, str] | None = None) -> str:
        try:
            return ask(self.root, *arguments, environment=environment).decode(errors="replace").strip()
        except GitError as error:
            raise HistoryError(str(error)) from error
