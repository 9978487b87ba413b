"""What the documents say is what the code does."""

from plugins.model.tables import updated
from tests.conftest import ROOT


def test_the_tables_of_keys_are_current() -> None:
    document = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert updated(document) == document, "run: python3 -m plugins.model.tables"


def test_the_readme_is_short() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 90
