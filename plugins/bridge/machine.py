"""The machine below the project: its Python, its packages, and what it says when something is missing.

Like ``environment``, this imports the standard library only.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_QUIET = {
    "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    "PIP_NO_INPUT": "1",
    "PIP_PROGRESS_BAR": "off",
    "PIP_ROOT_USER_ACTION": "ignore",
    "DEBIAN_FRONTEND": "noninteractive",
    "LC_ALL": "C.UTF-8",  # what pip and apt-get say is looked at below
}
_AUTHORITIES = "/etc/ssl/certs/ca-certificates.crt"
"""Whom a Debian trusts."""
_UNREACHABLE = (
    "NewConnectionError",
    "ConnectTimeout",
    "ReadTimeout",
    "ProxyError",
    "Network is unreachable",
    "Temporary failure resolving",
    "Temporary failure in name resolution",
    "Could not connect",
    "Could not resolve",
)


class SetupError(Exception):
    """Something cannot be installed; one line for whoever typed the command."""


class UnreachableError(SetupError):
    """There is no network, or not to the place that has the packages; nothing was changed."""


def version() -> str:
    """Of the Python that runs: ``3.11``."""
    return f"{sys.version_info[0]}.{sys.version_info[1]}"


def run(command: Sequence[str]) -> tuple[int, str]:
    """Run a command quietly; gives its status and everything it said."""
    done = subprocess.run(  # noqa: S603 - our own commands
        command,
        env={**_trusted(), **os.environ, **_QUIET},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    return done.returncode, done.stdout


def _trusted() -> dict[str, str]:
    """Node trusts its own list of authorities only; those that the machine trusts, such as a proxy's, count too."""
    return {"NODE_EXTRA_CA_CERTS": _AUTHORITIES} if Path(_AUTHORITIES).is_file() else {}


def has_venv() -> bool:
    """Whether this Python can make environments; Debian's cannot as it comes."""
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def say(line: str) -> None:
    """Tell the person what is being done, apart from what the command itself prints."""
    print(line, file=sys.stderr, flush=True)


@dataclass(frozen=True)
class Machine:
    """What making an environment asks of the machine; tests give another.

    Attributes:
        python: An interpreter outside any environment.
        version: Its version, ``3.11``.
        is_root: Whether packages of the system may be installed.
    """

    python: str = getattr(sys, "_base_executable", sys.executable)
    version: str = version()
    is_root: bool = os.geteuid() == 0
    has_venv: Callable[[], bool] = has_venv
    run: Callable[[Sequence[str]], tuple[int, str]] = run
    say: Callable[[str], None] = say

    def make(self, venv: Path) -> None:
        """Make an empty environment.

        Raises:
            SetupError: If it cannot be made, with what to type where that helps.
        """
        if not self.has_venv():
            self.install_packages((f"python{self.version}-venv",), "Python's venv")
        status, said = self.run([self.python, "-m", "venv", str(venv)])
        if status != 0:
            message = f"cannot make {venv}: {heart(said)}"
            raise SetupError(message)

    def install_packages(self, packages: Sequence[str], what: str) -> None:
        """Let Debian or Ubuntu install what only the system can give.

        Args:
            packages: By their Debian names.
            what: What they are for the reader, such as ``Python's venv``: it is missing now.

        Raises:
            SetupError: If nobody here may install them, or apt-get cannot.
        """
        names = " ".join(packages)
        if not self.is_root:
            message = f"{what} is missing. Type: sudo apt-get install {names}  and run this again"
            raise SetupError(message)
        self.say(f"Installing {names} through apt-get …")
        try:
            self.run(["apt-get", "-qq", "update"])
            status, said = self.run(["apt-get", "-qq", "-y", "install", "--no-install-recommends", *packages])
        except FileNotFoundError:
            message = f"{what} is missing, and there is no apt-get: install it and run this again"
            raise SetupError(message) from None
        if status != 0 and is_unreachable(said):
            raise UnreachableError("cannot reach the system's package server; connect and run again")
        if status != 0:
            message = f"apt-get cannot install {names}: {heart(said)}"
            raise SetupError(message)

    def install(self, venv: Path, lock: Path) -> None:
        """Let pip install what a lock file names, and nothing whose hash differs.

        Raises:
            UnreachableError: Before anything was installed: pip fetches everything first.
            SetupError: If anything else is wrong; the environment is then of no use.
        """
        pip = [str(venv / "bin" / "python"), "-m", "pip", "install", "--quiet", "--retries", "1"]
        status, said = self.run([*pip, "--require-hashes", "-r", str(lock)])
        if status != 0 and is_unreachable(said):
            raise UnreachableError("cannot reach Python’s package index; connect and run again")
        if status != 0:
            message = f"pip cannot install {lock.name}: {heart(said)}"
            raise SetupError(message)

    def ask_version(self, venv: Path) -> str | None:
        """The version of an environment's Python; none if there is none that works."""
        python = venv / "bin" / "python"
        if not python.exists():
            return None
        status, said = self.run([str(python), "-c", "import sys, pip; print('%d.%d' % sys.version_info[:2])"])
        return said.strip() if status == 0 else None


def is_unreachable(said: str) -> bool:
    """Whether a tool says that it has no way to the network."""
    return any(sign in said for sign in _UNREACHABLE)


def heart(said: str) -> str:
    """The line that matters in what a tool said: the first that calls itself an error, else the last."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    errors = [line for line in lines if line.upper().startswith(("ERROR", "E:"))]
    return (errors or lines[-1:] or ["it does not say why"])[0]
