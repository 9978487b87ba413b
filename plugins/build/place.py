"""A published folder, exchanged whole: whoever reads it meets the old tree or the new one, never half of one.

Linux exchanges two folders in one step (``renameat2(2)``, ``RENAME_EXCHANGE``). Elsewhere the old one is set aside
first, and what is cut short then is set right by the next run.
"""

import ctypes
import errno
import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from plugins.build.disk import make_alike, write_names, write_out
from plugins.build.release import read_release
from plugins.build.strangers import remove

_EXCHANGE, _HERE = 2, -100
"""``RENAME_EXCHANGE``, and ``AT_FDCWD``: paths as they stand."""
_MARK = "made-by-noticeboard"
"""The file by which we know our own folder beside the published one again."""


class Place:
    """The folder, and a hidden one beside it: the tree to come lies there, and the one that was.

    Attributes:
        target: The published folder.
        new: Where the tree to come is put together; on the same file system.
        strangers: Where files were put that others had laid into the folder; they are no part of the new tree.
        left: Why the tree that was could not be removed, else empty; the next publication tries again.
    """

    def __init__(self, target: Path) -> None:
        """Name the folder; nothing is touched yet."""
        self.target = target
        self.strangers: list[Path] = []
        self.left = ""
        self._work = target.with_name(f".{target.name}.noticeboard")
        self.new, self._old = self._work / "new", self._work / "old"
        self._rights: int | None = None

    @contextmanager
    def held(self) -> Iterator[None]:
        """One publication at a time; what an earlier one left is set right first.

        Raises:
            OSError: If there is no place for the tree to come, or the folder can never be exchanged; nothing was
                touched then.
        """
        self.target.parent.mkdir(parents=True, exist_ok=True)
        above = os.open(self.target.parent, os.O_RDONLY)
        try:
            fcntl.flock(above, fcntl.LOCK_EX)
            self._begin()
            try:
                yield
            finally:
                self.discard()
        finally:
            os.close(above)

    @property
    def is_ours(self) -> bool:
        """Whether the folder may be exchanged: it is not there, empty, or was published by us."""
        if self.target.is_symlink() or (self.target.exists() and not self.target.is_dir()):
            return False
        return not self.target.exists() or not any(self.target.iterdir()) or read_release(self.target) is not None

    def exchange(self) -> None:
        """Put the new tree in place of the old one, which goes; the folder keeps its owner, its group and its rights.

        Raises:
            OSError: If it cannot be done; the old tree is then where it was.
        """
        write_out(self.new)
        self._allow(0o700)  # a folder is moved by who may write into it
        try:
            if not self.target.exists():
                self.new.rename(self.target)
            elif not _exchanged(self.new, self.target):
                self._set_aside()
                try:
                    self.new.rename(self.target)
                except OSError:
                    self._old.rename(self.target)
                    raise
        finally:
            self._allow(0)
        # From here on readers see the new tree: nothing may say that they do not.
        with suppress(OSError):
            write_names(self.target.parent, self._work)
        self.discard()

    def discard(self) -> None:
        """Forget the tree that was put together, or was."""
        try:
            self._clear()
        except OSError as error:
            self.left = str(error)
        else:
            self.left = ""

    def _begin(self) -> None:
        if os.path.lexists(self._work) and not self._is_marked():
            message = f"{self._work}: is in the way, and Noticeboard did not make it — move it away"
            raise OSError(message)
        if self.target.is_mount():
            raise OSError(self._cannot_move)
        self._clear()
        self._work.mkdir(mode=0o700)
        (self._work / _MARK).write_bytes(b"")
        self.new.mkdir()
        if self.target.is_dir() and not self.target.is_symlink():
            self._rights = make_alike(self.new, self.target)

    def _allow(self, more: int) -> None:
        """Add to the rights of a folder whose owner may not write into it; 0 for none but its own."""
        if self._rights is not None and self._rights | 0o700 != self._rights:
            with suppress(FileNotFoundError, PermissionError):
                self.target.chmod(self._rights | more)

    def _is_marked(self) -> bool:
        """An empty folder is as good as ours: one that was just made, or cleared."""
        if self._work.is_symlink() or not self._work.is_dir():
            return False
        return (self._work / _MARK).is_file() or not any(self._work.iterdir())

    def _set_aside(self) -> None:
        try:
            self.target.rename(self._old)
        except OSError as error:
            if error.errno in {errno.EBUSY, errno.EXDEV}:
                raise OSError(self._cannot_move) from error
            raise

    @property
    def _cannot_move(self) -> str:
        return f"{self.target}: is where a file system is mounted, and cannot be exchanged — name a folder below it"

    def _clear(self) -> None:
        """Set right what was cut short; what was left goes."""
        if not self._work.exists():
            return
        if self._old.exists() and not os.path.lexists(self.target):
            self._old.rename(self.target)
        self._remove_old()
        if read_release(self.new) is not None:  # it was shown, or is whole
            self.new.rename(self._old)
            self._remove_old()
        elif self.new.exists():
            shutil.rmtree(self.new)
        if {each.name for each in self._work.iterdir()} <= {_MARK}:
            (self._work / _MARK).unlink(missing_ok=True)
            self._work.rmdir()

    def _remove_old(self) -> None:
        if self._old.exists():
            kept = remove(self._old, self._free)
            self.strangers += [kept] if kept else []

    def _free(self) -> Path:
        number = 1
        while os.path.lexists(kept := self.target.with_name(f"{self.target.name}.strangers-{number}")):
            number += 1
        return kept


def _exchanged(one: Path, other: Path) -> bool:
    """Whether the system exchanged two folders in one step."""
    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is None:
        return False
    return bool(call(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0)
