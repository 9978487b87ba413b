"""Which files there are, and whether their bytes can have changed."""

import fnmatch
import hashlib
import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.library.shelf import Shelf, Stamp

_SETTLED = 2_000_000_000
"""Nanoseconds: a file touched this shortly before the scan may change again within one tick of its clock."""


@dataclass(frozen=True, slots=True)
class Scan:
    """A folder's files.

    Attributes:
        digests: Relative path, with forward slashes → 32 hex digits of its bytes; sorted.
        links: Relative paths of symbolic links, which are never followed.
    """

    digests: dict[str, str]
    links: tuple[str, ...]


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
        for entry, relative in _walk(root, "", ignore):
            if entry.is_symlink():
                links.append(relative)
                continue
            status = entry.stat(follow_symlinks=False)
            stamp = status.st_mtime_ns, status.st_ctime_ns, status.st_size
            seen = known.get(entry.path)
            digest = seen[1] if seen is not None and seen[0] == stamp else fingerprint(_read(entry.path))
            if max(stamp[:2]) < now - _SETTLED:
                stamps[entry.path] = stamp, digest
            digests[relative] = digest
        out[name] = Scan(dict(sorted(digests.items())), tuple(sorted(links)))
    if keep and stamps != known:
        shelf.set_stamps(stamps)
    return out


def _walk(folder: Path | str, prefix: str, ignore: Sequence[str]) -> Iterator[tuple[os.DirEntry[str], str]]:
    try:
        entries = list(os.scandir(folder))
    except FileNotFoundError:
        return
    for entry in entries:
        if entry.name.startswith(".") or any(fnmatch.fnmatch(entry.name, pattern) for pattern in ignore):
            continue
        relative = prefix + entry.name
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path, f"{relative}/", ignore)
        else:
            yield entry, relative


def fingerprint(content: bytes) -> str:
    """32 hex digits of a file's bytes."""
    return hashlib.sha256(content).hexdigest()[:32]


def _read(path: str) -> bytes:
    with open(path, "rb") as file:  # noqa: PTH123 - a DirEntry's path, thousands of times
        return file.read()
