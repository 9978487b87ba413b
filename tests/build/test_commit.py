"""What a build changes in an output folder: what changed, all of it or nothing."""

import os
import shutil
import signal
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plugins.build.site import build
from plugins.library import workers
from plugins.render.manifest import Manifest, Output, Written
from tests.build.whole_site import WholeSite, files_of
from tests.conftest import SmallSite

NEWS = 'title: "{0}"\nsummary: "What happened."\ndate: 2026-03-14\ntopics: []\n'


@pytest.fixture
def site(tmp_path: Path) -> WholeSite:
    made = WholeSite(tmp_path)
    assert not made.build().failed
    return made


def stamps(site: SmallSite) -> dict[str, tuple[int, int]]:
    return {
        path.relative_to(site.output).as_posix(): (path.stat().st_mtime_ns, path.stat().st_ino)
        for path in site.output.rglob("*")
        if path.is_file() and ".noticeboard" not in path.parts
    }


def test_nothing_changed_writes_nothing(site: WholeSite) -> None:
    before = stamps(site)
    for _ in range(3):
        outcome = site.build()
        assert (outcome.written, outcome.removed) == ((), ())
    assert stamps(site) == before


def test_without_the_cache_nothing_is_written_either(site: WholeSite) -> None:
    before = stamps(site)
    shutil.rmtree(site.settings.cache)
    assert site.build().written == ()
    assert site.build(load_cache=False).written == ()
    assert stamps(site) == before


def test_one_edit_writes_one_page_in_each_language_that_shows_it(site: WholeSite) -> None:
    before = stamps(site)
    with (site.content / "organisation/top/en.md").open("a", encoding="utf-8") as file:
        file.write("\nOne more sentence.\n")
    outcome = site.build()
    wanted = {f"{tag}/organisation/top/index.html" for tag in ("en", "ar", "fr")}
    assert set(outcome.written) == wanted
    assert {path for path, stamp in stamps(site).items() if before[path] != stamp} == wanted


def test_a_removed_document_is_gone_with_its_picture_and_its_folder(site: WholeSite) -> None:
    media = next(site.output.glob("media/news/third/box.*.svg"))
    shutil.rmtree(site.content / "news/third")
    outcome = site.build()
    assert "en/news/third/index.html" in outcome.removed
    assert not (site.output / "en/news/third").exists()
    assert not media.parent.exists()
    assert site.files() == site.clean()


def test_what_is_foreign_stays_and_is_named(site: WholeSite) -> None:
    foreign = ["CNAME.txt", "en/news/own.html", "downloads/a.pdf"]
    for path in foreign:
        (site.output / path).parent.mkdir(exist_ok=True)
        (site.output / path).write_text("mine")
    (site.output / "empty/folder").mkdir(parents=True)
    site.news("fifth", "2026-05-05")
    assert site.build().foreign == tuple(sorted(foreign))
    assert site.build().foreign == tuple(sorted(foreign))
    assert all((site.output / path).read_text() == "mine" for path in foreign)
    assert (site.output / "empty/folder").is_dir()


@pytest.mark.parametrize("path", ["en/notices/n-2020-0009/index.html", "media/notices/n-2020-0009/face.svg"])
def test_nothing_foreign_lies_among_notices(site: WholeSite, path: str) -> None:
    file = site.output / path
    file.parent.mkdir(parents=True)
    file.write_text("Somebody")
    outcome = site.build()
    assert (outcome.removed, outcome.foreign) == ((path,), ())
    assert not file.parent.exists()


def test_a_tampered_file_and_a_lost_file_are_made_again(site: WholeSite) -> None:
    before = site.files()
    tampered, lost = site.output / "en/index.html", site.output / "fr/help/about/index.html"
    tampered.write_bytes(tampered.read_bytes().replace(b"Board", b"Bored"))
    lost.unlink()
    assert set(site.build().written) == {"en/index.html", "fr/help/about/index.html"}
    assert site.files() == before


def cut_manifest(site: SmallSite) -> None:
    file = site.output / ".noticeboard/manifest.json"
    file.write_bytes(file.read_bytes()[:-50])


def forge_manifest(site: SmallSite) -> None:
    file = site.output / ".noticeboard/manifest.json"
    file.write_bytes(file.read_bytes().replace(b"en/index.html", b"en/../../x.md"))


def no_manifest(site: SmallSite) -> None:
    (site.output / ".noticeboard/manifest.json").write_bytes(b"[]")


@pytest.mark.parametrize("damage", [cut_manifest, forge_manifest, no_manifest])
def test_a_damaged_manifest_means_one_warning_and_all_pages(
    site: WholeSite, damage: Callable[[SmallSite], None], capsys: pytest.CaptureFixture[str]
) -> None:
    before = site.files()
    damage(site)
    outcome = site.build()
    place = site.output / ".noticeboard/manifest.json"
    assert capsys.readouterr().err == f"{place}: the manifest is damaged; every page is made again\n"
    assert len(outcome.written) == outcome.files
    assert site.files() == before


