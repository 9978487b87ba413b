"""Drafts, and what waits for its day: no byte of either in a release, and the day itself changes nothing else."""

import datetime as dt
import gzip
from dataclasses import replace
from pathlib import Path

import pytest

from tests.build.whole_site import NOTICE, PORTRAIT, WholeSite, files_of

DAY = dt.date(2026, 12, 1)
SECRET, WORDS, FACE = "Quoxalin", "a sentence about Zembrate", PORTRAIT.replace(b"Grey head", b"Vulpiform")
TRACES = (b"Quoxalin", b"Zembrate", b"Vulpiform", b"n-2026-0007", b"/hidden/", b"hidden/box", b"rt-2027")


@pytest.fixture
def site(tmp_path: Path) -> WholeSite:
    return WholeSite(tmp_path, search=True)


def hide(site: WholeSite, key: str) -> None:
    """A document of nearly every kind that is not to be seen yet, with pictures, links and a translation."""
    news = f'{key}\ntitle: "{SECRET}"\nsummary: "{WORDS}"\ndate: 2026-11-20\ntopics: [fraud]\nrelated: [news/first]\n'
    image = f'image: {{file: box.svg, alt: "{SECRET}", credit: "Us"}}\nold_addresses: [/en/news/rt-2027/]'
    site.write("news/hidden/en.md", news + image, f"{WORDS} ![{SECRET}](body.svg) [all](../../help/hidden/en.md)")
    for name in ("box.svg", "body.svg"):
        site.raw(f"news/hidden/{name}", FACE)
    site.translate("news/hidden", "fr", f'title: "{SECRET}"\nsummary: "{WORDS}"\nimage: {{alt: "{SECRET}"}}', WORDS)
    page = f'{key}\ntitle: "{SECRET}"\nsummary: "{WORDS}"\nalso_called: [{SECRET}]\n'
    site.write("help/hidden/en.md", page + "card: [first]\n", f"{WORDS}\n\n## {SECRET} {{#first}}\n\nCall.")
    site.write("organisation/hidden/en.md", page + "parent: top\n", WORDS)
    scam = f'{page}how_it_works: "{WORDS}"\nsigns: [urgency]\nchannels: [email]\n'
    site.write("scams/hidden/en.md", scam, WORDS)
    warning = (
        f'{page}date: 2026-11-21\nscam: hidden\nchannels: [email]\nimpersonated: "{SECRET}"\nclaims: []\n'
        "red_flags: [urgency]\nseverity: severe\nsteps: [stop]\n"
        "indicators:\n  - type: domain\n    value: rt-2027.example\n"
        "    first_seen: 2026-01-02\n    state: confirmed\n    spoofed: false\n    source: https://police.example/list\n"
    )
    site.write("warnings/hidden/en.md", warning, WORDS)
    notice = NOTICE.replace("Examplus Fictivo", SECRET).replace("A grey head without a face", WORDS)
    site.write("notices/n-2026-0007/en.md", f"{key}\n{notice}", WORDS)
    site.raw("notices/n-2026-0007/portrait.svg", FACE)


def traces(folder: Path) -> list[str]:
    """Where anything of it is, in whatever is published; the search index is looked into."""
    found = []
    for path, content in files_of(folder).items():
        if path.startswith(".noticeboard/") and "manifest" not in path:
            continue
        opened = gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content
        found += [f"{path}: {trace.decode()}" for trace in TRACES if trace in f"/{path}".encode() + opened]
    return found


@pytest.mark.parametrize("key", ["publish: draft", f"publish_at: {DAY}"])
def test_no_byte_of_it_reaches_a_release(site: WholeSite, key: str) -> None:
    """No page, picture, feed, list, count, facet, search record, sitemap, offline list or data file knows of it."""
    before = site.clean()
    hide(site, key)
    outcome = site.build()
    assert [str(problem) for problem in outcome.problems if problem.is_error] == []
    assert traces(site.output) == []
    assert {path: raw for path, raw in site.files().items() if not path.startswith(".noticeboard/")} == {
        path: raw for path, raw in before.items() if not path.startswith(".noticeboard/")
    }


def test_the_day_brings_all_of_it_with_the_same_cache(site: WholeSite) -> None:
    """The builds on the day before and on the day are those from nothing; afterwards it can be taken back."""
    hide(site, f"publish_at: {DAY}")
    for day in (DAY - dt.timedelta(1), DAY, DAY + dt.timedelta(1)):
        site.settings = replace(site.settings, build_date=day)
        assert not site.build().failed
        assert site.files() == site.clean()
        shown = {path for path in site.files() if "hidden" in path or "n-2026-0007" in path}
        assert bool(shown) == (day >= DAY)
    assert (site.output / "en/help/hidden/card/index.html").exists()
    assert any(path.startswith("media/news/hidden/box") for path in site.files())


@pytest.mark.parametrize("key", ["publish: draft", f"publish_at: {DAY}"])
def test_what_was_shown_and_is_hidden_again_is_gone(site: WholeSite, key: str) -> None:
    hide(site, "publish: published")
    assert not site.build().failed
    assert traces(site.output)
    hide(site, key)
    assert not site.build().failed
    assert traces(site.output) == []
    assert site.files() == site.clean()


def test_a_site_that_is_printed_again_without_a_notice_does_not_bring_it(site: WholeSite) -> None:
    """The last good site is remembered with what waited for its day then."""
    hide(site, f"publish_at: {DAY}")
    assert not site.build().failed
    site.end_notice()
    site.raw("news/fourth/en.md", b"---\ntitle: [\n---\n")
    assert site.build(build_date=DAY).withdrawn == ("notices/n-2026-0001",)
    assert traces(site.output) == []


def test_a_mistake_in_what_waits_is_said_today_and_not_on_its_day(site: WholeSite) -> None:
    site.write(
        "news/later/en.md", f'publish_at: {DAY}\ntitle: "L"\nsummary: "L."\ndate: 2026-12-01', "![A box](no.svg)"
    )
    (problem,) = site.problems()
    assert problem == (
        "content/news/later/en.md:8:10: body: the image 'no.svg' is not there — put the file beside the text, "
        "or remove the image"
    )


def test_what_grows_old_until_then_is_no_news_today(site: WholeSite) -> None:
    """The warning of ``whole_site`` is past its day in 2027."""
    site.write("news/later/en.md", 'publish_at: 2027-03-01\ntitle: "L"\nsummary: "L."\ndate: 2027-03-01')
    assert site.problems() == []
