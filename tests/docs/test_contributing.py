"""What the documents say is what the code does."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

import tasks
from plugins.authoring.github import LONGEST
from plugins.bridge.generated import generated
from plugins.model.kinds import KINDS
from tests.authoring.on_github import BLOB, link
from tests.conftest import ROOT, own_settings

DOCUMENTS = ["CONTRIBUTING.md", "README.md", *(f"docs/{path.name}" for path in sorted((ROOT / "docs").glob("*.md")))]
LONG = "https://github.com/" + "o" * 39 + "/" + "r" * 100 + "/blob/main/"
"""A repository with names as long as GitHub allows."""


def test_what_is_written_from_the_schemas_is_current(tmp_path: Path) -> None:
    made = generated(ROOT, own_settings(tmp_path))
    stale = [path for path, text in made.items() if (ROOT / path).read_text(encoding="utf-8") != text]
    assert stale == [], "run: python3 -m plugins.bridge.generated"
    there = {f"docs/schemas/{path.name}" for path in (ROOT / "docs/schemas").iterdir()}
    assert there == {path for path in made if path.startswith("docs/schemas/")}


def test_the_readme_and_the_guide_are_short() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 90
    assert len((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").splitlines()) <= 160


@pytest.mark.parametrize("folder", KINDS)
def test_a_link_for_a_new_file_arrives_in_any_repository(folder: str) -> None:
    address = link(f"new-{folder}")
    assert urlsplit(address).path == "/example/board/new/main"
    assert len(address) - len(BLOB) + len(LONG) <= LONGEST


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_to_files_lead_to_files(name: str) -> None:
    document = ROOT / name
    prose = re.sub(r"```.*?```|`[^`]*`", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", prose):
        if not target.startswith(("https://", "#")):
            assert (document.parent / target.partition("#")[0]).exists(), target


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "docs/editors.md"])
def test_commands_that_are_shown_exist(name: str) -> None:
    shown = re.findall(r"python3 tasks\.py ([a-z.]+)", (ROOT / name).read_text(encoding="utf-8"))
    assert set(shown) <= {*tasks.namespace.task_names, *tasks.namespace.collections}
