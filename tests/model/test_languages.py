"""The list of languages."""

import pytest

from plugins.model.languages import Language, Languages

SITE_LANGUAGES = Languages.from_settings([{"tag": "en"}, {"tag": "zh-Hans"}, {"tag": "he", "partial": True}])


def test_languages_are_one_list() -> None:
    assert SITE_LANGUAGES.tags == ("en", "zh-Hans", "he")
    assert list(SITE_LANGUAGES) == ["en", "zh-Hans", "he"]
    assert SITE_LANGUAGES.first == "en"
    assert SITE_LANGUAGES.rows[2] == Language("he", partial=True)
    assert "zh-hans" not in SITE_LANGUAGES
    assert SITE_LANGUAGES.is_partial("he")
    assert not SITE_LANGUAGES.is_partial("en")


@pytest.mark.parametrize("rows", [[], [{"tag": "en"}, {"tag": "EN"}]], ids=["none", "one twice"])
def test_a_list_of_languages_names_each_once(rows: list[dict[str, object]]) -> None:
    with pytest.raises(ValueError, match="LANGUAGES must name at least one language, and each only once"):
        Languages.from_settings(rows)
