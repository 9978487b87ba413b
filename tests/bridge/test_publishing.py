"""``publish`` as it is typed: for a user's site, a project's site below a path, and a domain of one's own."""

from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from plugins.audit.serving import Server
from plugins.bridge import commands
from tests.bridge.test_tasks import typed
from tests.build.whole_site import WholeSite
from tests.conftest import ROOT
from tests.site.crawl import Site

CONF = """
import os, sys
sys.path.insert(0, {root!r})
from plugins.bridge.noticeboard import Noticeboard
LANGUAGES = [{{"tag": "en"}}, {{"tag": "ar", "partial": True}}, {{"tag": "fr", "partial": True}}]
SITEURL, BUILD_DATE, WORKERS = os.environ.get("SITEURL", ""), "2026-11-22", 1
PATH, THEME, TRANSLATIONS_PATH = "content", "theme", "translations"
DRAFTS = STYLE_PAGE = True
PLUGINS = []
PELICAN_CLASS = Noticeboard
"""
URL = "https://board.example"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WholeSite:
    made = WholeSite(tmp_path)
    (tmp_path / "publishconf.py").write_text(CONF.format(root=str(ROOT)), encoding="utf-8")
    monkeypatch.setattr(commands, "CONF", tmp_path / "pelicanconf.py")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SITEURL", raising=False)
    made.write("help/now/en.md", 'title: "Draft"\nsummary: "Not yet"\npublish: draft')
    return made


@pytest.mark.parametrize("url", ["https://example.github.io", "https://example.github.io/board", f"{URL}/"])
def test_each_kind_of_address_gives_a_site_without_a_dead_end(
    url: str, site: WholeSite, capfd: pytest.CaptureFixture[str]
) -> None:
    """Built, crawled, and served below its path; drafts are no part of it, whatever a setting says."""
    status, said, complaints = typed("publish", "--url", url, capfd=capfd)
    public = site.root / "public"
    assert (status, complaints) == (0, "")
    url = url.rstrip("/")
    assert said.startswith(
        f"Noticeboard: {sum(each.is_file() for each in public.rglob('*'))} files in {public}, for {url} ("
    )
    assert not list(public.rglob("style")) + list(public.rglob("now"))
    crawled = Site.crawl(public, url)
    faults = [
        f"{page.address}: {href} {fault}"
        for page in crawled.pages.values()
        for href in page.values("a[href], link[href]", "href")
        if (fault := crawled.fault(page, href))
    ]
    assert faults == []
    assert {page.values("link[rel=canonical]", "href")[0].startswith(f"{url}/") for page in crawled.pages.values()} == {
        True
    }
    with Server().serving(public, crawled.base) as address:
        assert answers(address + "/") == answers(f"{address}/en/news/first/") == (200, "text/html; charset=utf-8")
        assert answers(f"{address}/built.json") == (200, "application/json; charset=utf-8")
        assert answers(f"{address}/en/none/")[0] == 404


def answers(address: str) -> tuple[int, str]:
    """What a server answers: its status, and the type of what it gives."""
    host = urlsplit(address)
    connection = HTTPConnection(host.netloc, timeout=10)
    connection.request("GET", host.path)
    answer = connection.getresponse()
    connection.close()
    return answer.status, answer.headers["Content-Type"]


@pytest.mark.parametrize(
    "url",
    [
        "",
        "http://localhost:8000",
        "https://localhost",
        "http://board.example",
        "board.example",
        "https://",
        "ftp://a.example",
    ],
)
def test_an_address_that_no_reader_may_be_given_is_refused(
    url: str, site: WholeSite, capfd: pytest.CaptureFixture[str]
) -> None:
    status, said, complaints = typed("publish", "--url", url, capfd=capfd)
    assert (status, said) == (1, "")
    assert complaints.startswith("SITEURL: cannot be '")
    assert not (site.root / "public").exists()


def test_the_address_may_stand_in_the_environment(
    site: WholeSite, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Without https only this machine will do, by its number."""
    monkeypatch.setenv("SITEURL", "http://127.0.0.1:8000/base")
    assert typed("publish", "--to", "www/site", capfd=capfd)[0] == 0
    assert 'href="http://127.0.0.1:8000/base/en/"' in (site.root / "www/site/en/index.html").read_text(encoding="utf-8")


def test_problems_are_printed_and_the_folder_stays(site: WholeSite, capfd: pytest.CaptureFixture[str]) -> None:
    site.raw("news/fourth/en.md", b"no front matter\n")
    status, said, complaints = typed("publish", "--url", URL, capfd=capfd)
    assert status == 1
    assert complaints.startswith("content/news/fourth/en.md:1:1: ")
    assert said.startswith(f"Noticeboard: 1 to mend; {site.root}/public was not changed (")


def test_an_ended_notice_is_said_and_the_status_is_3(site: WholeSite, capfd: pytest.CaptureFixture[str]) -> None:
    assert typed("publish", "--url", URL, capfd=capfd)[0] == 0
    site.end_notice()
    site.raw("news/fourth/en.md", b"no front matter\n")
    status, said, complaints = typed("publish", "--url", URL, capfd=capfd)
    assert status == 3
    assert complaints.splitlines()[-1] == (
        "notices/n-2026-0001: this notice has ended; it was taken out of the last good site"
    )
    assert said.startswith("Noticeboard: 1 to mend; the last good site was published again, as a notice has ended (")


@pytest.mark.parametrize("to", ["content", "content/news/public", ".", "theme/static"])
def test_a_folder_among_the_sources_is_refused(to: str, site: WholeSite, capfd: pytest.CaptureFixture[str]) -> None:
    status, _, complaints = typed("publish", "--url", URL, "--to", to, capfd=capfd)
    assert status == 1
    assert complaints.startswith(f"--to: cannot be '{(site.root / to).resolve()}' beside ")
