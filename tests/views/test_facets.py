"""Which ways a list offers to see a part of it, in whose words, and in which order."""

from collections.abc import Sequence

import pytest
from selectolax.lexbor import LexborHTMLParser

from plugins.model.languages import Languages
from plugins.views import facets
from tests.conftest import KINDS, ROOT, SmallSite

Shown = dict[str, list[str]]
"""Title of a facet → its choices with their counts."""


def shown(site: SmallSite, path: str) -> Shown:
    """The facets of a built list."""
    tree = LexborHTMLParser(site.page(path))
    return {
        facet.css_first("h2").text(): [" ".join(each.text().split()) for each in facet.css("a")]
        for facet in tree.css(".facets__facet")
    }


def news(site: SmallSite, *topics: str, year: int = 2026) -> None:
    """Write news, one item for each list of topics."""
    for number, named in enumerate(topics):
        day = f"{year}-01-{number + 1:02}"
        site.write(f"news/n-{year}-{number}/en.md", f'title: "N"\nsummary: "S"\ndate: {day}\ntopics: [{named}]')


def scams(site: SmallSite, *keys: str, channels: Sequence[str] = ("email",)) -> None:
    """Write scam types."""
    for number, key in enumerate(keys):
        named = channels[number % len(channels)]
        front = f'title: "{key.title()}"\nsummary: "S"\nhow_it_works: "They ask."\nsigns: [fee]\nchannels: [{named}]'
        site.write(f"scams/{key}/en.md", f"{front}\nsteps: [stop]")


def warnings(site: SmallSite, *rows: str) -> None:
    """Write warnings, one for each ``scam severity [more front matter]``."""
    for number, row in enumerate(rows):
        scam, severity, *more = row.split(maxsplit=2)
        site.write(
            f"warnings/w-{number}/en.md",
            f'title: "W"\nsummary: "S"\ndate: 2026-01-0{number + 1}\nscam: {scam}\nchannels: [email]\n'
            'impersonated: "A body"\nclaims: []\nred_flags: [fee]\n'
            f"severity: {severity}\nsteps: [stop]\n{''.join(more)}",
        )


def resources(site: SmallSite, *rows: str) -> None:
    """Write resources, one for each ``type language[,language]``."""
    for number, row in enumerate(rows):
        sort, languages = row.split()
        site.write(
            f"resources/r-{number}/en.md",
            f'title: "R"\nsummary: "S"\ntype: {sort}\npublisher: "P"\nyear: 2020\nlanguages: [{languages}]\n'
            "url: https://example.org/a",
        )


def notices(site: SmallSite, *kinds: str) -> None:
    """Write notices."""
    for number, kind in enumerate(kinds):
        site.write(
            f"notices/n-2026-000{number + 1}/en.md",
            f"kind: {kind}\nstate: active\nfictional: true\nissued: 2026-01-02\nexpires: 2027-01-02\n"
            "requesting_country: XX",
        )


def test_news_are_seen_by_topic_and_by_year(site: SmallSite) -> None:
    """A topic of one item is only a longer way to it; of the years none is missing."""
    news(site, "fraud", "fraud, sport", "sport, fraud", "fraud, medicines", "")
    news(site, "terrorism", year=2019)
    site.build()
    assert shown(site, "en/news/index.html") == {
        "Topics": ["All 6", "Crime in sport 2", "Fraud 4"],
        "Year": ["All 6", "2026 5", "2019 1"],
    }


def test_warnings_are_seen_by_type_severity_and_state_the_gravest_and_the_current_first(site: SmallSite) -> None:
    scams(site, "warrant", "parcel", "romance")
    warnings(
        site,
        "warrant note",
        "warrant severe valid_until: 2026-11-21",
        "parcel serious valid_until: 2026-11-22",
        "parcel severe state: corrected",
        "romance severe",
        "warrant note",
    )
    site.build()
    assert shown(site, "en/warnings/index.html") == {
        "Kind of fraud": ["All 6", "Parcel 2", "Warrant 3"],
        "Severity": ["All 6", "Severe 3", "Serious 1", "For your information 2"],
        "State": ["All 6", "Current 4", "No longer current 1", "Corrected 1"],
    }


def test_what_time_alone_changes_changes_the_state(site: SmallSite) -> None:
    scams(site, "warrant", "parcel")
    warnings(site, *["warrant note valid_until: 2026-12-01"] * 5, "parcel note valid_until: 2027-12-01")
    site.build()
    assert shown(site, "en/warnings/index.html") == {}
    site.build(build_date=site.settings.build_date.replace(month=12, day=2))
    assert shown(site, "en/warnings/index.html") == {"State": ["All 6", "Current 1", "No longer current 5"]}


def test_types_of_fraud_are_seen_by_channel_notices_by_colour(site: SmallSite) -> None:
    scams(site, *"abcdefg", channels=("email, sms", "sms", "call, sms, email", "letter"))
    site.raw(
        "data/notice_kinds.yml", f"{KINDS}un: {{name: {{en: Special Notice}}, letter: {{en: U}}, look: azure}}".encode()
    )
    notices(site, "yellow", "red", "un", "red", "black", "yellow")
    site.build()
    assert shown(site, "en/scams/index.html") == {
        "How it reaches people": ["All 7", "E-mail 4", "Telephone call 2", "Text message (SMS) 6"]
    }
    assert shown(site, "en/notices/index.html") == {
        "Kind": ["All 6", "Red Notice 2", "Yellow Notice 2", "Black Notice 1", "Special Notice 1"]
    }


