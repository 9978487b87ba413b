"""Every command that a document shows does what it says, or is named here with the reason why it is not run.

A block ``sh`` is what a reader types, line by line, in a fresh clone; the blocks of one document follow on each other.
Commands within a sentence are held against the commands and options that there are.
"""

import os
import re
import shlex
import signal
import subprocess
from pathlib import Path

import pytest

import tasks
from tests.conftest import ROOT
from tests.workflows.forge import Forge, git, make_ready, small

OWN = (ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md"))
DOCUMENTS = [*(path for path in OWN if path.is_file()), *sorted((ROOT / "docs").glob("*.md"))]
ELSEWHERE = {
    "python3 tasks.py test": "it would run this test; tests/bridge/test_tasks.py holds what it calls",
    "python3 tasks.py links --check": "it asks other people's hosts; tests/survey/test_visiting.py",
    "curl": "it asks the public site",
    "git clone": "it asks GitHub",
    "rsync": "it copies to a host; tests/docs/test_publishing.py lets it copy to a folder",
    "python3 tasks.py adopt": "it would take the project apart; tests/adoption",
    "python3 tasks.py upgrade": "it wants a second copy; tests/adoption/test_upgrade.py",
    "python3 tasks.py translations --language ar --document": "the small site has no such page; tests/translating",
    "python3 tasks.py translations.out ar --document": "the same",
    "python3 tasks.py translations.in": "nobody has translated the file meanwhile; tests/translating/test_exchange.py",
    "gh attestation verify": "GitHub's own",
    "python3 -m plugins.bridge.rollback 1a2b3c4": "the small site has one commit; tests/bridge/test_rollback.py",
    "uv pip compile": "it asks the package index; uv is the maintainer's",
}
"""Beginnings of commands that are not run here, and why."""
SERVES = ("python3 tasks.py preview",)
"""Those that go on until they are stopped, once they have said where they serve."""
ASKS = ("python3 tasks.py new",)
"""Those that ask, and end where nobody answers."""

_FENCED = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_TYPED = re.compile(r"`(?:python3 tasks\.py|invoke) ([^`]*)`")


def commands(document: Path) -> list[str]:
    """The lines of a document's blocks, without what explains them; a line that ends open goes on in the next."""
    blocks = _FENCED.findall(document.read_text(encoding="utf-8"))
    lines = "".join(blocks).replace("\\\n", " ").splitlines()
    return [said for line in lines if (said := re.sub(r"(^|\s)#\s.*$", "", line).strip())]


SHOWN = {document: found for document in DOCUMENTS if (found := commands(document))}


def begins(command: str, known: object) -> bool:
    return any(command == each or command.startswith(f"{each} ") for each in known)  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def forge(tmp_path_factory: pytest.TempPathFactory) -> Forge:
    return small(tmp_path_factory.mktemp("commands"))


@pytest.fixture
def clone(forge: Forge, tmp_path: Path) -> Path:
    """A newcomer's clone of a small project, with the environment that the first command would make."""
    folder = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", str(forge.origin), str(folder))
    make_ready(folder)
    return folder


def test_documents_show_commands() -> None:
    """Those that no test looks for in vain."""
    assert ROOT / "docs/developers.md" in SHOWN
    assert ROOT / "docs/maintainers.md" in SHOWN


@pytest.mark.parametrize("document", SHOWN, ids=lambda document: document.name)
def test_what_a_document_shows_can_be_typed(document: Path, clone: Path) -> None:
    for command in SHOWN[document]:
        if begins(command, ELSEWHERE):
            continue
        if begins(command, SERVES):
            status, said = served(command, clone)
        else:
            status, said = typed(command, clone)
        if begins(command, ASKS):
            assert "Traceback" not in said, f"{command}: {said}"
        else:
            assert status == 0, f"{command}: {said}"


def variables(clone: Path) -> dict[str, str]:
    path = f"{clone / '.venv' / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return {"PATH": path, "HOME": str(clone.parent), "BUILD_DATE": "2026-11-22", "LC_ALL": "C.UTF-8"}


def typed(command: str, clone: Path) -> tuple[int, str]:
    # What publishes takes the day of no variable.
    command = command.replace("tasks.py publish ", f"tasks.py publish --date {variables(clone)['BUILD_DATE']} ")
    done = subprocess.run(
        ["bash", "-c", command], cwd=clone, env=variables(clone), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, timeout=120, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout


def served(command: str, clone: Path) -> tuple[int, str]:
    """Until it says its address; then it is stopped, as a reader would."""
    with subprocess.Popen(
        ["bash", "-c", f"exec {command}"], cwd=clone, env=variables(clone), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    ) as process:  # fmt: skip
        said = ""
        assert process.stdout is not None
        try:
            for line in process.stdout:
                said += line
                if "http://" in line:
                    return 0, said
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(20)
    return process.returncode or 1, said


@pytest.mark.parametrize("beginning", ELSEWHERE)
def test_no_reason_is_given_for_what_nobody_shows(beginning: str) -> None:
    assert any(begins(command, [beginning]) for shown in SHOWN.values() for command in shown)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_a_command_within_a_sentence_is_one_that_there_is(document: Path) -> None:
    text = re.sub(r"```.*?```", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    known = tasks.namespace
    for said in _TYPED.findall(text):
        name, *words = shlex.split(said.replace("…", "x"), comments=True) or ["--help"]
        if name.startswith(("-", "<")) or name == "x":
            continue
        assert name in {*known.task_names, *known.collections}, f"{document.name}: there is no command {name}"
        options = {flag for argument in known[name].get_arguments() for flag in (argument.name, argument.attr_name)}
        for word in words[: words.index("--") if "--" in words else None]:
            if word.startswith("--"):
                option = word[2:].partition("=")[0]
                assert {option, option.replace("-", "_")} & options, f"{document.name}: {name} has no {word}"
