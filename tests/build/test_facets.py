"""Pages of facets: there for every part of a list and for nothing else, whatever changes."""

import gzip
import shutil

import pytest
from lxml import etree

from plugins.build.site import Outcome
from tests.build.whole_site import files_of
from tests.conftest import ROOT, SmallSite
from tests.site.crawl import Site

HOST = "https://noticeboard.example"
NOTICE = (
    "kind: {0}\nstate: active\nfictional: true\nissued: 2026-01-02\nexpires: 2027-01-02\nrequesting_country: XX\n"
    'name: "Examplus {1}"'
)


def news(site: SmallSite, key: str, topics: str, more: str = "") -> None:
    """Write a news item; the keys sort from the newest to the oldest."""
    day = f"2026-01-{30 - (ord(key) - ord('a')):02}"
    site.write(f"news/{key}/en.md", f'title: "News {key}"\nsummary: "S"\ndate: {day}\ntopics: [{topics}]\n{more}')


@pytest.fixture
def divided(site: SmallSite) -> SmallSite:
    """News that a list shows three at a time: five about fraud, three about sport."""
    for key, topics in zip("abcdefg", ["fraud", "fraud, sport", "sport", "fraud", "", "fraud", "fraud"], strict=True):
        news(site, key, topics)
    news(site, "h", "sport")
    assert not build(site).failed
    return site


def build(site: SmallSite, **more: object) -> Outcome:
    """Three documents on a page."""
    return site.build(page_size=3, **more)


def clean(site: SmallSite, **more: object) -> dict[str, bytes]:
    """What a build from nothing makes."""
    fresh = site.root / "fresh"
    assert not build(site, output=fresh / "output", cache=fresh / "cache", **more).failed
    made = files_of(fresh / "output")
    shutil.rmtree(fresh)
    return made


def parts(site: SmallSite) -> set[str]:
    """Addresses of the pages of facets, from their section on, in every language the same."""
    found = {
        tag: {
            path.parent.relative_to(site.output / tag).as_posix() for path in site.output.glob(f"{tag}/*/by/**/*.html")
        }
        for tag in ("en", "ar")
    }
    assert found["en"] == found["ar"]
    return found["en"]


def titles(site: SmallSite, path: str) -> list[str]:
    """The documents of a built list."""
    page = Site.crawl(site.output, HOST).pages[f"/en/{path}/"]
    return [each.text() for each in page.tree.css(".card h2")]


def test_every_part_has_its_pages(divided: SmallSite) -> None:
    assert parts(divided) == {
        "news/by/topic/fraud",
        "news/by/topic/fraud/page/2",
        "news/by/topic/sport",
    }
    assert titles(divided, "news/by/topic/fraud") == ["News a", "News b", "News d"]
    assert titles(divided, "news/by/topic/fraud/page/2") == ["News f", "News g"]
    assert titles(divided, "news/by/topic/sport") == ["News b", "News c", "News h"]


@pytest.mark.parametrize("base", ["", "/board"])
def test_no_link_of_a_list_leads_to_a_page_that_is_not_there(divided: SmallSite, base: str) -> None:
    build(divided, site_url=HOST + base)
    crawled = Site.crawl(divided.output, HOST + base)
    lists = [page for page in crawled.pages.values() if page.tree.css("#entries")]
    assert len(lists) > 2 * len(parts(divided))
    faults = [
        f"{page.address}: {href} {fault}"
        for page in lists
        for href in page.values("a[href], link[href]", "href")
        if (fault := crawled.fault(page, href))
    ]
    assert faults == []


def test_a_further_page_of_a_part_stays_in_the_part(divided: SmallSite) -> None:
    page = Site.crawl(divided.output, HOST).pages["/ar/news/by/topic/fraud/"]
    assert page.values(".pagination a", "href") == [
        "/ar/news/by/topic/fraud/",
        *["/ar/news/by/topic/fraud/page/2/"] * 2,
    ]
    assert page.values(".crumbs a", "href") == ["/ar/", "/ar/news/"]
    assert "/en/news/by/topic/fraud/" in page.values(".switcher a", "href")


def test_a_part_says_nothing_new_and_is_no_page_for_search_engines(divided: SmallSite) -> None:
    crawled = Site.crawl(divided.output, HOST)
    page = crawled.pages["/en/news/by/topic/fraud/page/2/"]
    assert page.tree.css_first("h1").text() == "News: Fraud, page 2"
    assert page.values("meta[name=robots]", "content") == ["noindex"]
    assert page.values("link[rel=canonical]", "href") == [f"{HOST}/en/news/by/topic/fraud/page/2/"]
    assert page.values("link[hreflang]", "href") == []
    listed = etree.parse(divided.output / "sitemap-en.xml").getroot().findall("{*}url/{*}loc")
    assert not [each.text for each in listed if "/by/" in str(each.text)]
    assert not crawled.pages["/en/news/"].values("meta[name=robots]", "content")


