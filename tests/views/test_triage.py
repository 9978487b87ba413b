"""Pages of a small triage: what leads where, what machines may hold, and what a language that lacks words shows."""

from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from plugins.i18n.catalogs import load_catalogs, speaking
from plugins.library.library import Library
from plugins.outputs.records import records
from plugins.survey.reading import Content, read
from plugins.views.assets import Assets
from plugins.views.reader import Reader
from tests.conftest import SmallSite

TREE = """\
title: {en: Is it real?}
summary: {en: Tap.}
danger: {en: In danger?}
in_danger: run
start: how
first:
  - {say: {en: I am young}, to: young}
questions:
  how:
    ask: {en: How?, ar: كيف؟}
    answers:
      - {say: {en: A letter}, to: who, drawing: channel-letter}
      - {say: {en: A call}, to: false_one}
  who:
    ask: {en: Who?}
    help: {en: Look again.}
    answers:
      - {say: {en: Police}, to: false_one}
      - {say: {en: A friend}, to: run}
leaves:
  false_one:
    verdict: fraud
    answer: {en: It is false.}
    why: {en: They lie.}
    steps: [stop, verify, local_police]
    more: [help/x]
  run: {verdict: act_first, answer: {en: Run.}, why: {en: Now.}, steps: [danger, support, local_police], country: false}
  young: {verdict: help, answer: {en: Tell somebody.}, why: {en: You may.}, steps: [stop, support, local_police]}
"""


def built(site: SmallSite, **more: object) -> SmallSite:
    site.raw("data/triage.yml", TREE.encode())
    site.write("help/x/en.md", 'title: "More"\nsummary: "S."', "[Ask](../../data/triage.yml).")
    site.raw("data/countries.yml", b'AD:\n  compiled: "2026-11"\n  region: "150"\n  subregion: "039"\n')
    site.settings = replace(site.settings, **more)  # type: ignore[arg-type]
    outcome = site.build()
    assert [str(problem) for problem in outcome.problems if problem.is_error] == []
    return site


def page(site: SmallSite, address: str) -> LexborHTMLParser:
    return LexborHTMLParser(site.page(f"{address}/index.html"))


def hrefs(tree: LexborHTMLParser, selector: str) -> list[str]:
    return [str(link.attributes["href"]) for link in tree.css(selector)]


def test_answers_lead_on_below_the_base_path(site: SmallSite) -> None:
    built(site, site_url="https://board.example/base")
    first = page(site, "en/help/triage")
    assert hrefs(first, ".doors a") == ["/base/en/help/triage/who/", "/base/en/help/triage/false-one/"]
    assert hrefs(first, "main .note--signal a") == ["/base/en/help/triage/run/"]
    assert hrefs(first, ".ways a") == ["/base/en/help/triage/young/"]
    assert hrefs(page(site, "en/help/x"), ".prose a") == ["/base/en/help/triage/"]


def test_an_answer_leads_to_the_countries_where_that_is_the_next_door(site: SmallSite) -> None:
    built(site)
    assert "/en/help/countries/" in hrefs(page(site, "en/help/triage/false-one"), "a.door")
    run = page(site, "en/help/triage/run")
    assert "/en/help/countries/" not in hrefs(run, "a.door")
    assert run.css_first("main .note--signal") is None


def test_machines_hold_the_beginning_and_the_answers(site: SmallSite) -> None:
    built(site)
    noted = {
        name: bool(page(site, f"en/help/triage{name}").css("meta[name=robots][content=noindex]"))
        for name in ("", "/who", "/false-one")
    }
    assert noted == {"": False, "/who": True, "/false-one": False}
    sitemap = (site.output / "sitemap-en.xml").read_text(encoding="utf-8")
    assert "/en/help/triage/</loc>" in sitemap
    assert "/en/help/triage/false-one/</loc>" in sitemap
    assert "/en/help/triage/who/</loc>" not in sitemap


def test_words_that_a_language_lacks_stand_marked_in_the_first_one(site: SmallSite) -> None:
    built(site)
    first = page(site, "ar/help/triage")
    heading, question = first.css_first("h1"), first.css_first("main h2")
    assert heading is not None
    assert question is not None
    assert (heading.attributes["lang"], heading.attributes["dir"]) == ("en", "ltr")
    assert "lang" not in question.attributes
    assert question.text(strip=True) == "كيف؟"


def library_of(site: SmallSite) -> Library:
    with read(site.settings) as content:
        assert isinstance(content, Content)
        return content.library


def test_the_search_finds_the_beginning_and_the_answers_of_its_language_only(site: SmallSite) -> None:
    library = library_of(built(site))
    catalogs = load_catalogs(site.settings.translations, site.settings.languages)
    found: dict[str, list[str]] = {}
    for tag in ("en", "ar"):
        with speaking(catalogs, tag):
            found[tag] = [row.title for row in records(Reader(library, Assets(), tag)) if "/triage/" in row.address]
    assert found == {"en": ["Is it real?", "It is false.", "Run.", "Tell somebody."], "ar": []}


def test_a_site_without_a_triage_has_no_page_of_it(site: SmallSite) -> None:
    assert not site.build().failed
    assert not (site.output / "en/help/triage").exists()
