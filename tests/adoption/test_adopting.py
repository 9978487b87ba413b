"""What ``adopt`` shows, asks and does, on a small copy of what it works with."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.adoption import command
from plugins.adoption.parts import LIST
from tests.adoption.copies import HARBOUR
from tests.adoption.test_answers import INDEPENDENT
from tests.conftest import ROOT

FILES = (LIST, "pelicanconf.py", "README.md", "theme/static/css/tokens.css", "translations/fr/LC_MESSAGES/messages.po")
SAMPLE = ("content/news/x/en.md", "content/site/fr.md", "docs/coverage.md", "tests/browser/test_x.py")


def git(root: Path, *words: str) -> str:
    given = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", *words]
    return subprocess.run(["git", *given], cwd=root, capture_output=True, encoding="utf-8", check=True).stdout


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The sample and a few files of the engine, committed."""
    root = tmp_path / "project"
    for path in (*FILES, *SAMPLE):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("INTERPOL\n") if path in SAMPLE else shutil.copy(ROOT / path, root / path)
    (root / ".gitignore").write_text(".cache/\n")
    git(root.parent, "init", "-q", str(root))
    git(root, "add", ".")
    git(root, "commit", "-qm", "As it came")
    (root / "adopt.yml").write_text(HARBOUR, encoding="utf-8")
    return root


def answering(*answers: str) -> Callable[[str], str]:
    """Answers one question after the other; a question too many is not answered."""
    left = list(answers)

    def hear(question: str) -> str:
        sys.stdout.write(f"{question}\n")
        if not left:
            raise EOFError
        return left.pop(0)

    return hear


def now(root: Path) -> str:
    return git(root, "status", "--porcelain", "--untracked-files=all")


