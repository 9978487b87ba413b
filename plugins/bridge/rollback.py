"""Go back to an older state of the project, but not to its notices: for a release in an emergency.

``python3 -m plugins.bridge.rollback REF`` leaves in the working tree what was there at REF, with the notices of today:
one that has ended in the meantime stays ended, and the day of the build is today's. No old release is taken out again.

Like ``environment``, this imports the standard library only: the older state brings an environment of its own.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

NOTICES = "content/notices"


class RollbackError(Exception):
    """It cannot be gone back to; says why."""


def go_back(root: Path, ref: str) -> str:
    """Take the project back; what of today lies in it is left as changes that no commit holds.

    Args:
        root: A clean checkout of the published branch, with its history.
        ref: A commit or tag of that history. What was never published is no way back.

    Returns:
        What lies there now, in words.

    Raises:
        RollbackError: If it is not in the history, or the checkout has changes. Nothing was touched then.
    """
    if _git(root, "status", "--porcelain", "--untracked-files=no"):
        message = "there are changes that no commit holds: commit or undo them first"
        raise RollbackError(message)
    today = _git(root, "rev-parse", "HEAD")
    try:
        then = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
        _git(root, "merge-base", "--is-ancestor", then, today)
    except RollbackError:
        message = f"'{ref}' is no commit of this branch's history — copy one from the list of commits"
        raise RollbackError(message) from None
    _git(root, "checkout", "--quiet", "--detach", then)
    # Deleted first: a notice that is gone today must not stay behind from then.
    _git(root, "rm", "-r", "-f", "--quiet", "--ignore-unmatch", "--", NOTICES)
    shutil.rmtree(root / NOTICES, ignore_errors=True)
    if _git(root, "ls-tree", today, "--", NOTICES):
        _git(root, "checkout", "--quiet", today, "--", NOTICES)
    return f"{then[:12]} with the notices of {today[:12]}"


def _git(root: Path, *arguments: str) -> str:
    done = subprocess.run(  # noqa: S603 - our own commands
        ["git", *arguments],  # noqa: S607 - the system's git
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        message = done.stderr.strip() or f"git {arguments[0]} failed"
        raise RollbackError(message)
    return done.stdout.strip()


def main(arguments: list[str]) -> int:
    """Go back to the one argument; the status is 1 if that cannot be."""
    if len(arguments) != 1:
        print("name one commit: python3 -m plugins.bridge.rollback 1a2b3c4", file=sys.stderr)
        return 1
    try:
        print(f"Noticeboard: {go_back(Path.cwd(), arguments[0])}")
    except RollbackError as error:
        print(f"rollback: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
