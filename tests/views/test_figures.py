"""Charts and timelines of documents, in the reader's words and numbers."""

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.conftest import SmallSite

FACTS = """
red: {number: 74224, unit: {en: notices}, source: {publisher: A body, url: "https://a.example/", as_of: 2023-12}}
blue: {number: 18179, unit: {en: notices}, source: {publisher: A body, url: "https://a.example/", as_of: 2023-12}}
green: {number: 12.5, source: {publisher: B, as_of: 2024, secondary: true}}
"""
PAGE = """
title: "The body"
summary: "What it is."
timeline:
  - {when: 1956-06, what: "A new name."}
  - {when: 1923-09-07, what: "A beginning."}
  - {when: 1946, what: "A new beginning."}
charts:
  - title: "Notices in force"
    unit: "notices"
    bars:
      - {label: "Red", fact: red}
      - {label: "Blue", fact: blue}
      - {label: "Green", fact: green}
      - {label: "Black", value: 1500}
    source: {title: "A paper", publisher: "C", url: "https://c.example/", date: 2026-03-14}
"""
ARABIC = """
translates: en@00000000
reviewed: true
title: "ع"
summary: "ع"
timeline: [{what: "اسم جديد"}, {what: "بداية"}, {what: "بداية جديدة"}]
charts:
  - title: "النشرات السارية"
    unit: "نشرة"
    bars: [{label: "الحمراء"}, {label: "الزرقاء"}, {label: "الخضراء"}, {label: "السوداء"}]
"""


def built(site: SmallSite, folder: str = "organisation") -> None:
    site.raw("data/facts.yml", FACTS.encode())
    site.write(f"{folder}/x/en.md", PAGE)
    assert not site.build().failed


def main_of(site: SmallSite, path: str) -> LexborNode:
    found = LexborHTMLParser(site.page(path)).css_first("main")
    assert found is not None
    return found


def texts(main: LexborNode, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in main.css(selector)]


def test_a_chart_takes_numbers_from_facts_and_from_the_document(site: SmallSite) -> None:
    built(site)
    main = main_of(site, "en/organisation/x/index.html")
    assert texts(main, ".chart td") == ["74,224", "18,179", "12.5", "1,500"]
    widths = [float(bar.attributes["width"] or "") for bar in main.css(".chart rect")]
    assert widths == [1000, 244.9, 0.2, 20.2]


def test_a_chart_names_its_own_source_and_each_place_its_facts_come_from_once(site: SmallSite) -> None:
    built(site)
    assert texts(main_of(site, "en/organisation/x/index.html"), ".chart figcaption p") == [
        "Source A paper C 14 March 2026",
        "Source A body December 2023",
        "Source B 2024 Secondary source",
    ]


def test_a_translated_chart_has_its_own_words_and_the_same_numbers(site: SmallSite) -> None:
    built(site)
    site.write("organisation/x/ar.md", ARABIC)
    site.build()
    main = main_of(site, "ar/organisation/x/index.html")
    assert texts(main, ".chart__label") == ["الحمراء", "الزرقاء", "الخضراء", "السوداء"]
    assert texts(main, ".chart td") == ["74,224", "18,179", "12.5", "1,500"]
    assert [bar.attributes["x"] for bar in main.css(".chart rect")] == ["0", "755.1", "999.8", "979.8"]


def test_words_of_a_chart_that_has_no_translation_name_their_language(site: SmallSite) -> None:
    built(site)
    main = main_of(site, "ar/organisation/x/index.html")
    assert texts(main, ".chart [lang=en]")[:2] == ["Notices in force", "notices"]


def test_a_changed_fact_changes_its_chart(site: SmallSite) -> None:
    built(site)
    site.raw("data/facts.yml", FACTS.replace("74224", "80000").encode())
    assert not site.build().failed
    assert texts(main_of(site, "en/organisation/x/index.html"), ".chart td")[0] == "80,000"


def test_a_timeline_begins_with_what_happened_first(site: SmallSite) -> None:
    built(site, "help")
    main = main_of(site, "en/help/x/index.html")
    assert texts(main, ".timeline__when") == ["7 September 1923", "1946", "June 1956"]
    assert [day.attributes["datetime"] for day in main.css(".timeline time")] == ["1923-09-07", "1946", "1956-06"]
    assert texts(main, ".timeline__what") == ["A beginning.", "A new beginning.", "A new name."]


def test_a_news_item_may_hold_a_chart(site: SmallSite) -> None:
    site.write(
        "news/x/en.md",
        'title: "A"\nsummary: "B"\ndate: 2026-03-14\n'
        "charts: [{title: Sizes, bars: [{label: Small, value: 1}, {label: Large, value: 2.5}]}]",
    )
    assert not site.build().failed
    assert texts(main_of(site, "en/news/x/index.html"), ".chart td") == ["1", "2.5"]
