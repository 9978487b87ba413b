"""What git knows of a change; the repository stays as it is."""

from pathlib import Path

import pytest

from plugins.review.history import History, HistoryError
from tests.review.conftest import Change


def test_the_base_is_where_the_change_left_the_branch(change: Change, tmp_path: Path) -> None:
    before = change.git("rev-parse", "main")
    change.write("news/new/en.md", 'title: "New"')
    now = change.commit()
    change.git("checkout", "-q", "main")
    change.commit()
    change.git("checkout", "-q", "change")
    history = History(change.root)
    assert (history.head(), history.base("main")) == (now, before)
    history.unpack(before, tmp_path / "base")
    files = {file.relative_to(tmp_path / "base").as_posix() for file in (tmp_path / "base" / "content").rglob("*.md")}
    assert files == {"content/site/en.md", "content/news/bridge/en.md", "content/news/bridge/ar.md"}
    assert change.git("status", "--porcelain", "--untracked-files=no") == ""


def test_a_project_may_lie_in_a_folder_of_its_repository(change: Change, tmp_path: Path) -> None:
    history = History(change.content)
    history.unpack(history.head(), tmp_path / "base")
    assert (tmp_path / "base" / "site" / "en.md").is_file()


@pytest.mark.parametrize("reference", ["nowhere", "--output=x", "main:content", ""])
def test_what_is_no_commit_is_said(change: Change, reference: str) -> None:
    with pytest.raises(HistoryError):
        History(change.root).base(reference)
    assert not (change.root / "x").exists()


def test_a_hook_of_another_repository_changes_nothing(
    change: Change, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = change.git("rev-parse", "HEAD")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    history = History(change.root)
    assert history.head() == now
    history.unpack(now, tmp_path / "base")
    assert (tmp_path / "base/content/site/en.md").is_file()
    assert not (tmp_path / "index").exists()


def test_no_repository_is_said(tmp_path: Path) -> None:
    with pytest.raises(HistoryError, match="not a git repository"):
        History(tmp_path).head()
