"""``publish`` as it is typed: for a user's site, a project's site below a path, and a domain of one's own."""

import datetime as dt
import hashlib
import json
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from http import HTTPStatus
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest
from pelican import signals

from plugins.audit.serving import Server
from plugins.bridge import commands, publishing
from plugins.bridge.publishing import shown_at
from tests.bridge.test_tasks import typed
from tests.build.test_withdrawal import traces
from tests.build.whole_site import WholeSite, files_of
from tests.conftest import ROOT
from tests.site.crawl import Site

CONF = """
import os, sys
sys.path.insert(0, {root!r})
from plugins.bridge.noticeboard import Noticeboard
LANGUAGES = [{{"tag": "en"}}, {{"tag": "ar", "partial": True}}, {{"tag": "fr", "partial": True}}]
SITEURL, WORKERS = os.environ.get("SITEURL", ""), 1
PATH, THEME, TRANSLATIONS_PATH = "content", "theme", "translations"
DRAFTS = STYLE_PAGE = True
PLUGINS = []
PELICAN_CLASS = Noticeboard
"""
URL, DAY = "https://board.example", "2026-11-22"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WholeSite:
    made = WholeSite(tmp_path)
    (tmp_path / "publishconf.py").write_text(CONF.format(root=str(ROOT)), encoding="utf-8")
    monkeypatch.setattr(commands, "CONF", tmp_path / "pelicanconf.py")
    monkeypatch.chdir(tmp_path)
    for name in ("SITEURL", "BUILD_DATE", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    made.write("help/now/en.md", 'title: "Draft"\nsummary: "Not yet"\npublish: draft')
    return made


def published(
    *arguments: str, capfd: pytest.CaptureFixture[str], day: str = DAY, asks: bool = False
) -> tuple[int, str, str]:
    """What ``publish`` gives, on a day that somebody means; no site is asked whom it shows, unless a test has one."""
    return typed("publish", "--date", day, *([] if asks else ["--offline"]), *arguments, capfd=capfd)


@pytest.mark.parametrize("url", ["https://example.github.io", "https://example.github.io/board", f"{URL}/"])
def test_each_kind_of_address_gives_a_site_without_a_dead_end(
    url: str, site: WholeSite, capfd: pytest.CaptureFixture[str]
) -> None:
    """Built, crawled, and served below its path; drafts are no part of it, whatever a setting says."""
    status, said, complaints = published("--url", url, capfd=capfd)
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
    status, said, complaints = published("--url", url, capfd=capfd)
    assert (status, said) == (1, "")
    assert complaints.startswith("SITEURL: cannot be '")
    assert not (site.root / "public").exists()


def test_the_address_may_stand_in_the_environment(
    site: WholeSite, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Without https only this machine will do, by its number."""
    monkeypatch.setenv("SITEURL", "http://127.0.0.1:8000/base")
    assert published("--to", "www/site", capfd=capfd)[0] == 0
    assert 'href="http://127.0.0.1:8000/base/en/"' in (site.root / "www/site/en/index.html").read_text(encoding="utf-8")


def test_problems_are_printed_and_the_folder_stays(site: WholeSite, capfd: pytest.CaptureFixture[str]) -> None:
    site.raw("news/fourth/en.md", b"no front matter\n")
    status, said, complaints = published("--url", URL, capfd=capfd)
    assert status == 1
    assert complaints.startswith("content/news/fourth/en.md:1:1: ")
    assert said.startswith(f"Noticeboard: 1 to mend; {site.root}/public was not changed (")


def test_an_ended_notice_is_said_and_the_status_is_3(site: WholeSite, capfd: pytest.CaptureFixture[str]) -> None:
    assert published("--url", URL, capfd=capfd)[0] == 0
    site.end_notice()
    site.raw("news/fourth/en.md", b"no front matter\n")
    status, said, complaints = published("--url", URL, capfd=capfd)
    assert status == 3
    assert complaints.splitlines()[-1] == (
        "notices/n-2026-0001: this notice has ended; it was taken out of the last good site"
    )
    assert said.startswith("Noticeboard: 1 to mend; the last good site was published again, as a notice has ended (")


@pytest.mark.parametrize("to", ["content", "content/news/public", ".", "theme/static"])
def test_a_folder_among_the_sources_is_refused(to: str, site: WholeSite, capfd: pytest.CaptureFixture[str]) -> None:
    status, _, complaints = published("--url", URL, "--to", to, capfd=capfd)
    assert status == 1
    assert complaints.startswith(f"--to: cannot be '{(site.root / to).resolve()}' beside ")


ORIGIN = ("-c", "user.name=A", "-c", "user.email=a@board.example", "-c", "commit.gpgsign=false")


def commit(root: Path) -> None:
    """Commit what there is, but for what was made of it."""
    if not (root / ".git").exists():
        subprocess.run(["git", "init", "--quiet", str(root)], check=True)
        (root / ".gitignore").write_text("/public/\n/.cache/\n/online/\n")
    subprocess.run(["git", *ORIGIN, "add", "--all"], cwd=root, check=True)
    subprocess.run(["git", *ORIGIN, "commit", "--quiet", "--message=x"], cwd=root, check=True)


def test_the_site_that_is_online_says_whom_it_shows(site: WholeSite, capfd: pytest.CaptureFixture[str]) -> None:
    """The commit that ended the notice was never deployed; the next one is broken, on a machine that knows nothing."""
    online = site.root / "online"
    online.mkdir()
    with Server().serving(online, "/board") as url:
        assert published("--url", url, asks=True, capfd=capfd)[0] == 0
        commit(site.root)
        shutil.copytree(site.root / "public", online, dirs_exist_ok=True)
        site.end_notice()
        commit(site.root)
        site.raw("news/fourth/en.md", b"no front matter\n")
        commit(site.root)
        forget(site.root)
        status, said, complaints = published("--url", url, asks=True, capfd=capfd)
        assert (status, "was published again, as a notice has ended" in said) == (3, True)
        assert "notices/n-2026-0001: this notice has ended" in complaints
        assert "cannot be read" not in complaints
        assert traces(site.root / "public") == []

        shutil.copytree(site.root / "public", online, dirs_exist_ok=True)
        forget(site.root)
        assert published("--url", url, asks=True, capfd=capfd)[0] == 1

        (online / "release.json").write_text("<!doctype html>")
        forget(site.root)
        status, _, complaints = published("--url", url, asks=True, capfd=capfd)
        assert status == 3
        assert f"{url}/release.json cannot be read: which notices readers see is not known" in complaints


def write_settings(site: WholeSite, *more: str, old: str = "", new: str = "") -> None:
    text = CONF.format(root=str(ROOT)).replace(old, new) if old else CONF.format(root=str(ROOT))
    (site.root / "publishconf.py").write_text("\n".join([text, *more]), encoding="utf-8")


def plugin(site: WholeSite, text: str) -> None:
    (site.root / "theirs.py").write_text(text, encoding="utf-8")
    write_settings(site, "PLUGIN_PATHS = ['.']", old="PLUGINS = []", new="PLUGINS = ['theirs']")


_FAILS = """
from pelican import signals
def fail(*_):
    raise {error}
def register():
    signals.{signal}.connect(fail)
"""
WRONG_SETTINGS: dict[str, Callable[[WholeSite], None]] = {
    "a bracket": lambda site: write_settings(site, "COLOURS = ("),
    "no languages": lambda site: write_settings(site, "LANGUAGES = [{}]"),
    "a language less": lambda site: write_settings(site, "LANGUAGES = LANGUAGES[:2]"),
    "a number": lambda site: write_settings(site, "DEFAULT_PAGINATION = 'many'"),
    "no content": lambda site: write_settings(site, old='"content"', new='"contents"'),
    "no theme": lambda site: shutil.rmtree(site.root / "theme"),
    "another theme": lambda site: write_settings(site, old='"theme"', new='"themes"'),
    "no file": lambda site: (site.root / "publishconf.py").unlink(),
    "no plugin": lambda site: write_settings(site, "PLUGINS = ['theirs']"),
    "a plugin that fails at once": lambda site: plugin(site, "raise ValueError"),
    "a plugin that fails first": lambda site: plugin(site, _FAILS.format(error="ValueError", signal="generator_init")),
    "a plugin that ends it all": lambda site: plugin(site, _FAILS.format(error="SystemExit", signal="finalized")),
}


@pytest.fixture
def no_plugins() -> Iterator[None]:
    """What a plugin has connected in this process is forgotten, and so is the plugin."""
    receivers = {name: dict(getattr(signals, name).receivers) for name in ("generator_init", "finalized")}
    yield
    for name, known in receivers.items():
        for each in set(getattr(signals, name).receivers) - set(known):
            getattr(signals, name).receivers.pop(each)
    sys.modules.pop("theirs", None)


@pytest.mark.usefixtures("no_plugins")
@pytest.mark.parametrize("is_remembered", [True, False], ids=["remembered", "clean"])
@pytest.mark.parametrize("wrong", WRONG_SETTINGS)
def test_a_mistake_in_the_settings_keeps_no_notice_online(
    wrong: str, site: WholeSite, capfd: pytest.CaptureFixture[str], *, is_remembered: bool
) -> None:
    """Those of the last commit that can be read stand in."""
    public = site.root / "public"
    assert published("--url", URL, capfd=capfd)[0] == 0
    commit(site.root)
    site.end_notice()
    WRONG_SETTINGS[wrong](site)
    commit(site.root)
    if not is_remembered:
        forget(site.root)
    status, said, _ = published("--url", URL, capfd=capfd)
    assert (status, traces(public)) == (3, [])
    assert "was published again, as a notice has ended" in said
    assert (public / "fr/news/first/index.html").exists(), "with the languages of then"
    assert "a notice that has ended" in (public / "en/news/first/index.html").read_text(encoding="utf-8")
    assert (public / "en/notices/n-2026-0002/index.html").exists()


def test_settings_that_changed_alone_are_gone_back_behind(site: WholeSite, capfd: pytest.CaptureFixture[str]) -> None:
    """No text has changed: the day has come."""
    commit(site.root)
    WRONG_SETTINGS["a language less"](site)
    commit(site.root)
    assert published("--url", URL, day="2027-06-30", capfd=capfd)[0] == 1
    forget(site.root)
    status, said, _ = published("--url", URL, day="2027-07-01", capfd=capfd)
    assert (status, traces(site.root / "public")) == (3, [])
    assert "the last good site of commit" in said


@pytest.mark.usefixtures("no_plugins")
@pytest.mark.parametrize("wrong", ["a bracket", "no content", "no theme", "a plugin that fails first"])
def test_a_mistake_in_the_settings_is_no_reason_to_publish(
    wrong: str, site: WholeSite, capfd: pytest.CaptureFixture[str]
) -> None:
    public = site.root / "public"
    assert published("--url", URL, capfd=capfd)[0] == 0
    commit(site.root)
    before = files_of(public)
    site.news("fifth", "2026-05-05")
    WRONG_SETTINGS[wrong](site)
    status, _, complaints = published("--url", URL, capfd=capfd)
    assert (status, files_of(public)) == (1, before)
    assert "publishconf.py:" in complaints


def forget(root: Path) -> None:
    """As on a machine of CI: a clean clone."""
    for folder in ("public", ".cache"):
        shutil.rmtree(root / folder, ignore_errors=True)


def test_the_site_itself_is_asked_and_no_cache() -> None:
    """Pages keeps an answer for ten minutes; a notice that was shown by mistake goes sooner."""
    asked: list[str] = []

    class Cache(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(HTTPStatus.BAD_GATEWAY)

        def log_message(self, *_: object) -> None:
            """Nothing."""

    with HTTPServer(("127.0.0.1", 0), Cache) as cache:
        Thread(target=cache.serve_forever, daemon=True).start()
        for _ in range(2):
            assert shown_at(f"http://127.0.0.1:{cache.server_port}") is None
        cache.shutdown()
    lists = [path for path in asked if path.startswith("/release.json?")]
    assert len(set(lists)) == 2


def test_a_site_that_does_not_answer_is_waited_for_shortly() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        assert shown_at(f"http://127.0.0.1:{silent.getsockname()[1]}", patience=0.2) is None


@pytest.mark.parametrize(
    ("variable", "value", "day"),
    [
        ("BUILD_DATE", "2026-11-22", "2026-11-22"),
        ("BUILD_DATE", "2126-03-14", "2126-03-14"),
        ("SOURCE_DATE_EPOCH", "1767225600", "2026-01-01"),
    ],
)
def test_a_day_that_nobody_means_is_refused(  # noqa: PLR0913 - a row of the table
    site: WholeSite,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    *,
    variable: str,
    value: str,
    day: str,
) -> None:
    """It was left behind by a build: on a past day notices come back, on a future one an embargo is broken."""
    monkeypatch.setattr(publishing, "today", lambda: dt.date(2027, 1, 5))
    monkeypatch.setenv(variable, value)
    complaint = (
        f"BUILD_DATE: is {day}, but today is 2027-01-05 in UTC — unset BUILD_DATE and SOURCE_DATE_EPOCH, "
        f"or say --date {day} if you mean it\n"
    )
    assert typed("publish", "--offline", "--url", URL, capfd=capfd) == (1, "", complaint)
    assert not (site.root / "public").exists()


def test_today_needs_no_word_of_its_day(
    site: WholeSite, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Nor where midnight passes while the settings are read."""
    days = iter([dt.date(2026, 11, 22), dt.date(2026, 11, 23)])
    monkeypatch.setattr(publishing, "today", lambda: next(days))
    monkeypatch.setenv("BUILD_DATE", DAY)
    assert typed("publish", "--offline", "--url", URL, capfd=capfd)[0] == 0
    assert '"day":"2026-11-22"' in (site.root / "public/built.json").read_text(encoding="utf-8").replace(" ", "")


def test_no_site_goes_back_behind_its_own_day(site: WholeSite, capfd: pytest.CaptureFixture[str]) -> None:
    """Not even if somebody means it: what has ended since would come back."""
    assert published("--url", URL, day="2027-07-01", capfd=capfd)[0] == 0
    status, _, complaints = published("--url", URL, day="2027-06-30", capfd=capfd)
    complaint = (
        f"BUILD_DATE: 2027-06-30 is before 2027-07-01, the day of what lies in {site.root}/public: notices that have "
        "ended since would come back — name a later day, or another folder\n"
    )
    assert (status, complaints) == (1, complaint)
    assert published("--url", URL, "--to", "other", day="2027-06-30", capfd=capfd)[0] == 0


def test_why_nothing_stands_in_for_what_is_broken_is_said(site: WholeSite, capfd: pytest.CaptureFixture[str]) -> None:
    """Where the last site is not remembered; where it is, nothing is missing."""
    site.raw("news/fourth/en.md", b"no front matter\n")
    _, _, complaints = published("--url", URL, capfd=capfd)
    assert complaints.splitlines()[-1].startswith(
        "No earlier state can stand in for what is broken, should a notice have ended: fatal: not a git repository"
    )
    site.news("fourth", "2026-04-04")
    assert published("--url", URL, capfd=capfd)[0] == 0
    site.raw("news/fourth/en.md", b"no front matter\n")
    _, _, complaints = published("--url", URL, capfd=capfd)
    assert "No earlier state" not in complaints


def test_problems_stand_on_the_lines_of_a_change(
    site: WholeSite, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """In GitHub Actions, and nothing that an author wrote passes for a command."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    site.write("news/fourth/en.md", 'title: "F"\nsummary: "S."\ndate: "##[add-mask]a"')
    status, said, complaints = published("--url", URL, capfd=capfd)
    lines = said.splitlines()
    assert (status, complaints) == (1, "")
    at = next(number for number, line in enumerate(lines) if line.startswith("content/news/fourth/en.md:4:7: date: "))
    assert lines[at - 1].startswith("::stop-commands::")
    assert any(line.startswith("::error file=content/news/fourth/en.md,line=4,col=7,title=date::") for line in lines)


@pytest.fixture
def pages(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder, and the address at which it is online."""
    folder = tmp_path / "online"
    folder.mkdir()
    with Server().serving(folder, "") as address:
        yield folder, address


def outcome(site: WholeSite, url: str, capfd: pytest.CaptureFixture[str]) -> dict[str, object]:
    published("--url", url, "--outcome", "outcome.json", asks=True, capfd=capfd)
    raw = (site.root / "outcome.json").read_bytes()
    assert raw.count(b"\n") == 1
    said = json.loads(raw)
    assert isinstance(said, dict)
    return said


def test_the_outcome_says_whether_a_notice_that_is_online_has_ended(
    site: WholeSite, pages: tuple[Path, str], capfd: pytest.CaptureFixture[str]
) -> None:
    """By what is online, whatever this machine remembers."""
    folder, url = pages
    release = site.root / "public/release.json"
    assert outcome(site, url, capfd) == {"status": 0, "ended": False, "release": digest(release)}
    shutil.copy(release, folder)
    assert outcome(site, url, capfd)["ended"] is False
    site.end_notice()
    assert outcome(site, url, capfd) == {"status": 0, "ended": True, "release": digest(release)}
    assert outcome(site, url, capfd)["ended"] is True, "until it is online"
    shutil.copy(release, folder)
    assert outcome(site, url, capfd)["ended"] is False
    (folder / "release.json").write_text("<html>")
    assert outcome(site, url, capfd)["ended"] is True, "in doubt it has ended"
    site.raw("news/fourth/en.md", b"no front matter\n")
    assert outcome(site, url, capfd) == {"status": 1, "ended": False, "release": ""}


def test_the_outcome_of_a_broken_site_says_so(
    site: WholeSite, pages: tuple[Path, str], capfd: pytest.CaptureFixture[str]
) -> None:
    _, url = pages
    published("--url", url, asks=True, capfd=capfd)
    site.end_notice()
    site.raw("news/fourth/en.md", b"no front matter\n")
    said = outcome(site, url, capfd)
    assert said == {"status": 3, "ended": True, "release": digest(site.root / "public/release.json")}


def digest(file: Path) -> str:
    return f"sha256:{hashlib.sha256(file.read_bytes()).hexdigest()}"
