"""The shipped site, crawled: at a host of its own and under a base path."""

import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from babel.messages.pofile import read_po
from lxml import etree
from selectolax.lexbor import LexborNode

from plugins.build.site import build
from plugins.i18n.locales import direction
from tests.conftest import ROOT, shipped_settings
from tests.site.crawl import CrawledPage, Site

LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
HOST = "https://noticeboard.example"


@pytest.fixture(scope="module")
def at_host(shipped: Path) -> Site:
    return Site.crawl(shipped, HOST)


@pytest.fixture(scope="module")
def below_base(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root = tmp_path_factory.mktemp("base")
    url = f"{HOST}/repository"
    outcome = build(shipped_settings(root, site_url=url))
    assert not outcome.failed
    return Site.crawl(root / "output", url)


@pytest.fixture(params=["at_host", "below_base"])
def crawled(request: pytest.FixtureRequest) -> Site:
    site: Site = request.getfixturevalue(request.param)
    return site


def pages(site: Site) -> list[CrawledPage]:
    return [page for page in site.pages.values() if not page.is_redirect]


def test_no_dead_link_or_anchor(crawled: Site) -> None:
    faults = [
        f"{page.address}: {href} {fault}"
        for page in crawled.pages.values()
        for href in page.values("a[href], link[href]", "href")
        if (fault := crawled.fault(page, href))
    ]
    assert faults == []


def test_every_page_is_reached_from_the_first(at_host: Site) -> None:
    """But for 404, redirects and tombstones, which only old addresses and posters lead to."""
    seen: set[str] = set()
    todo = ["/"]
    while todo:
        address = todo.pop()
        if address in seen or address not in at_host.pages:
            continue
        seen.add(address)
        page = at_host.pages[address]
        todo += [
            local.partition("#")[0] for href in page.values("a[href]", "href") if (local := at_host.local(page, href))
        ]
    alone = {page.address for page in pages(at_host)} - seen
    offline = {f"/{tag}/offline/" for tag in LANGUAGES}
    assert alone == {"/404.html", *offline, *(f"/{tag}/notices/n-2026-0004/" for tag in LANGUAGES)}


def test_hreflang_is_reciprocal_and_canonical_is_the_page_itself(crawled: Site) -> None:
    alternates = {
        crawled.url + page.address.removeprefix(crawled.base): {
            (str(node.attributes["hreflang"]), str(node.attributes["href"]))
            for node in page.tree.css("link[rel=alternate][hreflang]")
        }
        for page in crawled.pages.values()
    }
    for url, links in alternates.items():
        if not links:
            continue
        page = crawled.pages[urlsplit(url).path]
        assert page.values("link[rel=canonical]", "href") == [url]
        assert (page.tree.root.attributes["lang"], url) in links, url  # type: ignore[union-attr]
        assert "x-default" in dict(links)
        for tag, href in links - {("x-default", dict(links)["x-default"])}:
            assert alternates[href] == links, (url, tag)


def test_pages_not_to_be_indexed_have_no_alternates_and_stand_in_no_sitemap(at_host: Site) -> None:
    hidden = {HOST + page.address for page in at_host.pages.values() if page.tree.css("meta[name=robots]")}
    assert len(hidden) > len(LANGUAGES)
    for url in hidden:
        assert not at_host.pages[urlsplit(url).path].tree.css("link[hreflang]")
    assert not hidden & sitemap_addresses(at_host)


def test_the_sitemap_names_every_other_page_once_with_the_alternates_of_its_head(at_host: Site) -> None:
    wanted = {
        HOST + page.address for page in pages(at_host) if not page.tree.css("meta[name=robots]") and page.address != "/"
    }
    assert sitemap_addresses(at_host) == wanted
    for file in at_host.root.glob("sitemap-*.xml"):
        for row in etree.parse(file).getroot():
            url = str(row.findtext("{*}loc"))
            listed = {(link.get("hreflang"), link.get("href")) for link in row.findall("{*}link")}
            page = at_host.pages[urlsplit(url).path]
            head = {(node.attributes["hreflang"], node.attributes["href"]) for node in page.tree.css("link[hreflang]")}
            assert listed == head, url


def sitemap_addresses(site: Site) -> set[str]:
    index = etree.parse(site.root / "sitemap.xml")
    found: list[str] = []
    for part in index.getroot().findall("{*}sitemap/{*}loc"):
        file = site.root / str(part.text).removeprefix(f"{site.url}/")
        found += [str(row.findtext("{*}loc")) for row in etree.parse(file).getroot()]
    assert len(found) == len(set(found))
    return set(found)


def test_every_page_says_its_language_and_direction(crawled: Site) -> None:
    for page in crawled.pages.values():
        tag = page.address.removeprefix(crawled.base).split("/")[1]
        expected = tag if tag in LANGUAGES else LANGUAGES[0]
        root = page.tree.root
        assert root is not None
        assert (root.attributes["lang"], root.attributes["dir"]) == (expected, direction(expected)), page.address


def test_no_placeholder_is_left(crawled: Site) -> None:
    left = re.compile(r"\{(attach|static|filename)\}|\[\[fact:|\"nb:|%\(\w+\)s|&lt;bdi|None<|Undefined")
    for page in crawled.pages.values():
        assert left.search(page.html) is None, (page.address, left.search(page.html))


def test_nothing_is_asked_of_a_third_party(crawled: Site) -> None:
    loading = "img[src], script[src], iframe[src], source[src], link[rel=stylesheet], link[rel=icon], form[action]"
    for page in crawled.pages.values():
        for node in page.tree.css(loading):
            address = node.attributes.get("src") or node.attributes.get("href") or node.attributes.get("action") or ""
            assert address.startswith(f"{crawled.base}/"), (page.address, address)
        assert not page.tree.css("form[action], form[method], iframe, object, embed, [style], style"), page.address
        forms = ("/search/", "/help/check-a-message/")
        assert bool(page.tree.css("form")) == page.address.endswith(forms), page.address
        policy = page.values("meta[http-equiv=Content-Security-Policy]", "content")
        assert len(policy) == 1
        assert "default-src 'none'" in policy[0]


def test_every_page_has_one_heading_and_a_title_of_its_own(at_host: Site) -> None:
    titles: dict[tuple[str, str], str] = {}
    for page in pages(at_host):
        if page.address != "/404.html":
            assert len(page.tree.css("h1")) == 1, page.address
        tag = page.address.split("/")[1]
        title = page.tree.css("title")[0].text()
        # The same question may be asked on two ways of the triage; nobody comes to one of them but by those ways.
        is_question = bool(page.tree.css("article.page--question"))
        is_known = (tag, title) in titles and "/notices/" not in page.address and not is_question
        assert not is_known, (page.address, titles.get((tag, title)))
        titles[tag, title] = page.address


def test_no_english_word_of_the_interface_stands_in_a_translated_page(at_host: Site) -> None:
    for tag in LANGUAGES[1:]:
        catalog = read_po((ROOT / "translations" / tag / "LC_MESSAGES" / "messages.po").open("rb"), locale=tag)
        english = {
            message.id
            for message in catalog
            if message.id and isinstance(message.id, str) and " " in message.id and message.string != message.id
        }
        assert len(english) > 100
        for page in pages(at_host):
            if not page.address.startswith(f"/{tag}/"):
                continue
            for node in page.tree.css("body *"):
                text = node.text(deep=False).strip()
                assert text not in english or spoken(node) != tag, (page.address, text)


def spoken(node: LexborNode) -> str:
    """The language that a text says it stands in; a source's title says that it is whatever was printed."""
    above: LexborNode | None = node
    while above is not None:
        if language := above.attributes.get("lang"):
            return language
        above = above.parent
    return ""


def test_structured_data_is_about_documents_never_about_persons_or_police(at_host: Site) -> None:
    kinds: set[str] = set()
    for page in pages(at_host):
        for node in page.tree.css("script[type='application/ld+json']"):
            data = json.loads(node.text())
            kinds.add(data["@type"])
            assert "GovernmentOrganization" not in node.text()
            assert "PoliceStation" not in node.text()
            assert "/notices/" not in page.address
    assert kinds == {"Event", "NewsArticle", "WebSite"}


def test_every_page_says_that_the_site_is_independent(at_host: Site) -> None:
    """In its title, and in words at its top and foot; a redirect is seen by nobody."""
    for page in pages(at_host):
        assert "Noticeboard" in page.tree.css("title")[0].text()
        assert page.tree.css("header"), page.address


def test_right_to_left_pages_isolate_addresses_and_numbers(at_host: Site) -> None:
    page = at_host.pages["/ar/help/countries/fr/"]
    telephone = page.tree.css("a[href^='tel:']")
    assert [node.attributes["href"] for node in telephone] == ["tel:112"]
    assert page.tree.css("bdi[dir=ltr]")


def test_fictional_notices_stay_out_of_home_feeds_and_the_sitemap(at_host: Site) -> None:
    name = "Examplus Fictivo"
    assert name in at_host.pages["/en/notices/n-2026-0001/"].html
    holders = {
        path.relative_to(at_host.root).as_posix()
        for path in at_host.root.rglob("*")
        if path.is_file() and name.encode() in path.read_bytes()
    }
    assert {holder.split("/")[1] for holder in holders} == {"notices"}
