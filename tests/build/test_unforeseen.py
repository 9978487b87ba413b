"""What nobody foresaw has a place, stops nothing but the site's change, and never keeps a notice alive."""

import os
import shutil
from pathlib import Path

import pytest

from plugins.build import memory
from plugins.build import site as building
from plugins.library import reading, scanning, workers
from plugins.prose.convert import Converted
from plugins.render import pages
from plugins.views.make import Views
from plugins.views.plan import Planned
from plugins.views.shapes import Page
from tests.build.test_withdrawal import broken_yaml, traces
from tests.build.whole_site import TRACES, WholeSite

KEY = "notices/n-2026-0001"


@pytest.fixture
def site(tmp_path: Path) -> WholeSite:
    made = WholeSite(tmp_path)
    assert not made.build().failed
    return made


def fail_at_fourth(monkeypatch: pytest.MonkeyPatch) -> None:
    convert = reading.convert

    def failing(body: str) -> Converted:
        if "Unforeseen" in body:
            message = "two\nlines \udcff"
            raise RecursionError(message)
        return convert(body)

    monkeypatch.setattr(reading, "convert", failing)


@pytest.mark.parametrize("count", [1, 2])
def test_an_exception_in_one_file_is_said_of_that_file(
    site: WholeSite, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    """In this process and in a worker; a notice ends all the same; and it is not remembered of the file."""
    fail_at_fourth(monkeypatch)
    for number in range(6):
        site.news(f"more-{number}", "2026-05-05", body="Unforeseen." if number == 4 else "Text.")
    site.end_notice()
    outcome = site.build(workers=count)
    (said,) = [str(problem) for problem in outcome.problems if problem.is_error]
    what = "cannot be read: RecursionError: two lines \\udcff"
    mend = "take out what you wrote last, and tell the maintainers of the engine"
    assert said == f"content/news/more-4/en.md:1:1: file: {what} — {mend}"
    assert outcome.withdrawn == (KEY,)
    assert traces(site.output) == []
    monkeypatch.undo()
    assert not site.build(workers=count).failed
    assert site.files() == site.clean()


def test_an_exception_in_a_data_file_is_said_of_that_file(site: WholeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(name: str, *_given: object) -> None:
        raise RecursionError(name)

    monkeypatch.setattr(reading, "read_data", failing)
    site.end_notice()
    outcome = site.build()
    said = [str(problem) for problem in outcome.problems]
    mend = "take out what you wrote last, and tell the maintainers of the engine"
    assert f"content/data/facts.yml:1:1: file: cannot be read: RecursionError: facts — {mend}" in said
    assert outcome.withdrawn == (KEY,)


@pytest.mark.parametrize("count", [1, 2])
def test_an_exception_in_a_view_names_its_page(site: WholeSite, monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    make = Views.page

    def failing(self: Views, planned: Planned) -> Page:
        if planned.path == "fr/news/fifth/index.html":
            raise KeyError(planned.language)
        return make(self, planned)

    monkeypatch.setattr(pages.Views, "page", failing)
    site.news("fifth", "2026-05-05")
    (said,) = [str(problem) for problem in site.build(workers=count).problems if problem.is_error]
    assert said.startswith("theme/templates:1:1: template: fr/news/fifth/index.html: KeyError: 'fr' — ")


def test_a_worker_that_dies_while_reading_keeps_no_notice_alive(
    site: WholeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is deleted has ended; what could not be read lives until its day."""
    for number in range(8):
        site.news(f"more-{number}", "2026-05-05")
    shutil.rmtree(site.content / KEY)
    send, parent = workers._send, os.getpid()

    def killed(write: object, kind: int, answer: bytes) -> None:
        if os.getpid() != parent:
            os._exit(1)
        send(write, kind, answer)  # type: ignore[arg-type]

    monkeypatch.setattr(workers, "_send", killed)
    outcome = site.build(workers=2)
    said = [str(problem) for problem in outcome.problems]
    assert said == ["content:1:1: worker: a worker died before its end — build again; nothing was changed"]
    assert outcome.withdrawn == (KEY,)
    assert traces(site.output) == []


@pytest.mark.parametrize(("module", "name"), [(building, "print_edition"), (memory, "recall")])
def test_a_last_good_site_that_cannot_be_printed_keeps_no_notice_alive(
    site: WholeSite, monkeypatch: pytest.MonkeyPatch, module: object, name: str
) -> None:
    def failing(*_given: object) -> None:
        message = "unforeseen"
        raise AttributeError(message)

    monkeypatch.setattr(module, name, failing)
    site.end_notice()
    broken_yaml(site)
    assert site.build().withdrawn == (KEY,)
    assert traces(site.output) == []


def bytes_of_cache(site: WholeSite) -> bytes:
    return b"".join(file.read_bytes() for file in site.settings.cache.rglob("*") if file.is_file())


def test_a_withdrawal_leaves_no_byte_in_the_cache(site: WholeSite) -> None:
    """Not of what was remembered, nor of what was just read of the ended file; not in the next broken build either."""
    assert TRACES[0].encode() in bytes_of_cache(site)
    site.end_notice()
    broken_yaml(site)
    assert site.build().withdrawn == (KEY,)
    assert traces(site.settings.cache) == []
    assert site.build().failed
    assert traces(site.settings.cache) == []


def test_what_cannot_be_opened_is_said_and_ends_no_notice(site: WholeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder without permission is not a folder whose notices were deleted."""
    before = site.files()
    (site.content / "news" / os.fsdecode(b"caf\xe9.md")).write_bytes(b"x")
    os.mkfifo(site.content / "news/pipe.md")
    entries = scanning._entries

    def entering(folder: Path | str) -> list[os.DirEntry[str]]:
        if str(folder) == str(site.content / "notices"):
            raise PermissionError(13, "Permission denied", folder)
        return entries(folder)

    monkeypatch.setattr(scanning, "_entries", entering)
    outcome = site.build()
    said = {str(problem) for problem in outcome.problems}
    denied = "cannot be read: Permission denied — let the account that builds read it, or remove it"
    assert said >= {
        "content/news/caf\\udce9.md:1:1: file: has a name that is not UTF-8 — rename it",
        "content/news/pipe.md:1:1: file: is no ordinary file — remove it",
        f"content/notices:1:1: file: {denied}",
    }
    assert outcome.withdrawn == ()
    assert site.files() == before


def test_strange_files_in_the_output_are_foreign(site: WholeSite) -> None:
    (site.output / "en" / os.fsdecode(b"caf\xe9.html")).write_bytes(b"x")
    os.mkfifo(site.output / "en/pipe")
    outcome = site.build()
    assert not outcome.failed
    assert outcome.foreign == ("en/caf\\udce9.html", "en/pipe")


def test_what_an_editor_keeps_beside_a_template_is_no_template(site: WholeSite) -> None:
    """Neither Emacs' link to nothing, nor a pipe, nor a hidden folder."""
    before = site.files()
    templates = site.settings.theme / "templates"
    (templates / ".#list.html").symlink_to("someone@nowhere.1")
    (templates / "gone.html").symlink_to("nowhere.html")
    (templates / os.fsdecode(b"caf\xe9.txt")).write_bytes(b"x")
    (templates / ".old").mkdir()
    (templates / ".old/list.html").write_text("{{ _('A word without a translation') ", encoding="utf-8")
    said = [str(problem) for problem in site.build().problems if problem.is_error]
    assert said == ["theme/templates/caf\\udce9.txt:1:1: file: has a name that is not UTF-8 — rename it"]
    (templates / os.fsdecode(b"caf\xe9.txt")).unlink()
    assert not site.build(load_cache=False).failed
    assert site.files().keys() == before.keys()
