"""Cards: what stands on them, where they are, and who is led to them."""

import json

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import SmallSite

HELP = 'title: "Paid"\nsummary: "What to do."\ncard: [first, say]'
BODY = """Before.

## First {#first}

Call. See [below](#after), [say this](#say) and [others](../other/en.md).

### In detail

Now.

## Keep {#keep}

A list.

## Say {#say}

> Help me.

## After {#after}

Wait.
"""


@pytest.fixture
def site(site: SmallSite) -> SmallSite:
    site.write("help/paid/en.md", HELP, BODY)
    site.write("help/other/en.md", 'title: "Other"\nsummary: "S."\nshows: cards')
    site.write("help/third/en.md", 'title: "Third"\nsummary: "S."')
    assert [line for line in site.problems() if "warning:" not in line] == []
    return site


def read(site: SmallSite, path: str) -> LexborHTMLParser:
    return LexborHTMLParser(site.page(f"{path}/index.html"))


def test_a_card_holds_the_sections_that_are_named_and_no_others(site: SmallSite) -> None:
    prose = read(site, "en/help/paid/card").css_first(".prose")
    assert [node.text() for node in prose.css("h2, h3")] == ["First", "In detail", "Say"]
    assert "Before." not in prose.text()
    assert "Wait." not in prose.text()
    assert prose.css_first("blockquote").text().strip() == "Help me."


def test_links_on_a_card_lead_to_what_is_not_on_it(site: SmallSite) -> None:
    links = [a.attributes["href"] for a in read(site, "en/help/paid/card").css(".prose a")]
    assert links == ["/en/help/paid/#after", "#say", "/en/help/other/"]


def test_a_card_stands_in_the_language_of_its_text(site: SmallSite) -> None:
    page = read(site, "ar/help/paid/card")
    assert page.css_first(".prose").attributes["lang"] == "en"
    assert page.css_first("link[rel=canonical]").attributes["href"] == "https://noticeboard.example/en/help/paid/"


def test_search_engines_are_led_to_the_document(site: SmallSite) -> None:
    page = read(site, "en/help/paid/card")
    assert page.css_first("meta[name=robots]").attributes["content"] == "noindex"
    assert page.css_first("link[rel=canonical]").attributes["href"] == "https://noticeboard.example/en/help/paid/"
    assert not page.css("link[hreflang]")
    assert "card/" not in "".join(file.read_text() for file in site.output.glob("sitemap*.xml"))


def test_the_document_and_the_list_lead_to_the_card(site: SmallSite) -> None:
    assert "/en/help/paid/card/" in [a.attributes["href"] for a in read(site, "en/help/paid").css(".onward a")]
    assert [a.attributes["href"] for a in read(site, "en/help/other").css(".listing a")] == ["/en/help/paid/card/"]
    assert not read(site, "en/help/third").css(".onward")
    assert not (site.output / "en/help/third/card").exists()


def test_a_card_is_kept_offline_beside_its_document(site: SmallSite) -> None:
    first, _, _ = site.page("sw.js").partition("\n")
    ahead = list(json.loads(first.removeprefix("const SITE = ").removesuffix(";"))["ahead"])
    assert ahead.index("help/paid/card/") == ahead.index("help/paid/") + 1
