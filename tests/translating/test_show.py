"""``translations``: how far each language is, and what changed since a stale text was made."""

import shutil

import pytest

from plugins.translating import command
from tests.translating.repository import ARABIC, NEW, OLD, Repository

SUMMARY = """\
language   texts  missing  stale  withheld  unreviewed
en        2 of 2        0      0         0           0
"""


def shown(board: Repository, capsys: pytest.CaptureFixture[str], status: int = 0, **asked: object) -> str:
    assert command.show(board.settings, **asked) == status  # type: ignore[arg-type]
    return capsys.readouterr().out


def test_what_changed_stands_beside_the_line_to_paste(board: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    old = board.translate()
    board.commit()
    board.original("Something else altogether.")
    board.commit()
    board.original(NEW, title="A board")
    new = board.draft().document.texts
    assert shown(board, capsys) == (
        f"""{SUMMARY}ar        1 of 2        1      1         0           0

content/help/x/ar.md: made from en@{old}
  title changed
    - Board
    + A board
  paragraph 2 added
    + Between.
  paragraph 5 changed
    - - two
    + - two, or three
  paragraph 5 removed
    - Last.
  bring the text up to date, then write 'translates: en@{new}'
"""
    )


def test_of_a_table_only_the_rows_that_changed_are_shown(board: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    table = "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |"
    board.original(table)
    board.translate(body=table)
    board.commit()
    board.original(table.replace("4", "5"))
    assert "  paragraph 1 changed\n    - | 3 | 4 |\n    + | 3 | 5 |\n  bring" in shown(board, capsys)


def test_nothing_is_said_of_what_is_current(board: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    board.translate()
    assert shown(board, capsys) == f"{SUMMARY}ar        1 of 2        1      0         0           0\n"


def test_one_language_names_what_is_missing(board: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(board, capsys, language="ar") == (
        "language   texts  missing  stale  withheld  unreviewed\n"
        "ar        0 of 2        2      0         0           0\n"
        "\nmissing:\n  site/site\n  help/x\n"
    )
    assert shown(board, capsys, language="ar", documents=["help/x"]).endswith("\nmissing:\n  help/x\n")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"language": "tlh"}, "no language of the site is 'tlh'; they are en, ar\n"),
        (
            {"documents": ["help/y"]},
            "no document is 'help/y'; write folder/id, such as help/first-hour, or a folder\n",
        ),
    ],
)
def test_what_is_not_there_is_said(
    board: Repository, asked: dict[str, object], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.show(board.settings, **asked) == 1  # type: ignore[arg-type]
    assert capsys.readouterr().err == said


def test_advice_that_could_do_harm_counts_as_withheld(board: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    board.original(OLD, more="\nsafety: true\nsteps: [stop]")
    board.translate()
    board.original(NEW, more="\nsafety: true\nsteps: [stop]")
    assert "ar        1 of 2        1      0         1           0\n" in shown(board, capsys)


def test_without_git_the_old_text_is_not_known(
    board: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    board.translate()
    board.commit()
    monkeypatch.setenv("PATH", "/nowhere")
    board.original(NEW)
    assert "  the old text is not known: git is not installed\n" in shown(board, capsys)


def test_without_a_repository_the_old_text_is_not_known(board: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    board.translate()
    board.original(NEW)
    said = shown(board, capsys)
    assert "  the old text is not known: there is no git history here\n" in said
    assert "  compare all of content/help/x/en.md: 5 paragraphs, and 2 texts above them\n" in said


def test_a_version_that_was_never_committed_is_not_known(board: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    board.commit()
    board.original("Never seen.")
    board.translate(body="لم يره أحد.")
    board.original(NEW)
    assert "  the old text is not known: no version in git's history has that digest\n" in shown(board, capsys)


def test_a_shallow_clone_says_how_to_get_the_rest(board: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    board.translate()
    board.commit()
    board.original(NEW)
    board.commit()
    board.git("clone", "-q", "--depth", "1", f"file://{board.root}", str(board.root / "shallow"))
    shutil.rmtree(board.content)
    shutil.move(board.root / "shallow/.git", board.root / "shallow.git")
    shutil.rmtree(board.root / ".git")
    shutil.move(board.root / "shallow.git", board.root / ".git")
    board.git("checkout", "-q", "--", "content")
    assert (
        "  the old text is not known: only the newest part of git's history is here "
        "(git fetch --unshallow brings the rest)\n" in shown(board, capsys)
    )


def test_a_version_on_a_branch_that_was_merged_is_found(board: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """Also where the other side of the merge won."""
    board.commit()
    board.git("checkout", "-q", "-b", "side")
    board.original("First.\n\nAside.")
    board.translate(body="أولا.\n\nجانبا.")  # noqa: RUF001 - Arabic
    board.commit()
    board.git("checkout", "-q", "main")
    board.original(NEW)
    board.commit()
    board.git("merge", "-q", "-X", "ours", "side", "-m", "both")
    board.original(NEW)
    said = shown(board, capsys)
    assert "    - Aside.\n" in said


def test_a_repository_may_begin_above_the_project(board: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    board.translate(body=ARABIC)
    board.commit()
    above = board.root / "above"
    above.mkdir()
    shutil.move(board.root / ".git", above / ".git")
    shutil.copytree(board.content, above / "project/content")
    board.git("-C", str(above), "add", "project")
    board.git("-C", str(above), "commit", "-q", "-m", "moved")
    moved = Repository(above / "project")
    moved.translate()
    moved.original(NEW)
    assert "  paragraph 2 added\n    + Between.\n" in shown(moved, capsys)


def test_a_document_that_is_broken_is_said_first(board: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    board.write("help/bad/en.md", 'title: "Bad"')
    assert shown(board, capsys, status=1).startswith("language ")
