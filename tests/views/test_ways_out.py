"""Where pages lead those who need something else: other doors than the police, pages about the site, other words."""

# ruff: noqa: E501 - a message stands here on one line, as it is printed

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import SmallSite

SITE = (
    'title: "Board"\nsummary: "A small site"\npublisher: "Nobody"\nindependence: "Independent."\n'
    'calm: "Nothing has to be decided now."\n{more}'
)
COUNTRY = b'ML:\n  compiled: "2026-11"\n  region: "002"\n  subregion: "011"\n'


@pytest.fixture
def site(site: SmallSite) -> SmallSite:
    """A site that names its other doors, its foot and a way on."""
    more = 'other_doors: help/doors\nfoot: [help/about]\nways_on: [{to: help/first, text: "I have paid"}]'
    site.write("site/en.md", SITE.format(more=more), "Hello.")
    for name in ("doors", "about"):
        site.write(f"help/{name}/en.md", f'title: "{name}"\nsummary: "S."')
    site.write("help/first/en.md", 'title: "first"\nsummary: "S."\nsteps: [stop, local_police]', "First three things.")
    site.raw("data/countries.yml", COUNTRY)
    assert [line for line in site.problems() if "warning:" not in line] == []
    return site


def read(site: SmallSite, address: str) -> LexborHTMLParser:
    return LexborHTMLParser(site.page(f"en/{address}/index.html"))


def test_whoever_is_sent_to_the_police_is_shown_the_other_doors(site: SmallSite) -> None:
    page = read(site, "help/first")
    links = {
        step.attributes["class"].split("--")[1]: [a.attributes["href"] for a in step.css("a")]  # type: ignore[union-attr]
        for step in page.css(".steps__step")
    }
    assert links == {"stop": [], "local_police": ["/en/help/doors/"]}


def test_a_country_leads_to_help_that_does_not_begin_with_the_police(site: SmallSite) -> None:
    hrefs = [a.attributes["href"] for a in read(site, "help/countries/ml").css(".ways a")]
    assert hrefs == ["/en/help/first/", "/en/help/doors/"]


def test_the_list_of_countries_can_be_jumped_through(site: SmallSite) -> None:
    page = read(site, "help/countries")
    jumps = [a.attributes["href"] for a in page.css(".letters a")]
    assert jumps == ["#not-listed", "#letter-1"]
    assert [page.css_first(f"[id='{jump[1:]}']").tag for jump in jumps if jump] == ["h2", "h2"]  # type: ignore[union-attr]


def test_the_foot_leads_to_pages_about_the_site(site: SmallSite) -> None:
    hrefs = [a.attributes["href"] for a in read(site, "help/doors").css(".colophon__links a")]
    assert hrefs == ["/en/help/about/", "/en/translations/"]


@pytest.mark.parametrize("calm", [True, False])
def test_calm_words_stand_where_they_fit(site: SmallSite, *, calm: bool) -> None:
    site.write("help/x/en.md", f'title: "x"\nsummary: "S."\nsteps: [stop]\ncalm: {str(calm).lower()}')
    site.build()
    assert bool(read(site, "help/x").css(".calm")) == calm


@pytest.mark.parametrize("after", [True, False])
def test_steps_stand_before_the_text_unless_it_begins_with_what_to_do(site: SmallSite, *, after: bool) -> None:
    site.write("help/x/en.md", f'title: "x"\nsummary: "S."\nsteps: [stop]\nsteps_after: {str(after).lower()}')
    site.build()
    page = read(site, "help/x")
    order = [node.attributes["class"] for node in page.css(".prose, .steps")]
    assert order == (["prose", "steps"] if after else ["steps", "prose"])


def test_a_document_that_the_site_leads_to_and_is_not_there_is_said(site: SmallSite) -> None:
    site.write("site/en.md", SITE.format(more="other_doors: help/nothing\nfoot: [help/none]"), "Hello.")
    assert [line for line in site.problems() if "warning:" not in line] == [
        "content/site/en.md:7:14: other_doors: there is no 'help/nothing' — write folder/id of a document that is there",
        "content/site/en.md:8:8: foot[1]: there is no 'help/none' — write folder/id of a document that is there",
    ]


def test_other_words_find_a_page_and_make_no_translation_stale(site: SmallSite) -> None:
    """They are each language's own: one more in the original changes nothing for the others."""
    path = "help/about/ar.md"
    site.write(path, 'translates: en@00000000\nreviewed: true\ntitle: "س"\nsummary: "ص"')
    line = next(line for line in site.problems() if path in line)
    version = line.split("'")[1].removeprefix("translates: ")
    site.write(path, f'translates: {version}\nreviewed: true\ntitle: "س"\nsummary: "ص"')
    assert [line for line in site.problems() if path in line] == []
    site.write("help/about/en.md", 'title: "about"\nsummary: "S."\nalso_called: ["who are you", "who runs this"]')
    assert [line for line in site.problems() if path in line] == []
