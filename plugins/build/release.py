"""What a published folder says of itself: ``release.json``, with the SHA-256 of every file.

It is public, sorted, and the same for the same site: who serves a copy can compare it with the repository.
"""

import datetime as dt
import hashlib
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import orjson

NAME = "release.json"
_FORM = 1
_NOTICE = re.compile(r"n-\d{4}-\d{4}")


@dataclass(frozen=True, slots=True)
class Release:
    """One published site.

    Attributes:
        url: The address that readers type.
        day: Of which it is, in UTC.
        commit: From which it was made; None where the files were not those of a commit.
        engine: A digest of the code and its libraries.
        notices: Identifiers of the notices that live in it.
        files: Path → SHA-256 of the bytes; all but this file.
    """

    url: str
    day: dt.date
    commit: str | None
    engine: str
    notices: tuple[str, ...]
    files: Mapping[str, str]


def read_release(folder: Path) -> Release | None:
    """What a folder says of itself; None if it is no published site, or its list is damaged."""
    try:
        body = orjson.loads((folder / NAME).read_bytes())
        if body.pop("form") != _FORM or not all(map(_is_inside, body["files"])):
            return None
        if not all(isinstance(digest, str) for digest in body["files"].values()):
            return None
        if not isinstance(body["notices"], list) or not all(map(_NOTICE.fullmatch, body["notices"])):
            return None
        return Release(**body | {"day": dt.date.fromisoformat(body["day"]), "notices": tuple(body["notices"])})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def write_release(folder: Path, release: Release) -> None:
    """Say it; the last file of a tree."""
    options = orjson.OPT_SORT_KEYS | orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    body = {
        "form": _FORM,
        "url": release.url,
        "day": release.day,
        "commit": release.commit,
        "engine": release.engine,
        "notices": sorted(release.notices),
        "files": dict(release.files),
    }
    (folder / NAME).write_bytes(orjson.dumps(body, option=options))


def copied(source: Path, paths: Iterable[str], folder: Path, *, all_there: bool = True) -> dict[str, str]:
    """Copy files with their times: path → SHA-256.

    A file that did not change keeps its time, so that ``rsync`` and browsers pass it over.

    Args:
        source: Where they lie.
        paths: Of the files.
        folder: Where they go.
        all_there: Whether each must be there and open; else one that is not is passed over, and the result lacks it.

    Raises:
        OSError: If a file cannot be read that must be, or none can be written.
    """
    digests: dict[str, str] = {}
    made: set[Path] = set()
    for path in sorted(paths):
        file, target = source / path, folder / path
        try:
            raw, status = file.read_bytes(), file.stat()
        except OSError:
            if all_there:
                raise
            continue
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        target.write_bytes(raw)
        os.utime(target, ns=(status.st_atime_ns, status.st_mtime_ns))
        digests[path] = hashlib.sha256(raw).hexdigest()
    return digests


def _is_inside(path: str) -> bool:
    return not PurePosixPath(path).is_absolute() and ".." not in PurePosixPath(path).parts
