"""The shipped repository's own papers: whom GitHub asks, and where it leads."""

import re
from urllib.parse import urlsplit

import pytest

import pelicanconf
from plugins.authoring.github import LONGEST
from plugins.model.kinds import KINDS
from tests.authoring.on_github import BLOB, link
from tests.conftest import ROOT

GITHUB = ROOT / ".github"
LONG = "https://github.com/" + "o" * 39 + "/" + "r" * 100 + "/blob/main/"
"""A repository with names as long as GitHub allows."""


def test_the_readme_and_the_guide_are_short() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 90
    assert len((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").splitlines()) <= 160


@pytest.mark.parametrize("folder", KINDS)
def test_a_link_for_a_new_file_arrives_in_any_repository(folder: str) -> None:
    address = link(f"new-{folder}")
    assert urlsplit(address).path == "/example/board/new/main"
    assert len(address) - len(BLOB) + len(LONG) <= LONGEST


def test_every_language_has_owners_and_nobody_is_a_person() -> None:
    lines = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    assert all(re.fullmatch(r"@example/[a-z]+", owner) for _, *owners in rows for owner in owners)
    assert all(owners for _, *owners in rows)
    owned = {pattern for pattern, *_ in rows}
    for language in pelicanconf.LANGUAGES:
        assert f"/content/**/{language['tag']}.md" in owned
    for pattern in owned - {"*"}:
        assert list(ROOT.glob(pattern.strip("/"))), f"{pattern} fits nothing"


def test_the_forms_lead_to_nobody_s_repository() -> None:
    """``adopt`` puts the adopter's there; until then it is one that nobody has."""
    config = (GITHUB / "ISSUE_TEMPLATE/config.yml").read_text(encoding="utf-8")
    assert set(re.findall(r"url: (\S+)", config)) == {"https://github.com/example/board/security/policy"}
