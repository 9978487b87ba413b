"""The same page in every language, one tap away."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import LANGUAGES, Look

PAGE = "warnings/interpol-arrest-letter"
NAMES = {
    "en": "English",
    "fr": "Français",
    "es": "Español",
    "ru": "Русский",
    "ar": "العربية",
    "zh": "中文",
}


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("tag", LANGUAGES)
def test_each_language_leads_to_the_same_page_in_itself(look: Look, tag: str, *, script: bool) -> None:
    start = "ar" if tag == "en" else "en"
    page = look(f"/{start}/{PAGE}/", width=320, height=640, script=script)
    page.locator(".switcher").get_by_role("link", name=NAMES[tag], exact=True).click()
    expect(page).to_have_url(f"{look.board.url}/{tag}/{PAGE}/")
    root = page.locator("html")
    expect(root).to_have_attribute("lang", tag)
    expect(root).to_have_attribute("dir", "rtl" if tag == "ar" else "ltr")
    current = page.locator(".switcher [aria-current]")
    assert current.all_inner_texts() == [NAMES[tag]]


def test_the_choice_at_the_root_leads_to_each_language(look: Look) -> None:
    page = look("/")
    for tag, name in NAMES.items():
        expect(page.locator("main").get_by_role("link", name=name, exact=True)).to_have_attribute("href", f"/{tag}/")
