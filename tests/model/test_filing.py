"""What a file's place says."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.model.filing import Name, name_of
from plugins.model.kinds import KINDS, SITE
from plugins.model.languages import Languages

SITE_LANGUAGES = Languages.from_settings([{"tag": "en"}, {"tag": "zh-Hans"}, {"tag": "he"}])


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("news/bridges/en.md", Name(KINDS["news"], "bridges", "en")),
        ("news/2026-03/zh-Hans.md", Name(KINDS["news"], "2026-03", "zh-Hans")),
        ("notices/n-2026-0001/he.md", Name(KINDS["notices"], "n-2026-0001", "he")),
        ("site/en.md", Name(SITE, "site", "en")),
    ],
)
def test_a_place_says_kind_id_and_language(path: str, name: Name) -> None:
    assert name_of(path, f"content/{path}", SITE_LANGUAGES) == name


@settings(deadline=None)
@given(st.lists(st.text(alphabet="abcz-_AZ0. é\u200b", max_size=6), min_size=1, max_size=5).map("/".join))
def test_any_place_is_a_name_or_problems(path: str) -> None:
    answer = name_of(f"{path}.md", f"content/{path}.md", SITE_LANGUAGES)
    assert isinstance(answer, Name) or answer
