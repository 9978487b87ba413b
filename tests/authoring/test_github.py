"""The way to GitHub's editor."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from plugins.authoring import github
from plugins.model.languages import Languages
from plugins.model.settings import Settings
from tests.conftest import ROOT, TODAY

NOWHERE = Settings(
    content=ROOT / "content",
    output=ROOT / "output",
    theme=ROOT / "theme",
    translations=ROOT / "translations",
    cache=ROOT / ".cache",
    languages=Languages.from_settings([{"tag": "en"}]),
    site_url="https://noticeboard.example",
    build_date=TODAY,
)
BOARD = replace(NOWHERE, repository="https://github.com/example/board")


def test_a_file_is_edited_and_shown() -> None:
    path = "content/notices/n-2026-0001/en.md"
    assert github.edit(BOARD, path) == f"https://github.com/example/board/edit/main/{path}"
    assert github.shown(BOARD, path) == f"https://github.com/example/board/blob/main/{path}"
    assert github.changes(BOARD, path) == f"https://github.com/example/board/commits/main/{path}"
    assert github.shown(BOARD, path, 4) == f"https://github.com/example/board/blob/main/{path}?plain=1#L4"


def test_without_a_repository_nothing_leads_there() -> None:
    assert github.edit(NOWHERE, "content/x") is None
    assert github.shown(NOWHERE, "content/x", 4) is None
    assert github.changes(NOWHERE, "content/x") is None
    assert github.begin(NOWHERE, "content/x", "text") is None


@given(st.text(st.characters(exclude_categories=("Cs",))), st.sampled_from(["news/x/ar.md", "help/a b/&.md"]))
def test_a_new_file_holds_its_text_whatever_it_says(text: str, path: str) -> None:
    address = github.begin(BOARD, path, text)
    assert address is not None
    parts = urlsplit(address)
    asked = parse_qs(parts.query, keep_blank_values=True, strict_parsing=True)
    assert parts.path == "/example/board/new/main"
    assert asked == {"filename": [path], "value": [text]}


def test_an_address_may_have_six_kilobytes() -> None:
    address = github.begin(BOARD, "x", "")
    assert address is not None
    room = github.LONGEST - len(address)
    assert github.fits(address + "a" * room)
    assert not github.fits(address + "a" * (room + 1))