def test_a_changed_topic_moves_a_document_from_part_to_part(divided: SmallSite) -> None:
    news(divided, "g", "sport")
    outcome = build(divided)
    assert titles(divided, "news/by/topic/sport") == ["News b", "News c", "News g"]
    assert titles(divided, "news/by/topic/sport/page/2") == ["News h"]
    assert titles(divided, "news/by/topic/fraud/page/2") == ["News f"]
    assert "en/news/by/topic/sport/page/2/index.html" in outcome.written
    assert files_of(divided.output) == clean(divided)


def test_a_body_that_changes_leaves_the_lists_alone(divided: SmallSite) -> None:
    file = divided.content / "news/b/en.md"
    file.write_text(file.read_text(encoding="utf-8") + "One more sentence.\n", encoding="utf-8")
    assert [path for path in build(divided).written if "/news/b/" not in path and path.endswith(".html")] == []


def test_a_part_that_nothing_is_left_of_goes_with_all_links_to_it(divided: SmallSite) -> None:
    for key in "bch":
        news(divided, key, "terrorism")
    outcome = build(divided)
    assert "ar/news/by/topic/sport/index.html" in outcome.removed
    assert parts(divided) == {f"news/by/topic/{each}" for each in ("fraud", "fraud/page/2", "terrorism")}
    assert b"topic/sport" not in b"".join(files_of(divided.output).values())
    assert files_of(divided.output) == clean(divided)


def test_a_list_that_grows_short_has_no_parts(divided: SmallSite) -> None:
    for key in "fgh":
        shutil.rmtree(divided.content / "news" / key)
    build(divided)
    assert parts(divided) == set()
    assert files_of(divided.output) == clean(divided)


def test_the_calendar_moves_a_warning_from_the_current_to_the_others(site: SmallSite) -> None:
    site.write(
        "scams/trick/en.md",
        'title: "T"\nsummary: "S"\nhow_it_works: "They ask."\nsigns: [fee]\nchannels: [email]\nsteps: [stop]',
    )
    for number in range(6):
        site.write(
            f"warnings/w-{number}/en.md",
            f'title: "W {number}"\nsummary: "S"\ndate: 2026-01-02\nscam: trick\nchannels: [email]\n'
            'impersonated: "A body"\nclaims: []\nred_flags: [fee]\nseverity: note\nsteps: [stop]\n'
            f"valid_until: 2026-12-0{number + 1}",
        )
    for day, ended in ((2, 1), (3, 2), (6, 5)):
        later = site.settings.build_date.replace(month=12, day=day)
        assert not build(site, build_date=later).failed
        assert len(titles(site, "warnings/by/state/ended")) == min(ended, 3)
        assert files_of(site.output) == clean(site, build_date=later)
    assert not build(site, build_date=site.settings.build_date.replace(month=12, day=7)).failed
    assert parts(site) == set()


def test_a_notice_that_ended_goes_from_the_parts_although_something_else_is_broken(site: SmallSite) -> None:
    for number, kind in enumerate(["red", "red", "red", "yellow", "yellow", "black", "black"], 1):
        site.write(f"notices/n-2026-000{number}/en.md", NOTICE.format(kind, f"Fictivo{number}"))
    site.build()
    assert "Fictivo6" in site.page("en/notices/by/kind/black/index.html")
    site.write("notices/n-2026-0006/en.md", NOTICE.format("black", "Fictivo6").replace("active", "located"))
    site.write("news/broken/en.md", "title: [")
    assert site.build().failed
    assert "Fictivo7" in site.page("en/notices/by/kind/black/index.html")
    assert b"Fictivo6" not in b"".join(files_of(site.output).values())


def test_an_old_address_may_not_hide_a_part(divided: SmallSite) -> None:
    news(divided, "a", "fraud", "old_addresses: [/en/news/by/topic/sport/]")
    assert [str(problem) for problem in build(divided).problems] == [
        "content/news/a/en.md:6:17: old_addresses[1]: '/en/news/by/topic/sport/' hides a page that is there — remove it"
    ]


def test_the_script_is_small_and_only_where_it_has_something_to_do(divided: SmallSite) -> None:
    script = (ROOT / "theme/static/js/facets.js").read_bytes()
    assert len(gzip.compress(script, 9)) <= 1.2 * 1024
    crawled = Site.crawl(divided.output, HOST)
    holders = {page.address for page in crawled.pages.values() if "/facets." in " ".join(page.values("script", "src"))}
    assert holders == {page.address for page in crawled.pages.values() if page.tree.css(".facets, .pagination")}
    assert "/en/news/" in holders
