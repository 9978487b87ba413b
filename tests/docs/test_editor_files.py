"""What editors are told: a container with the preview in it, tasks, schemas, snippets."""

import configparser
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

import tasks
from plugins.authoring.questions import Customs, questions
from plugins.authoring.schemas import FOLDER
from plugins.authoring.snippets import snippets
from plugins.model.data import DATA_FILES
from plugins.model.kinds import KINDS
from plugins.model.problem import Problem, Severity
from tests.bridge.test_tasks import project
from tests.conftest import ROOT

__all__ = ["project"]
KNOWN = {
    *("name", "image", "remoteUser", "postCreateCommand", "waitFor", "postAttachCommand", "forwardPorts"),
    *("portsAttributes", "otherPortsAttributes", "customizations"),
}
"""Keys of https://containers.dev/implementors/json_reference/ that are used here."""
SOURCED = Customs(("news", "warnings", "scams", "resources", "events"))


def read(path: str) -> Any:
    return json.loads((ROOT / path).read_text(encoding="utf-8"))


CONTAINER = read(".devcontainer/devcontainer.json")
COMMANDS = [
    *(CONTAINER[key] for key in ("postCreateCommand", "postAttachCommand")),
    *(task["command"] for task in read(".vscode/tasks.json")["tasks"]),
]


def test_the_container_is_pinned_and_runs_as_nobody_special() -> None:
    assert set(CONTAINER) <= KNOWN
    assert re.fullmatch(r"mcr\.microsoft\.com/devcontainers/python:3\.12@sha256:[0-9a-f]{64}", CONTAINER["image"])
    assert CONTAINER["remoteUser"] == "vscode"


def test_the_preview_opens_in_the_browser() -> None:
    assert CONTAINER["postAttachCommand"] == "python3 tasks.py preview"
    (port,) = CONTAINER["forwardPorts"]
    assert tasks.preview.body.__kwdefaults__["port"] == port
    assert CONTAINER["portsAttributes"][str(port)]["onAutoForward"] == "openBrowserOnce"


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_is_one_of_ours(command: str) -> None:
    words = command.split()
    assert words[:2] == ["python3", "tasks.py"]
    assert words[2] in {"--help", *tasks.namespace.task_names, *tasks.namespace.collections}


def test_the_container_is_set_up_from_a_clean_clone(project: Path) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", CONTAINER["postCreateCommand"]],
        cwd=project,
        env={"PATH": f"{Path(sys._base_executable).parent}:{os.defpath}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("python3 tasks.py <command>")


def test_a_problem_is_marked_in_its_file() -> None:
    (check,) = [task for task in read(".vscode/tasks.json")["tasks"] if task["label"] == "Check"]
    pattern = check["problemMatcher"]["pattern"]
    line = str(Problem("content/news/x/en.md", 4, 7, "date", "cannot be '14 March'", "write the day as 2026-03-14"))
    found = re.search(pattern["regexp"], line)
    assert found
    assert [found[pattern[part]] for part in ("file", "line", "column")] == ["content/news/x/en.md", "4", "7"]
    assert found[pattern["severity"]] is None
    assert found[pattern["message"]].startswith("date: cannot be ")
    note = Problem("translations/fr/LC_MESSAGES/messages.po", 4, 1, "msgid", "is fuzzy", "read it", Severity.WARNING)
    found = re.search(pattern["regexp"], str(note))
    assert found
    assert [found[pattern[part]] for part in ("file", "severity")] == [note.path, "warning"]
    assert found[pattern["message"]] == "msgid: is fuzzy — read it"


def test_the_same_extensions_everywhere() -> None:
    extensions = CONTAINER["customizations"]["vscode"]["extensions"]
    assert read(".vscode/extensions.json")["recommendations"] == extensions


def test_every_data_file_has_its_schema() -> None:
    assert read(".vscode/settings.json")["yaml.schemas"] == {
        f"./{FOLDER}/data-{name}.json": f"content/data/{name}.yml" for name in sorted(DATA_FILES)
    }


@pytest.mark.parametrize("folder", KINDS)
def test_a_snippet_is_a_whole_front_matter(folder: str) -> None:
    """With its places filled in it is YAML, with the keys that the kind needs."""
    snippet = json.loads(snippets(SOURCED))[f"a whole file of {folder}"]
    text = re.sub(r"\$\{\d+(?:\|([^,|]*)[^}]*)?\}", lambda found: found[1] or "2026", "\n".join(snippet["body"]))
    fence, front, body = text.split("---\n")
    assert (fence, body) == ("", "\n$0")
    asked = {question.key.partition(".")[0] for question in questions(KINDS[folder], SOURCED)}
    assert set(yaml.safe_load(front)) == asked


def test_editorconfig_is_read() -> None:
    parser = configparser.ConfigParser(strict=True)
    parser.read_string("[top]\n" + (ROOT / ".editorconfig").read_text(encoding="utf-8"))
    assert parser["top"]["root"] == "true"
    assert parser["*"]["end_of_line"] == "lf"
