"""The page that shows what is translated, and what waits."""

import re
from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from plugins.build.site import speak
from plugins.i18n.catalogs import catalog_path
from plugins.library.coverage import Tally, coverage, tally
from plugins.library.library import Library
from plugins.survey.reading import Content, read
from plugins.views import coverage as coverage_page
from plugins.views import waiting as waiting_texts
from tests.conftest import ROOT, SmallSite
from tests.views.test_editing import BOARD, OLD, SCAM, SHARED
from tests.views.test_states import NOTICE

PAGE = "ar/translations/index.html"


@pytest.fixture
def waiting(site: SmallSite) -> SmallSite:
    """Of every state one text; in a repository."""
    site.settings = replace(site.settings, repository=BOARD)
    site.write("news/first/en.md", 'title: "News"\nsummary: "S"\ndate: 2026-01-01')
    site.write("help/old/en.md", 'title: "Old advice"\nsummary: "S"')
    site.write("help/old/ar.md", f'{OLD}title: "قديم"\nsummary: "ص"')
    site.write("scams/calm/en.md", SCAM.format("A calm trick") + SHARED)
    site.write("scams/harm/en.md", SCAM.format("A harmful trick") + SHARED + "safety: true")
    site.write("help/read/en.md", 'title: "Unread"\nsummary: "S"')
    site.write("notices/n-2026-0001/en.md", f'{NOTICE}expires: 2027-01-01\nstate: active\nname: "Examplus Fictivo"')
    return site


def library_of(site: SmallSite) -> Library:
    with read(site.settings) as content:
        assert isinstance(content, Content)
        return content.library


def current(site: SmallSite, key: str, texts: str) -> None:
    """A translation of the original as it is now, that nobody has checked."""
    version = library_of(site).entries[key].original.document.texts
    site.write(f"{key}/ar.md", f"translates: en@{version}\nreviewed: false\n{texts}")


def tree_of(site: SmallSite, path: str = PAGE) -> LexborHTMLParser:
    assert not site.build().failed
    return LexborHTMLParser(site.page(path))


def lists(tree: LexborHTMLParser) -> dict[str, LexborNode]:
    """Heading, without its number → the list."""
    found = {section.css_first("h2").text(): section for section in tree.css("section.coverage")}
    return {heading.partition(":")[0]: section for heading, section in found.items()}


def test_the_numbers_are_those_of_the_terminal(waiting: SmallSite) -> None:
    current(waiting, "help/read", 'title: "س"\nsummary: "ص"')
    lines = coverage(library_of(waiting))
    assert tally(lines, "en") == Tally(texts=7, originals=7, current=0, behind=0, withheld=0, missing=0, checked=0)
    assert tally(lines, "ar") == Tally(texts=7, originals=0, current=1, behind=1, withheld=0, missing=5, checked=1)
    rows = [[" ".join(dd.text().split()) for dd in node.css("dd")[1:]] for node in tree_of(waiting).css(".rows__row")]
    assert rows == [
        ["Up to date: 7 of 7", "Behind the original: 0 Not translated: 0"],
        [
            "Up to date: 1 of 7",
            "Behind the original: 1 Not translated: 5 Checked by a native reader: 1 of 2",
        ],
    ]


def test_what_is_missed_most_stands_first(waiting: SmallSite) -> None:
    """The site's own words, help, types of fraud with advice that may harm before all others, then the rest."""
    missing = lists(tree_of(waiting))["Not translated yet"]
    assert [link.text() for link in missing.css("a")] == [
        "The site’s own words",
        "Unread",
        "A harmful trick",
        "A calm trick",
        "News",
        "Notices",
    ]


def test_each_text_leads_to_where_it_can_be_written(waiting: SmallSite) -> None:
    tree = tree_of(waiting)
    links = {link.text(): str(link.attributes["href"]) for link in lists(tree)["Not translated yet"].css("a")}
    assert links["Unread"] == "/ar/help/read/#editing"
    assert LexborHTMLParser(waiting.page("ar/help/read/index.html")).css("#editing")
    assert links["The site’s own words"].startswith(f"{BOARD}/new/main?filename=content%2Fsite%2Far.md")
    behind = lists(tree)["Behind the original"]
    assert {link.text(): link.attributes["href"] for link in behind.css("a")} == {
        "قديم": "/ar/help/old/",
        "Bring the translation up to date": f"{BOARD}/edit/main/content/help/old/ar.md",
        "The original, in a tab of its own": f"{BOARD}/blob/main/content/help/old/en.md?plain=1#L1",
        "What changed in the original": f"{BOARD}/commits/main/content/help/old/en.md",
    }
    line = behind.css_first("code").text()
    assert any(line in problem for problem in waiting.problems())
    assert behind.css_first("[data-copy]").attributes["data-copy"] == line
    assert tree.css("script[src*='copy']")


