"""What is made to be printed, as a browser prints it."""

import re

import pytest

from tests.browser.conftest import LANGUAGES, Look

_SHEET = re.compile(rb"/Type /Page\b")


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_poster_is_one_sheet(look: Look, tag: str, paper: str) -> None:
    page = look(f"/{tag}/help/poster/")
    assert len(_SHEET.findall(page.pdf(format=paper))) == 1


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_brochure_holds_every_document_that_it_names(look: Look, tag: str) -> None:
    page = look(f"/{tag}/organisation/brochure/")
    wanted = [link.get_attribute("href") for link in page.locator(".parts__contents a").all()]
    assert len(wanted) >= 10
    assert [f"#{part.get_attribute('id')}" for part in page.locator(".parts__part > h2").all()] == wanted
    assert len(_SHEET.findall(page.pdf(format="A4"))) < 40
