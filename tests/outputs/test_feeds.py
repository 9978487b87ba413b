"""Feeds and the sitemap of a small site, as their readers parse them."""

import json

from lxml import etree

from tests.conftest import SmallSite

NEWS = 'title: "A & <b>"\nsummary: "What happened"\ndate: 2026-03-1{}\nsources: []'
ATOM = "{http://www.w3.org/2005/Atom}"


def atom(site: SmallSite, path: str) -> etree._Element:
    return etree.parse(site.output / path).getroot()


def test_the_newest_stand_first_and_the_oldest_fall_out(site: SmallSite) -> None:
    for day in range(1, 5):
        site.write(f"news/item-{day}/en.md", NEWS.format(day))
    assert not site.build(feed_size=3).failed
    feed = atom(site, "en/news/atom.xml")
    links = [entry.find(f"{ATOM}link").get("href") for entry in feed.findall(f"{ATOM}entry")]
    assert links == [f"https://noticeboard.example/en/news/item-{day}/" for day in (4, 3, 2)]
    items = json.loads(site.page("en/news/feed.json"))["items"]
    assert [item["url"] for item in items] == links
    assert items[0] == {
        "id": links[0],
        "url": links[0],
        "title": "A & <b>",
        "content_text": "What happened",
        "date_published": "2026-03-14T00:00:00+00:00",
        "date_modified": "2026-03-14T00:00:00+00:00",
    }


def test_an_update_changes_the_entry_and_the_sitemap(site: SmallSite) -> None:
    site.write("news/item/en.md", NEWS.format(4) + '\nupdates:\n  - date: 2026-05-01\n    what: "A number"')
    site.build()
    entry = atom(site, "en/news/atom.xml").find(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}updated") == "2026-05-01T00:00:00+00:00"
    assert entry.findtext(f"{ATOM}published") == "2026-03-14T00:00:00+00:00"
    assert "<lastmod>2026-05-01</lastmod>" in site.page("sitemap-en.xml")


def test_a_text_without_a_translation_is_in_no_feed_of_that_language(site: SmallSite) -> None:
    site.write("news/item/en.md", NEWS.format(4))
    site.build()
    assert not (site.output / "ar/news/atom.xml").exists()
    assert "atom.xml" not in site.page("ar/index.html")
    assert "/ar/news/item/" not in site.page("sitemap-ar.xml")
    page = site.page("ar/news/item/index.html")
    assert '<meta name="robots" content="noindex' in page
    assert '<link rel="canonical" href="https://noticeboard.example/en/news/item/">' in page


def test_a_site_without_news_has_no_feed(site: SmallSite) -> None:
    site.build()
    assert list(site.output.rglob("atom.xml")) == []


def test_every_feed_says_that_the_site_is_independent(site: SmallSite) -> None:
    site.write("news/item/en.md", NEWS.format(4))
    site.build()
    assert atom(site, "en/news/atom.xml").findtext(f"{ATOM}subtitle") == "Independent."
    assert json.loads(site.page("en/news/feed.json"))["description"] == "Independent."


def test_robots_name_the_sitemap(site: SmallSite) -> None:
    site.build()
    assert "Sitemap: https://noticeboard.example/sitemap.xml" in site.page("robots.txt")
