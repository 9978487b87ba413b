"""The service worker of a small site: what it may keep, and nothing else."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from plugins.views.keeping import KEPT
from tests.conftest import ROOT, SmallSite

HELP = 'title: "{0}"\nsummary: "What to do."\norder: {1}'
NOTICE = """kind: yellow
state: active
fictional: true
issued: 2026-03-02
expires: 2027-06-30
requesting_country: XX
name: "Examplus Fictivo"
"""
TO_NOTICE = "See [them](../../notices/n-2026-0001/en.md)."


@pytest.fixture
def whole(site: SmallSite) -> SmallSite:
    site.write("help/second/en.md", HELP.format("Second", 2))
    site.write("help/first/en.md", HELP.format("First", 1))
    site.write("notices/n-2026-0001/en.md", NOTICE)
    site.write("news/item/en.md", 'title: "Item"\nsummary: "What happened."\ndate: 2026-03-14\ntopics: []')
    scam = 'title: "Phishing"\nsummary: "Mail."\nhow_it_works: "They write."\nsigns: [urgency]\nchannels: [email]'
    site.write("scams/phishing/en.md", scam)
    site.raw("data/countries.yml", b'AD:\n  compiled: "2026-11"\n  region: "150"\n  subregion: "039"\n')
    return site


def listed(site: SmallSite, **settings: Any) -> dict[str, Any]:
    """What the worker may keep."""
    outcome = site.build(**settings)
    assert [str(problem) for problem in outcome.problems if problem.is_error] == []
    first, _, rest = site.page("sw.js").partition("\n")
    assert rest == (ROOT / "theme/static/js/worker.js").read_text(encoding="utf-8")
    return dict(json.loads(first.removeprefix("const SITE = ").removesuffix(";")))


def test_help_is_kept_ahead_in_reading_order_and_countries_once_opened(whole: SmallSite) -> None:
    site = listed(whole)
    assert site["languages"] == ["en", "ar"]
    assert list(site["ahead"]) == [
        "offline/",
        "",
        "help/",
        "help/first/",
        "help/second/",
        "scams/",
        "scams/phishing/",
    ]
    assert site["visited"] == ["help/countries/", "help/countries/ad/"]


def test_every_page_and_file_that_is_listed_is_there(whole: SmallSite) -> None:
    site = listed(whole, site_url="https://board.example/base")
    for tag in site["languages"]:
        for rest in (*site["ahead"], *site["visited"]):
            assert (whole.output / tag / rest / "index.html").is_file()
    assert any(file.endswith(".css") for file in site["assets"])
    assert any("/page." in file for file in site["assets"])
    assert [file for file in site["assets"] if not (whole.output / file).is_file()] == []


def test_nothing_else_is_listed(whole: SmallSite) -> None:
    site = listed(whole)
    for rest in filter(None, (*site["ahead"], *site["visited"])):
        assert rest.split("/")[0] in {*KEPT, "offline"}
    assert [file for file in site["assets"] if not file.startswith("theme/")] == []
    script = whole.page("sw.js")
    assert "n-2026" not in script
    assert "Examplus" not in script


@pytest.mark.parametrize("path", ["help/first", "scams/phishing", "site"])
def test_a_page_that_leads_to_a_notice_is_not_kept_until_the_notice_has_ended(whole: SmallSite, path: str) -> None:
    file = whole.content / path / "en.md"
    link = TO_NOTICE.replace("../../", "../") if path == "site" else TO_NOTICE
    file.write_text(file.read_text(encoding="utf-8") + link, encoding="utf-8")
    name = "" if path == "site" else f"{path}/"
    address = f"ar/{name}index.html"
    assert name not in listed(whole)["ahead"]
    assert 'class="kept"' not in whole.page(address)
    whole.write("notices/n-2026-0001/en.md", NOTICE.replace("state: active", "state: located"))
    assert name in listed(whole)["ahead"]
    assert 'class="kept"' in whole.page(address)


def test_a_translation_that_leads_to_a_notice_counts_too(whole: SmallSite) -> None:
    front = 'title: "أول"\nsummary: "ما العمل"\ntranslates: en@00000000'
    whole.write("help/first/ar.md", front, TO_NOTICE)
    assert "help/first/" not in listed(whole)["ahead"]


def test_a_digest_changes_only_when_its_page_does(whole: SmallSite) -> None:
    before = listed(whole)["ahead"]
    script = whole.page("sw.js")
    whole.write("news/item/en.md", 'title: "Item"\nsummary: "Otherwise."\ndate: 2026-03-14\ntopics: []')
    whole.write("notices/n-2026-0001/en.md", NOTICE.replace("Fictivo", "Inventus"))
    unchanged = listed(whole)["ahead"]
    assert {rest for rest in before if before[rest] != unchanged[rest]} <= {""}, "home shows the news"
    whole.write("help/first/en.md", HELP.format("First", 1), "Other words.")
    after = listed(whole)["ahead"]
    assert {rest for rest in before if unchanged[rest] != after[rest]} == {"help/first/"}
    assert whole.page("sw.js") != script


def test_the_same_site_has_the_same_worker(whole: SmallSite, tmp_path: Path) -> None:
    listed(whole)
    script = whole.page("sw.js")
    whole.build(output=tmp_path / "again", cache=tmp_path / "fresh")
    assert (tmp_path / "again/sw.js").read_text(encoding="utf-8") == script


def test_no_more_than_thirty_pages_are_kept_ahead_and_the_rest_once_opened(whole: SmallSite) -> None:
    for number in range(3, 43):
        whole.write(f"help/page-{number}/en.md", HELP.format(f"Page {number}", number))
    site = listed(whole)
    assert len(site["ahead"]) == 30
    assert list(site["ahead"])[:5] == ["offline/", "", "help/", "help/first/", "help/second/"]
    assert {"help/page-42/", "scams/phishing/"} <= set(site["visited"])
    assert set(site["ahead"]).isdisjoint(site["visited"])


def test_a_theme_without_a_worker_takes_the_old_one_away(whole: SmallSite, tmp_path: Path) -> None:
    theme = shutil.copytree(ROOT / "theme", tmp_path / "theme")
    (theme / "static/js/worker.js").unlink()
    assert not whole.build(theme=theme).failed
    assert "registration.unregister()" in whole.page("sw.js")
    assert "fetch" not in whole.page("sw.js")
    assert "data-worker" not in whole.page("en/help/first/index.html")


def test_only_pages_that_may_be_kept_hold_the_note(whole: SmallSite) -> None:
    listed(whole)
    note = '<div class="kept" role="note" hidden>'
    held = {
        path.relative_to(whole.output).as_posix() for path in whole.output.rglob("*.html") if note in path.read_text()
    }
    assert {path.removeprefix("en/") for path in held if path.startswith("en/")} == {
        "index.html",
        "help/index.html",
        "help/first/index.html",
        "help/second/index.html",
        "scams/index.html",
        "scams/phishing/index.html",
        "help/countries/index.html",
        "help/countries/ad/index.html",
    }
    assert "<bdi data-kept-on></bdi>" in whole.page("en/help/first/index.html")
    assert '<li data-kept="/en/help/first/">' in whole.page("en/offline/index.html")
