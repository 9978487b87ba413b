"""The form of the workflows: what the field's own checkers say, and what no checker knows."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

FILES = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = {
    "actions/checkout": "3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1",
    "actions/setup-python": "5fda3b95a4ea91299a34e894583c3862153e4b97 # v7.0.0",
    "actions/upload-artifact": "043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1",
    "actions/download-artifact": "3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1",
    "actions/upload-pages-artifact": "fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0",
    "actions/deploy-pages": "cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0",
    "actions/attest": "1e69f48acb82d1966a394da916b4c1698aa569d6 # v4.2.2",
}
"""Every action and its commit: a new one is a decision."""
WRITERS = {
    "publish/deploy": {"pages": "write", "id-token": "write"},
    "publish/attest": {"id-token": "write", "attestations": "write"},
    "publish/broken": {},
    "links/links": {"contents": "read", "issues": "write"},
}
"""Jobs that may do more, or less, than read."""
BIN = Path(sys.executable).parent


def read(file: Path) -> dict[str, Any]:
    # "on" is true to YAML 1.1.
    found: dict[Any, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return {("on" if key is True else key): value for key, value in found.items()}


def jobs() -> list[tuple[str, dict[str, Any]]]:
    return [(f"{file.stem}/{name}", job) for file in FILES for name, job in read(file)["jobs"].items()]


def test_there_are_workflows() -> None:
    assert [file.stem for file in FILES] == ["check", "links", "publish"]


def test_zizmor_finds_nothing_however_pedantic() -> None:
    command = [BIN / "zizmor", "--offline", "--no-progress", "--persona", "pedantic", ROOT / ".github"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_actionlint_and_its_shellcheck_find_nothing() -> None:
    """It says nothing where it cannot find shellcheck, so that is looked for first."""
    assert (BIN / "shellcheck").exists()
    command = [BIN / "actionlint", "-no-color", "-shellcheck", BIN / "shellcheck", *FILES]
    done = subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_action_is_one_that_we_know_pinned_by_its_commit(file: Path) -> None:
    used = re.findall(r"uses:\s*(\S+?)@(.*)", file.read_text(encoding="utf-8"))
    assert used
    assert {(name, commit.strip()) for name, commit in used} <= set(PINNED.items())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_workflow_starts_with_no_rights_and_no_event_that_brings_a_strangers_code_rights(file: Path) -> None:
    workflow = read(file)
    assert workflow["permissions"] == {}
    assert workflow["defaults"] == {"run": {"shell": "bash"}}
    assert {"group", "cancel-in-progress"} == workflow["concurrency"].keys()
    assert not {"pull_request_target", "workflow_run", "issue_comment"} & set(workflow["on"])


@pytest.mark.parametrize(("name", "job"), jobs(), ids=[name for name, _ in jobs()])
def test_a_job_may_do_what_it_must_and_ends(name: str, job: dict[str, Any]) -> None:
    assert job["permissions"] == WRITERS.get(name, {"contents": "read"})
    assert job["timeout-minutes"] <= 60
    for step in job["steps"]:
        given = step.get("with", {})
        assert "${{" not in step.get("run", ""), "values reach a script by its environment"
        if step.get("uses", "").startswith("actions/checkout@"):
            assert given["persist-credentials"] is False
        if "upload" in step.get("uses", ""):
            assert given["retention-days"] == 1


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_secret_is_named_and_no_content_is_cached(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert "secrets." not in text
    assert "actions/cache" not in text
    caches = [step["with"]["cache"] for _, job in jobs() for step in job["steps"] if "cache" in step.get("with", {})]
    assert set(caches) == {"pip"}
    # What is published is made from nothing but the repository and the package index.
    assert file.stem == "check" or not re.search(r"\bcache:", text)


def test_a_deployment_is_never_cut_short_and_waits_for_the_one_before() -> None:
    publish = read(ROOT / ".github/workflows/publish.yml")
    assert publish["concurrency"] == {"group": "pages", "cancel-in-progress": False}
    assert set(publish["on"]) == {"push", "schedule", "workflow_dispatch"}


def test_a_token_is_given_to_those_steps_only_that_ask_github() -> None:
    with_token = [
        (name, step["name"]) for name, job in jobs() for step in job["steps"] if "github.token" in str(step.get("env"))
    ]
    assert with_token == [
        ("links/links", "Tell in one issue"),
        ("publish/build", "See that this is the newest state"),
    ]


def test_the_maintainers_guide_names_what_there_is() -> None:
    """Checks to require, steps to look at, days and hours."""
    guide = (ROOT / "docs" / "maintainers.md").read_text(encoding="utf-8")
    names = {job["name"] for _, job in jobs()} | {step["name"] for _, job in jobs() for step in job["steps"]}
    rows = guide.partition("## When something is red")[2]
    assert {*re.findall(r'"([^"]+)"', rows), "Tests and audit", "What the change does to the site"} <= names
    assert '- cron: "41 0 * * *"' in (ROOT / ".github/workflows/publish.yml").read_text(encoding="utf-8")
    assert guide.count("00:41 UTC") == 2
    assert list(re.findall(r"\*(Check|Publish|Links)\* \|", guide)) == ["Check", "Publish", "Links"]
