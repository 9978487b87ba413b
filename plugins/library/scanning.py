"""Which files there are, and whether their bytes can have changed."""

import fnmatch
import hashlib
import os
import re
import stat
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from plugins.library.shelf import Shelf, Stamp
from plugins.model.told import told

_SETTLED = 2_000_000_000
"""Nanoseconds: a file touched this shortly before the scan may change again within one tick of its clock."""


_LEAVINGS = re.compile(r".*~|#.*#|4913|.*\.sw[op]|.*___jb_(tmp|old|bak)___|.*\.tmp(\.\w+)*", re.DOTALL)
"""What editors leave while they save: backups, Vim's test of a folder, files that are about to be renamed."""


class Bad(NamedTuple):
    """An entry that is neither read nor entered; its path is one that can be printed."""

    path: str
    what: str
    mend: str


@dataclass(frozen=True, slots=True)
class Scan:
    """A folder's files.

    Attributes:
        digests: Relative path, with forward slashes → 32 hex digits of its bytes; sorted.
        links: Relative paths of symbolic links, which are never followed.
        bad: What cannot be read, is no ordinary file, or has a name that is not UTF-8.
    """

    digests: dict[str, str]
    links: tuple[str, ...]
    bad: tuple[Bad, ...] = ()


def scan(roots: Sequence[tuple[str, Path, Sequence[str]]], shelf: Shelf, *, keep: bool = True) -> dict[str, Scan]:
    """Scan folders; a file whose stamp is known is not read.

    Args:
        roots: For each folder a name, the folder, and patterns of file names to leave out; one that is not
            there is empty.
        shelf: Where stamps are kept.
        keep: Whether the stamps of these folders replace all that the shelf knows.
    """
    known = shelf.stamps()
    now = time.time_ns()
    stamps: dict[str, tuple[Stamp, str]] = {}
    out: dict[str, Scan] = {}
    for name, root, ignore in roots:
        digests: dict[str, str] = {}
        links: list[str] = []
        bad: list[Bad] = []
        for entry, relative in _walk(root, "", ignore, bad):
            if entry.is_symlink():
                links.append(relative)
                continue
            # An editor's temporary file may be gone by now.
            with _noting(relative, bad):
                status = entry.stat(follow_symlinks=False)
                if not stat.S_ISREG(status.st_mode):
                    bad.append(Bad(relative, told("is no ordinary file"), told("remove it")))
                    continue
                stamp = status.st_mtime_ns, status.st_ctime_ns, status.st_size
                seen = known.get(entry.path)
                digest = seen[1] if seen is not None and seen[0] == stamp else fingerprint(_read(entry.path))
                if max(stamp[:2]) < now - _SETTLED:
                    stamps[entry.path] = stamp, digest
                digests[relative] = digest
        out[name] = Scan(dict(sorted(digests.items())), tuple(sorted(links)), tuple(sorted(bad)))
    if keep and stamps != known:
        shelf.set_stamps(stamps)
    return out


@contextmanager
def _noting(relative: str, bad: list[Bad]) -> Iterator[None]:
    """What is gone is no entry; what cannot be read is noted."""
    try:
        yield
    except FileNotFoundError:
        pass
    except OSError as error:
        mend = told("let the account that builds read it, or remove it")
        bad.append(Bad(relative, told("cannot be read: %(error)s", error=error.strerror), mend))


def _walk(
    folder: Path | str, prefix: str, ignore: Sequence[str], bad: list[Bad]
) -> Iterator[tuple[os.DirEntry[str], str]]:
    entries: list[os.DirEntry[str]] = []
    with _noting(prefix.rstrip("/") or ".", bad):
        entries = _entries(folder)
    for entry in entries:
        if is_leaving(entry.name) or any(fnmatch.fnmatch(entry.name, pattern) for pattern in ignore):
            continue
        relative = prefix + entry.name
        printable = relative.encode(errors="backslashreplace").decode()
        if printable != relative:
            bad.append(Bad(printable, told("has a name that is not UTF-8"), told("rename it")))
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path, f"{relative}/", ignore, bad)
        else:
            yield entry, relative


def _entries(folder: Path | str) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return list(entries)


def is_leaving(name: str) -> bool:
    """Whether a file or folder of this name is never part of a site: hidden, or an editor's own."""
    return name.startswith(".") or _LEAVINGS.fullmatch(name) is not None


def fingerprint(content: bytes) -> str:
    """32 hex digits of a file's bytes."""
    return hashlib.sha256(content).hexdigest()[:32]


def _read(path: str) -> bytes:
    with open(path, "rb") as file:  # noqa: PTH123 - a DirEntry's path, thousands of times
        return file.read()
