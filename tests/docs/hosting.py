"""What the tests of other hosts need of the machine: installed if it may be, else said."""

import shutil
from collections.abc import Sequence

from plugins.bridge.machine import Machine


def program(name: str, packages: Sequence[str]) -> str:
    """The path of a program that the system has, or gets now.

    Raises:
        SetupError: If nobody here may install it; one line that says what to type.
    """
    path = _found(name)
    if path is None:
        Machine().install_packages(packages, f"{name}, which a test of publishing runs,")
        path = _found(name)
    assert path is not None, f"{name} was installed, but is not there"
    return path


def _found(name: str) -> str | None:
    return shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin")
