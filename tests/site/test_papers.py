"""The shipped repository's own papers: whom GitHub asks, and where it leads."""

import re

import pelicanconf
from tests.conftest import ROOT

GITHUB = ROOT / ".github"


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
