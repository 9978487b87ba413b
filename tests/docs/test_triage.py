"""The drawing of the triage is that of its data."""

from pathlib import Path

from plugins.audit import triage
from tests.conftest import shipped_settings


def test_the_drawing_is_current(tmp_path: Path) -> None:
    assert triage.PAGE.read_text(encoding="utf-8") == triage.page(*triage.tree_of(shipped_settings(tmp_path))), (
        "run: python -m plugins.audit.triage"
    )
