"""The card of a document: an ordinary page on the screen, one sheet of A5 on paper."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import LANGUAGES, READ, Board, Look

IDS = (
    "paid-by-card",
    "paid-by-bank-transfer",
    "paid-by-crypto",
    "paid-by-gift-card",
    "paid-by-cash",
    "gave-remote-access",
    "sent-identity-document",
)
_SHEET = re.compile(rb"/Type /Page\b")


@pytest.mark.parametrize("paper", ["A5", "A4", "Letter"])
@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_card_is_one_sheet(look: Look, tag: str, paper: str) -> None:
    page = look.context().new_page()
    sheets = {}
    for name in IDS:
        look.go(page, f"/{tag}/help/{name}/card/")
        sheets[name] = len(_SHEET.findall(page.pdf(format=paper)))
    assert sheets == dict.fromkeys(IDS, 1)


@pytest.mark.parametrize("tag", READ)
def test_a_card_can_be_read_at_arms_length(look: Look, tag: str) -> None:
    page = look(f"/{tag}/help/paid-by-card/card/", width=484, height=748)
    page.emulate_media(media="print")
    size = "element => parseFloat(getComputedStyle(element).fontSize)"
    assert page.locator(".prose li").first.evaluate(size) >= 12.6
    assert page.locator(".prose blockquote p").first.evaluate(size) >= 12.6
    assert page.locator(".prose ol").evaluate("element => getComputedStyle(element).paddingInlineStart") != "0px"


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("tag", READ)
def test_it_says_what_the_document_says_and_nothing_else(look: Look, board: Board, tag: str, *, script: bool) -> None:
    whole = look(f"/{tag}/help/paid-by-cash/", script=script)
    sections = "anchors => anchors.map((id) => document.getElementById(id).innerText)"
    said = whole.evaluate(sections, ["first", "say", "promise"])
    words = whole.locator("#say ~ blockquote").all_inner_texts()
    whole.get_by_role("link").and_(whole.locator(f"[href='/{tag}/help/paid-by-cash/card/']")).click()
    card = whole
    assert card.locator(".prose h2").all_inner_texts() == said
    assert card.locator(".prose blockquote").all_inner_texts() == words
    assert card.locator(".blanks li").count() == 3
    expect(card.locator("meta[name=robots]")).to_have_attribute("content", "noindex")
    canonical = card.locator("link[rel=canonical]").get_attribute("href")
    assert canonical == f"https://noticeboard.example/{tag}/help/paid-by-cash/"
    assert card.locator(".standing").is_visible()
    card.locator(".onward a").click()
    assert card.url == f"{board.url}/{tag}/help/paid-by-cash/"


def test_on_paper_it_says_whose_it_is_and_where_and_has_lines_to_fill_in(look: Look) -> None:
    page = look("/en/help/paid-by-card/card/", width=484, height=748)
    page.emulate_media(media="print")
    text = page.locator("body").inner_text()
    assert "Noticeboard is independent." in text
    assert "https://noticeboard.example/en/help/paid-by-card/" in text
    assert "Print this page" not in text
    for line in page.locator(".blanks li").all():
        box = line.bounding_box()
        assert box is not None
        assert box["height"] > 50


@pytest.mark.parametrize("tag", READ)
def test_the_first_hour_lists_every_card(look: Look, tag: str) -> None:
    page = look(f"/{tag}/help/first-hour/")
    links = page.locator(".listing--cards a").evaluate_all("found => found.map((each) => each.getAttribute('href'))")
    assert links == [f"/{tag}/help/{name}/card/" for name in IDS]


def test_cards_are_kept_for_reading_offline(board: Board) -> None:
    worker = (board.folder / "sw.js").read_text(encoding="utf-8")
    assert [name for name in IDS if f'"help/{name}/card/":[' not in worker] == []
