"""Which files each page is of: noted for a preview, and nowhere else."""

import json

from tests.conftest import SmallSite

FIRST = 'title: "Now"\nsummary: "What to do"'


def test_each_page_is_of_its_own_file_and_its_original(site: SmallSite) -> None:
    site.write("help/now/en.md", f"{FIRST}\nold_addresses: [/en/old/]")
    site.write("news/x/ar.md", f"{FIRST}\ndate: 2026-03-14")
    site.write("news/x/en.md", f"{FIRST}\ntranslates: ar@00000000\nreviewed: true")
    assert not site.build(sources=True).failed
    noted = json.loads((site.output / ".noticeboard" / "sources.json").read_bytes())
    assert {path: noted.get(path) for path in (*noted, "en/news/index.html", "404.html")} == {
        "en/index.html": ["content/site/en.md", None],
        "ar/index.html": [None, "content/site/en.md"],
        "en/help/now/index.html": ["content/help/now/en.md", None],
        "ar/help/now/index.html": [None, "content/help/now/en.md"],
        "en/old/index.html": ["content/help/now/en.md", None],
        "ar/news/x/index.html": ["content/news/x/ar.md", None],
        "en/news/x/index.html": ["content/news/x/en.md", "content/news/x/ar.md"],
        "en/news/index.html": None,
        "404.html": None,
    }


def test_a_release_notes_nothing_of_it(site: SmallSite) -> None:
    site.build()
    assert not (site.output / ".noticeboard" / "sources.json").exists()
