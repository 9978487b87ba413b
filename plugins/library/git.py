"""Git, asked in our own words; what it says is never translated, and it takes no lock only to look.

A hook, or a command that git started, hands on where *its* repository lies (``GIT_DIR`` and the like): none of that is
handed on from here, or the answer would be of another repository.

This imports the standard library only: ``bridge/rollback`` runs before there is an environment.
"""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

_KEPT = ("GIT_CONFIG_",)
"""Which settings count, among them whose folders may be trusted; they name no repository."""
_OWN = {"LC_ALL": "C.UTF-8", "GIT_OPTIONAL_LOCKS": "0"}


class GitError(Exception):
    """Git cannot say; one line that says why."""


class NoGitError(GitError):
    """Git cannot even be started."""


def ask(folder: Path, *arguments: str, given: bytes = b"", environment: Mapping[str, str] | None = None) -> bytes:
    """What git answers.

    Args:
        folder: Where it is asked.
        arguments: Our own words; what somebody else wrote stands behind ``--`` or ``--end-of-options``.
        given: What it reads.
        environment: More variables.

    Raises:
        GitError: If it has no answer.
    """
    inherited = {name: value for name, value in os.environ.items() if _may_be_kept(name)}
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and no name can pass for an option
            ["git", "-c", "core.quotePath=false", *arguments],  # noqa: S607 - whichever git the machine has
            cwd=folder,
            env={**inherited, **_OWN, **(environment or {})},
            input=given,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        message = f"git cannot be run: {error}"
        raise NoGitError(message) from error
    if done.returncode:
        lines = done.stderr.decode(errors="replace").strip().splitlines() or ["git does not say why"]
        raise GitError(lines[0])
    return done.stdout


def _may_be_kept(name: str) -> bool:
    return not name.startswith("GIT_") or name.startswith(_KEPT)
