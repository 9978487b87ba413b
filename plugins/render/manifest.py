"""What this project wrote into an output folder: only what is listed here is ever removed.

The manifest lies in the output; a journal makes a commit that was cut short finish at the next run.
"""

import datetime as dt
import fcntl
import hashlib
import os
import shutil
import sys
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

import orjson

from plugins.library.endings import Ended

_FOLDER = ".noticeboard"
_FORM = 1


@dataclass(frozen=True, slots=True)
class Written:
    """A file of ours: the digest of what it was made from (empty where the bytes say all), and of its bytes."""

    made_from: str
    bytes: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What lies in the output.

    Attributes:
        inputs: A digest of everything that went into the build.
        files: By path, relative to the output folder.
        notices: Key of each notice that lives in the output → the tombstone it leaves once its day has passed.
        known: Whether this was read, and not made up for want of one.
    """

    inputs: str = ""
    files: Mapping[str, Written] = field(default_factory=dict)
    notices: Mapping[str, Ended] = field(default_factory=dict)
    known: bool = True


class Output:
    """An output folder, changed all at once or not at all."""

    def __init__(self, root: Path) -> None:
        """Name the folder; nothing is touched yet."""
        self.root = root
        self.staging = root / _FOLDER / "staging"
        self._manifest = root / _FOLDER / "manifest.json"
        self._journal = root / _FOLDER / "journal.json"

    @contextmanager
    def held(self) -> Iterator[None]:
        """One build at a time; what an earlier one could not finish is finished, or forgotten, first."""
        (self.root / _FOLDER).mkdir(parents=True, exist_ok=True)
        with (self.root / _FOLDER / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            self._finish()
            yield

    def manifest(self) -> Manifest:
        """What was written last; a damaged manifest means that nothing is known."""
        try:
            body = _unseal(self._manifest.read_bytes())
            files = {path: Written(*row) for path, row in body["files"].items()}
            return Manifest(body["inputs"], files, {key: _tomb(key, row) for key, row in body["notices"].items()})
        except FileNotFoundError:
            return Manifest(known=False)
        except (ValueError, KeyError, TypeError, AttributeError):
            print(f"{self._manifest}: the manifest is damaged; every page is made again", file=sys.stderr)  # noqa: T201
            return Manifest(known=False)

    def stage(self, path: str, content: bytes) -> None:
        """Write a file beside the output, to be moved in by ``commit``."""
        target = self.staging / path
        try:
            target.write_bytes(content)
        except FileNotFoundError:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)

    def obstacles(self, moves: Collection[str], ours: Collection[str]) -> list[str]:
        """What is not ours and stands where a file must be moved to; it is not ours to remove either.

        Args:
            moves: Paths that are to be written.
            ours: Paths of the files that were ours before.

        Returns:
            Paths, sorted. A link, or a folder without files, is no obstacle: it gives way.
        """
        found: set[str] = set()
        clear: set[str] = set()
        for path in moves:
            for step in [*map(str, reversed(PurePosixPath(path).parents)), path][1:]:
                if step in clear:
                    continue
                place = self.root / step
                if place.is_symlink():
                    break
                if step != path:
                    clear.add(step)
                    if place.is_file() and step not in ours:
                        found.add(step)
                elif place.is_dir():
                    inside = (each for each in place.rglob("*") if each.is_symlink() or not each.is_dir())
                    found |= {file.relative_to(self.root).as_posix() for file in inside} - set(ours)
        return sorted(found)

    def commit(self, manifest: Manifest, moves: list[str], removals: list[str]) -> None:
        """Move in what was staged, remove what is no longer ours, the manifest last."""
        body = {
            "form": _FORM,
            "inputs": manifest.inputs,
            "files": {path: [row.made_from, row.bytes] for path, row in sorted(manifest.files.items())},
            "notices": {key: [tomb.day, tomb.minor, tomb.fictional] for key, tomb in sorted(manifest.notices.items())},
        }
        journal: dict[str, Any] = {
            "form": _FORM,
            "moves": sorted(moves),
            "removals": sorted(removals),
            "manifest": body,
        }
        for path in moves:
            if not (self.staging / path).is_file():
                raise FileNotFoundError(self.staging / path)
        _write_safely(self._journal, _seal(journal))
        self._apply(journal)

    def note(self, name: str, content: bytes) -> None:
        """Keep a file beside the manifest, where no reader can ask for it; one that says the same stays."""
        file = self.root / _FOLDER / name
        if not file.is_file() or file.read_bytes() != content:
            _write_safely(file, content)

    def discard(self) -> None:
        """Forget what was staged."""
        shutil.rmtree(self.staging, ignore_errors=True)

    def _finish(self) -> None:
        try:
            journal = _unseal(self._journal.read_bytes())
        except FileNotFoundError:
            journal = None
        except (ValueError, KeyError, TypeError, AttributeError):
            self._journal.unlink()
            journal = None
        if journal is not None:
            self._apply(journal)
        self.discard()

    def _apply(self, journal: Mapping[str, Any]) -> None:
        moves, removals = journal["moves"], journal["removals"]
        first = set(_in_the_way(moves, removals))
        for path in sorted(first):
            self._remove(path)
        made: set[Path] = set()
        for path in moves:
            staged, target = self.staging / path, self.root / path
            if target.parent not in made:
                _make_folder(target.parent, self.root)
                made.add(target.parent)
            if target.is_dir() and not target.is_symlink():
                shutil.rmtree(target)
            # Already moved by the run that was cut short; if it is lost, the build that follows makes it again.
            with suppress(FileNotFoundError):
                staged.replace(target)
        for path in removals:
            if path not in first:
                self._remove(path)
        _write_safely(self._manifest, _seal(journal["manifest"]))
        self._journal.unlink(missing_ok=True)
        self.discard()

    def _remove(self, path: str) -> None:
        target = self.root / path
        above = target.parent
        while above != self.root:
            if above.is_symlink():
                return
            above = above.parent
        # Something else stands there by now, or nothing does.
        with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
            target.unlink()
        _remove_empty(target.parent, self.root)


def _in_the_way(moves: list[str], removals: list[str]) -> Iterator[str]:
    """Old files that stand where a folder must be, or below a new file, or whose name differs only in case."""
    files = {path.lower() for path in moves}
    folders = {str(step) for path in files for step in PurePosixPath(path).parents}
    for path in removals:
        lower = PurePosixPath(path.lower())
        if str(lower) in folders or not files.isdisjoint(map(str, (lower, *lower.parents))):
            yield path


def _make_folder(folder: Path, root: Path) -> None:
    """A file of ours where a folder must be, or a link that may lead out of the output, gives way."""
    for step in [folder, *folder.parents]:
        if step == root:
            break
        if step.is_symlink() or step.is_file():
            step.unlink()
    folder.mkdir(parents=True, exist_ok=True)


def _remove_empty(folder: Path, root: Path) -> None:
    while folder != root:
        try:
            folder.rmdir()
        except FileNotFoundError:
            pass
        except OSError:
            return
        folder = folder.parent


def _write_safely(path: Path, content: bytes) -> None:
    beside = path.with_suffix(".new")
    with beside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def _tomb(key: str, row: tuple[str, bool, bool]) -> Ended:
    day, minor, fictional = row
    return Ended(key, key.rpartition("/")[2], dt.date.fromisoformat(day), minor, fictional)


def _seal(body: Any) -> bytes:
    seal = hashlib.sha256(orjson.dumps(body, option=orjson.OPT_SORT_KEYS)).hexdigest()
    return orjson.dumps({"body": body, "seal": seal})


def _unseal(raw: bytes) -> dict[str, Any]:
    """The body of a sealed file of this form.

    Raises:
        ValueError: If it is damaged, of another form, or names a path outside the folder. A ``KeyError``,
            ``TypeError`` or ``AttributeError`` says the same.
    """
    sealed = orjson.loads(raw)
    body: dict[str, Any] = sealed["body"]
    if raw != _seal(body) or body["form"] != _FORM:
        raise ValueError(sealed["seal"])
    paths = [*body["files"]] if "files" in body else [*body["moves"], *body["removals"], *body["manifest"]["files"]]
    if any(PurePosixPath(path).is_absolute() or ".." in PurePosixPath(path).parts for path in paths):
        raise ValueError(sealed["seal"])
    return body
