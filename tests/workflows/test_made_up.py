"""What the workflows make of what their programs answer; the programs are made up, so that every case is quick."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.workflows.forge import Forge

PYTHON = """
case "$*" in
  "-m plugins.bridge.pages") echo "url=${SITE_URL:-https://example.github.io/board}" ;;
  "tasks.py publish --url https://example.github.io/board --to public --outcome outcome.json")
    echo "REPOSITORY=$REPOSITORY"; mkdir public; echo "{}" > public/release.json
    echo "{\\"status\\": $PUBLISH, \\"ended\\": $ENDED, \\"release\\": \\"sha256:0\\"}" > outcome.json
    exit "$PUBLISH" ;;
  "-m plugins.bridge.rollback "*) echo "gone back" ;;
  "-m plugins.bridge.changes public/release.json https://example.github.io/board") echo "Nothing changes." ;;
  "tasks.py audit --only links --site public --url https://example.github.io/board") exit "$AUDIT" ;;
  *) echo "unexpected: $*"; exit 9 ;;
esac
"""


@pytest.mark.parametrize(
    ("publish", "ended", "audit", "went"),
    [
        (0, "false", 0, "build check deploy attest"),
        (0, "false", 1, "build"),
        (0, "true", 0, "build check deploy attest"),
        (0, "true", 1, "build deploy attest"),
        (1, "false", 0, ""),
        (2, "true", 0, ""),
        (3, "true", 0, "build check deploy attest"),
        (3, "true", 1, "build deploy attest"),
    ],
)
def test_what_is_deployed_when(  # noqa: PLR0913 - a row of the table
    bare: Forge, programs: Callable[..., Path], *, publish: int, ended: str, audit: int, went: str
) -> None:
    """An ended notice goes whatever else is wrong; the run then fails all the same, so that somebody looks."""
    made_up = programs(python3=PYTHON)
    jobs = bare.run("publish", programs=made_up, PUBLISH=str(publish), ENDED=ended, AUDIT=str(audit))
    assert [name for name, job in jobs.items() if job.result == "success"] == went.split(), jobs
    assert bare.deployments() == int("deploy" in went)
    assert jobs["broken"].result == ("failure" if publish == 3 else "skipped")
    assert ("failure" in {job.result for job in jobs.values()}) == (publish != 0 or audit != 0)
    assert "REPOSITORY=https://github.com/example/board\n" in jobs["build"].said


@pytest.mark.parametrize(("publish", "went"), [(0, "build check deploy attest"), (3, "")])
def test_where_somebody_goes_back_only_the_whole_state_of_then_will_do(
    bare: Forge, programs: Callable[..., Path], publish: int, went: str
) -> None:
    made_up = programs(python3=PYTHON)
    more = {"PUBLISH": str(publish), "ENDED": "true", "AUDIT": "0"}
    jobs = bare.run("publish", event="workflow_dispatch", ref="1a2b3c4", programs=made_up, **more)
    assert [name for name, job in jobs.items() if job.result == "success"] == went.split(), jobs


def test_what_an_earlier_attempt_built_is_not_deployed(bare: Forge, programs: Callable[..., Path]) -> None:
    """A day later a notice in it may have ended: "Re-run failed jobs" takes it as it is."""
    made_up = programs(python3=PYTHON)
    first = bare.run("publish", programs=made_up, PUBLISH="0", ENDED="false", AUDIT="1")
    again = bare.run("publish", programs=made_up, PUBLISH="0", ENDED="false", AUDIT="0", before=first)
    assert (again["build"], again["check"].result, again["deploy"].result) == (first["build"], "success", "failure")
    assert "::error::This was built by an earlier attempt" in again["deploy"].said
    assert bare.deployments() == 0
    first["build"].result = "failure"
    anew = bare.run("publish", programs=made_up, PUBLISH="0", ENDED="false", AUDIT="0", before=first)
    assert anew["deploy"].result == "success"


def test_a_run_of_an_older_commit_is_not_built(bare: Forge, programs: Callable[..., Path]) -> None:
    """It waited while something else was pushed, or somebody starts it again."""
    then = bare.push()
    (bare.work / "news").write_text("new")
    bare.push()
    made_up = programs(python3=PYTHON)
    jobs = bare.run("publish", programs=made_up, commit=then, PUBLISH="0", ENDED="false", AUDIT="0")
    assert {job.result for job in jobs.values()} == {"failure", "skipped"}
    assert "::error::main has moved on." in jobs["build"].said


def test_where_github_does_not_say_what_is_newest_nothing_is_built(bare: Forge, programs: Callable[..., Path]) -> None:
    made_up = programs(python3=PYTHON, gh="exit 1")
    jobs = bare.run("publish", programs=made_up, PUBLISH="0", ENDED="false", AUDIT="0")
    assert jobs["build"].result == "failure"


def test_an_artefact_that_was_changed_on_the_way_is_not_deployed(bare: Forge, programs: Callable[..., Path]) -> None:
    change = 'test "$1" != --check || echo x >> public/release.json; exec /usr/bin/sha256sum "$@"'
    made_up = programs(python3=PYTHON, sha256sum=change)
    jobs = bare.run("publish", programs=made_up, PUBLISH="0", ENDED="false", AUDIT="0")
    assert (jobs["build"].result, jobs["check"].result, jobs["deploy"].result) == ("success", "failure", "skipped")
    assert "public/release.json: FAILED" in jobs["check"].said


def test_nothing_is_published_from_another_branch(bare: Forge, programs: Callable[..., Path]) -> None:
    made_up = programs(python3="exit 9")
    jobs = bare.run("publish", event="workflow_dispatch", branch="draft", programs=made_up)
    assert {job.result for job in jobs.values()} == {"skipped"}


def test_a_forks_pull_request_meets_no_secret_and_leaves_its_review_even_if_it_fails(
    bare: Forge, programs: Callable[..., Path]
) -> None:
    """All that its code finds: the variables of the machine."""
    python = 'env; echo "called: $*"; mkdir -p review; echo "<p>" > review/index.html; exit 1'
    jobs = bare.run("check", event="pull_request", programs=programs(python3=python, sudo='echo "sudo $*"'))
    assert {name: job.result for name, job in jobs.items()} == {
        "tests": "success",
        "newer": "skipped",
        "review": "failure",
    }
    assert "called: tasks.py review --base HEAD^1 --to review\n" in jobs["review"].said
    assert bare.kept == {"review": "1"}
    for job in jobs.values():
        found = {line.partition("=")[0] for line in job.said.splitlines() if "=" in line}
        assert not [name for name in found if "TOKEN" in name or "SECRET" in name or "KEY" in name]
        assert "of this run only" not in job.said


def test_what_is_on_the_main_branch_is_tested_on_a_newer_python_too(bare: Forge, programs: Callable[..., Path]) -> None:
    made_up = programs(python3='echo "called: $*"', sudo="true")
    jobs = bare.run("check", programs=made_up)
    assert {name: job.result for name, job in jobs.items()} == {
        "tests": "success",
        "newer": "success",
        "review": "skipped",
    }
    assert jobs["newer"].said.endswith("called: tasks.py test\n")


GH = """
printf '%s\\n' "gh $*" >> "$CALLS"
case "$*" in "issue list "*) echo "$NUMBER" ;; esac
case "$*" in *--body-file*) cat links.md >> "$CALLS" ;; esac
"""
LIST = (
    "gh issue list --app github-actions --state open --limit 100 --json number,title "
    "--jq map(select(.title == env.TITLE))[0].number // empty\n"
)


@pytest.mark.parametrize(
    ("status", "number", "calls"),
    [
        (0, "", ""),
        (0, "7", "gh issue close 7 --comment All of them answer again.\n"),
        (1, "", "gh issue create --title Addresses that no longer answer --body-file links.md\n$(touch x) `y`\n"),
        (1, "7", "gh issue edit 7 --body-file links.md\n$(touch x) `y`\n"),
    ],
)
def test_one_issue_says_what_no_longer_answers(
    bare: Forge, programs: Callable[..., Path], status: int, number: str, calls: str
) -> None:
    python = """test "$*" = "tasks.py links --check --to links.md" || exit 9
echo '$(touch x) `y`' > links.md; exit "$STATUS_OF_LINKS" """
    file = bare.root / "calls"
    made_up = programs(python3=python, gh=GH)
    more = {"CALLS": str(file), "NUMBER": number, "STATUS_OF_LINKS": str(status)}
    jobs = bare.run("links", event="schedule", programs=made_up, **more)
    assert jobs["links"].result == "success", jobs["links"].said
    assert file.read_text(encoding="utf-8") == LIST + calls
    assert jobs["links"].summary == "$(touch x) `y`\n"


def test_a_check_of_links_that_could_not_be_done_says_nothing_of_anybody(
    bare: Forge, programs: Callable[..., Path]
) -> None:
    jobs = bare.run("links", event="schedule", programs=programs(python3="exit 1", gh="exit 9"))
    assert jobs["links"].result == "failure"
