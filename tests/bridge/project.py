"""A whole small site with a settings file of its own, built by the ``pelican`` command in another process."""

import hashlib
import json
import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

from plugins.bridge import environment
from plugins.bridge.machine import version
from tests.build.whole_site import WholeSite
from tests.conftest import ROOT

PELICAN = str(Path(sys.executable).with_name("pelican"))
_CONF = """
import sys
sys.path.insert(0, {root!r})
from plugins.bridge.defaults import *
HERE = {here!r}
PATH, OUTPUT_PATH = HERE + "/content", HERE + "/output"
THEME, TRANSLATIONS_PATH, CACHE_PATH = HERE + "/theme", HERE + "/translations", HERE + "/cache"
LANGUAGES = [{{"tag": "en"}}, {{"tag": "ar", "partial": True}}, {{"tag": "fr", "partial": True}}]
SITEURL, BUILD_DATE, WORKERS, DEFAULT_PAGINATION = "https://noticeboard.example", "2026-11-22", 1, 3
"""
ENVIRONMENT = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "PYTHONDONTWRITEBYTECODE": "1", "COLUMNS": "80"}


def make_ready(root: Path) -> None:
    """Give a project an environment that is ready: one that sees what these tests see.

    Args:
        root: With the lock file.
    """
    made = root / ".venv"
    venv.create(made, with_pip=False, symlinks=True)
    seen = made / "lib" / f"python{version()}" / "site-packages" / "seen.pth"
    seen.write_text(sysconfig.get_path("purelib"))
    digests = {environment.LOCK: hashlib.sha256((root / environment.LOCK).read_bytes()).hexdigest()}
    stamp = {"place": str(made), "python": version(), **digests}
    (made / "noticeboard.json").write_text(json.dumps(stamp))


class Project(WholeSite):
    """``run`` calls ``pelican`` as a person would."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.conf = root / "conf.py"
        self.settle()

    def settle(self, more: str = "") -> None:
        """Write the settings file, with more lines at its end."""
        self.conf.write_text(_CONF.format(root=str(ROOT), here=str(self.root)) + more, encoding="utf-8")

    def count(self) -> int:
        """How many files of the site lie in the output."""
        return sum(path.is_file() and ".noticeboard" not in path.parts for path in self.output.rglob("*"))

    def command(self, *arguments: str) -> list[str]:
        """The words of a command line."""
        return [PELICAN, "-s", str(self.conf), *arguments]

    def run(self, *arguments: str, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run it to its end."""
        return subprocess.run(
            self.command(*arguments),
            cwd=cwd or self.root,
            env=ENVIRONMENT | environment,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
