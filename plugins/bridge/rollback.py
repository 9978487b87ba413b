"""Go back to an older state of the project, but not to its notices: for a release in an emergency.

``python3 -m plugins.bridge.rollback REF`` leaves in the working tree what was there at REF, with the notices of today:
one that has ended in the meantime stays ended, and the day of the build is today's. Warnings that were taken back stay
so, and what was corrected since stays said. No old release is taken out again.

Like ``environment``, this imports the standard library only: the older state brings an environment of its own.
"""

from __future__ import annotations

import datetime as dt
import shutil
import sys
from contextlib import suppress
from pathlib import Path

from plugins.bridge import carried
from plugins.library.git import GitError, ask

_SETTINGS = ("publishconf.py", "pelicanconf.py")
"""The first that names a content folder counts."""


class RollbackError(Exception):
    """It cannot be gone back to; says why."""


def go_back(root: Path, ref: str) -> list[str]:
    """Take the project back; what of today lies in it is left as changes that no commit holds.

    Args:
        root: A clean checkout of the published branch, with its history.
        ref: A commit or tag of that branch itself. What was never published is no way back.

    Returns:
        What lies there now, in words; then what else is of today, and what comes back though it was taken off since.

    Raises:
        RollbackError: If it is not of the branch, its content lay elsewhere, or the checkout has changes. Nothing was
            touched then.
    """
    if _git(root, "status", "--porcelain", "--untracked-files=no"):
        message = "there are changes that no commit holds: commit or undo them first"
        raise RollbackError(message)
    today = _git(root, "rev-parse", "HEAD")
    then = _published(root, ref, today)
    content = _content(root, today)
    if _content(root, then) != content:
        message = f"the content did not lie in {content} then (PATH): undo the change on the branch instead"
        raise RollbackError(message)
    folder, ledger = root / content, root / content / carried.LEDGER
    day = dt.datetime.now(dt.UTC).date().isoformat()
    now = carried.Today.of(folder, carried.documents(_paths(root, today, content), content), day)
    before = carried.documents(_paths(root, then, content), content)
    kept = now.kept(before)
    _git(root, "checkout", "--quiet", "--detach", then)
    for path in (carried.NOTICES, *kept):
        _carry(root, today, f"{content}/{path}")
    missing = dict(now.missing(before - set(kept), folder))
    waited = {key: why for key, why in missing.items() if carried.is_draft(folder / key, _day(root, then))}
    for key, why in waited.items():
        _carry(root, today, f"{content}/{key}")
        kept[key] = f"{why}; it had not appeared yet"
    known = carried.corrected(ledger.read_text(encoding="utf-8", errors="replace")) if ledger.is_file() else {}
    if now.ledger:
        there = {file.parent.relative_to(folder).as_posix() for file in folder.glob("*/*/*.md")}
        ledger.parent.mkdir(parents=True, exist_ok=True)
        ledger.write_text(carried.ledger_for(now.ledger, there), encoding="utf-8", newline="")
    told = [f"{key}: as it is today, {why}" for key, why in sorted(kept.items())]
    back = before - set(kept)
    told += [f"{key}: comes back, {why}" for key, why in missing.items() if key in back]
    again = {page for row, page in carried.corrected(now.ledger).items() if row not in known}
    told += [f"{key}: says again what was corrected since" for key in sorted(again & back)]
    return [f"{then[:12]} with the notices of {today[:12]}", *told]


def _published(root: Path, ref: str, today: str) -> str:
    """The commit; what a branch went through before it was merged was never published."""
    try:
        then = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
        _git(root, "merge-base", "--is-ancestor", then, today)
    except RollbackError:
        message = f"'{ref}' is no commit of this branch's history — copy one from the list of commits"
        raise RollbackError(message) from None
    line = _git(root, "rev-list", "--first-parent", today).split()
    if then not in line:
        since = set(_git(root, "rev-list", "--ancestry-path", f"{then}..{today}").split())
        merge = [commit for commit in line if commit in since][-1]
        message = f"'{ref}' was never published: it came with {merge[:12]} — name that one, or the one before it"
        raise RollbackError(message)
    return then


def _content(root: Path, commit: str) -> str:
    """Where the content lay."""
    for name in _SETTINGS:
        conf = ""
        with suppress(RollbackError):
            conf = _git(root, "show", f"{commit}:{name}")
        said = carried.content_of(conf)
        if said is None or (said and not _git(root, "ls-tree", "-d", commit, "--", said)):
            message = (
                f"PATH in {name} of {commit[:12]} is no plain name of a folder: undo the change on the branch instead"
            )
            raise RollbackError(message)
        if said:
            return said
    return carried.CONTENT


def _day(root: Path, commit: str) -> str:
    """Of a commit, in UTC, as ``2026-03-14``."""
    seconds = int(_git(root, "show", "--no-patch", "--format=%ct", commit))
    return dt.datetime.fromtimestamp(seconds, dt.UTC).date().isoformat()


def _paths(root: Path, commit: str, content: str) -> list[str]:
    return _git(root, "ls-tree", "-r", "-z", "--name-only", commit, "--", content).split("\0")


def _carry(root: Path, today: str, path: str) -> None:
    """Have in a folder what is there today, and nothing else: what is gone must not stay behind from then."""
    _git(root, "rm", "-r", "-f", "--quiet", "--ignore-unmatch", "--", path)
    shutil.rmtree(root / path, ignore_errors=True)
    if _git(root, "ls-tree", today, "--", path):
        _git(root, "checkout", "--quiet", today, "--", path)


def _git(root: Path, *arguments: str) -> str:
    try:
        return ask(root, "--literal-pathspecs", *arguments).decode(errors="surrogateescape").strip()
    except GitError as error:
        raise RollbackError(str(error)) from error


def main(arguments: list[str]) -> int:
    """Go back to the one argument; the status is 1 if that cannot be."""
    if len(arguments) != 1:
        print("name one commit: python3 -m plugins.bridge.rollback 1a2b3c4", file=sys.stderr)
        return 1
    try:
        done, *told = go_back(Path.cwd(), arguments[0])
    except (RollbackError, OSError) as error:
        print(f"rollback: {error}", file=sys.stderr)
        return 1
    print(f"Noticeboard: {done}")
    if told:
        print("", *(f"- {line}" for line in told), "", sep="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
