"""The settings as they were: for a state of the content of then, and in place of today's where those cannot be read.

A settings file is a program: it is run, with what lay beside it then, and nothing of it stays loaded. Plugins by others
are not.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pelican.settings import DEFAULT_CONFIG, get_settings_from_file

from plugins.bridge.settings import SettingsError, read_settings
from plugins.library.git import GitError, ask
from plugins.model.problem import Problem
from plugins.model.settings import Settings

_MOST = 100
"""Commits of settings files to go back."""
_PLACES = ("PATH", "THEME", "TRANSLATIONS_PATH")
_AT_A_LINE = re.compile(r"([\w.-]+\.py):(\d+): (.*)", re.DOTALL)
"""How ``SettingsError`` says that a settings file cannot be run."""


@dataclass(frozen=True)
class Former:
    """What a settings file said.

    Attributes:
        conf: As it lies there today.
        changes: Settings that stand before those of the file.
    """

    conf: Path
    changes: Mapping[str, Any]

    def files(self, top: Path) -> Iterator[str]:
        """Where settings lie in the repository, as git asks for it."""
        if self.conf.parent.is_relative_to(top):
            folder = self.conf.parent.relative_to(top).as_posix()
            yield f":(top,glob){'' if folder == '.' else f'{folder}/'}*.py"

    def newest(self) -> Settings | None:
        """The last ones that can be read: today's without their plugins, else the repository's; None if none can."""
        with suppress(SettingsError):
            return self._in(self.conf.parent)
        with suppress(GitError):
            log = ask(
                self.conf.parent, "log", "--first-parent", f"--max-count={_MOST}", "--format=%H", "--", ":(glob)*.py"
            )
            for commit in log.decode().split():
                with suppress(SettingsError):
                    return self.of(commit)
        return None

    def of(self, commit: str) -> Settings:
        """Those of a commit; what they name lies where it lies today.

        Raises:
            SettingsError: If they cannot be read.
            GitError: If git does not have them.
        """
        with TemporaryDirectory() as place:
            for name in ask(self.conf.parent, "ls-tree", "-z", "--name-only", commit).decode().split("\0"):
                if name.endswith(".py"):
                    (Path(place) / name).write_bytes(ask(self.conf.parent, "show", f"{commit}:./{name}"))
            return self._in(Path(place).resolve())

    def _in(self, folder: Path) -> Settings:
        try:
            with _apart(folder, self.conf.parent):
                said = get_settings_from_file(str(folder / self.conf.name))
        except (Exception, SystemExit) as error:
            raise SettingsError(str(error)) from error
        given = {**DEFAULT_CONFIG, **said, **self.changes}
        try:
            for name in _PLACES:
                given[name] = self._at_home(Path(given[name]), folder)
            # A folder whose name is misspelt says of no notice that it has ended.
            if not given["PATH"].is_dir():
                message = f"PATH: there is no folder {given['PATH']} — name the one of the content"
                raise SettingsError(message)
            return read_settings(given)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise SettingsError(str(error)) from error

    def _at_home(self, path: Path, folder: Path) -> Path:
        home = self.conf.parent
        return home / path.relative_to(folder) if path.is_relative_to(folder) else home / path


@contextmanager
def _apart(folder: Path, home: Path) -> Iterator[None]:
    """Run settings files of one folder though those of another were run: they import each other by name."""
    path = list(sys.path)
    known = {name: module for name, module in sys.modules.items() if name != "__main__" and _lies(module, home)}
    for name in known:
        del sys.modules[name]
    try:
        yield
    finally:
        sys.path[:] = path
        for name in [name for name, module in sys.modules.items() if name != "__main__" and _lies(module, folder)]:
            del sys.modules[name]
        sys.modules.update(known)


def _lies(module: object, folder: Path) -> bool:
    file = getattr(module, "__file__", None)
    return isinstance(file, str) and Path(file).parent == folder


def problem_of(error: SettingsError, conf: Path) -> Problem:
    """What is wrong with today's settings, as a problem of their file."""
    found = _AT_A_LINE.fullmatch(str(error))
    file, line, said = found.groups() if found else (conf.name, "1", str(error))
    what, _, mend = said.partition(" — ")
    return Problem(file, int(line), 1, "settings", what, mend or "mend it")
