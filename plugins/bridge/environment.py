"""The project's own ``.venv``, made from a lock file on a machine that has only Python.

This runs before anything is installed: it imports the standard library only, and must also be read by a Python
that is too old for the rest of the project, to say so.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import shutil
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.bridge.machine import Machine, SetupError, UnreachableError, version

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

OLDEST = (3, 11)
LOCK, TEST_LOCK = "requirements.lock", "requirements-test.lock"
"""Each names every package with its hash; the second holds all of the first."""
NEED_TESTS = frozenset({"audit", "bench", "review", "shots", "test"})
"""Commands that need the second."""
_NEED_TESTS_FOR = {"links": "--check"}
"""Commands that need it for one option: what follows other people's links is a test's tool."""

_STAMP = "noticeboard.json"
_UNFINISHED = {"place": "unfinished"}


def enter(root: Path, argv: Sequence[str]) -> None:
    """Return inside the environment; outside, make it if need be and run the same command in it.

    Args:
        root: The project's folder, with the lock files.
        argv: The command, from the script's name on.
    """
    if sys.version_info < OLDEST:
        message = f"Noticeboard needs Python {OLDEST[0]}.{OLDEST[1]} or newer; this is {version()}"
        raise SystemExit(message)
    venv = root / ".venv"
    lock = root / lock_for(argv[1:])
    inside = Path(sys.prefix).resolve() == venv.resolve()
    if not is_ready(venv, lock, version() if inside else None):
        try:
            prepare(venv, lock, Machine())
        except SetupError as error:
            raise SystemExit(str(error)) from None
        except KeyboardInterrupt:
            raise SystemExit(130) from None
    elif inside:
        return
    python = str(venv / "bin" / "python")
    os.execv(python, [python, *argv])  # noqa: S606 - the same command, in the environment


def lock_for(arguments: Sequence[str]) -> str:
    """The lock file that a command needs."""
    command = next((argument for argument in arguments if not argument.startswith("-")), "")
    needed = command in NEED_TESTS or _NEED_TESTS_FOR.get(command) in arguments
    return TEST_LOCK if needed and not {"-h", "--help"} & set(arguments) else LOCK


def is_ready(venv: Path, lock: Path, running: str | None) -> bool:
    """Whether the environment holds what the lock says, works, and lies where it was made.

    Args:
        venv: The environment's folder.
        lock: The lock file.
        running: The version of the Python that runs in it, where that is known.
    """
    stamp = _read(venv)
    return (
        stamp.get("place") == str(venv)
        and stamp.get(lock.name) == _digest(lock)
        and running in {None, stamp.get("python")}
        and (venv / "bin" / "python").exists()
    )


def prepare(venv: Path, lock: Path, machine: Machine) -> None:
    """Make the environment, or bring it up to the lock; one that is broken or was moved is made anew.

    Raises:
        SetupError: If it cannot be done. What was begun is gone; without a network, what worked still does.
    """
    with _held(venv.parent):
        before = _read(venv)
        running = machine.ask_version(venv)
        if running is not None and is_ready(venv, lock, running):
            return  # another command made it in the meantime
        is_sound = not before or (before.get("place"), before.get("python")) == (str(venv), running)
        if running is None or not is_sound:
            _remove(venv)
            running = None
        machine.say(f"Setting up {venv.name} from {lock.name}, once: about half a minute …")
        try:
            if running is None:
                machine.make(venv)
            _write(venv, _UNFINISHED)
            machine.install(venv, lock)
        except BaseException as error:
            if running is None:
                _remove(venv)
            elif isinstance(error, UnreachableError):
                _write(venv, before)
            raise
        digests = {file.name: _digest(file) for file in (venv.parent / LOCK, lock)}
        _write(venv, {"place": str(venv), "python": running or machine.version, **digests})


@contextmanager
def _held(root: Path) -> Iterator[None]:
    """One set-up at a time."""
    folder = os.open(root, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def _digest(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def _read(venv: Path) -> dict[str, str]:
    """What was noted when the environment was made; nothing, if somebody else made it."""
    try:
        stamp = json.loads((venv / _STAMP).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except ValueError:
        return _UNFINISHED
    return stamp if isinstance(stamp, dict) else _UNFINISHED


def _write(venv: Path, stamp: dict[str, str]) -> None:
    if stamp:
        (venv / _STAMP).write_text(json.dumps(stamp, indent=1), encoding="utf-8")
    else:
        (venv / _STAMP).unlink(missing_ok=True)


def _remove(venv: Path) -> None:
    if venv.is_symlink() or venv.is_file():
        venv.unlink()
    else:
        shutil.rmtree(venv, ignore_errors=True)
