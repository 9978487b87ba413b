"""Earlier states of the content, from the git repository that it lies in; nothing in the repository is changed."""

import datetime as dt
import io
import shutil
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path, PurePosixPath

from plugins.bridge.former import Former
from plugins.bridge.settings import SettingsError
from plugins.build.publication import Then
from plugins.library.git import GitError, ask
from plugins.model.settings import Settings

_MOST = 100
"""States to go back: whoever merged a hundred broken ones must be told, not helped."""


@dataclass(frozen=True)
class Git:
    """The history of a site's files.

    Attributes:
        settings: Of the release; where its files lie says which repository it is.
        scratch: A folder for earlier files, on the machine's own disk; emptied after each.
        former: Who knows the settings of then: content that was written for them may not fit today's.
    """

    settings: Settings
    scratch: Path
    former: Former | None = None

    def commit(self) -> str | None:
        """The commit that the files are of; None where some are not as it has them, or there is none."""
        if self._top is None or self._git("status", "--porcelain", "--untracked-files=normal", "--", *self._paths):
            return None
        return (self._git("rev-parse", "HEAD") or b"").decode().strip() or None

    @property
    def is_short(self) -> bool:
        """Whether this clone holds the newest commits only, as CI makes them without being told otherwise."""
        return (self._git("rev-parse", "--is-shallow-repository") or b"").strip() == b"true"

    def lacking(self) -> str:
        """Why ``earlier`` gives nothing; empty where it may give something."""
        content = self.settings.content
        try:
            ask(content, "rev-parse", "--show-toplevel")
            ask(content, "log", "--max-count=1", "--format=", "HEAD", "--")
        except GitError as error:
            return str(error)
        if len(self._states("")) > bool(self.commit()):
            return ""
        if self.is_short:
            return (
                "this clone holds the newest commits only — fetch all of them "
                "(git fetch --unshallow; fetch-depth: 0 in a workflow)"
            )
        return "no earlier commit holds this content"

    def earlier(self, folder: str = "") -> Iterator[Then]:
        """The states of the branch, the newest first, each in a folder of its own while it is looked at.

        Only the first parents count: what a branch went through before it was merged was never published.

        Args:
            folder: Of the content; only this part of it is there then, only its changes make a state, and what lies
                there now is one too: it may have been so for long.
        """
        if self._top is None:
            return
        shutil.rmtree(self.scratch, ignore_errors=True)  # of a run that was killed
        rows = self._states(folder)
        for commit, seconds in rows[1:] if not folder and self.commit() else rows:
            self.scratch.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=self.scratch) as place:
                then = self._put(commit, Path(place).resolve(), folder)
                if then is not None:
                    yield Then(commit, dt.datetime.fromtimestamp(int(seconds), dt.UTC).date(), then)

    def _states(self, folder: str) -> list[tuple[str, str]]:
        """Commit, and seconds since 1970, of each state."""
        paths = self._part(folder, self._places) if folder else self._paths
        log = self._git("log", "--first-parent", f"--max-count={_MOST}", "--format=%H %ct", "HEAD", "--", *paths)
        rows = (row.partition(" ") for row in (log or b"").decode().splitlines())
        return [(commit, seconds) for commit, _, seconds in rows]

    def _part(self, folder: str, places: Mapping[str, str]) -> list[str]:
        if not folder:
            return sorted(places.values())
        content = places.get("content")
        return [f"{content}/{folder}" if content not in {None, "."} else folder]

    @cached_property
    def _top(self) -> Path | None:
        said = self._git("rev-parse", "--show-toplevel", cwd=self.settings.content)
        return Path(said.decode().rstrip("\n")).resolve() if said else None

    @cached_property
    def _places(self) -> dict[str, str]:
        return self._inside(self.settings)

    def _inside(self, settings: Settings) -> dict[str, str]:
        """Setting → its folder in the repository, for those that lie in it."""
        top = self._top
        assert top is not None  # noqa: S101 - asked where there is one
        folders = {name: getattr(settings, name) for name in ("content", "theme", "translations")}
        inside = {name: folder for name, folder in folders.items() if folder.is_relative_to(top)}
        return {name: folder.relative_to(top).as_posix() for name, folder in inside.items()}

    @property
    def _paths(self) -> list[str]:
        """Whose changes make another site: the content and what shows it, and the settings."""
        return [*sorted(self._places.values()), *(self.former.files(self._top) if self.former and self._top else ())]

    def _put(self, commit: str, folder: Path, part: str) -> Settings | None:
        """A state's files; None if it had no content."""
        now, then = self.settings, self._settings(commit)
        places = self._inside(then)
        listed = self._git("ls-tree", "-d", "--name-only", commit, "--", *self._part(part, places))
        paths = (listed or b"").decode().splitlines()
        raw = self._git("archive", "--format=tar", commit, "--", *paths) if paths else None
        content = places.get("content")
        if raw is None or content is None or not any(f"{path}/".startswith(f"{content}/") for path in paths):
            return None
        with tarfile.open(fileobj=io.BytesIO(raw)) as archive:
            for member in archive:
                path = PurePosixPath(member.name)
                if not member.isfile() or path.is_absolute() or ".." in path.parts:
                    continue
                target = folder / path
                target.parent.mkdir(parents=True, exist_ok=True)
                file = archive.extractfile(member)
                target.write_bytes(file.read() if file else b"")
        there = {name: folder / path for name, path in places.items()}
        return replace(
            then,
            output=now.output,
            cache=now.cache,
            content=there["content"],
            theme=there.get("theme", now.theme),
            translations=there.get("translations", now.translations),
        )

    def _settings(self, commit: str) -> Settings:
        """Of a state; today's where those of then cannot be read. What plugins added to Jinja's is of today."""
        now = self.settings
        if self.former is not None:
            with suppress(SettingsError, GitError):
                return replace(self.former.of(commit), workers=now.workers, jinja=now.jinja)
        return now

    def _git(self, *arguments: str, cwd: Path | None = None) -> bytes | None:
        """What git says; None where it cannot, or is not there."""
        folder = cwd or self._top
        try:
            return ask(folder, *arguments) if folder else None
        except GitError:
            return None
