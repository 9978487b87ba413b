"""A published folder is exchanged whole; what is not ours is neither removed nor followed."""

import errno
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.build import place
from plugins.build.place import Place
from plugins.build.release import NAME, Release, copied, write_release
from tests.build.test_publication import DAY
from tests.build.whole_site import files_of

URL = "https://board.example"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A published folder with a page, its compressed copy, and a page in a folder."""
    target = tmp_path / "www" / "public"
    put(target, {"a.html": "old", "en/b.html": "old"})
    (target / "a.html.gz").write_text("copy")
    return target


def put(target: Path, files: dict[str, str], moment: Callable[[], None] = lambda: None) -> Place:
    """Publish a tree; ``moment`` is just before the exchange."""
    source = target.parent / "source"
    for name, text in files.items():
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_text(text)
    there = Place(target)
    with there.held():
        digests = copied(source, files, there.new)
        write_release(there.new, Release(URL, DAY, None, "engine", (), digests))
        moment()
        there.exchange()
    shutil.rmtree(source)
    return there


def beside(target: Path) -> set[str]:
    return {path.name for path in target.parent.iterdir()}


def test_the_new_tree_lies_there_and_nothing_beside_it(target: Path) -> None:
    put(target, {"a.html": "new"})
    assert files_of(target).keys() == {"a.html", NAME}
    assert (target / "a.html").read_text() == "new"
    assert beside(target) == {"public"}


@pytest.mark.parametrize("name", [".public.new", ".public.old", "public.new"])
def test_a_folder_beside_it_is_not_touched(target: Path, name: str) -> None:
    """Not even one that is named as ours once were."""
    other = target.with_name(name)
    other.mkdir()
    (other / "thesis.doc").write_text("mine")
    put(target, {"a.html": "new"})
    assert files_of(other) == {"thesis.doc": b"mine"}


@pytest.mark.parametrize("found", ["folder", "file", "link", "dead link"])
def test_what_lies_where_the_tree_to_come_would_is_refused_by_its_name(target: Path, found: str) -> None:
    work, elsewhere = target.with_name(".public.noticeboard"), target.with_name("elsewhere")
    elsewhere.mkdir()
    (elsewhere / "thesis.doc").write_text("mine")
    if found == "folder":
        shutil.copytree(elsewhere, work)
    elif found == "file":
        work.write_text("mine")
    else:
        work.symlink_to(elsewhere if found == "link" else target.with_name("nowhere"))
    before = files_of(target)
    with pytest.raises(OSError, match=r"public\.noticeboard: is in the way, and Noticeboard did not make it — move it"):
        put(target, {"a.html": "new"})
    assert files_of(target) == before
    assert files_of(elsewhere) == {"thesis.doc": b"mine"}
    assert os.path.lexists(work)


def test_a_dead_link_is_no_free_name(target: Path) -> None:
    """For what others had laid into the folder."""
    taken = target.with_name("public.strangers-1")
    taken.symlink_to(target.with_name("nowhere"))
    (target / "thesis.doc").write_text("mine")
    kept = put(target, {"a.html": "new"}).strangers
    assert kept == [target.with_name("public.strangers-2")]
    assert files_of(kept[0]) == {"thesis.doc": b"mine"}
    assert taken.is_symlink()


def test_nothing_is_removed_behind_a_link(target: Path) -> None:
    """Somebody keeps a folder elsewhere, with files of the same names, and links to it from the site."""
    elsewhere = target.with_name("elsewhere")
    (target / "en").rename(elsewhere)
    (target / "en").symlink_to(elsewhere)
    (target / "a.html").unlink()
    (target / "a.html").symlink_to(elsewhere / "b.html")
    kept = put(target, {"a.html": "new"}).strangers
    assert files_of(elsewhere) == {"b.html": b"old"}
    assert [path.name for path in kept[0].iterdir()] == ["en"]
    assert (kept[0] / "en").is_symlink()


def test_a_folder_where_a_page_was_is_kept(target: Path) -> None:
    (target / "a.html").unlink()
    (target / "a.html").mkdir()
    (target / "a.html/own.txt").write_text("mine")
    (target / "a.html.gz").unlink()
    (target / "a.html.gz").mkdir()
    kept = put(target, {"a.html": "new"}).strangers
    assert files_of(kept[0]) == {"a.html/own.txt": b"mine"}
    assert (target / "a.html").read_text() == "new"


@pytest.mark.parametrize("found", ["nothing", "a file", "what only they may see"])
def test_what_another_account_made_stops_nothing(found: str) -> None:
    """Whoever renews a certificate lays ``.well-known/`` into the folder, as root: it is neither moved nor removed."""
    with tempfile.TemporaryDirectory() as above:
        target = Path(above, "www", "public")
        put(target, {"a.html": "old"})
        theirs = target / ".well-known/acme"
        theirs.mkdir(parents=True)
        if found != "nothing":
            (theirs / "token").write_text("theirs")
        for folder in (theirs, theirs.parent):
            folder.chmod(0o000 if found == "what only they may see" else 0o555)
        assert as_nobody(above, lambda: put(target, {"a.html": "new"})) == 0
        assert (target / "a.html").read_text() == "new"
        assert as_nobody(above, lambda: put(target, {"a.html": "newer"})) == 0
        assert files_of(target).keys() == {"a.html", NAME}
        assert beside(target) == {"public", "public.strangers-1"}
        kept = target.with_name("public.strangers-1") / ".well-known"
        kept.chmod(0o755)
        (kept / "acme").chmod(0o755)
        assert files_of(kept.parent) == ({} if found == "nothing" else {".well-known/acme/token": b"theirs"})


def as_nobody(folder: str, work: Callable[[], object]) -> int:
    """How a process ends that does it without the rights of an administrator."""
    child = os.fork()
    if child == 0:
        if os.geteuid() == 0:
            for each in (folder, *Path(folder).rglob("*")):
                os.chown(each, *(0, 0) if ".well-known" in str(each) else (65534, 65534))
            os.setgid(65534)
            os.setuid(65534)
        try:
            work()
        except OSError:
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def test_once_readers_see_it_nothing_says_that_they_do_not(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as broken:
        broken.setattr(place, "write_names", full)
        broken.setattr(place, "remove", full)
        there = put(target, {"a.html": "new"})
    assert (target / "a.html").read_text() == "new"
    assert "Input/output error" in there.left
    assert put(target, {"a.html": "newer"}).left == ""
    assert beside(target) == {"public"}


def test_the_folder_keeps_its_rights_and_its_group(target: Path) -> None:
    """A deployment's group may write into it, and into what is made in it."""
    groups = [group for group in os.getgroups() if group != target.stat().st_gid]
    if os.geteuid() == 0 or groups:
        os.chown(target, -1, groups[0] if groups else 1)
    target.chmod(0o2770)
    before = target.stat()
    put(target, {"a.html": "new", "en/b.html": "new"})
    now = target.stat()
    assert (now.st_mode, now.st_uid, now.st_gid) == (before.st_mode, before.st_uid, before.st_gid)
    assert (target / "en").stat().st_gid == before.st_gid


