"""What earlier builds read: SQLite with checksums, safe to delete at any time.

A stamp of the file system is trusted only when it is older than the scan that saw it; else bytes are hashed.
"""

import fcntl
import hashlib
import sqlite3
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeAlias

import orjson

from plugins.model.settings import Settings

Stamp: TypeAlias = tuple[int, int, int]
"""Modification time and change time in nanoseconds, and size in bytes."""

_TABLE = "CREATE TABLE IF NOT EXISTS notes (key TEXT PRIMARY KEY, value BLOB, checksum BLOB);"
_FORM = 1
_STAMPS = "stamps"


class DamagedShelfError(Exception):
    """What the shelf holds cannot be read; empty it with ``start_again`` and read everything again."""


def shelf_of(settings: Settings) -> Path:
    """Where the shelf of a site lies."""
    return settings.cache / "shelf.sqlite"


class Shelf:
    """Notes by key, and the last known digest of each file."""

    def __init__(self, path: Path) -> None:
        """Name the SQLite file; ``open`` makes or opens it."""
        self.path = path
        self._db: sqlite3.Connection | None = None

    @contextmanager
    def held(self) -> Iterator[None]:
        """One build at a time on one shelf; it is closed at the end."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            try:
                yield
            finally:
                self.close()

    def open(self) -> None:
        """Take the file up.

        Raises:
            DamagedShelfError: If it is no shelf, or one of another form.
        """
        with self._guarded():
            self._db = sqlite3.connect(self.path, isolation_level=None)
            # What is erased from the site leaves no trace here either.
            self._db.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA secure_delete=ON;")
            (form,) = self._db.execute("PRAGMA user_version").fetchone()
            if form == 0:
                self._db.executescript(f"{_TABLE} PRAGMA user_version={_FORM};")
            elif form != _FORM:
                raise DamagedShelfError(form)

    def close(self) -> None:
        """Let go of the file, as one must before a fork."""
        if self._db is not None:
            # A file that is damaged, or on a full disk, is let go all the same.
            with suppress(sqlite3.Error):
                self._db.close()
            self._db = None

    def start_again(self) -> None:
        """Empty the shelf, and say so."""
        print(f"{self.path}: the cache is damaged; everything is read again", file=sys.stderr)  # noqa: T201
        self.empty()

    def empty(self) -> None:
        """Forget everything, with SQLite's own files beside the database."""
        self.close()
        for suffix in ("", "-wal", "-shm"):
            self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)

    def stamps(self) -> dict[str, tuple[Stamp, str]]:
        """All known files: path → stamp and digest."""
        notes = self.get([_STAMPS])
        if not notes:
            return {}
        return {
            path: ((modified, changed, size), digest)
            for path, modified, changed, size, digest in orjson.loads(notes[_STAMPS])
        }

    def set_stamps(self, stamps: Mapping[str, tuple[Stamp, str]]) -> None:
        """Replace what is known of the files."""
        rows = [(path, *stamp, digest) for path, (stamp, digest) in stamps.items()]
        self.put([(_STAMPS, orjson.dumps(rows))])

    def get(self, keys: Iterable[str]) -> dict[str, bytes]:
        """The notes that are there.

        Raises:
            DamagedShelfError: If one of them is not as it was written.
        """
        out: dict[str, bytes] = {}
        with self._guarded() as db:
            for key in keys:
                row = db.execute("SELECT value, checksum FROM notes WHERE key = ?", (key,)).fetchone()
                if row is not None:
                    value, checksum = row
                    if not isinstance(value, bytes) or _checksum(value) != checksum:
                        raise DamagedShelfError(key)
                    out[key] = value
        return out

    def put(self, notes: Iterable[tuple[str, bytes]]) -> None:
        """Keep notes, all of them or none; a note already there is replaced."""
        rows = ((key, value, _checksum(value)) for key, value in notes)
        with self._transaction() as db:
            db.executemany("INSERT OR REPLACE INTO notes VALUES (?, ?, ?)", rows)

    def keep_only(self, keys: set[str]) -> None:
        """Forget every other note but the stamps: what is erased from the site leaves the cache too."""
        with self._guarded() as db:
            known = {key for (key,) in db.execute("SELECT key FROM notes")}
        self.drop(known - keys - {_STAMPS})

    def drop(self, keys: Iterable[str]) -> None:
        """Forget notes, and overwrite their bytes."""
        with self._transaction() as db:
            db.executemany("DELETE FROM notes WHERE key = ?", [(key,) for key in keys])
        with self._guarded() as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    @contextmanager
    def _guarded(self) -> Iterator[sqlite3.Connection]:
        try:
            yield self._db  # type: ignore[misc]  # ``open`` comes first
        except sqlite3.Error as error:
            raise DamagedShelfError(str(error)) from error

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._guarded() as db:
            db.execute("BEGIN")
            try:
                yield db
            except BaseException:
                db.execute("ROLLBACK")
                raise
            db.execute("COMMIT")


def _checksum(value: bytes) -> bytes:
    return hashlib.blake2b(value, digest_size=8).digest()
