"""Which files there are, and that no change is missed."""

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from plugins.library import scanning
from plugins.library.scanning import Bad, Scan, fingerprint, scan
from plugins.library.shelf import Shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    """An open shelf."""
    made = Shelf(tmp_path / "cache" / "shelf.sqlite")
    with made.held():
        made.open()
        yield made


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with two files."""
    folder = tmp_path / "content"
    (folder / "a").mkdir(parents=True)
    (folder / "a" / "one.md").write_bytes(b"One")
    (folder / "two.md").write_bytes(b"Two")
    return folder


def look(root: Path, shelf: Shelf, *ignore: str) -> Scan:
    return scan([("content", root, ignore)], shelf)["content"]


def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the files settle: the clock of the scan, not theirs, goes on."""
    now = time.time_ns() + 60_000_000_000
    monkeypatch.setattr(scanning, "time", SimpleNamespace(time_ns=lambda: now))


def test_a_scan_knows_files_by_their_bytes_and_follows_no_link(root: Path, shelf: Shelf) -> None:
    """Hidden and ignored files are left out; a folder that is not there is empty."""
    (root / "link").symlink_to("/etc")
    (root / ".hidden").write_bytes(b"x")
    (root / ".git").mkdir()
    (root / ".git" / "config").write_bytes(b"x")
    (root / "two.md~").write_bytes(b"x")
    assert look(root, shelf, "*~") == Scan({"a/one.md": fingerprint(b"One"), "two.md": fingerprint(b"Two")}, ("link",))
    assert look(root / "nowhere", shelf) == Scan({}, ())


def test_a_change_within_the_clock_s_tick_is_noticed(root: Path, shelf: Shelf) -> None:
    """Same size, same times: a file that was just touched is not known by its stamp, but by its bytes."""
    before = look(root, shelf)
    assert shelf.stamps() == {}
    status = (root / "two.md").stat()
    (root / "two.md").write_bytes(b"Owt")
    os.utime(root / "two.md", ns=(status.st_atime_ns, status.st_mtime_ns))
    after = look(root, shelf)
    assert after.digests["two.md"] == fingerprint(b"Owt")
    assert after.digests["a/one.md"] == before.digests["a/one.md"]


def test_a_settled_file_is_not_read_again(root: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """That is what makes a build with nothing to do fast."""
    later(monkeypatch)
    first = look(root, shelf)
    read: list[str] = []
    monkeypatch.setattr(scanning, "_read", lambda path: read.append(path) or b"")
    assert look(root, shelf) == first
    assert read == []


def test_a_settled_file_with_other_times_is_read_again(
    root: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also if someone sets the time back to what it was: the change time tells."""
    later(monkeypatch)
    look(root, shelf)
    status = (root / "two.md").stat()
    while (root / "two.md").stat().st_ctime_ns == status.st_ctime_ns:
        (root / "two.md").write_bytes(b"Owt")
        os.utime(root / "two.md", ns=(status.st_atime_ns, status.st_mtime_ns))
    assert look(root, shelf).digests["two.md"] == fingerprint(b"Owt")


def test_what_is_gone_is_forgotten(root: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    later(monkeypatch)
    look(root, shelf)
    (root / "two.md").unlink()
    assert set(look(root, shelf).digests) == {"a/one.md"}
    assert set(shelf.stamps()) == {str(root / "a" / "one.md")}


def test_what_cannot_be_read_is_named_and_the_rest_is_read(
    root: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that is not UTF-8, a pipe that would block for ever, a file and a folder without permission."""
    (root / os.fsdecode(b"caf\xe9.md")).write_bytes(b"x")
    (root / os.fsdecode(b"folder\xe9")).mkdir()
    (root / os.fsdecode(b"folder\xe9") / "in.md").write_bytes(b"x")
    os.mkfifo(root / "pipe.md")
    (root / "closed").mkdir()
    read, entries = scanning._read, scanning._entries

    def reading(path: str) -> bytes:
        if path.endswith("two.md"):
            raise PermissionError(13, "Permission denied", path)
        return read(path)

    def entering(folder: Path | str) -> list[os.DirEntry[str]]:
        if str(folder).endswith("closed"):
            raise PermissionError(13, "Permission denied", folder)
        return entries(folder)

    monkeypatch.setattr(scanning, "_read", reading)
    monkeypatch.setattr(scanning, "_entries", entering)
    denied = ("cannot be read: Permission denied", "let the account that builds read it, or remove it")
    name = ("has a name that is not UTF-8", "rename it")
    assert look(root, shelf) == Scan(
        {"a/one.md": fingerprint(b"One")},
        (),
        (
            Bad("caf\\udce9.md", *name),
            Bad("closed", *denied),
            Bad("folder\\udce9", *name),
            Bad("pipe.md", "is no ordinary file", "remove it"),
            Bad("two.md", *denied),
        ),
    )


def test_a_file_that_is_gone_before_it_is_read_is_no_file(
    root: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An editor's temporary file, or a folder that was just removed."""
    entries = scanning._entries

    def entering(folder: Path | str) -> list[os.DirEntry[str]]:
        found = entries(folder)
        if folder == root:
            (root / "two.md").unlink()
            shutil.rmtree(root / "a")
        return found

    monkeypatch.setattr(scanning, "_entries", entering)
    assert look(root, shelf) == Scan({}, ())


@pytest.mark.parametrize(
    "name", ["x.md~", "#x.md#", ".#x.md", ".x.md.swp", "4913", "x.md.tmp", "x.md.tmp.42.17", "x.md___jb_tmp___"]
)
def test_what_editors_leave_while_they_save_is_no_file(root: Path, shelf: Shelf, name: str) -> None:
    before = scan([("content", root, ())], shelf)
    (root / name).write_text("half")
    assert scan([("content", root, ())], shelf) == before


@pytest.mark.parametrize("name", ["x.md", "temporary", "49130", "sharp#", "sedate", "x.tmpl"])
def test_what_only_looks_like_it_is_one(root: Path, shelf: Shelf, name: str) -> None:
    (root / name).write_text("whole")
    assert name in scan([("content", root, ())], shelf)["content"].digests