def test_the_library_is_seen_by_type_and_language(site: SmallSite) -> None:
    resources(site, "research en,fr", "research en", "annual_report en,fr", "research fr", "research ru", "research en")
    site.build()
    assert shown(site, "en/resources/index.html") == {
        "Kind": ["All 6", "Annual report 1", "Research 5"],
        "Language": ["All 6", "English 4", "French 3"],
    }


@pytest.mark.parametrize(
    ("languages", "expected"),
    [
        (["en"] * 6, {}),
        (["en,fr"] * 6, {}),
        (["en", "en,fr", "fr", "en", "en", "en"], {"Language": ["All 6", "English 5", "French 2"]}),
        (["en", "en,fr", "en,fr", "en", "en", "en"], {"Language": ["All 6", "English 6", "French 2"]}),
        (["en", "fr", "fr", "en", "en"], {}),
        ([], {}),
    ],
    ids=["one value", "two that are both the whole", "two", "one that is the whole", "few documents", "none"],
)
def test_a_facet_is_shown_only_where_there_is_something_to_choose(
    site: SmallSite, languages: list[str], expected: Shown
) -> None:
    resources(site, *(f"research {each}" for each in languages))
    site.build()
    assert shown(site, "en/resources/index.html") == expected


def test_of_many_values_those_with_the_most_documents_are_shown(
    site: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(facets, "MOST", 2)
    news(site, "fraud, sport", "fraud, sport", "fraud, terrorism", "medicines, terrorism", "medicines, terrorism", "")
    site.build()
    assert shown(site, "en/news/index.html") == {"Topics": ["All 6", "Fraud 3", "Terrorism 3"]}


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("en", ["Cybercrime", "Fraud", "Organised crime", "Police training", "Terrorism"]),
        ("ru", ["Киберпреступность", "Мошенничество", "Обучение полиции", "Организованная преступность", "Терроризм"]),
        ("ar", ["الاحتيال", "الإرهاب", "الجريمة السيبرانية", "الجريمة المنظمة", "تدريب الشرطة"]),
        ("zh", ["警务培训", "恐怖主义", "网络犯罪", "有组织犯罪", "诈骗"]),
    ],
)
def test_values_stand_as_the_language_sorts_its_words(site: SmallSite, tag: str, expected: list[str]) -> None:
    """Chinese by pinyin: jǐngwù, kǒngbù, wǎngluò, yǒu zǔzhī, zhàpiàn."""
    news(site, *["fraud, training, terrorism, cybercrime, organised_crime"] * 5, "")
    rows = [{"tag": each, "partial": True} for each in ("en", "ru", "ar", "zh")]
    site.build(languages=Languages.from_settings(rows), translations=ROOT / "translations")
    [choices] = shown(site, f"{tag}/news/index.html").values()
    assert [each.rpartition(" ")[0] for each in choices[1:]] == expected


def test_a_type_of_fraud_that_is_not_translated_says_which_language_it_stands_in(site: SmallSite) -> None:
    scams(site, "warrant", "parcel")
    warnings(site, *["warrant note"] * 3, *["parcel note"] * 3)
    site.build()
    tree = LexborHTMLParser(site.page("ar/warnings/by/scam/parcel/index.html"))
    words = [(each.text(), each.attributes.get("lang"), each.attributes.get("dir")) for each in tree.css(".facets bdi")]
    assert words == [("All", None, None), ("Parcel", "en", "ltr"), ("Warrant", "en", "ltr")]
    assert tree.css_first("h1").text() == "Fraud warnings: \u2068Parcel\u2069"


def test_one_part_is_seen_at_a_time(site: SmallSite) -> None:
    """What is chosen is marked as this page, on a further page as where one is; the whole list is one tap away."""
    news(site, *["fraud"] * 4, "sport", "sport")
    news(site, "sport", year=2020)
    site.build(page_size=3)
    current = {
        path: [
            (each.attributes["href"], each.attributes["aria-current"])
            for each in LexborHTMLParser(site.page(f"en/news/{path}index.html")).css(".facets [aria-current]")
        ]
        for path in ("", "page/2/", "by/topic/fraud/", "by/topic/fraud/page/2/")
    }
    assert current == {
        "": [("/en/news/", "page"), ("/en/news/", "page")],
        "page/2/": [("/en/news/", "true"), ("/en/news/", "true")],
        "by/topic/fraud/": [("/en/news/by/topic/fraud/", "page")],
        "by/topic/fraud/page/2/": [("/en/news/by/topic/fraud/", "true")],
    }
    years = LexborHTMLParser(site.page("en/news/by/topic/fraud/index.html")).css(".facets__facet")[1]
    assert years.css_first("a").attributes["href"] == "/en/news/"
