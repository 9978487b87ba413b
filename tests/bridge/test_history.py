"""Earlier states of the content, from a real repository that stays as it was."""

import datetime as dt
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.bridge.history import Git
from tests.build.test_publication import Published


@pytest.fixture
def site(tmp_path: Path) -> Published:
    made = Published(tmp_path)
    made.commit(dt.date(2026, 10, 1))
    return made


def states(site: Published) -> list[tuple[str, str]]:
    """Commit and day of each, newest first."""
    found = Git(site.settings, site.machine / "then").earlier()
    return [(then.commit, then.day.isoformat()) for then in found]


def test_the_newest_is_the_one_before_what_lies_there(site: Published) -> None:
    first = site.git("rev-parse", "HEAD").strip()
    site.news("fifth", "2026-05-05")
    second = site.commit(dt.date(2026, 10, 2))
    assert states(site) == [(first, "2026-10-01")]
    site.news("sixth", "2026-05-06")
    assert states(site) == [(second, "2026-10-02"), (first, "2026-10-01")]


def test_a_state_holds_the_files_of_then_and_goes_again(site: Published) -> None:
    site.news("first", "2026-01-01", title="Edited")
    site.commit(dt.date(2026, 10, 2))
    before = site.git("status", "--porcelain")
    for then in Git(site.settings, site.machine / "then").earlier():
        text = (then.settings.content / "news/first/en.md").read_text(encoding="utf-8")
        assert "News first" in text
        assert (then.settings.theme / "templates/base.html").is_file()
        assert (then.settings.content.name, then.settings.translations.name) == ("content", "translations")
    assert list((site.machine / "then").iterdir()) == []
    assert site.git("status", "--porcelain") == before


def test_what_a_branch_went_through_was_never_published(site: Published) -> None:
    first = site.git("rev-parse", "HEAD").strip()
    site.git("checkout", "--quiet", "-b", "branch")
    site.raw("news/fifth/en.md", b"broken")
    site.commit(dt.date(2026, 10, 2))
    site.news("fifth", "2026-05-05")
    site.commit(dt.date(2026, 10, 3))
    site.git("checkout", "--quiet", "main")
    site.git("merge", "--quiet", "--no-ff", "--no-edit", "branch")
    assert [commit for commit, _ in states(site)] == [first]


def test_what_changes_nothing_of_the_site_is_no_state(site: Published) -> None:
    first = site.git("rev-parse", "HEAD").strip()
    (site.root / "README.md").write_text("Words")
    site.commit(dt.date(2026, 10, 2))
    site.news("fifth", "2026-05-05")
    assert [commit for commit, _ in states(site)] == [first]


def test_a_short_clone_says_that_it_is_short(site: Published, tmp_path: Path) -> None:
    site.news("fifth", "2026-05-05")
    site.commit(dt.date(2026, 10, 2))
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", "--depth=1", f"file://{site.root}", str(clone)], check=True)
    git = Git(replace(site.settings, content=clone / "content", theme=clone / "theme"), tmp_path / "then")
    assert git.is_short
    assert list(git.earlier()) == []
    assert git.commit() is not None
    assert git.lacking() == (
        "this clone holds the newest commits only — fetch all of them "
        "(git fetch --unshallow; fetch-depth: 0 in a workflow)"
    )
    assert not Git(site.settings, tmp_path / "then").is_short


def test_without_a_repository_there_is_no_history(tmp_path: Path) -> None:
    site = Published(tmp_path)
    git = Git(site.settings, site.machine / "then")
    assert (git.commit(), git.is_short, list(git.earlier())) == (None, False, [])
    assert git.lacking().startswith("fatal: not a git repository")


def test_why_there_is_no_earlier_state_is_said(
    site: Published, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git = Git(site.settings, site.machine / "then")
    assert git.lacking() == "no earlier commit holds this content"
    site.news("fifth", "2026-05-05")
    assert git.lacking() == ""
    site.commit(dt.date(2026, 10, 2))
    assert git.lacking() == ""
    bare = Published(tmp_path / "bare")
    bare.git("init", "--quiet")
    assert Git(bare.settings, tmp_path / "then").lacking() == "fatal: bad revision 'HEAD'"
    monkeypatch.setenv("PATH", "/nowhere")
    assert git.lacking().startswith("git cannot be run: ")


def test_a_hook_of_another_repository_changes_nothing(
    site: Published, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = site.git("rev-parse", "HEAD").strip()
    site.news("fifth", "2026-05-05")
    other = Published(tmp_path / "other")
    other.commit()
    monkeypatch.setenv("GIT_DIR", str(other.root / ".git"))
    assert states(site) == [(first, "2026-10-01")]


def test_a_part_of_the_content_has_states_of_its_own(site: Published) -> None:
    """What lies there now is one of them: nothing but the day may have changed since."""
    first = site.git("rev-parse", "HEAD").strip()
    site.news("fifth", "2026-05-05")
    site.commit(dt.date(2026, 10, 2))
    site.end_notice()
    third = site.commit(dt.date(2026, 10, 3))
    found = []
    for then in Git(site.settings, site.machine / "then").earlier("notices"):
        found.append((then.commit, then.day.isoformat()))
        lying = {path.relative_to(then.settings.content).parts[0] for path in then.settings.content.rglob("*.md")}
        assert lying == {"notices"}
    assert found == [(third, "2026-10-03"), (first, "2026-10-01")]
