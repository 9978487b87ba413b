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

    def git(self, *arguments: str, day: str = "") -> str:
        settings = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        command = ["git", *settings, *arguments]
        at = os.environ | ({"GIT_COMMITTER_DATE": f"{day}T12:00:00Z"} if day else {})
        done = subprocess.run(command, cwd=self.root, env=at, capture_output=True, text=True, check=True)
        return done.stdout.strip()

    def commit(self, day: str = "", **files: str | None) -> str:
        for name, text in files.items():
            file = self.root / name.replace("__", "/")
            if text is None:
                file.unlink()
            else:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "A change", day=day)
        return self.git("rev-parse", "HEAD")

    def files(self) -> dict[str, str]:
        found = (file for file in sorted(self.root.rglob("*")) if file.is_file() and ".git" not in file.parts)
        return {file.relative_to(self.root).as_posix(): file.read_text(encoding="utf-8") for file in found}

    def go_back(self, *arguments: str, **variables: str) -> tuple[int, str, str]:
        done = subprocess.run(
            [sys.executable, "-S", "-m", "plugins.bridge.rollback", *arguments],
            cwd=self.root,
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": "/nonexistent"} | variables,
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


def test_what_a_branch_went_through_was_never_published(repository: Repository) -> None:
    """It lies in the history, and in GitHub's list of commits; the message names what brought it."""
    first = repository.commit(code="old")
    repository.git("checkout", "--quiet", "-b", "branch")
    half = repository.commit(code="half")
    repository.commit(code="done")
    repository.git("checkout", "--quiet", "main")
    second = repository.commit(other="new")
    repository.git("merge", "--quiet", "--no-ff", "--no-edit", "branch")
    merge = repository.git("rev-parse", "HEAD")
    repository.commit(code="newest")
    status, said, complaint = repository.go_back(half)
    assert (status, said) == (1, "")
    assert complaint == (
        f"rollback: '{half}' was never published: it came with {merge[:12]} — name that one, or the one before it\n"
    )
    for ref in (merge, second, first):
        assert repository.go_back(ref)[0] == 0
        repository.git("checkout", "--quiet", "--force", "main")


WARNING = "---\ntitle: W\nstate: {}\n---\n\n{}\n"


def test_a_warning_that_was_taken_back_stays_so(repository: Repository) -> None:
    """Whether it was revoked, corrected, deleted or made a draft; one that only changed its words goes back."""
    active = WARNING.format("active", "Then.")
    keys = ("revoked", "corrected", "deleted", "draft", "misspelt", "edited")
    then = repository.commit(**{f"content__warnings__{key}__en.md": active for key in keys})
    now = {
        "revoked": WARNING.format('"revoked"', "Now."),
        "corrected": WARNING.format("corrected", "Now."),
        "deleted": None,
        "draft": WARNING.format("active\npublish: draft", "Now."),
        "misspelt": WARNING.format("revokd", "Now."),
        "edited": WARNING.format("active", "Now."),
        "new": WARNING.format("revoked", "Now."),
    }
    today = repository.commit(**{f"content__warnings__{key}__en.md": text for key, text in now.items()})
    status, said, complaint = repository.go_back(then)
    assert (status, complaint) == (0, "")
    assert (
        said
        == f"""\
Noticeboard: {then[:12]} with the notices of {today[:12]}

- warnings/corrected: as it is today, corrected
- warnings/deleted: as it is today, deleted
- warnings/draft: as it is today, a draft
- warnings/misspelt: as it is today, revokd
- warnings/revoked: as it is today, revoked

"""
    )
    there = repository.files()
    assert there.keys() == {f"content/warnings/{key}/en.md" for key in keys if key != "deleted"}
    assert there.pop("content/warnings/edited/en.md").endswith("Then.\n")
    assert all("Now." in text for text in there.values())


LEDGER = """# What stood there.
{}:
  date: 2026-01-02
  page: help/a
  what: {{en: "Wrong."}}
"""


def test_what_was_corrected_stays_said(repository: Repository) -> None:
    """All but what is about pages that were not there yet; and which pages say again what was wrong."""
    page = "---\ntitle: T\n---\n"
    then = repository.commit(**{"content__help__a__en.md": page})
    ledger = LEDGER.format("one") + 'two: {date: 2026-02-02, page: "help/later", what: {en: "W."}}\n'
    repository.commit(**{"content__help__later__en.md": page, "content__data__corrections.yml": ledger})
    status, said, _ = repository.go_back(then)
    assert status == 0
    assert said.endswith("\n\n- help/a: says again what was corrected since\n\n")
    assert repository.files()["content/data/corrections.yml"] == LEDGER.format("one")
    repository.git("switch", "--quiet", "--force", "main")
    assert repository.git("status", "--porcelain") == ""


def test_what_waited_then_and_is_held_back_now_does_not_appear(repository: Repository) -> None:
    """Its day has come, but only the state of then says so; nobody ever saw it."""
    waits = "---\ntitle: T\npublish_at: {}\n---\n"
    names = ("gone", "draft", "later", "stays")
    then = repository.commit(
        "2020-01-01", **{f"content__news__{name}__en.md": waits.format("2020-02-01") for name in names}
    )
    repository.commit(
        "2020-01-15",
        **{
            "content__news__gone__en.md": None,
            "content__news__draft__en.md": "---\ntitle: T\npublish: draft\n---\n",
            "content__news__later__en.md": waits.format("2999-01-01"),
        },
    )
    status, said, _ = repository.go_back(then)
    assert status == 0
    assert (
        said.partition("\n\n")[2]
        == """\
- news/draft: as it is today, a draft since; it had not appeared yet
- news/gone: as it is today, deleted since; it had not appeared yet
- news/later: as it is today, a draft since; it had not appeared yet

"""
    )
    files = repository.files()
    assert "content/news/gone/en.md" not in files
    assert "publish: draft" in files["content/news/draft/en.md"]
    assert "2999" in files["content/news/later/en.md"]
    assert "2020" in files["content/news/stays/en.md"]


def test_what_was_taken_off_since_is_named(repository: Repository) -> None:
    """Deleted, made a draft, or set on a later day; not what was a draft then already."""
    page, draft = "---\ntitle: T\n---\n", "---\ntitle: T\npublish: draft\n---\n"
    waits = "---\ntitle: T\npublish_at: {}\n---\n"
    then = repository.commit(
        **{
            "content__news__gone__en.md": page,
            "content__news__draft__en.md": page,
            "content__news__ever__en.md": draft,
            "content__news__later__en.md": page,
            "content__news__stays__en.md": page,
        }
    )
    repository.commit(
        **{
            "content__news__gone__en.md": None,
            "content__news__draft__en.md": draft,
            "content__news__ever__en.md": None,
            "content__news__later__en.md": waits.format("2999-01-01"),
            "content__news__stays__en.md": waits.format("2020-01-01"),
        }
    )
    assert (
        repository.go_back(then)[1].partition("\n\n")[2]
        == """\
- news/draft: comes back, a draft since
- news/gone: comes back, deleted since
- news/later: comes back, a draft since

"""
    )


@pytest.mark.parametrize("conf", ['PATH = "texts"', 'PATH: str = "texts/"', 'PATH = str(HERE / "texts")'])
def test_the_content_may_lie_elsewhere(repository: Repository, conf: str) -> None:
    then = repository.commit(**{"pelicanconf.py": conf, "texts__notices__x__en.md": "then"})
    repository.commit(**{"texts__notices__x__en.md": "now", "content__notices__y": "of no site"})
    assert repository.go_back(then)[0] == 0
    assert repository.files() == {"pelicanconf.py": conf, "texts/notices/x/en.md": "now"}


@pytest.mark.parametrize(
    ("was", "now", "complaint"),
    [
        (
            "",
            'PATH = "texts"',
            "the content did not lie in texts then (PATH): undo the change on the branch instead",
        ),
        (
            "",
            "PATH = made_up()",
            "PATH in pelicanconf.py of {} is no plain name of a folder: undo the change on the branch instead",
        ),
    ],
)
def test_where_the_notices_lay_elsewhere_there_is_no_way_back(
    repository: Repository, was: str, now: str, complaint: str
) -> None:
    then = repository.commit(**{"pelicanconf.py": was, "content__notices__x": "then"})
    today = repository.commit(**{"pelicanconf.py": now, "texts__notices__x": "now"})
    before = repository.files()
    status, _, said = repository.go_back(then)
    assert (status, said) == (1, f"rollback: {complaint.format(today[:12])}\n")
    assert repository.files() == before


def test_a_settings_file_that_is_broken_today_is_a_reason_to_go_back(repository: Repository) -> None:
    then = repository.commit(**{"pelicanconf.py": "A = 1", "content__notices__x": "then"})
    repository.commit(**{"pelicanconf.py": "A = (", "content__notices__x": "now"})
    assert repository.go_back(then)[0] == 0
    assert repository.files() == {"pelicanconf.py": "A = 1", "content/notices/x": "now"}


def test_a_variable_leads_to_no_other_repository(
    repository: Repository, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = Repository(tmp_path_factory.mktemp("other"))
    other.commit(code="other")
    then = repository.commit(code="old")
    repository.commit(code="new")
    assert repository.go_back(then, GIT_DIR=str(other.root / ".git"))[0] == 0
    assert repository.files() == {"code": "old"}
