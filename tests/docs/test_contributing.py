"""What the documents say is what the code does."""

import re
from pathlib import Path

import pytest

import tasks
from plugins.bridge.generated import generated
from tests.conftest import ROOT, own_settings

OWN = [name for name in ("CONTRIBUTING.md", "README.md") if (ROOT / name).is_file()]
"""A site may write these anew, or do without."""
DOCUMENTS = [*OWN, *(f"docs/{path.name}" for path in sorted((ROOT / "docs").glob("*.md")))]


def test_what_is_written_from_the_schemas_is_current(tmp_path: Path) -> None:
    made = generated(ROOT, own_settings(tmp_path))
    stale = [path for path, text in made.items() if (ROOT / path).read_text(encoding="utf-8") != text]
    assert stale == [], "run: python3 -m plugins.bridge.generated"
    there = {f"docs/schemas/{path.name}" for path in (ROOT / "docs/schemas").iterdir()}
    assert there == {path for path in made if path.startswith("docs/schemas/")}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_to_files_lead_to_files(name: str) -> None:
    document = ROOT / name
    prose = re.sub(r"```.*?```|`[^`]*`", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", prose):
        if not target.startswith(("https://", "#")):
            assert (document.parent / target.partition("#")[0]).exists(), target


@pytest.mark.parametrize("name", [*OWN, "docs/editors.md"])
def test_commands_that_are_shown_exist(name: str) -> None:
    shown = re.findall(r"python3 tasks\.py ([a-z.]+)", (ROOT / name).read_text(encoding="utf-8"))
    assert set(shown) <= {*tasks.namespace.task_names, *tasks.namespace.collections}
