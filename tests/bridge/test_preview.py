"""The preview as its user meets it: a page, a change, the changed page; a mistake, the last good page."""

import asyncio
import contextlib
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from livereload.handlers import LiveReloadHandler
from tornado.httpclient import AsyncHTTPClient, HTTPResponse
from tornado.websocket import WebSocketClientConnection, websocket_connect

from plugins.bridge.preview import Preview, preview
from tests.conftest import ROOT, SmallSite

CONF = f"""
import sys

sys.path.insert(0, {str(ROOT)!r})

from plugins.bridge.noticeboard import Noticeboard

LANGUAGES = [{{"tag": "en"}}, {{"tag": "ar", "partial": True}}]
SITEURL = "https://noticeboard.example"
BUILD_DATE = "2026-11-22"
PATH = "content"
THEME = {str(ROOT / "theme")!r}
TRANSLATIONS_PATH = {str(ROOT / "nowhere")!r}
PLUGINS = []
PELICAN_CLASS = Noticeboard
WORKERS = 1
"""
SITE = 'title: "Board"\nsummary: "A small site"\npublisher: "Nobody"\nindependence: "Independent."'


@pytest.fixture
def conf(site: SmallSite) -> Path:
    """The settings file of a small site."""
    file = site.root / "pelicanconf.py"
    configure(file, CONF)
    return file


def configure(conf: Path, text: str) -> None:
    conf.write_text(text)


class Browser:
    """What a person sees: pages, and whether the open one loads itself again."""

    def __init__(self, shown: Preview) -> None:
        self.shown = shown
        self._socket: WebSocketClientConnection | None = None
        self._panel: WebSocketClientConnection | None = None

    async def get(self, path: str) -> HTTPResponse:
        client = AsyncHTTPClient()
        return await client.fetch(f"{self.shown.address}{path}", raise_error=False, follow_redirects=False)

    async def text(self, path: str = "/en/") -> str:
        return (await self.get(path)).body.decode()

    async def open(self) -> None:
        """As a page does that holds livereload's script."""
        server = "/".join(self.shown.address.split("/")[:3]).replace("http:", "ws:")
        self._socket = await websocket_connect(f"{server}/livereload")
        hello = {"command": "hello", "protocols": ["http://livereload.com/protocols/official-7"]}
        await self._socket.write_message(json.dumps(hello))
        await self._socket.read_message()
        await self._socket.write_message(json.dumps({"command": "info", "url": self.shown.address}))
        while not LiveReloadHandler.waiters:  # noqa: ASYNC110 - livereload tells nobody
            await asyncio.sleep(0)

    async def look(self, path: str = "/en/") -> None:
        """As a page does that holds our panel's script."""
        body = await self.text(path)
        found = re.search(r'data-stamp="([0-9a-f]*)"', body)
        assert found is not None
        address = unquote(urlsplit(self.shown.address).path + path)
        said = {"command": "noticeboard", "address": address, "stamp": found[1], "language": path.split("/")[1]}
        server = "/".join(self.shown.address.split("/")[:3]).replace("http:", "ws:")
        self._panel = await websocket_connect(f"{server}/livereload")
        await self._panel.write_message(json.dumps(said))

    async def heard(self) -> dict[str, Any]:
        """What the panel is told next."""
        assert self._panel is not None
        return dict(json.loads(await self._panel.read_message() or "{}"))

    async def told(self, errors: list[str]) -> dict[str, Any]:
        """Wait until the panel is told that these places are to be mended."""
        while True:
            said = await self.heard()
            assert said, "the connection has ended"
            if said["command"] == "noticeboard" and [row["place"] for row in said["errors"]] == errors:
                return said

    def has(self, path: str, words: str = "") -> bool:
        """Whether a file lies in the output, and holds these words."""
        try:
            return words in (self.shown.output / path).read_text(encoding="utf-8")
        except OSError:
            return False

    async def reloaded(self) -> None:
        """Wait until the page is told to load itself again."""
        assert self._socket is not None
        said = await self._socket.read_message()
        assert said is not None
        assert json.loads(said)["command"] == "reload"


@contextlib.asynccontextmanager
async def showing(conf: Path, base: str = "") -> AsyncIterator[Browser]:
    """A preview whose first build is over."""
    shown = Preview(conf, {}, port=0, base=base)
    running = asyncio.create_task(shown.run())
    ready = asyncio.create_task(shown.ready.wait())
    await asyncio.wait({running, ready}, return_when=asyncio.FIRST_COMPLETED)
    try:
        if running.done():
            running.result()
        yield Browser(shown)
    finally:
        ready.cancel()
        running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await running


