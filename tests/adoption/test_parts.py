"""Whose each file is: one list, which the docs show and the tests of the sample keep to."""

import re
import subprocess

import pytest

from plugins.adoption.conf import names_in
from plugins.adoption.parts import Parts, Whose
from tests.conftest import ROOT

PARTS = Parts.of(ROOT)
OF_THE_SAMPLE = re.compile(
    r"\b(?:shipped: Path|board: Board|below_base: Board|look: Look)\b"
    r"|shipped_settings\((?!Path\(\"/nowhere)|ROOT / \"content\"\)\.|ROOT / \"content/"
)
"""How a test speaks of the shipped site: by a fixture that builds it, by its settings, by its files."""


@pytest.mark.parametrize(
    ("path", "whose"),
    [
        ("content/news/x/en.md", Whose.YOURS),
        ("pelicanconf.py", Whose.YOURS),
        ("publishconf.py", Whose.ENGINE),
        ("plugins/model/names.py", Whose.ENGINE),
        ("theme/static/icon.svg", Whose.YOURS),
        ("theme/static/css/tokens.css", Whose.ENGINE),
        ("docs/coverage.md", Whose.SAMPLE),
        ("tests/site/test_crawl.py", Whose.SAMPLE),
        ("tests/site/crawl.py", Whose.ENGINE),
        ("tests/adoption/test_parts.py", Whose.SAMPLE),
        ("translations/fr/LC_MESSAGES/messages.po", Whose.ENGINE),
    ],
)
def test_a_file_is_somebody_s(path: str, whose: Whose) -> None:
    assert PARTS.whose(path) is whose


def test_what_goes_is_there() -> None:
    """A row that means nothing any more is to be taken out."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    files = listed.stdout.splitlines()
    for pattern in PARTS.sample:
        assert any(Parts((pattern,), {}).is_sample(path) for path in files), pattern


def test_a_test_that_speaks_of_the_sample_goes_with_it() -> None:
    """Else it fails in every repository that somebody adopted: name it in parts.toml, or give it a small site."""
    speaking = {
        file.relative_to(ROOT).as_posix()
        for file in sorted((ROOT / "tests").rglob("*.py"))
        if OF_THE_SAMPLE.search(file.read_text(encoding="utf-8"))
    }
    assert {path for path in speaking if not PARTS.is_sample(path)} <= {"tests/conftest.py"}


def test_the_settings_file_holds_only_what_is_a_site_s_own() -> None:
    """And names the engine's nowhere, so that an upgrade can replace them."""
    own = names_in((ROOT / "pelicanconf.py").read_text(encoding="utf-8"))
    assert {"LANGUAGES", "SITEURL", "REPOSITORY", "REAL_NOTICES", "COLOURS", "PLUGINS"} <= own
    assert own & names_in((ROOT / "plugins/bridge/defaults.py").read_text(encoding="utf-8")) == set()


def test_the_docs_show_the_list() -> None:
    said = (ROOT / "docs/upgrade.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([^`]+)` \| (.+) \|$", said, re.MULTILINE)
    assert rows == list(PARTS.yours.items())


def test_the_docs_show_what_goes() -> None:
    said = (ROOT / "docs/adopt.md").read_text(encoding="utf-8")
    for path in PARTS.sample:
        assert f"`{path}`" in said, path
