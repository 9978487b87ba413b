"""The A–Z: what stands in it, and under which letter, as each language sorts."""

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from plugins.build.site import speak
from plugins.model.languages import Languages
from tests.conftest import SmallSite

TITLES = {
    "zh": {"假逮捕令": "J", "INTERPOL网站": "I", "安全": "A", "逮捕": "D", "国际": "G", "93届大会": "0–9"},
    "ru": {"Ёлка": "Е", "Еда": "Е", "Поддельный ордер": "П", "INTERPOL": "…", "Арест": "А"},  # noqa: RUF001 - Cyrillic
    "ar": {"النشرة": "ا", "مذكرة": "م", "بنك": "ب"},  # noqa: RUF001 - Arabic
    "es": {"Ñandú": "Ñ", "Nada": "N", "Órdenes": "O", "Zona": "Z"},
}
ORDER = {
    "zh": ["93届大会", "安全", "逮捕", "国际", "INTERPOL网站", "假逮捕令"],
    "ru": ["INTERPOL", "Арест", "Еда", "Ёлка", "Поддельный ордер"],
    "ar": ["النشرة", "بنك", "مذكرة"],
    "es": ["Nada", "Ñandú", "Órdenes", "Zona"],
}


@pytest.mark.parametrize("tag", TITLES)
def test_each_page_stands_under_its_letter_and_no_letter_stands_twice(site: SmallSite, tag: str) -> None:
    rows = [{"tag": "en"}, {"tag": tag, "partial": True}]
    site.settings = replace(site.settings, languages=Languages.from_settings(rows))
    speak(site.settings)
    for number, title in enumerate(TITLES[tag]):
        site.write(f"news/item-{number}/{tag}.md", f'title: "{title}"\nsummary: "S."\ndate: 2026-03-14\nsources: []')
    assert not site.build().failed
    page = LexborHTMLParser(site.page(f"{tag}/search/index.html"))
    groups = {group.css_first("h3").text(): group for group in page.css(".index__group")}
    assert len(groups) == len(page.css(".index__group"))
    listed = {link.text(): letter for letter, group in groups.items() for link in group.css("a")}
    assert {title: listed[title] for title in TITLES[tag]} == TITLES[tag]
    assert [title for title in listed if title in TITLES[tag]] == ORDER[tag]


def test_sections_that_hold_something_and_the_countries_are_listed_and_notices_are_not(site: SmallSite) -> None:
    site.raw("data/countries.yml", b'AD:\n  compiled: "2026-11"\n  region: "150"\n  subregion: "039"\n')
    site.write("news/item/en.md", 'title: "Item"\nsummary: "S."\ndate: 2026-03-14\nsources: []')
    site.write(
        "notices/n-2026-0001/en.md",
        "kind: red\nstate: active\nfictional: true\nissued: 2026-03-02\nexpires: 2027-06-30\nrequesting_country: XX\n"
        'name: "Examplus Fictivo"',
    )
    assert not site.build().failed
    page = LexborHTMLParser(site.page("en/search/index.html"))
    rows = [" ".join(row.text().split()) for row in page.css(".index li")]
    assert rows == [
        *("Find your country Help", "Item News", "News", "Notices"),
    ]
