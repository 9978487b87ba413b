"""The search index in the output: made again for the language that changed, and never half of it."""

import base64
import gzip
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import rmtree

import pytest

from plugins.build import searching
from tests.build.whole_site import WholeSite, files_of

MEND = "build again; nothing was changed"


@pytest.fixture
def site(tmp_path: Path) -> WholeSite:
    made = WholeSite(tmp_path, search=True)
    assert not made.build().failed
    return made


def of_index(paths: tuple[str, ...]) -> set[str]:
    """The languages whose index is among some paths."""
    return {path.split("/")[1] for path in paths if path.startswith("search/")}


def test_only_the_language_whose_texts_changed_is_indexed_again(site: WholeSite) -> None:
    file = site.content / "news/first/fr.md"
    file.write_text(file.read_text(encoding="utf-8").replace("C'est fini.", "Tout est fini."), encoding="utf-8")
    outcome = site.build()
    assert of_index(outcome.written) == {"fr"}
    assert of_index(outcome.removed) == {"fr"}
    assert site.files() == site.clean()


def test_what_no_reader_finds_makes_no_index_again(site: WholeSite) -> None:
    """A notice that has ended changes its own page and those that lead to it."""
    site.end_notice()
    outcome = site.build()
    assert {"en/notices/n-2026-0001/index.html", "en/news/first/index.html"} <= {*outcome.written}
    assert of_index((*outcome.written, *outcome.removed)) == set()
    assert site.files() == site.clean()


@pytest.mark.parametrize("name", ["pagefind-entry.json", "pagefind.js", "fragment/*", "index/*"])
def test_a_missing_file_is_made_again(site: WholeSite, name: str) -> None:
    before = site.files()
    lost = next((site.output / "search/en").glob(name))
    lost.unlink()
    assert site.build().written == (lost.relative_to(site.output).as_posix(),)
    assert site.files() == before


def test_nothing_lies_there_that_no_browser_asks_for(site: WholeSite) -> None:
    names = {path.name.partition(".")[0] for path in (site.output / "search/en").iterdir()}
    assert names == {"fragment", "index", "pagefind", "pagefind-entry", "wasm"}
    assert not list(site.output.glob("search/**/*ui*"))
    assert [file.name for file in site.output.glob("search/en/wasm.*")] == ["wasm.en.pagefind"]


def test_without_the_setting_there_is_no_index_and_no_form(site: WholeSite) -> None:
    outcome = site.build(search=False)
    assert of_index(outcome.removed) == {"en", "ar", "fr"}
    assert not (site.output / "search").exists()
    assert "data-bundle" not in site.page("en/search/index.html")
    assert ">Mails</a>" in site.page("en/search/index.html")


def test_pagefind_finds_no_settings_of_its_own(
    site: WholeSite, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = site.files()
    monkeypatch.setenv("PAGEFIND_FORCE_LANGUAGE", "de")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pagefind.yml").write_text("force_language: de\n", encoding="utf-8")
    assert site.clean() == before


Answers = dict[str, dict[str, object] | str]
Pretend = Callable[[Answers], None]
MADE: Answers = {"NewIndex": {"type": "NewIndex", "index_id": 0}}
ADDED: Answers = MADE | {"AddRecord": {"type": "IndexedFile"}}
_ENTRY = base64.b64encode(b'{"languages": {"en": {"wasm": null}}}').decode()
_FILES = [
    {"path": "pagefind-entry.json", "content": _ENTRY},
    {"path": "fragment/en_1.pf_fragment", "content": ""},
    {"path": "pagefind-ui.css", "content": ""},
]
_PROGRAM = """#!{python}
import base64, json, sys, time
answers = {answers!r}
while answers:
    question = ""
    while not question.endswith(","):
        question += sys.stdin.read(1)
    answer = answers.get(json.loads(base64.b64decode(question[:-1]))["payload"]["type"])
    if answer is None:
        time.sleep(600)
    said = answer if isinstance(answer, str) else json.dumps({{"message_id": 1, "payload": answer}})
    print(base64.b64encode(said.encode()).decode(), end=",", flush=True)
"""


@pytest.fixture
def pretend(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pretend:
    """Puts a program in Pagefind's place that has an answer to some questions, and hangs at others.

    Without any it ends at once.
    """

    def put(answers: Answers) -> None:
        program = tmp_path / "pagefind"
        program.write_text(_PROGRAM.format(python=sys.executable, answers=answers), encoding="utf-8")
        program.chmod(0o755)
        monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))

    return put


def failure(why: str) -> list[str]:
    """All that the build says where Pagefind fails."""
    return [f"output:1:1: worker: the search index of 'en' cannot be made: {why} — {MEND}"]


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        ({}, "Pagefind has ended"),
        (MADE | {"AddRecord": {"type": "Error", "message": "no room"}}, "Pagefind says: no room"),
        (MADE | {"AddRecord": "no"}, "Pagefind's answer cannot be read"),
        (
            ADDED | {"GetFiles": {"type": "GetFiles", "files": _FILES}},
            "Pagefind made 'fragment/en_1.pf_fragment' empty",
        ),
    ],
    ids=["ends", "fails", "stammers", "makes an empty file"],
)
def test_an_indexer_that_fails_changes_nothing(
    site: WholeSite, pretend: Pretend, monkeypatch: pytest.MonkeyPatch, answers: Answers, why: str
) -> None:
    before = files_of(site.output)
    site.news("fifth", "2026-05-05")
    pretend(answers)
    assert [str(problem) for problem in site.build().problems] == failure(why)
    assert files_of(site.output) == before
    monkeypatch.undo()
    assert not site.build().failed
    assert site.files() == site.clean()


def test_an_indexer_that_hangs_is_stopped(site: WholeSite, pretend: Pretend, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files_of(site.output)
    monkeypatch.setattr(searching, "PATIENCE", 0.5)
    monkeypatch.setattr(searching, "EACH", 0)
    site.news("fifth", "2026-05-05")
    pretend(MADE)
    assert [str(problem) for problem in site.build().problems] == failure("Pagefind did not end within 0.5 seconds")
    assert files_of(site.output) == before


def test_a_program_that_is_not_there_changes_nothing(
    site: WholeSite, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    site.news("fifth", "2026-05-05")
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "nothing"))
    why = "Pagefind's program does not start: No such file or directory"
    assert [str(problem) for problem in site.build().problems] == failure(why)


def gone(site: WholeSite) -> None:
    rmtree(site.content / "notices/n-2026-0001")


def drafted(site: WholeSite) -> None:
    file = site.content / "notices/n-2026-0001/en.md"
    file.write_text(file.read_text(encoding="utf-8").replace("state: active", "state: active\npublish: draft"))


@pytest.mark.parametrize("end", [gone, drafted])
def test_words_that_led_to_a_notice_stay_out_when_it_is_withdrawn(
    site: WholeSite, end: Callable[[WholeSite], None]
) -> None:
    """The words of a link are often the name; the notice leaves no tombstone that would tell."""
    site.news("fifth", "2026-05-05", body="See [Wanted Person](../../notices/n-2026-0001/en.md).")
    assert not site.build().failed
    end(site)
    site.raw("news/broken/en.md", b"---\n: [\n---\n")
    assert site.build().withdrawn == ("notices/n-2026-0001",)
    texts = [gzip.decompress(file.read_bytes()) for file in site.output.glob("search/en/fragment/*")]
    assert any(b"fifth" in text for text in texts)
    assert not any(b"Wanted Person" in text for text in texts)