def test_notices_are_counted_and_never_named(waiting: SmallSite) -> None:
    page = tree_of(waiting)
    assert "Examplus" not in page.html  # type: ignore[operator]
    assert "n-2026-0001" not in page.html  # type: ignore[operator]
    counted = lists(page)["Not translated yet"].css(".coverage__counted")[-1]
    assert (counted.text(), counted.css_first("a").attributes["href"]) == ("Notices (1)", "/ar/notices/")


def test_where_there_is_much_to_do_the_rest_is_counted(waiting: SmallSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting_texts, "_MOST", 2)
    missing = lists(tree_of(waiting))["Not translated yet"]
    assert [link.text() for link in missing.css("a")] == [
        "The site’s own words",
        "Unread",
        "A harmful trick",
        "News",
        "Notices",
    ]
    assert [each.text() for each in missing.css(".coverage__counted")[1:]] == ["News (1)", "Notices (1)"]
    assert missing.css_first(".fine").text() == "And 1 more"


def test_who_may_help_is_said_only_where_there_is_a_repository(waiting: SmallSite) -> None:
    assert "All that you write there is public at once and cannot be recalled." in tree_of(waiting).text()
    waiting.settings = replace(waiting.settings, repository="")
    tree = tree_of(waiting)
    assert "public at once" not in tree.text()
    assert "github.com" not in str(tree.html)
    assert lists(tree)["Behind the original"].css_first("code")


def test_translators_are_led_to_their_guide_and_to_how_a_language_is_begun(waiting: SmallSite) -> None:
    links = {link.text(): str(link.attributes["href"]) for link in tree_of(waiting).css(".prose li a")}
    guide = f"{BOARD}/blob/main/docs/translators.md"
    assert links["How to translate, step by step"] == guide
    assert links["Begin a language that is not here yet"] == f"{guide}#a-new-language"
    for place in (coverage_page.GUIDE, coverage_page.NEW_LANGUAGE, coverage_page.BEGIN):
        path, _, anchor = place.partition("#")
        lines = (ROOT / path).read_text(encoding="utf-8").splitlines()
        headings = {line.lstrip("# ").lower().replace(" ", "-") for line in lines if line.startswith("#")}
        assert not anchor or anchor in headings


def test_a_language_in_which_nothing_waits_says_so(waiting: SmallSite) -> None:
    assert (
        "Every text is there in this language, up to date and checked."
        in tree_of(waiting, "en/translations/index.html").text()
    )


def test_words_of_the_interface_are_counted_where_there_is_a_catalog(waiting: SmallSite) -> None:
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n'
    file = waiting.settings.translations / "ar/LC_MESSAGES/messages.po"
    file.parent.mkdir(parents=True)
    words = 'msgid "Home"\nmsgstr "الرئيسية"\n\nmsgid "News"\nmsgstr ""\n\n#, fuzzy\nmsgid "Help"\nmsgstr "م"\n'
    file.write_text(f"{head}\n{words}", encoding="utf-8")
    assert "Words of the interface: 1 of 3" in tree_of(waiting).text()


def test_it_is_indexed_listed_for_machines_and_reached_from_every_foot(waiting: SmallSite) -> None:
    tree = tree_of(waiting)
    assert not tree.css("meta[name=robots]")
    assert {link.attributes["hreflang"] for link in tree.css("link[hreflang]")} == {"en", "ar", "x-default"}
    sitemaps = "".join(file.read_text() for file in waiting.output.glob("sitemap-*.xml"))
    assert "https://noticeboard.example/ar/translations/" in sitemaps
    assert "/translations/" not in waiting.page("sw.js")
    for page in ("ar/index.html", "ar/help/read/index.html", "ar/notices/index.html"):
        assert "/ar/translations/" in LexborHTMLParser(waiting.page(page)).css_first(".colophon__links").html


def test_a_translation_that_comes_changes_the_page_in_the_next_build(waiting: SmallSite) -> None:
    assert "Unread" in lists(tree_of(waiting))["Not translated yet"].text()
    current(waiting, "help/read", 'title: "مقروء"\nsummary: "ص"')
    found = lists(tree_of(waiting))
    assert "Unread" not in found["Not translated yet"].text()
    assert "مقروء" in found["Not yet checked by a native reader"].text()


def test_a_name_and_its_number_are_parted_as_the_language_parts_them(site: SmallSite) -> None:
    """French wants a space before a colon, Chinese wide signs."""
    path = catalog_path(site.settings.translations, "ar", "messages")
    path.parent.mkdir(parents=True)
    path.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
        'msgid "%(section)s: %(part)s"\nmsgstr "%(section)s\uff1a%(part)s"\n\n'
        'msgid "%(section)s (%(form)s)"\nmsgstr "%(section)s\uff08%(form)s\uff09"\n',
        encoding="utf-8",
    )
    speak(site.settings)
    site.write("help/new/en.md", 'title: "New"\nsummary: "S"')
    assert not site.build().failed
    page = site.page("ar/translations/index.html")
    assert re.search("<h2>Not translated yet\uff1a\\d</h2>", page)
    assert re.search("<summary>\\w+\uff081\uff09</summary>", page)
