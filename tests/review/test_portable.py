"""A copy of the site that opens by double click."""

from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright
from selectolax.lexbor import LexborHTMLParser

from plugins.bridge.browser import FLAGS, chromium
from plugins.review.portable import carry, page, relative, sheet
from tests.conftest import SmallSite

NOTE = ("A copy <b>", "Back")


@pytest.mark.parametrize(
    ("address", "path", "url", "way"),
    [
        ("/en/news/", "en/index.html", "https://a.example", "news/index.html"),
        ("/en/", "en/index.html", "https://a.example", "index.html"),
        ("/", "en/news/x/index.html", "https://a.example", "../../../index.html"),
        ("/en/news/#top", "index.html", "https://a.example", "en/news/index.html#top"),
        ("/theme/site.css", "404.html", "https://a.example", "theme/site.css"),
        ("/board/en/?q=1", "ar/index.html", "https://a.example/board", "../en/index.html"),
        ("/en/", "ar/index.html", "https://a.example/board", "/en/"),
        ("https://a.example/board/en/", "ar/index.html", "https://a.example/board", "../en/index.html"),
        ("https://a.example", "ar/index.html", "https://a.example", "../index.html"),
        ("https://a.example.org/en/", "ar/index.html", "https://a.example", "https://a.example.org/en/"),
        ("//other.example/en/", "ar/index.html", "https://a.example", "//other.example/en/"),
        ("#top", "ar/index.html", "https://a.example", "#top"),
        ("tel:112", "ar/index.html", "https://a.example", "tel:112"),
        ("/media/a%20b.png", "index.html", "https://a.example", "media/a%20b.png"),
    ],
)
def test_an_address_leads_from_file_to_file(address: str, path: str, url: str, way: str) -> None:
    assert relative(address, path, url) == way


@pytest.mark.parametrize(
    ("css", "led"),
    [
        ("a { color: red }", "a { color: red }"),
        ("@media x { a { background: url(/media/a.png) } }", '@media x { a { background: url("../media/a.png") } }'),
        ("a { background: url('/media/a.png') 0 0 }", 'a { background: url("../media/a.png") 0 0 }'),
        ("a { background: url(data:image/png;base64,AA==) }", 'a { background: url("data:image/png;base64,AA==") }'),
    ],
)
def test_a_stylesheet_leads_from_file_to_file(css: str, led: str) -> None:
    assert sheet(css, "theme/site.css", "https://a.example") == led


def test_a_page_keeps_its_words_and_loses_what_cannot_work() -> None:
    html = (
        '<!doctype html><html lang="ar" dir="rtl" data-worker="/sw.js"><head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" content="script-src \'self\'">'
        '<meta http-equiv="refresh" content="0; url=https://a.example/ar/news/"><link rel="canonical" href="/ar/">'
        '<script type="module" src="/theme/page.js"></script></head>'
        '<body><p>نص</p><img src="/media/a.png" srcset="/media/a.png 1x, /media/b.png 2x" alt=""></body></html>'
    )
    tree = LexborHTMLParser(page(html, "ar/x/index.html", "https://a.example", lambda _tag: NOTE))
    assert [node.tag for node in tree.css("script, [data-worker], link[rel=canonical]")] == []
    policies = [node.attributes["content"] or "" for node in tree.css("meta[http-equiv=Content-Security-Policy]")]
    assert len(policies) == 1
    assert "script-src 'none'" in policies[0]
    picture, robots = tree.css_first("img"), tree.css_first("meta[name=robots]")
    assert picture is not None
    assert (picture.attributes["src"], picture.attributes["srcset"]) == (
        "../../media/a.png",
        "../../media/a.png 1x, ../../media/b.png 2x",
    )
    assert robots is not None
    assert robots.attributes["content"] == "noindex"
    refresh = tree.css_first("meta[http-equiv=refresh]")
    assert refresh is not None
    assert refresh.attributes["content"] == "0; url=../news/index.html"
    note = tree.css_first("body > *")
    assert note is not None
    assert note.html == (
        '<div class="review-note" role="note"><span>A copy &lt;b&gt;</span> '
        '<a href="../../../index.html">Back</a></div>'
    )


@pytest.mark.parametrize("base", ["", "/board"])
def test_a_browser_finds_its_way_from_file_to_file(site: SmallSite, tmp_path: Path, base: str) -> None:
    """Every page is crawled by its links; nothing is missing, and no browser complains."""
    site.write("news/x/en.md", 'title: "Bridge"\nsummary: "It stands."\ndate: 2026-11-01', "A body.")
    url = f"https://noticeboard.example{base}"
    assert not site.build(site_url=url).failed
    copy = tmp_path / "review" / "site"
    carry(site.output, copy, url, lambda _tag: NOTE)
    (copy.parent / "index.html").write_text("<!doctype html><title>Review</title>")
    complaints: list[str] = []
    start = (copy / "en" / "news" / "x" / "index.html").as_uri()
    waiting, seen = [start], {start}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        shown = browser.new_page()
        shown.on("console", lambda message: complaints.append(f"{shown.url}: {message.text}"))
        shown.on("requestfailed", lambda request: complaints.append(f"{request.url}: {request.failure}"))
        while waiting and len(seen) < 60:
            address = waiting.pop()
            # To the end: what is still under way when one goes on is cut off, and complains.
            shown.goto(address, wait_until="networkidle")
            hrefs = shown.eval_on_selector_all("a[href]", "all => all.map(each => each.href)")
            for href in {each.partition("#")[0] for each in hrefs if each.startswith("file:")}:
                if href.endswith(".html") and href not in seen:
                    seen.add(href)
                    waiting.append(href)
            if "/site/" in address:
                styled = "getComputedStyle(document.querySelector('.review-note')).position"
                assert shown.evaluate(styled) == "sticky"
                assert shown.evaluate("[...document.images].every(each => each.complete && each.naturalWidth > 0)")
        browser.close()
    assert complaints == []
    names = {address.removeprefix(copy.as_uri()) for address in seen}
    assert {"/en/index.html", "/ar/index.html", "/en/search/index.html", "/ar/news/x/index.html"} <= names
