"""Two built sites, page by page."""

from pathlib import Path

import pytest

from plugins.review.comparing import by_weight, file_changes, names_nobody, page_changes, to_be_seen
from plugins.review.difference import Row
from plugins.review.report import FileChange, How, PageChange, TextChange


@pytest.fixture
def sites(tmp_path: Path) -> tuple[Path, Path]:
    """Before and now."""
    return tmp_path / "before", tmp_path / "now"


def put(site: Path, path: str, text: str) -> None:
    (site / path).parent.mkdir(parents=True, exist_ok=True)
    (site / path).write_text(text, encoding="utf-8")


def test_pages_are_new_gone_changed_or_restyled(sites: tuple[Path, Path]) -> None:
    before, now = sites
    put(before, "en/index.html", "<p>One</p>")
    put(now, "en/index.html", "<p>Two</p>")
    put(before, "en/old/index.html", "<p>Old</p>")
    put(now, "404.html", "<p>Lost</p>")
    put(before, "en/same/index.html", '<link href="/theme/site.aaaaaaaaaa.css"><p>Same</p>')
    put(now, "en/same/index.html", '<link href="/theme/site.bbbbbbbbbb.css"><p>Same</p>')
    changes = [
        PageChange("/404.html", How.NEW),
        PageChange("/en/", How.CHANGED, (Row("One", "Two"),)),
        PageChange("/en/old/", How.REMOVED),
    ]
    assert page_changes(before, now) == (changes, ["/en/same/"])


def test_nothing_of_a_person_is_kept(sites: tuple[Path, Path]) -> None:
    """A notice's words are not told, nor elsewhere a paragraph with the name: an ending erases both."""
    before, now = sites
    put(before, "en/notices/n-2026-0001/index.html", "<h1>Jane Doe</h1>")
    put(now, "en/notices/n-2026-0001/index.html", "<h1>Ended</h1>")
    put(before, "en/index.html", "<p>Sought: Jane Doe</p>")
    put(now, "en/index.html", "<p>Nobody is sought</p>")
    changes, _ = page_changes(before, now, {"Jane Doe"})
    assert changes == [
        PageChange("/en/", How.CHANGED, (Row("…", "Nobody is sought"),)),
        PageChange("/en/notices/n-2026-0001/", How.CHANGED),
    ]
    assert [names_nobody(change) for change in changes] == [False, False]
    assert names_nobody(PageChange("/en/news/", How.CHANGED, (Row("One", "Two"),)))


def test_files_are_told_by_size_whatever_their_digest(sites: tuple[Path, Path]) -> None:
    before, now = sites
    put(before, "theme/site.aaaaaaaaaa.css", "12345")
    put(now, "theme/site.bbbbbbbbbb.css", "123")
    put(before, "theme/same.aaaaaaaaaa.js", "12")
    put(now, "theme/same.bbbbbbbbbb.js", "21")
    put(now, "media/news/x/a.png", "1")
    put(now, "sitemap.xml", "1")
    assert file_changes(before, now) == (
        FileChange("media/news/x/a.png", None, 1),
        FileChange("theme/site.css", 5, 3),
    )


def test_what_was_written_comes_first(tmp_path: Path) -> None:
    text = TextChange("content/news/x/ar.md", "news/x", "ar", "", How.CHANGED, 1, 2)
    other = TextChange("content/data/x/en.md", "news/y", "en", "", How.NEW, None, 2)
    addresses = ("/en/news/by/topic/", "/en/news/x/", "/en/", "/ar/news/x/", "/en/news/y/")
    changes = [PageChange(address, How.CHANGED) for address in addresses]
    ordered = [change.address for change in by_weight(changes, [text, other])]
    assert ordered == ["/ar/news/x/", "/en/news/y/", "/en/news/x/", "/en/", "/en/news/by/topic/"]
    put(tmp_path, "ar/news/x/index.html", "")
    assert to_be_seen([], [], [text], tmp_path) == [PageChange("/ar/news/x/", How.NEW)]
    assert [change.address for change in to_be_seen(changes[2:3], ["/ar/"], [], tmp_path)] == ["/en/", "/ar/"]
