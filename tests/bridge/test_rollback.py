"""Back to an older state, with the notices of today."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT


class Repository:
    """A git repository in a folder; each ``commit`` gives its name."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.git("init", "--quiet", "--initial-branch", "main")

    def git(self, *arguments: str) -> str:
        settings = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        done = subprocess.run(["git", *settings, *arguments], cwd=self.root, capture_output=True, text=True, check=True)
        return done.stdout.strip()

    def commit(self, **files: str | None) -> str:
        for name, text in files.items():
            file = self.root / name.replace("__", "/")
            if text is None:
                file.unlink()
            else:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "A change")
        return self.git("rev-parse", "HEAD")

    def files(self) -> dict[str, str]:
        found = (file for file in sorted(self.root.rglob("*")) if file.is_file() and ".git" not in file.parts)
        return {file.relative_to(self.root).as_posix(): file.read_text(encoding="utf-8") for file in found}

    def go_back(self, *arguments: str) -> tuple[int, str, str]:
        done = subprocess.run(
            [sys.executable, "-S", "-m", "plugins.bridge.rollback", *arguments],
            cwd=self.root,
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": "/nonexistent"},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout, done.stderr


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


def test_code_and_texts_are_of_then_notices_of_today(repository: Repository) -> None:
    then = repository.commit(
        code="old",
        content__news="old",
        content__notices__gone__en="a person",
        content__notices__ended__en="state: active",
    )
    today = repository.commit(
        code="new",
        content__news="new",
        content__later="new",
        content__notices__gone__en=None,
        content__notices__ended__en="state: withdrawn",
        content__notices__begun__en="state: active",
    )
    (repository.root / "content/notices/left").mkdir()
    (repository.root / "content/notices/left/over.txt").write_text("of a build")
    status, said, complaint = repository.go_back(then)
    assert (status, complaint) == (0, "")
    assert said == f"Noticeboard: {then[:12]} with the notices of {today[:12]}\n"
    assert repository.files() == {
        "code": "old",
        "content/news": "old",
        "content/notices/begun/en": "state: active",
        "content/notices/ended/en": "state: withdrawn",
    }
    assert (repository.git("rev-parse", "HEAD"), repository.git("rev-parse", "main")) == (then, today)


def test_the_way_forward_again_is_open(repository: Repository) -> None:
    then = repository.commit(code="old", content__notices__gone="then", content__notices__ended="then")
    repository.commit(
        code="new", content__notices__gone=None, content__notices__ended="now", content__notices__new="now"
    )
    assert repository.go_back(then)[0] == 0
    repository.git("switch", "--quiet", "main")
    assert repository.git("status", "--porcelain") == ""


@pytest.mark.parametrize("notices", ["then only", "now only", "never"])
def test_a_folder_of_notices_may_be_new_or_gone(repository: Repository, notices: str) -> None:
    then = repository.commit(code="old", **({"content__notices__x": "then"} if notices == "then only" else {}))
    repository.commit(
        code="new",
        **({"content__notices__x": None} if notices == "then only" else {}),
        **({"content__notices__x": "now"} if notices == "now only" else {}),
    )
    assert repository.go_back(then)[0] == 0
    assert repository.files() == {"code": "old"} | ({"content/notices/x": "now"} if notices == "now only" else {})


def test_a_tag_and_a_short_name_do_as_well(repository: Repository) -> None:
    then = repository.commit(code="old")
    repository.git("tag", "v1")
    repository.commit(code="new")
    assert repository.go_back("v1")[0] == 0
    repository.git("checkout", "--quiet", "main")
    assert repository.go_back(then[:8])[0] == 0
    assert repository.files() == {"code": "old"}


def test_what_was_never_on_the_branch_is_no_way_back(repository: Repository) -> None:
    """A commit of a fork's pull request lies in the same store; it must not be published."""
    repository.commit(code="old")
    repository.git("checkout", "--quiet", "-b", "fork")
    strange = repository.commit(code="strange")
    repository.git("checkout", "--quiet", "main")
    repository.commit(code="new")
    for ref in (strange, "nothing", "--force", "-h", "", "main; touch x", "$(touch x)"):
        status, said, complaint = repository.go_back(ref)
        assert (status, said) == (1, "")
        expected = f"rollback: '{ref}' is no commit of this branch's history — copy one from the list of commits\n"
        assert complaint == expected
        assert repository.files() == {"code": "new"}


def test_changes_that_no_commit_holds_are_kept(repository: Repository) -> None:
    then = repository.commit(code="old")
    repository.commit(code="new")
    (repository.root / "code").write_text("mine")
    assert repository.go_back(then) == (
        1,
        "",
        "rollback: there are changes that no commit holds: commit or undo them first\n",
    )
    assert repository.files() == {"code": "mine"}


def test_one_commit_is_named(repository: Repository) -> None:
    assert repository.go_back()[2] == "name one commit: python3 -m plugins.bridge.rollback 1a2b3c4\n"