def test_a_folder_that_nobody_may_write_into_stays_so(target: Path) -> None:
    target.chmod(0o555)
    put(target, {"a.html": "new"})
    assert (target.stat().st_mode & 0o7777, (target / "a.html").read_text()) == (0o555, "new")


def test_where_a_file_system_is_mounted_is_said_at_once(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files_of(target)
    monkeypatch.setattr(Path, "is_mount", lambda self: self == target)
    with pytest.raises(OSError, match="is where a file system is mounted, and cannot be exchanged — name a folder"):
        put(target, {"a.html": "new"})
    assert files_of(target) == before
    assert beside(target) == {"public", "source"}


@pytest.mark.parametrize("number", [errno.EBUSY, errno.EXDEV])
def test_where_only_the_system_knows_it_is_said_too(target: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """A folder that is mounted from the same file system looks like any other."""
    before, rename = files_of(target), Path.rename
    monkeypatch.setattr(place, "_exchanged", lambda *_: False)

    def renamed(self: Path, to: Path) -> Path:
        if self == target:
            raise OSError(number, os.strerror(number))
        return rename(self, to)

    monkeypatch.setattr(Path, "rename", renamed)
    with pytest.raises(OSError, match="is where a file system is mounted"):
        put(target, {"a.html": "new"})
    assert files_of(target) == before
    assert beside(target) == {"public", "source"}


def test_the_bytes_are_on_the_disk_before_the_names(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    for name in ("write_out", "_exchanged", "write_names", "remove"):
        real = getattr(place, name)
        monkeypatch.setattr(place, name, lambda *a, real=real, name=name: (seen.append(name), real(*a))[1])
    put(target, {"a.html": "new"})
    assert seen == ["write_out", "_exchanged", "write_names", "remove"]


def test_the_tree_to_come_is_on_its_way_where_nobody_looks(target: Path) -> None:
    """A server that shows the folder above must not show half a tree, nor the one that was."""
    modes = []
    put(target, {"a.html": "new"}, lambda: modes.append(target.with_name(".public.noticeboard").stat().st_mode & 0o777))
    assert modes == [0o700]


@pytest.mark.parametrize("in_one_step", [True, False], ids=["exchange", "aside"])
def test_what_others_laid_into_it_outlives_a_kill_at_any_moment(
    target: Path, monkeypatch: pytest.MonkeyPatch, *, in_one_step: bool
) -> None:
    """It lies in the folder, or beside it; and the next publication leaves nothing of ours behind."""
    if not in_one_step:
        monkeypatch.setattr(place, "_exchanged", lambda *_: False)
    for name in ("own/one.txt", "own/two.txt", "z.txt"):
        (target / name).parent.mkdir(exist_ok=True)
        (target / name).write_text(name)
    begin = target.parent.with_name("begin")
    subprocess.run(["cp", "--archive", target.parent, begin], check=True)
    step = 0
    while killed(lambda: put(target, {"a.html": "new"}), step):
        step += 1
        (target.parent / "source").exists() and shutil.rmtree(target.parent / "source")
        put(target, {"a.html": "last"})
        found = [file for file in files_of(target.parent) if file.endswith(".txt")]
        assert sorted(Path(file).name for file in found) == ["one.txt", "two.txt", "z.txt"], step
        assert files_of(target).keys() == {"a.html", NAME}, step
        kept = {name for name in beside(target) if name != "public"}
        assert all(name.startswith("public.strangers-") for name in kept), step
        assert {Path(file).suffix for name in kept for file in files_of(target.with_name(name))} == {".txt"}
        shutil.rmtree(target.parent)
        subprocess.run(["cp", "--archive", begin, target.parent], check=True)
    assert step > 15


def killed(work: Callable[[], object], after: int) -> bool:
    """Whether a process that did it was killed at a change of the file system, after so many."""
    child = os.fork()
    if child == 0:
        seen = 0

        def last(change: Callable[..., object]) -> Callable[..., object]:
            def changed(*args: object, **more: object) -> object:
                nonlocal seen
                if seen == after:
                    os.kill(os.getpid(), signal.SIGKILL)
                seen += 1
                return change(*args, **more)

            return changed

        for name in ("rename", "unlink", "rmdir", "mkdir", "write_bytes"):
            setattr(Path, name, last(getattr(Path, name)))
        place._exchanged = last(place._exchanged)  # type: ignore[assignment]
        work()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)
