"""Another body's site, below a path, in right-to-left languages that the engine has no words of yet."""

# ruff: noqa: RUF001 - that is how Persian is written

import json
from pathlib import Path

import pytest

from tests.adoption.copies import RIGHT_TO_LEFT, adopted, holders, typed
from tests.adoption.test_harbour import NOTICE, faults, read
from tests.site.crawl import Site

URL = "https://bandar.example/board"
TEXTS = {
    "news/eskele/fa.md": """title: "اسکله باز شد"
summary: "اسکله دوباره باز است."
date: 2026-11-20
countries: [FR]
figures:
  - {label: "کشتی", value: 12000}""",
    "help/gom/fa.md": 'title: "چیزی گم شد"\nsummary: "چه باید کرد."\nsteps: [stop, evidence, local_police]',
    "scams/pul/fa.md": """title: "هزینه ساختگی"
summary: "پول می‌خواهند."
how_it_works: "می‌نویسند."
signs: [fee]
channels: [sms]""",
    "events/ruz/fa.md": """title: "روز بندر"
summary: "یک روز."
start: 2026-12-01T09:00
end: 2026-12-01T17:00
time_zone: Asia/Tehran
place: "بندر"
organiser: "ما\"""",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = adopted(tmp_path_factory.mktemp("bandar").resolve(), RIGHT_TO_LEFT)
    for path, front in TEXTS.items():
        (root / "content" / path).parent.mkdir(parents=True)
        (root / "content" / path).write_text(f"---\n{front}\n---\n\nمتن اسکله.\n", encoding="utf-8")
    (root / "content/notices/n-2026-0101").mkdir(parents=True)
    (root / "content/notices/n-2026-0101/fa.md").write_text(NOTICE, encoding="utf-8")
    done = typed(root, "build")
    assert (done.returncode, done.stderr) == (0, "")
    return root / "output"


@pytest.fixture(scope="module")
def crawled(built: Path) -> Site:
    return Site.crawl(built, URL)


def test_its_catalogs_are_begun_and_partial(built: Path) -> None:
    conf = (built.parent / "pelicanconf.py").read_text(encoding="utf-8")
    assert '{"tag": "fa", "partial": True},\n    {"tag": "ur", "partial": True},\n    {"tag": "en"},\n' in conf
    words = (built.parent / "translations/fa/LC_MESSAGES/messages.po").read_text(encoding="utf-8")
    assert '"Plural-Forms: nplurals=' in words


def test_pages_run_from_right_to_left(crawled: Site) -> None:
    directions = {page.address.split("/")[2]: page.values("html", "dir") for page in read(crawled)}
    assert (directions["fa"], directions["ur"], directions["en"]) == (["rtl"], ["rtl"], ["ltr"])


def test_no_link_leads_to_nothing_or_leaves_the_base(crawled: Site) -> None:
    assert len(crawled.pages) > 30
    assert faults(crawled) == []


def test_what_is_structured_is_said_in_persian(crawled: Site) -> None:
    page = crawled.pages["/board/fa/news/eskele/"].html
    assert "فرانسه" in page
    assert "12,000" in page
    assert "20 نوامبر 2026" in page


def test_the_a_to_z_sorts_as_persian_does(crawled: Site) -> None:
    """پ and چ stand where Persian has them, not behind all Arabic letters."""
    titles = [node.text() for node in crawled.pages["/board/fa/search/"].tree.css(".index h3")]
    letters = [title for title in titles if "\u0600" < title < "\u06ff"]
    assert letters == ["ا", "چ", "ر", "ه"]


def test_it_can_be_searched(built: Path) -> None:
    entry = json.loads((built / "search/fa/pagefind-entry.json").read_text(encoding="utf-8"))
    assert entry["languages"]["fa"]["page_count"] == 4
    assert holders(built / "search", "اسکله")


def test_no_word_of_the_sample_is_left(built: Path) -> None:
    assert holders(built, "interpol") == []
    assert holders(built.parent / "content", "interpol") == []
