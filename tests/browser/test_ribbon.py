"""In a preview a draft, and what waits for its day, can be told from what is published at a glance."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Board, Look, served
from tests.build.whole_site import NEWS, WholeSite


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Board]:
    site = WholeSite(tmp_path_factory.mktemp("preview"))
    for key, more in (
        ("draft", "publish: draft"),
        ("later", "publish_at: 2026-12-14"),
        ("past", "publish_at: 2026-03-01"),
    ):
        site.write(f"news/{key}/en.md", f"{more}\n" + NEWS.format(title=f"The {key}", date="2026-11-20", related=""))
    site.write(
        "help/paid/en.md", 'publish: draft\ntitle: "Paid"\nsummary: "Now."\ncard: [first]', "## A {#first}\n\nB."
    )
    site.settings = replace(site.settings, drafts=True)
    assert not site.build().failed
    with served(site.output) as board:
        yield board


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/en/news/draft/", "Draft: not part of the published site"),
        ("/en/news/later/", "Appears on 14 December 2026"),
        ("/ar/news/later/", "Appears on 14 ديسمبر 2026"),
        ("/en/help/paid/", "Draft: not part of the published site"),
        ("/en/help/paid/card/", "Draft: not part of the published site"),
    ],
)
def test_a_ribbon_at_the_top_says_what_it_is(look: Look, preview: Board, address: str, said: str) -> None:
    page = look(address, on=preview, width=360)
    ribbon = page.locator(".ribbon")
    expect(ribbon).to_have_text(said)
    box = ribbon.bounding_box()
    assert box is not None
    assert (box["x"], box["width"]) == (0, 360)
    assert box["y"] < 60
    expect(page.locator("meta[name=robots]")).to_have_attribute("content", "noindex")


def test_lists_mark_it_too(look: Look, preview: Board) -> None:
    page = look("/en/news/", on=preview)
    tags = {
        card.locator("h2").inner_text(): card.locator(".tag").all_inner_texts() for card in page.locator(".card").all()
    }
    assert tags == {"The draft": ["Draft"], "The later": ["Appears on 14 December 2026"], "The past": []}


def test_what_is_published_has_neither_ribbon_nor_its_sheet(look: Look, preview: Board) -> None:
    page = look("/en/news/past/", on=preview)
    assert page.locator(".ribbon, link[href*='preview']").count() == 0
    assert page.locator("meta[name=robots]").count() == 0
    assert "news/draft" not in (preview.folder / "sitemap-en.xml").read_text(encoding="utf-8")
