"""What a warning's page is told, and which warning stands at the top of every page."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import SmallSite
from tests.views.test_states import SCAM, WARNING

BANNER = 'title: "Board"\nsummary: "S"\npublisher: "Nobody"\nindependence: "Independent."\nbanner: "They never write."'
SOURCE = 'sources: [{{title: "T", publisher: "{0}", url: "https://a.example/{0}", date: {1}}}]\n'


@pytest.fixture
def site(site: SmallSite) -> SmallSite:
    site.write("site/en.md", BANNER, "Hello.")
    site.write("scams/trick/en.md", SCAM)
    site.write("scams/other/en.md", SCAM.replace("A trick", "Another"))
    site.write("help/plain/en.md", 'title: "Plain"\nsummary: "S."')
    return site


def warn(site: SmallSite, name: str, day: str, more: str = "") -> None:
    text = WARNING.replace("A warning", f"Warning {name}").replace("2026-01-02", day)
    site.write(f"warnings/{name}/en.md", text + more)


def read(site: SmallSite, path: str) -> LexborHTMLParser:
    outcome = site.build()
    assert [str(problem) for problem in outcome.problems if problem.is_error] == []
    return LexborHTMLParser(site.page(path))


def said(tree: LexborHTMLParser, selector: str) -> list[str]:
    return [" ".join(node.text(separator=" ").split()) for node in tree.css(selector)]


def test_the_newest_severe_warning_stands_on_every_page_with_its_day_and_source(site: SmallSite) -> None:
    warn(site, "old", "2025-01-02")
    warn(site, "new", "2026-05-06", SOURCE.format("Police", "2026-05-06"))
    tree = read(site, "en/help/plain/index.html")
    assert said(tree, ".alert__text") == ["Warning of 6 May 2026 : Warning new Source: Police"]
    assert tree.css_first("html").attributes["data-alert"] == "warnings/new"
    assert not tree.css(".banner:not(.alert)")
    home = LexborHTMLParser(site.page("en/index.html"))
    assert said(home, ".banner:not(.alert) .banner__text") == ["They never write."]
    assert len(home.css(".alert")) == 1


def test_a_title_in_another_language_says_so(site: SmallSite) -> None:
    warn(site, "new", "2026-05-06")
    tree = read(site, "ar/help/plain/index.html")
    title = tree.css_first(".alert a strong bdi")
    assert (title.attributes["lang"], title.attributes["dir"]) == ("en", "ltr")


@pytest.mark.parametrize(
    "more",
    [
        "state: revoked\n",
        "state: ended\n",
        "state: corrected\n",
        "valid_until: 2026-11-21\n",
        "publish: draft\n",
        "severity: serious",
    ],
)
def test_a_warning_that_is_not_current_or_not_severe_does_not_stand_there(site: SmallSite, more: str) -> None:
    if more.startswith("severity"):
        site.write("warnings/old/en.md", WARNING.replace("severity: severe", more))
    else:
        warn(site, "old", "2026-05-06", more)
    tree = read(site, "en/help/plain/index.html")
    assert not tree.css(".alert")
    assert "data-alert" not in tree.css_first("html").attributes
    assert said(tree, ".banner__text") == ["They never write."]


def test_it_stands_there_until_the_day_itself_has_passed(site: SmallSite) -> None:
    warn(site, "w", "2026-05-06", "valid_until: 2026-11-22\n")
    assert read(site, "en/help/plain/index.html").css(".alert")


@pytest.mark.parametrize(("state", "label"), [("corrected", "Corrected"), ("revoked", "Withdrawn by its source")])
def test_what_was_corrected_or_withdrawn_says_so_at_once_with_its_day(site: SmallSite, state: str, label: str) -> None:
    changes = 'updates: [{date: 2026-02-03, what: "Added."}, {date: 2026-04-05, what: "Set right."}]\n'
    warn(site, "w", "2026-01-02", f"state: {state}\n{changes}")
    tree = read(site, "en/warnings/w/index.html")
    assert said(tree, ".page--warning > .note p")[0] == f"State of this warning: {label} ( 5 April 2026 )"
    assert ("Do not rely on" in tree.css_first(".page--warning > .note").text()) == (state == "revoked")
    assert said(tree, ".opening__label") == [f"Fraud warning: {label}"]
    assert said(tree, ".updates dd") == [f"{label} Set right.", "Added."]


def test_a_corrected_warning_past_its_day_has_ended_and_still_says_when_it_was_corrected(site: SmallSite) -> None:
    changes = 'updates: [{date: 2026-04-05, what: "Set right."}]\n'
    warn(site, "w", "2026-01-02", f"state: corrected\nvalid_until: 2026-11-21\n{changes}")
    tree = read(site, "en/warnings/w/index.html")
    assert said(tree, ".opening__label") == ["Fraud warning: No longer current"]
    assert "5 April" not in said(tree, ".page--warning > .note p")[0]
    assert said(tree, ".updates dd") == ["Corrected Set right."]


def test_related_scam_types_are_its_own_and_those_related_to_it(site: SmallSite) -> None:
    site.write("scams/trick/en.md", f"{SCAM}\nrelated: [other]")
    warn(site, "w", "2026-01-02")
    tree = read(site, "en/warnings/w/index.html")
    assert said(tree, ".related .card__title") == ["A trick", "Another"]


def test_the_page_that_lists_corrections_is_where_to_ask_for_one(site: SmallSite) -> None:
    warn(site, "w", "2026-01-02")
    assert not read(site, "en/warnings/w/index.html").css(".page__text .onward")
    site.write("help/mended/en.md", 'title: "Mended"\nsummary: "S."\nshows: corrections')
    tree = read(site, "en/warnings/w/index.html")
    assert [a.attributes["href"] for a in tree.css(".page__text .onward a")] == ["/en/help/mended/"]


@pytest.mark.parametrize(
    ("source", "words"), [("2026-01-02", "Source dated 2 January 2026"), ("2026-01-01", "Published 2 January 2026")]
)
def test_a_day_that_is_a_sources_is_called_so(site: SmallSite, source: str, words: str) -> None:
    warn(site, "w", "2026-01-02", SOURCE.format("Police", source))
    assert said(read(site, "en/warnings/w/index.html"), ".opening__days li") == [words]