def random_bytes(file: Path) -> None:
    file.write_bytes(bytes(range(256)) * 64)


def another_form(file: Path) -> None:
    with sqlite3.connect(file) as db:
        db.execute("PRAGMA user_version=77")
    db.close()


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def worn_pages(file: Path) -> None:
    raw = bytearray(file.read_bytes())
    for place in range(5000, len(raw), 4096):
        raw[place : place + 64] = b"\xa5" * 64
    file.write_bytes(raw)


def other_tables(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as db:
        db.executescript("CREATE TABLE notes (title TEXT); PRAGMA user_version=1;")
    db.close()


def wrong_values(file: Path) -> None:
    with sqlite3.connect(file) as db:
        db.execute("UPDATE notes SET value = x'7b7d'")
    db.close()


def wrong_texts(file: Path) -> None:
    with sqlite3.connect(file) as db:
        db.execute("UPDATE notes SET value = x'5b5d' WHERE key LIKE 'body:%'")
    db.close()


def lost_texts(file: Path) -> None:
    with sqlite3.connect(file) as db:
        db.execute("DELETE FROM notes WHERE key LIKE 'body:%'")
    db.close()


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize(
    "damage",
    [random_bytes, another_form, cut_short, worn_pages, other_tables, wrong_values, wrong_texts, lost_texts],
)
def test_a_damaged_shelf_means_one_warning_and_the_right_pages(
    site: WholeSite, damage: Callable[[Path], None], workers: int, capfd: pytest.CaptureFixture[str]
) -> None:
    shelf = site.settings.cache / "shelf.sqlite"
    damage(shelf)
    base = site.template("base.html")
    base.write_text(base.read_text(encoding="utf-8").replace("<body>", "<body><!-- new -->"), encoding="utf-8")
    outcome = site.build(workers=workers)
    assert capfd.readouterr().err == f"{shelf}: the cache is damaged; everything is read again\n"
    assert not outcome.failed
    assert site.files() == site.clean()
    assert site.build().written == ()
    assert capfd.readouterr().err == ""


def test_what_a_crashed_process_left_beside_the_shelf_is_not_read(site: WholeSite) -> None:
    """A write-ahead log without its database would bring back what was forgotten."""
    before = site.files()
    (site.settings.cache / "shelf.sqlite-wal").write_bytes(b"Examplus Fictivo" * 1000)
    assert site.build(load_cache=False).written == ()
    assert site.files() == before


class InterruptionError(Exception):
    """The power fails."""


@pytest.fixture
def power(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """How many changes of the file system are left before the power fails; below zero it never does."""
    left = [-1]

    def failing(change: Callable[..., None]) -> Callable[..., None]:
        def changed(self: Path, *args: object, **more: object) -> None:
            if ".cache" not in str(self) and "/cache/" not in str(self):
                if left[0] == 0:
                    raise InterruptionError(self)
                left[0] -= 1
            change(self, *args, **more)

        return changed

    for name in ("replace", "unlink", "rmdir", "mkdir"):
        monkeypatch.setattr(Path, name, failing(getattr(Path, name)))
    return left


def test_a_commit_that_is_cut_short_anywhere_is_finished_or_undone(site: WholeSite, power: list[int]) -> None:
    """Whichever change of the file system was the last, the next run leaves the old state or the new one."""
    old_content, old_output = site.root / "old content", site.root / "old output"
    shutil.copytree(site.content, old_content)
    shutil.copytree(site.output, old_output)
    old = site.files()
    site.news("fifth", "2026-05-05", "help/about")
    shutil.rmtree(site.content / "news/third")
    site.end_notice()
    new = site.clean()
    states = set()
    for step in range(1000):
        shutil.rmtree(site.output)
        shutil.copytree(old_output, site.output)
        power[0] = step
        try:
            site.build()
        except InterruptionError:
            power[0] = -1
        else:
            break
        # Mended or not, what the next run finds broken must not stay half done.
        site.raw("news/broken/en.md", b"broken")
        assert site.build().failed
        state = site.files()
        states.add("new" if state == new else "old" if state == old else "ended")
        assert state in (old, new) or b"Examplus" not in b"".join(state.values()), step
        shutil.rmtree(site.content / "news/broken")
        assert not site.build().failed
        assert site.files() == new, step
    assert step > 20
    assert "new" in states


def test_what_was_staged_and_never_committed_is_thrown_away(site: WholeSite) -> None:
    before = site.files()
    left = site.output / ".noticeboard/staging/en/index.html"
    left.parent.mkdir(parents=True)
    left.write_text("half a page")
    site.build()
    assert site.files() == before


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"body": {}, "seal": ""}'])
def test_a_journal_that_cannot_be_read_is_no_order(site: WholeSite, content: bytes) -> None:
    before = site.files()
    (site.output / ".noticeboard/journal.json").write_bytes(content)
    site.build()
    assert site.files() == before


def test_a_staging_folder_that_was_lost_does_not_stop_the_next_run(
    site: WholeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.news("fifth", "2026-05-05")
    with monkeypatch.context() as patch:
        patch.setattr(Output, "_apply", lambda *_: (_ for _ in ()).throw(InterruptionError))
        with pytest.raises(InterruptionError):
            site.build()
    shutil.rmtree(site.output / ".noticeboard/staging")
    assert not site.build().failed
    assert site.files() == site.clean()


def test_a_file_of_ours_gives_way_to_a_folder_and_back(tmp_path: Path) -> None:
    output = Output(tmp_path / "output")
    before: list[str] = []
    for path in ("en/was.html", "en/was.html/index.html", "en/Was.html/index.html", "en", "en/was.html"):
        with output.held():
            output.stage(path, b"page")
            output.commit(Manifest(files={path: Written("", "")}), [path], before)
        before = [path]
        files = [file for file in output.root.rglob("*") if file.is_file() and ".noticeboard" not in file.parts]
        assert files == [output.root / path]


OBSTACLES = {
    "a file for a folder": ("en", "output/en"),
    "a folder for a file": ("en/index.html/mine.txt", "output/en/index.html/mine.txt"),
}


@pytest.mark.parametrize(("path", "label"), OBSTACLES.values(), ids=OBSTACLES.keys())
def test_what_is_foreign_and_in_the_way_stops_the_build(tmp_path: Path, path: str, label: str) -> None:
    site = SmallSite(tmp_path)
    (site.output / path).parent.mkdir(parents=True)
    (site.output / path).write_text("mine")
    words = "file: stands where a file of the site must be, and is not ours — move it away"
    assert site.problems() == [f"{label}:1:1: {words}"]
    assert [file for file in files_of(site.output) if not file.startswith(".")] == [path]


def test_a_link_in_the_output_is_not_followed(site: WholeSite, tmp_path: Path) -> None:
    """Neither to write, nor to remove."""
    outside = tmp_path / "outside"
    shutil.move(site.output / "en/news", outside)
    (site.output / "en/news").symlink_to(outside)
    before = {path: path.read_bytes() for path in outside.rglob("*") if path.is_file()}
    shutil.rmtree(site.content / "news/third")
    with (site.content / "news/first/en.md").open("a", encoding="utf-8") as file:
        file.write("\nMore.\n")
    assert not site.build().failed
    assert {path: path.read_bytes() for path in outside.rglob("*") if path.is_file()} == before
    assert site.files() == site.clean()


def test_nothing_is_removed_behind_a_link(site: WholeSite, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    shutil.move(site.output / "media/news/third", outside)
    (site.output / "media/news/third").symlink_to(outside)
    shutil.rmtree(site.content / "news/third")
    assert not site.build().failed
    assert len(list(outside.iterdir())) == 1


def test_a_page_that_cannot_be_written_leaves_all_as_it_was(site: WholeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    before = site.files()
    site.news("fifth", "2026-05-05")
    written = []

    def full(self: Output, path: str, content: bytes) -> None:
        written.append(path)
        if len(written) > 3:
            raise OSError(28, "No space left on device", path)

    monkeypatch.setattr(Output, "stage", full)
    (problem,) = site.problems()
    assert problem.startswith("output:1:1: file: [Errno 28] No space left on device: '")
    assert problem.endswith("' — mend the theme, or make room; nothing was changed")
    assert site.files() == before


def test_a_worker_that_dies_is_a_problem_and_nothing_is_committed(
    site: WholeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = site.files()
    site.news("fifth", "2026-05-05")
    parent = os.getpid()
    stage = Output.stage

    def killed(self: Output, path: str, content: bytes) -> None:
        if os.getpid() != parent and path == "fr/news/fifth/index.html":
            os.kill(os.getpid(), signal.SIGKILL)
        stage(self, path, content)

    monkeypatch.setattr(Output, "stage", killed)
    outcome = site.build(workers=2)
    said = [str(problem) for problem in outcome.problems]
    assert said == ["output:1:1: worker: a worker died before its end — build again; nothing was changed"]
    assert site.files() == before
    monkeypatch.undo()
    assert not site.build(workers=2).failed
    assert site.files() == site.clean()


def test_a_worker_that_dies_while_reading_is_a_problem_too(site: WholeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    before = site.files()
    for number in range(8):
        site.news(f"more-{number}", "2026-05-05")
    send = workers._send
    parent = os.getpid()

    def killed(write: Callable[[bytes], int], kind: int, answer: bytes) -> None:
        if os.getpid() != parent and b"more-5" in answer:
            os.kill(os.getpid(), signal.SIGKILL)
        send(write, kind, answer)

    monkeypatch.setattr(workers, "_send", killed)
    outcome = site.build(workers=2)
    said = [str(problem) for problem in outcome.problems]
    assert said == ["content:1:1: worker: a worker died before its end — build again; nothing was changed"]
    assert site.files() == before
    monkeypatch.undo()
    assert not site.build(workers=2).failed
    assert site.files() == site.clean()


def test_as_many_workers_as_one_likes_make_the_same_site(site: WholeSite) -> None:
    before = site.files()
    for count in (2, 3):
        shutil.rmtree(site.output)
        shutil.rmtree(site.settings.cache)
        assert not site.build(workers=count).failed
        assert site.files() == before


TEMPLATES = {
    "{% if %}": "TemplateSyntaxError: Expected an expression, got 'end of statement block' (news.html:1)",
    "{{ page.no_such_thing }}": "UndefinedError: 'plugins.views.shapes.documents.NewsPage object' has no attribute "
    "'no_such_thing' (news.html:1)",
    "{% extends 'none.html' %}": "TemplateNotFound: none.html (news.html:1)",
}


@pytest.mark.parametrize(("source", "said"), TEMPLATES.items(), ids=["syntax", "undefined", "not there"])
def test_a_broken_template_is_a_problem_and_nothing_is_committed(site: WholeSite, source: str, said: str) -> None:
    before = site.files()
    site.template("news.html").write_text(source, encoding="utf-8")
    place = "theme/templates:1:1: template: news.html: ar/news/first/index.html"
    assert site.problems() == [f"{place}: {said} — mend the template; nothing was changed"]
    assert [str(problem) for problem in site.build(workers=2).problems] == site.problems()
    assert site.files() == before


def test_a_theme_without_a_stylesheet_it_names_is_a_problem(site: WholeSite) -> None:
    before = site.files()
    (site.settings.theme / "static/css/base.css").unlink()
    (problem,) = site.problems()
    assert problem.startswith("output:1:1: file: [Errno 2] No such file or directory: ")
    assert site.files() == before


def test_two_pages_whose_addresses_differ_in_letter_case_only_are_refused(site: WholeSite) -> None:
    """On some file systems one would replace the other."""
    before = site.files()
    text = NEWS.format("Fifth") + "old_addresses: [/en/News/FIRST/]\n"
    site.write("news/fifth/en.md", text)
    line = "content/news/fifth/en.md:6:17: old_addresses[1]: '/en/News/FIRST/' hides a page that is there — remove it"
    assert site.problems() == [line]
    assert site.files() == before


def test_a_check_renders_everything_and_changes_nothing(site: WholeSite) -> None:
    before = site.files()
    site.news("fifth", "2026-05-05")
    outcome = build(site.settings, commit=False)
    assert not outcome.failed
    assert site.files() == before


@pytest.mark.parametrize(
    ("what", "more"),
    [
        ("content/news/fifth/en.md", b"Edited %d."),
        ("content/data/facts.yml", b"# edited %d"),
        ("content/news/third/box.svg", b"<!-- edited %d -->"),
    ],
)
def test_a_file_that_changes_during_a_build_is_not_taken_for_what_it_was(
    site: WholeSite, what: str, more: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else it would be remembered under the digest of its earlier bytes, and come back with them."""
    site.news("fifth", "2026-05-05")
    file = site.root / what
    now = file.read_bytes()
    before = site.files()
    read = Path.read_bytes

    def edited(self: Path) -> bytes:
        if self == file:
            self.write_bytes(now + more % 2)
        return read(self)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", edited)
        file.write_bytes(now + more % 1)
        assert any("was changed while the site was being built" in line for line in site.problems())
    assert site.files() == before
    for content in (now + more % 1, now):
        file.write_bytes(content)
        assert not site.build().failed
        assert site.files() == site.clean()


def test_a_template_that_changes_during_a_build_is_made_again(site: WholeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    style = site.settings.theme / "static/css/base.css"
    now = style.read_bytes()
    stage = Output.stage

    def edited(self: Output, path: str, content: bytes) -> None:
        style.write_bytes(now + b"/* edited meanwhile */")
        stage(self, path, content)

    site.news("fifth", "2026-05-05")
    with monkeypatch.context() as patch:
        patch.setattr(Output, "stage", edited)
        assert not site.build().failed
    assert not site.build().failed
    assert site.files() == site.clean()
