"""The Chromium that tests and audits look through: the system's, Playwright's own, or one that is installed now.

Like ``machine``, this imports the standard library only: Playwright is asked from outside.
"""

from __future__ import annotations

import shutil
import sys
from functools import cache
from typing import TYPE_CHECKING

from plugins.bridge.machine import Machine, SetupError

if TYPE_CHECKING:
    from collections.abc import Callable

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
"""What a Chromium is called, the one to take first."""
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""What it is started with: it runs in containers, as root, and asks nobody but our own server."""

_PACKAGES = ("chromium",)
_FONTS = ("fontconfig", "fonts-noto-core", "fonts-noto-cjk")
_SCRIPTS = {"ar": "Arabic", "zh": "Chinese"}
"""Languages whose letters a machine may lack, by fontconfig's names."""
_ASK = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"


def ensure(machine: Machine, which: Callable[[str], str | None] = shutil.which, platform: str = sys.platform) -> str:
    """The path of a Chromium that starts, with letters for every language; what is missing is installed.

    Args:
        machine: Runs commands and installs packages.
        which: Looks for a command.
        platform: As ``sys.platform`` says it.

    Raises:
        SetupError: If something is missing and cannot be installed; one line that says what to do.
    """
    path = find(machine, which) or _installed(machine, which)
    if platform == "linux":
        _ensure_letters(machine)
    return path


def find(machine: Machine, which: Callable[[str], str | None] = shutil.which) -> str | None:
    """The path of a Chromium that starts, if there is one."""
    for name in NAMES:
        path = which(name)
        if path and _starts(machine, path):
            return path
    status, said = machine.run([sys.executable, "-c", _ASK])
    path = said.strip().splitlines()[-1] if status == 0 and said.strip() else ""
    return path if path and _starts(machine, path) else None


@cache
def chromium() -> str:
    """The path of the browser, for a process that was started by a command that made sure of it.

    Raises:
        SetupError: If there is none.
    """
    path = find(Machine())
    if path is None:
        raise SetupError(_ADVICE)
    return path


_ADVICE = (
    "there is no Chromium. Type: sudo apt-get install chromium fonts-noto-core fonts-noto-cjk"
    "  or: .venv/bin/python -m playwright install chromium"
)


def _starts(machine: Machine, path: str) -> bool:
    """Whether it is more than a name: Ubuntu's ``chromium-browser`` only points to a shop."""
    try:
        return machine.run([path, "--version"])[0] == 0
    except OSError:
        return False


def _installed(machine: Machine, which: Callable[[str], str | None]) -> str:
    """Install a Chromium: Debian's, else Playwright's own."""
    reason = ""
    if machine.is_root and which("apt-get"):
        try:
            machine.install_packages((*_PACKAGES, *_FONTS), "A browser for the tests")
        except SetupError as error:
            reason = f"{error}; "
    path = find(machine, which)
    if path is None:
        machine.say("Installing Playwright's Chromium …")
        deps = ("--with-deps",) if machine.is_root else ()
        machine.run([sys.executable, "-m", "playwright", "install", *deps, "chromium"])
        path = find(machine, which)
    if path is None:
        raise SetupError(reason + _ADVICE)
    return path


def _ensure_letters(machine: Machine) -> None:
    missing = [name for code, name in _SCRIPTS.items() if not _has_letters(machine, code)]
    if not missing:
        return
    machine.install_packages(_FONTS, f"A font for {' and for '.join(missing)}")
    still = [name for code, name in _SCRIPTS.items() if not _has_letters(machine, code)]
    if still:
        message = f"there is no font for {' and for '.join(still)}; install one that fontconfig (fc-list) finds"
        raise SetupError(message)


def _has_letters(machine: Machine, language: str) -> bool:
    try:
        status, said = machine.run(["fc-list", f":lang={language}"])
    except OSError:
        return False
    return status == 0 and bool(said.strip())
