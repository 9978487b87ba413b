"""A published folder, exchanged whole: whoever reads it meets the old tree or the new one, never half of one.

Linux exchanges two folders in one step (``renameat2(2)``, ``RENAME_EXCHANGE``). Elsewhere the old one is set aside
first, and what is cut short then is set right by the next run.
"""

import ctypes
import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from plugins.build.release import NAME, read_release

_EXCHANGE, _HERE = 2, -100
"""``RENAME_EXCHANGE``, and ``AT_FDCWD``: paths as they stand."""
_COMPRESSED = {".br", ".gz", ".zst"}
"""What a host makes of our files beside them; such a copy is as much ours as the file."""


class Place:
    """The folder, and two hidden ones beside it: the tree to come, and the one that was.

    Attributes:
        target: The published folder.
        new: Where the tree to come is put together; on the same file system.
        strangers: Where files were put that others had laid into the folder; they are no part of the new tree.
    """

    def __init__(self, target: Path) -> None:
        """Name the folder; nothing is touched yet."""
        self.target = target
        self.new = target.with_name(f".{target.name}.new")
        self.strangers: list[Path] = []
        self._old = target.with_name(f".{target.name}.old")

    @contextmanager
    def held(self) -> Iterator[None]:
        """One publication at a time; what an earlier one left is set right first."""
        self.target.parent.mkdir(parents=True, exist_ok=True)
        above = os.open(self.target.parent, os.O_RDONLY)
        try:
            fcntl.flock(above, fcntl.LOCK_EX)
            if self._old.exists() and not self.target.exists():
                self._old.rename(self.target)
            self._clear()
            yield
        finally:
            os.close(above)

    @property
    def is_ours(self) -> bool:
        """Whether the folder may be exchanged: it is not there, empty, or was published by us."""
        if self.target.is_symlink() or (self.target.exists() and not self.target.is_dir()):
            return False
        return not self.target.exists() or not any(self.target.iterdir()) or read_release(self.target) is not None

    def exchange(self) -> None:
        """Put the new tree in place; the old one goes.

        Raises:
            OSError: If it cannot be done; the old tree is then where it was.
        """
        if not self.target.exists():
            self.new.rename(self.target)
        elif not _exchanged(self.new, self.target):
            self.target.rename(self._old)
            try:
                self.new.rename(self.target)
            except OSError:
                self._old.rename(self.target)
                raise
        self._clear()

    def discard(self) -> None:
        """Forget the tree that was put together."""
        self._clear()

    def _clear(self) -> None:
        for left in (self.new, self._old):
            if left.exists():
                self._remove(left)

    def _remove(self, folder: Path) -> None:
        """Remove a tree of ours; what others laid into a published one is kept beside it."""
        release = read_release(folder)
        if release is not None:
            for path in release.files:
                with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
                    (folder / path).unlink()
                for ending in _COMPRESSED:
                    (folder / f"{path}{ending}").unlink(missing_ok=True)
            (folder / NAME).unlink()
            rest = [path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir()]
            if rest:
                kept = self._free()
                folder.rename(kept)
                self.strangers.append(kept)
                return
        # Without its list a tree was never published: it holds nothing but copies.
        shutil.rmtree(folder)

    def _free(self) -> Path:
        number = 1
        while (kept := self.target.with_name(f"{self.target.name}.strangers-{number}")).exists():
            number += 1
        return kept


def _exchanged(one: Path, other: Path) -> bool:
    """Whether the system exchanged two folders in one step."""
    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is None:
        return False
    return bool(call(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0)
