"""The tools that are not Python's: Node and Java are the system's, the rest comes with npm, pinned by its lock file."""

import fcntl
import hashlib
import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from plugins.audit.finding import AuditError, Case
from plugins.bridge.machine import Machine, SetupError, UnreachableError, heart, is_unreachable

HERE = Path(__file__).resolve().parent
OLDEST_NODE = (18, 16)
_PACKAGES = {"node": ("nodejs", "npm"), "npm": ("npm",), "java": ("default-jre-headless",)}
_WORDS = {"node": "Node", "npm": "npm", "java": "Java"}
_STAMP = "installed.json"


def ensure(
    needs: Collection[str], folder: Path, machine: Machine, which: Callable[[str], str | None] = shutil.which
) -> None:
    """Make sure of Node, Java and the Node tools; what is missing is installed.

    Args:
        needs: Of ``node`` and ``java``; with ``node``, the tools of ``package-lock.json`` too.
        folder: Where the Node tools lie, or shall.
        machine: Runs commands and installs packages.
        which: Looks for a command.

    Raises:
        SetupError: If something is missing and cannot be installed; one line that says what to do.
    """
    for name in [*(("node", "npm") if "node" in needs else ()), *(("java",) if "java" in needs else ())]:
        if which(name) is None:
            machine.install_packages(_PACKAGES[name], _WORDS[name])
    if "node" in needs:
        _check_node(machine)
        _install(folder, machine)


def _check_node(machine: Machine) -> None:
    said = machine.run(["node", "--version"])[1].strip()
    numbers = re.fullmatch(r"v(\d+)\.(\d+)\..*", said)
    if numbers is None or (int(numbers[1]), int(numbers[2])) < OLDEST_NODE:
        message = (
            f"the audit needs Node {OLDEST_NODE[0]}.{OLDEST_NODE[1]} or newer; this is {said}: install a newer one"
        )
        raise SetupError(message)


def _install(folder: Path, machine: Machine) -> None:
    """Exactly what the lock file names, by its hashes; nothing else is fetched afterwards."""
    folder.mkdir(parents=True, exist_ok=True)
    with held(folder / "tools.lock"):
        _install_once(folder, machine)


def _install_once(folder: Path, machine: Machine) -> None:
    lock = HERE / "package-lock.json"
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    stamp = folder / _STAMP
    if stamp.is_file() and json.loads(stamp.read_text(encoding="utf-8")) == digest:
        return
    stamp.unlink(missing_ok=True)
    for name in ("package.json", lock.name):
        shutil.copy(HERE / name, folder)
    machine.say("Installing the audit's Node tools, once: about half a minute …")
    status, said = machine.run(["npm", "ci", "--prefix", str(folder), "--ignore-scripts", "--no-audit", "--no-fund"])
    if status != 0 and (is_unreachable(said) or "ENOTFOUND" in said or "ECONNREFUSED" in said or "EAI_AGAIN" in said):
        raise UnreachableError("cannot reach npm’s package registry; connect and run again")
    if status != 0:
        message = f"npm cannot install the audit's tools: {_heart(said)}"
        raise SetupError(message)
    stamp.write_text(json.dumps(digest), encoding="utf-8")


@contextmanager
def held(file: Path) -> Iterator[None]:
    """One at a time; another process waits until the end of the block."""
    with file.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _heart(said: str) -> str:
    """What npm says first, after the code of its error."""
    words = [line.removeprefix("npm error").strip() for line in said.splitlines() if line.startswith("npm error")]
    return next((line for line in words if line and not line.startswith("code ")), heart(said))


def tool(case: Case, package: str, *steps: str) -> Path:
    """A file of a Node tool.

    Raises:
        AuditError: If it is not there.
    """
    file = case.tools.joinpath("node_modules", package, *steps)
    if not file.is_file():
        message = f"{file} is missing — remove {case.tools} and run this again"
        raise AuditError(message)
    return file


def run(command: Sequence[str | Path], *, fine: Collection[int] = (0,), **environment: str) -> tuple[str, str]:
    """Run a tool to its end.

    Args:
        command: Its words.
        fine: The statuses that say that it has done its work.
        environment: More variables.

    Returns:
        What it said, and what it complained about.

    Raises:
        AuditError: If it is missing, or could not do its work.
    """
    name = Path(command[0] if command[0] not in {"node", "java"} else command[-1]).name
    try:
        done = subprocess.run(  # noqa: S603 - our own commands
            [str(word) for word in command],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            env={**os.environ, **environment},
            check=False,
        )
    except OSError as error:
        message = f"{command[0]} cannot be started: {error.strerror} — run python3 tasks.py audit again"
        raise AuditError(message) from error
    if done.returncode not in fine:
        message = f"{name} failed with status {done.returncode}: {heart(done.stderr or done.stdout)}"
        raise AuditError(message)
    return done.stdout, done.stderr
