"""What the search knows of a small site, as a browser finds it in the index."""

import gzip
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from plugins.build.site import speak
from plugins.model.languages import Languages
from tests.build.whole_site import TRACES, WholeSite
from tests.conftest import SmallSite


def plain(file: Path) -> bytes:
    """A file of an index, without the compression and the signature that Pagefind puts on some."""
    raw = file.read_bytes()
    return gzip.decompress(raw).removeprefix(b"pagefind_dcd") if raw.startswith(b"\x1f\x8b") else raw


def found(site: SmallSite, tag: str) -> dict[str, dict[str, Any]]:
    """Address → what a browser gets of a page that was found."""
    pages = [json.loads(plain(file)) for file in site.output.glob(f"search/{tag}/fragment/*")]
    return {page["url"]: page for page in pages}


@pytest.fixture
def site(tmp_path: Path) -> WholeSite:
    return WholeSite(tmp_path, search=True)


def test_a_page_is_found_by_all_that_it_says_and_by_the_words_for_its_codes(site: WholeSite) -> None:
    indicator = "type: domain, first_seen: 2026-01-01, state: confirmed, spoofed: false, source: https://example.org"
    file = site.content / "warnings/mails/en.md"
    text = file.read_text(encoding="utf-8")
    text = text.replace("claims:", f"indicators:\n  - {{{indicator}, value: bad.example}}\nclaims:")
    file.write_text(
        text.replace("Text.", "They *write* & **press**:\n\n- one\n- [two](../../help/about/en.md)"), "utf-8"
    )
    site.build()
    page = found(site, "en")["/en/warnings/mails/"]
    assert page["meta"] == {"title": "Mails", "kind": "Fraud warnings"}
    assert page["content"] == (
        "Bad mails. They write & press: one two · INTERPOL · Pay. · No. · They press you to act at once · E-mail · "
        "Stop: do not pay, do not reply · Do not pay, do not call the number, do not open links, do not send "
        "documents. You may hang up. · bad[.]example"
    )


def test_a_fact_is_found_as_the_page_says_it(site: WholeSite) -> None:
    site.build()
    assert found(site, "en")["/en/organisation/top/"]["content"] == "About Top. We have 196 members."


def test_a_country_is_found_by_its_name_in_any_language(site: WholeSite) -> None:
    site.build()
    page = found(site, "fr")["/fr/help/countries/ad/"]
    assert page["meta"]["title"] == "Andorre"
    assert page["content"] == "Europe du Sud · Andorra · أندورا"


def test_addresses_have_the_base_path(site: WholeSite) -> None:
    site.build(site_url="https://noticeboard.example/board")
    assert "/board/en/news/first/" in found(site, "en")
    assert 'data-bundle="/board/search/en/"' in site.page("en/search/index.html")


def test_only_texts_in_the_language_are_found(site: WholeSite) -> None:
    site.news("unready", "2026-05-05")
    file = site.content / "news/unready/en.md"
    file.write_text(
        file.read_text(encoding="utf-8").replace("topics: []", "topics: []\npublish: draft"), encoding="utf-8"
    )
    site.build()
    made = {f"/{{0}}/help/{page}/" for page in ("countries/ad", "triage", "triage/wait", "triage/run")}
    expected = {"ar": {"/ar/news/second/"}, "fr": {"/fr/news/first/", "/fr/scams/phishing/"}}
    for tag, own in expected.items():
        assert found(site, tag).keys() == own | {address.format(tag) for address in made}
    assert "/en/news/unready/" not in found(site, "en")


def test_stale_advice_is_not_found_in_its_translation(site: WholeSite) -> None:
    """A type of fraud whose original is marked ``safety`` shows the original's text until it is translated anew."""
    file = site.content / "scams/phishing/en.md"
    file.write_text(file.read_text(encoding="utf-8").replace("They write.", "They call."), encoding="utf-8")
    site.build()
    assert "/fr/scams/phishing/" not in found(site, "fr")
    assert "/fr/news/first/" in found(site, "fr")


def test_nothing_of_a_notice_is_in_an_index(site: WholeSite) -> None:
    """Neither its page nor its words, nor those of a link that leads to it."""
    site.news("fifth", "2026-05-05", body="See [Mr Wanted](../../notices/n-2026-0001/en.md), who is not real.")
    assert not site.build().failed
    assert "Mr Wanted" in site.page("en/news/fifth/index.html")
    assert found(site, "en")["/en/news/fifth/"]["content"] == "What happened. See , who is not real."
    for file in (file for file in site.output.glob("search/**/*") if file.is_file()):
        content = plain(file)
        assert [trace for trace in (*TRACES, "Mr Wanted", "n-2026", "/notices/") if trace.encode() in content] == []


def test_a_warning_that_is_over_says_so_where_it_is_found(site: WholeSite) -> None:
    file = site.content / "warnings/mails/en.md"
    file.write_text(file.read_text(encoding="utf-8").replace("2026-12-31", "2026-11-01"), encoding="utf-8")
    site.build()
    assert found(site, "en")["/en/warnings/mails/"]["meta"]["label"] == "No longer current"


def test_chinese_words_are_cut_as_browsers_cut_a_query(site: WholeSite) -> None:
    rows = [{"tag": tag, "partial": True} for tag in ("en", "ar", "fr", "zh")]
    site.settings = replace(site.settings, languages=Languages.from_settings(rows))
    speak(site.settings)
    site.translate("news/first", "zh", 'title: "假逮捕令"\nsummary: "骗子冒充警察。"', "不要付款。不要付款。")
    site.build()
    page = found(site, "zh")["/zh/news/first/"]
    assert page["meta"]["words"] == "假 逮捕 令"
    assert page["meta"]["more"] == "骗子 冒充 警察 不要 付款 News"
    assert (
        page["content"] == "骗子\u200b冒充\u200b警察\u200b。 \u200b不要\u200b付款\u200b。\u200b不要\u200b付款\u200b。"
    )


def test_without_a_text_there_is_no_index_and_no_form(tmp_path: Path) -> None:
    small = SmallSite(tmp_path)
    speak(small.settings)
    small.write("news/first/en.md", 'title: "First"\nsummary: "What happened."\ndate: 2026-01-01')
    assert not small.build().failed
    assert found(small, "en").keys() == {"/en/news/first/"}
    assert not (small.output / "search/ar").exists()
    assert "data-bundle" not in small.page("ar/search/index.html")


def test_the_a_to_z_stands_as_each_language_sorts(site: WholeSite) -> None:
    site.build()
    page = site.page("fr/search/index.html")
    letters = [part.partition("</bdi>")[0] for part in page.split("<h3><bdi>")[1:]]
    assert letters == sorted(letters)
    titles = ["Hameçonnage", "Première"]
    assert [title for title in titles if f">{title}</a>" in page] == titles
    assert "Phishing" not in page
    assert "notices/n-2026" not in page
