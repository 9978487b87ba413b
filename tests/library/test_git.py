"""Git is asked about the folder it is asked in, and about no other."""

import subprocess
from pathlib import Path

import pytest

from plugins.library.git import GitError, NoGitError, ask


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "repository"
    folder.mkdir()
    subprocess.run(["git", "init", "--quiet", "--initial-branch=trunk", str(folder)], check=True)
    return folder


def test_a_hook_of_another_repository_changes_no_answer(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Git hands these to hooks, and they would lead there."""
    other = tmp_path / "other"
    subprocess.run(["git", "init", "--quiet", str(other)], check=True)
    for name, value in (("GIT_DIR", other / ".git"), ("GIT_WORK_TREE", other), ("GIT_INDEX_FILE", other / "index")):
        monkeypatch.setenv(name, str(value))
    assert ask(repository, "rev-parse", "--show-toplevel").decode().strip() == str(repository.resolve())
    assert ask(repository, "symbolic-ref", "--short", "HEAD") == b"trunk\n"


def test_whose_folders_are_trusted_still_counts(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = {"COUNT": "1", "KEY_0": "board.example", "VALUE_0": "yes"}
    for name, value in settings.items():
        monkeypatch.setenv(f"GIT_CONFIG_{name}", value)
    assert ask(repository, "config", "board.example") == b"yes\n"


def test_why_there_is_no_answer_is_said_in_one_line(repository: Path, tmp_path: Path) -> None:
    with pytest.raises(GitError, match=r"^fatal: not a git repository.*$"):
        ask(tmp_path, "rev-parse", "HEAD")
    with pytest.raises(GitError, match=r"^git does not say why$"):
        ask(repository, "config", "board.none")


def test_a_machine_without_git_is_told_apart(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(NoGitError, match=r"^git cannot be run: "):
        ask(repository, "status")


def test_it_reads_what_it_is_given(repository: Path) -> None:
    name = ask(repository, "hash-object", "-w", "--stdin", given=b"words").strip()
    assert ask(repository, "cat-file", "blob", name.decode()) == b"words"
