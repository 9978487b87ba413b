"""The site as a change makes it, and as it was at the base, each with its own code."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from plugins.build.site import Outcome, build
from plugins.model.problem import Problem
from plugins.model.settings import Settings
from plugins.review.texts import NOTICES

_ROUNDS = 5
"""One file left out can break another that refers to it."""
_PATIENCE = 900
"""Seconds for the base; it is built from nothing."""
_KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "REPOSITORY")
LOCK = "requirements.lock"


def build_mended(settings: Settings, problems: Iterable[Problem], base: Path | None, folder: Path) -> Settings | None:
    """Build the change without the files that hold errors: the base's stand for them, or nothing.

    A broken notice is left out: what stood there before may be what the change ends.

    Args:
        settings: Of the change.
        problems: What is wrong with it.
        base: The content folder at the base, if it is known.
        folder: For a copy of the content folder.

    Returns:
        The settings of what was built, None where that does not help.
    """
    content = folder / settings.content.name
    shutil.copytree(settings.content, content, symlinks=True)
    mended = replace(settings, content=content)
    left, tried = list(problems), set[str]()
    for _ in range(_ROUNDS):
        prefix = f"{settings.content.name}/"
        broken = {each.path.removeprefix(prefix) for each in left if each.is_error and each.path.startswith(prefix)}
        if not broken:
            return None
        for path in sorted(broken):
            _take_back(path, content, None if path in tried else base)
        tried |= broken
        outcome = build(mended)
        if not outcome.failed:
            return mended
        left = list(outcome.problems)
    return None


def _take_back(path: str, content: Path, base: Path | None) -> None:
    """Put the base's file in the place of one that is broken, or take it away."""
    file = content / path
    if path.startswith(f"{NOTICES}/"):
        shutil.rmtree(content / NOTICES / path.split("/")[1], ignore_errors=True)
        return
    if file.is_dir() and not file.is_symlink():
        shutil.rmtree(file)
    else:
        file.unlink(missing_ok=True)
    if base is not None and (base / path).is_file() and not (base / path).is_symlink():
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(base / path, file)


def build_now(settings: Settings) -> Outcome:
    """Build the change as it is."""
    return build(settings)


def has_same_packages(one: Path, other: Path) -> bool:
    """Whether two checkouts need the very same packages."""
    locks = [file.read_bytes() if file.is_file() else b"" for file in (one / LOCK, other / LOCK)]
    return locks[0] == locks[1]


def build_base(root: Path, settings: Settings, folder: Path) -> Path | None:
    """Build another checkout by Pelican's own command, in a process that knows no secrets of this one.

    Args:
        root: Of the checkout, with its settings file and its code.
        settings: Today's: what decides how pages look beside content and code is taken from them.
        folder: For the site and its cache.

    Returns:
        The built site; None if it cannot be built.
    """
    output = folder / "site"
    changes = {
        "SITEURL": settings.site_url,
        "CACHE_PATH": str(folder / "cache"),
        "BUILD_DATE": settings.build_date.isoformat(),
        "DRAFTS": settings.drafts,
    }
    extra = [f"{name}={json.dumps(value)}" for name, value in changes.items()]
    command = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "-o", str(output), "-e", *extra]
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    try:
        done = subprocess.run(  # noqa: S603 - the base's own code, and no shell
            command,
            cwd=root,
            env=environment | {"PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return output if done.returncode == 0 and output.is_dir() else None