def watch(conf: Path, story: Callable[[Browser], Awaitable[None]], base: str = "") -> None:
    async def main() -> None:
        async with showing(conf, base) as browser:
            await story(browser)

    asyncio.run(asyncio.wait_for(main(), 120))


async def until(condition: Callable[[], bool]) -> None:
    while not condition():  # noqa: ASYNC110 - a preview tells its browsers only
        await asyncio.sleep(0.01)


def test_a_changed_file_is_a_changed_page_that_reloads(site: SmallSite, conf: Path) -> None:
    async def story(browser: Browser) -> None:
        assert "Hello." in await browser.text()
        await browser.open()
        site.write("site/en.md", SITE, "Changed.")
        await browser.reloaded()
        assert "Changed." in await browser.text()

    watch(conf, story)


def test_the_site_lies_below_the_base_path(conf: Path) -> None:
    async def story(browser: Browser) -> None:
        assert browser.shown.address.endswith("/repository")
        assert 'href="/repository/theme/' in await browser.text()
        missing = await browser.get("/en/nothing/")
        assert missing.code == 404
        assert (browser.shown.output / "404.html").read_text().split("</body>")[0] in missing.body.decode()

    watch(conf, story, base="/repository")


def test_a_mistake_leaves_the_last_good_site_and_says_where(
    site: SmallSite, conf: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    async def story(browser: Browser) -> None:
        file = site.write("site/en.md", "title: [", "Broken.")
        await until(lambda: bool(browser.shown.problems))
        assert browser.shown.problems[0].startswith("content/site/en.md:")
        assert "Hello." in await browser.text()
        await browser.open()
        file.unlink()
        site.write("site/en.md", SITE, "Mended.")
        await browser.reloaded()
        assert "Mended." in await browser.text()
        assert browser.shown.problems == ()

    watch(conf, story)
    assert "content/site/en.md:" in capfd.readouterr().err


def test_a_site_that_was_never_good_is_waited_for(site: SmallSite, conf: Path) -> None:
    site.write("site/en.md", "title: [", "Broken.")

    async def story(browser: Browser) -> None:
        assert (await browser.get("/en/")).code == 503
        await browser.open()
        site.write("site/en.md", SITE, "Good.")
        await browser.reloaded()
        assert "Good." in await browser.text()

    watch(conf, story)


def test_changed_settings_and_code_count_at_once(conf: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Even after a time in which they could not be loaded at all; the open page stays connected."""

    async def story(browser: Browser) -> None:
        await browser.open()
        configure(conf, f"{CONF}\nimport nothing_of_this_name\n")
        await until(lambda: bool(browser.shown.problems))
        assert "Hello." in await browser.text()
        assert (await browser.get("/fr/")).code == 404
        configure(conf, CONF.replace('{"tag": "en"}', '{"tag": "en"}, {"tag": "fr", "partial": True}'))
        await browser.reloaded()
        assert (await browser.get("/fr/")).code == 200
        assert browser.shown.problems == ()

    watch(conf, story)
    line = len(CONF.splitlines()) + 2
    said = f"pelicanconf.py:{line}: ModuleNotFoundError: No module named 'nothing_of_this_name'"
    assert said in capfd.readouterr().err


def test_the_output_of_build_is_never_touched(site: SmallSite, conf: Path) -> None:
    async def story(browser: Browser) -> None:
        await browser.text()
        assert browser.shown.output.is_relative_to(site.root / ".cache" / "preview")

    watch(conf, story)
    assert not site.output.exists()


@pytest.mark.parametrize("base", ["/a b", "/a?b", "/a//b", "/é"])
def test_a_base_path_that_no_site_has_is_refused(conf: Path, base: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert preview(conf, {}, base=base) == 1
    assert capsys.readouterr().err == f"--base: cannot be '{base}' — write a path such as /repository\n"


def test_ctrl_c_ends_it_quietly(conf: Path) -> None:
    """The whole group gets the signal, as from a terminal; the process that builds must not complain either."""
    program = "import sys; from pathlib import Path; from plugins.bridge.preview import preview\n"
    program += "sys.exit(preview(Path(sys.argv[1]), {}, port=0, base='repository/'))"
    with subprocess.Popen(
        [sys.executable, "-c", program, str(conf)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        line = process.stdout.readline()
        assert line.startswith("Preview: http://localhost:")
        assert line.endswith("/repository/ — Ctrl-C ends it\n")
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(60) == 0
        assert process.stdout.read() == ""
        assert "Traceback" not in process.stderr.read()
