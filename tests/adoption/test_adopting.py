"""What ``adopt`` shows, asks and does, on a small copy of what it works with."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.adoption import command
from plugins.adoption.parts import LIST
from plugins.bridge.generated import OF_THE_SITE
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
        "Noticeboard: nothing was changed\n"
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
    message = "git: not committed: README.md — commit it first, so that this can be undone\n"
    assert capfd.readouterr().err == message
    for name in "abcd":
        (project / name).write_text("Ours.\n")
    assert command.adopt(project, str(project / "adopt.yml"), hear=answering("y")) == 1
    message = "git: not committed: README.md, a, b and 2 more — commit them first, so that this can be undone\n"
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
        *("fr, nl, de", "Le port", "De haven", "", "Les avis", "Berichten", "Nous", "Wij", "n"),
        *("Indépendant.", "Onafhankelijk.", "Disparu", "", "", "n"),
    )
    assert command.adopt(project, hear=hear) == 1
    assert capfd.readouterr().err == ""
    text = (project / "adopt.yml").read_text(encoding="utf-8")
    assert (
        "# say for each language, by its code, in one sentence what the site is\n"
        'summary:\n  fr: "Les avis"\n  nl: Berichten\n' in text
    )
    assert command.adopt(project, str(project / "adopt.yml"), yes=True) == 0
    assert 'title: "De haven"' in (project / "content/site/nl.md").read_text(encoding="utf-8")
    assert not (project / "content/site/de.md").exists()


def test_what_cannot_be_taken_is_asked_again_at_once(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The reader of the file says what is wrong; nobody learns of fifteen answers that the first was none."""
    (project / "adopt.yml").unlink()
    hear = answering(
        *("Português, French", "pt-pt", "pt-PT", "Interpоl", "Guarda", "", "Avisos", "Imprensa"),  # noqa: RUF001
        *("sim", "", "y", "Guarda", "", "Cais 1", "n/a", "guarda.example", "oui", "y"),
        *("Navio", "http://guarda.example", "https://guarda.example", "", "n"),
    )
    assert command.adopt(project, hear=hear) == 1
    said = capfd.readouterr()
    assert said.err == ""
    complaints = [line for line in said.out.splitlines() if line.startswith("  ") and " — " in line]
    codes = "list the site's languages, the first one first, as codes such as [fr, pt-PT]"
    assert [line.strip() for line in complaints] == [
        f"cannot be 'Português': no language has that code — {codes}",
        f"cannot be 'French': no language has that code — {codes}",
        "has 'pt-pt' — write it as pt-PT",
        (
            "cannot be 'Interpоl': that name is another body's — "  # noqa: RUF001
            "write the site's own name for each language, by its code; never INTERPOL's or Europol's"
        ),
        "is empty — say for each language, by its code, in one sentence what the site is",
        "is empty — write the postal address",
        "cannot be 'n/a' — write the official domain, such as police.example.org",
        (
            "cannot be 'http://guarda.example': readers could be shown another page on the way — "
            "write the address that readers type, such as https://police.example.org, or leave it out"
        ),
    ]
    assert said.out.count("  answer y or n") == 3
    text = (project / "adopt.yml").read_text(encoding="utf-8")
    assert 'domain: "guarda.example"\n' in text
    assert "real_notices: true\n" in text


def test_answers_that_are_there_are_read_and_never_written_over(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert command.adopt(project, hear=answering("y")) == 0
    assert capfd.readouterr().out.startswith("Noticeboard: adopt.yml is there, and read; without it, you are asked\n")
    assert (project / "adopt.yml").read_text(encoding="utf-8") == HARBOUR
    assert command.adopt(project, hear=answering()) == 0
    assert (project / "adopt.yml").read_text(encoding="utf-8") == HARBOUR


def test_what_is_written_behind_it_is_shown_too(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The links of the guide and the snippets follow the site's languages."""
    assert set(command.RENEWED) == set(OF_THE_SITE)
    (project / "CONTRIBUTING.md").write_text("Links.\n")
    git(project, "add", "CONTRIBUTING.md")
    git(project, "commit", "-qm", "A guide")
    assert command.adopt(project, str(project / "adopt.yml"), hear=answering("n")) == 1
    said = capfd.readouterr().out
    assert "  writes  CONTRIBUTING.md  (its links)\n" in said
    assert ".vscode" not in said


def test_the_licence_of_the_sample_is_not_taken_over(project: Path) -> None:
    assert command.adopt(project, str(project / "adopt.yml"), yes=True) == 0
    readme = (project / "README.md").read_text(encoding="utf-8")
    assert "creativecommons" not in readme
    assert "The code is under the [GNU AGPL](LICENSE), as Pelican is." in readme
    assert "all rights are reserved" in readme


def test_nobody_answers(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (project / "adopt.yml").unlink()
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