def test_it_shows_what_goes_and_comes_and_asks(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = now(project)
    assert command.adopt(project, str(project / "adopt.yml"), hear=answering("n")) == 1
    assert capfd.readouterr().out == (
        "  removes  content/news/  (1 files)\n"
        "  removes  content/site/  (1 files)\n"
        "  removes  docs/coverage.md\n"
        "  removes  tests/browser/  (1 files)\n"
        "  writes  .github/CODEOWNERS\n"
        "  writes  README.md\n"
        "  writes  content/data/  (1 files)\n"
        "  writes  content/site/  (2 files)\n"
        "  writes  engine.json\n"
        "  writes  pelicanconf.py\n"
        "  writes  translations/pt_PT/LC_MESSAGES/  (1 files)\n"
        "  leaves as it is  adopt.yml\n"
        "Go on? (y/n) \n"
    )
    assert now(project) == before


def test_what_it_did_can_be_undone(project: Path) -> None:
    assert command.adopt(project, str(project / "adopt.yml"), hear=answering("y")) == 0
    assert not (project / "content/news").exists()
    assert not (project / "docs").exists()
    assert "INTERPOL" not in (project / "content/site/fr.md").read_text(encoding="utf-8")
    git(project, "stash", "--include-untracked")
    assert now(project) == ""
    assert (project / "content/news/x/en.md").is_file()


def test_what_is_not_committed_stops_it(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (project / "README.md").write_text("Ours.\n")
    assert command.adopt(project, str(project / "adopt.yml"), hear=answering("y")) == 1
    message = "git: 1 changes are not committed — commit them first, so that this can be undone\n"
    assert capfd.readouterr().err == message
    assert (project / "docs/coverage.md").is_file()
    assert command.adopt(project, str(project / "adopt.yml"), yes=True) == 0


def test_where_there_is_no_git_it_is_said(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(project / ".git")
    assert command.adopt(project, str(project / "adopt.yml"), hear=answering("y")) == 1
    assert capfd.readouterr().err == (
        "git: this folder is not in it, so nothing could be undone — run git init and commit, or give --yes\n"
    )
    assert command.adopt(project, str(project / "adopt.yml"), yes=True) == 0
    assert not (project / "content/news").exists()


def test_answers_with_a_mistake_change_nothing(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (project / "adopt.yml").write_text(HARBOUR.replace("[fr, pt-PT]", "[fr]"), encoding="utf-8")
    before = now(project)
    assert command.adopt(project, str(project / "adopt.yml"), yes=True) == 1
    said = capfd.readouterr().err.splitlines()
    assert said[0] == (
        "adopt.yml:2:48: name.pt-PT: is a language that the site does not speak — write one of fr, or add it to "
        "languages"
    )
    assert len(said) == 5
    assert now(project) == before


def test_a_file_that_is_not_there_is_said(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert command.adopt(project, "/nowhere/adopt.yml") == 1
    assert capfd.readouterr().err == "/nowhere/adopt.yml: No such file or directory — name a file that can be read\n"


def test_it_was_stopped_half_way_and_begins_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from plugins.adoption import carrying  # noqa: PLC0415 - it is made to fail here

    def full(_one: Path, other: Path) -> None:
        if other.name == "pelicanconf.py":
            raise OSError

    with monkeypatch.context() as patched:
        patched.setattr(carrying.os, "replace", full)
        with pytest.raises(OSError, match=r"^$"):
            command.adopt(project, str(project / "adopt.yml"), yes=True)
    assert (project / "docs/coverage.md").is_file()
    assert command.adopt(project, str(project / "adopt.yml"), yes=True) == 0
    assert not (project / "docs/coverage.md").exists()
    assert '{"tag": "pt-PT", "partial": True}' in (project / "pelicanconf.py").read_text(encoding="utf-8")


def test_what_the_site_says_since_is_left(project: Path) -> None:
    assert command.adopt(project, str(project / "adopt.yml"), yes=True) == 0
    (project / "content/site/fr.md").write_text("Ours.\n")
    (project / "content/news/y").mkdir(parents=True)
    (project / "content/news/y/fr.md").write_text("Ours too.\n")
    (project / "content/site/pt-PT.md").unlink()
    assert command.adopt(project, str(project / "adopt.yml"), yes=True) == 0
    assert (project / "content/site/fr.md").read_text() == "Ours.\n"
    assert (project / "content/news/y/fr.md").read_text() == "Ours too.\n"
    assert (project / "content/site/pt-PT.md").is_file()


def test_questions_make_the_same_file(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (project / "adopt.yml").unlink()
    hear = answering(
        *("fr, nl", "Le port", "De haven", "Les avis", "", "Nous", "Wij", "n", "Indépendant.", "Onafhankelijk."),
        *("yellow", "", ""),
    )
    assert command.adopt(project, hear=hear) == 1
    assert capfd.readouterr().err == (
        "adopt.yml:11:1: summary: has no words in 'nl' — write it, or leave 'nl' out of all texts for now\n"
    )
    text = (project / "adopt.yml").read_text(encoding="utf-8")
    assert (
        '# say for each language, by its code, in one sentence what the site is\nsummary:\n  fr: "Les avis"\n' in text
    )
    (project / "adopt.yml").write_text(text.replace('fr: "Les avis"', 'fr: "Les avis"\n  nl: "Berichten"'))
    assert command.adopt(project, str(project / "adopt.yml"), yes=True) == 0
    assert 'title: "De haven"' in (project / "content/site/nl.md").read_text(encoding="utf-8")


def test_nobody_answers(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert command.adopt(project, hear=answering("fr")) == 1
    assert capfd.readouterr().err == (
        "adopt.yml: was not answered to the end — begin again, or write the file (docs/adopt.md)\n"
    )


def test_a_region_begins_with_the_words_of_its_language(project: Path) -> None:
    """Canadian French is spoken with the French catalog until it has its own."""
    text = INDEPENDENT.replace("[en]", "[en, fr-CA]")
    (project / "adopt.yml").write_text(text, encoding="utf-8")
    assert command.adopt(project, str(project / "adopt.yml"), yes=True) == 0
    words = project / "translations/fr_CA/LC_MESSAGES/messages.po"
    assert words.read_bytes() == (project / "translations/fr/LC_MESSAGES/messages.po").read_bytes()
    assert '{"tag": "fr-CA", "partial": True}' in (project / "pelicanconf.py").read_text(encoding="utf-8")
    assert 'independence: "Independent."' in (project / "content/site/en.md").read_text(encoding="utf-8")
