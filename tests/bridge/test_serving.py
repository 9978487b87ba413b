"""The preview's server: what GitHub Pages would answer, and nothing that it would not have."""

import asyncio
import json
import socket
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from livereload.handlers import LiveReloadHandler
from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest, HTTPResponse
from tornado.httpserver import HTTPServer
from tornado.websocket import WebSocketClientConnection, websocket_connect

from plugins.bridge.serving import application, listen, reload_browsers

SCRIPT = '<script src="/livereload.js"></script>'
HELLO = {"command": "hello", "protocols": ["http://livereload.com/protocols/official-7"]}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A built site; beside it, what must never be served."""
    files = {
        "index.html": "<html><body>Choose</body></html>",
        "404.html": "<html><body>No such page</body></html>",
        "en/index.html": "<html><body>Home</body></html>",
        "en/news/atom.xml": "<feed/>",
        "en/news/feed.json": "{}",
        "media/a b/ü.txt": "text",
        "media/x.avif": "avif",
        "media/x.webp": "webp",
        "media/x.unknown": "bytes",
        "theme/icon.svg": "<svg/>",
        "theme/site.css": "a {}",
        "theme/menu.js": "1",
        "fragment.html": "no body",
        ".noticeboard/manifest.json": "secret",
        ".env": "secret",
        "en/.hidden/x.html": "secret",
    }
    site = tmp_path / "site"
    for path, text in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, encoding="utf-8")
    (tmp_path / "outside.html").write_text("secret")
    (tmp_path / "site-evil").mkdir()
    (tmp_path / "site-evil" / "x.html").write_text("secret")
    (site / "link.html").symlink_to(tmp_path / "outside.html")
    (site / "loop").symlink_to(site / "loop")
    return site


def serve(root: Path, base: str, talk: Callable[[str], Awaitable[None]]) -> None:
    """Serve while talking to the server, which is given by its address."""

    async def main() -> None:
        server = HTTPServer(application(root, base))
        sockets, port = listen(0)
        server.add_sockets(sockets)
        try:
            await talk(f"http://localhost:{port}")
        finally:
            server.stop()

    asyncio.run(asyncio.wait_for(main(), 30))


async def fetch(address: str, method: str = "GET", host: str | None = None) -> HTTPResponse:
    headers = {"Host": host} if host else {}
    return await AsyncHTTPClient().fetch(
        address, raise_error=False, follow_redirects=False, method=method, headers=headers
    )


@pytest.mark.parametrize(
    ("path", "kind", "body"),
    [
        ("/", "text/html; charset=utf-8", f"<html><body>Choose{SCRIPT}</body></html>"),
        ("/en/", "text/html; charset=utf-8", f"<html><body>Home{SCRIPT}</body></html>"),
        ("/en/?a=1", "text/html; charset=utf-8", f"<html><body>Home{SCRIPT}</body></html>"),
        ("/fragment.html", "text/html; charset=utf-8", f"no body{SCRIPT}"),
        ("/en/news/atom.xml", "application/xml; charset=utf-8", "<feed/>"),
        ("/en/news/feed.json", "application/json; charset=utf-8", "{}"),
        ("/media/a%20b/%C3%BC.txt", "text/plain; charset=utf-8", "text"),
        ("/media/x.avif", "image/avif", "avif"),
        ("/media/x.webp", "image/webp", "webp"),
        ("/media/x.unknown", "application/octet-stream", "bytes"),
        ("/theme/icon.svg", "image/svg+xml; charset=utf-8", "<svg/>"),
        ("/theme/site.css", "text/css; charset=utf-8", "a {}"),
        ("/theme/menu.js", "text/javascript; charset=utf-8", "1"),
    ],
)
@pytest.mark.parametrize("base", ["", "/repository"])
def test_a_file_is_served_as_what_it_is(root: Path, base: str, path: str, kind: str, body: str) -> None:
    async def talk(server: str) -> None:
        answer = await fetch(f"{server}{base}{path}")
        assert (answer.code, answer.headers["Content-Type"], answer.body.decode()) == (200, kind, body)
        assert answer.headers["Cache-Control"] == "no-store"

    serve(root, base, talk)
    assert SCRIPT not in (root / "index.html").read_text()


@pytest.mark.parametrize(
    "path",
    [
        "/nothing/",
        "/nothing.html",
        "/en/nothing",
        "/media/",  # a folder without a page
        "/en/news/atom.xml/",
        "/.noticeboard/manifest.json",
        "/%2Enoticeboard/manifest.json",
        "/.noticeboard%2Fmanifest.json",
        "/.env",
        "/en/.hidden/x.html",
        "/../outside.html",
        "/en/../../outside.html",
        "/%2e%2e/outside.html",
        "/..%2foutside.html",
        "/..%5coutside.html",
        "/../site-evil/x.html",
        "/link.html",
        "/loop",
        "//en",
        "//etc/passwd",
        "/%2Fetc/passwd",
        "/en%00/",
        "/%FF",
        "/" + "x" * 300,
    ],
)
@pytest.mark.parametrize("base", ["", "/repository"])
def test_what_is_missing_or_not_for_readers_is_the_sites_own_404(root: Path, base: str, path: str) -> None:
    async def talk(server: str) -> None:
        answer = await fetch(f"{server}{base}{path}")
        assert answer.code == 404
        assert answer.body.decode() == f"<html><body>No such page{SCRIPT}</body></html>"

    serve(root, base, talk)


@pytest.mark.parametrize(
    ("base", "path", "leads_to"),
    [
        ("", "/en", "/en/"),
        ("", "/en?a=1", "/en/?a=1"),
        ("", "/media/a%20b", "/media/a%20b/"),
        ("/repository", "/repository", "/repository/"),
        ("/repository", "/repository/en", "/repository/en/"),
    ],
)
def test_a_folder_without_its_slash_leads_to_the_one_with_it(root: Path, base: str, path: str, leads_to: str) -> None:
    async def talk(server: str) -> None:
        answer = await fetch(f"{server}{path}")
        assert (answer.code, answer.headers["Location"]) == (302, leads_to)

    serve(root, base, talk)


@pytest.mark.parametrize("path", ["/", "/en/", "/repository2/", "/theme/site.css"])
def test_outside_the_base_path_a_plain_page_leads_to_it(root: Path, path: str) -> None:
    async def talk(server: str) -> None:
        answer = await fetch(f"{server}{path}")
        assert answer.code == 404
        assert 'This site lies below <a href="/repository/">/repository/</a>.' in answer.body.decode()

    serve(root, "/repository", talk)


def test_before_the_first_site_there_is_a_page_that_waits_for_it(tmp_path: Path) -> None:
    async def talk(server: str) -> None:
        answer = await fetch(f"{server}/en/")
        assert answer.code == 503
        assert "It could not be built; the terminal says why." in answer.body.decode()
        assert SCRIPT in answer.body.decode()

    serve(tmp_path / "none", "", talk)


def test_head_says_what_get_would(root: Path) -> None:
    async def talk(server: str) -> None:
        answer = await fetch(f"{server}/theme/site.css", "HEAD")
        assert (answer.code, answer.headers["Content-Length"], answer.body) == (200, "4", b"")

    serve(root, "", talk)


def test_another_name_for_this_machine_is_not_answered(root: Path) -> None:
    """A page elsewhere cannot read drafts by giving its own name our address."""

    async def talk(server: str) -> None:
        assert (await fetch(f"{server}/en/", host="evil.example")).code == 404
        assert (await fetch(f"{server}/en/", host="127.0.0.1")).code == 200

    serve(root, "", talk)


async def socket_of(server: str) -> WebSocketClientConnection:
    """A browser's connection, after livereload's greeting."""
    browser = await websocket_connect(server.replace("http:", "ws:") + "/livereload")
    await browser.write_message(json.dumps(HELLO))
    assert json.loads(await browser.read_message())["command"] == "hello"
    await browser.write_message(json.dumps({"command": "info", "url": f"{server}/en/"}))
    return browser


def test_open_pages_are_told_to_load_again(root: Path) -> None:
    async def talk(server: str) -> None:
        browser = await socket_of(server)
        while not LiveReloadHandler.waiters:  # noqa: ASYNC110 - livereload tells nobody
            await asyncio.sleep(0)
        reload_browsers()
        answer = json.loads(await browser.read_message())
        assert (answer["command"], answer["path"]) == ("reload", "*")
        browser.close()

    serve(root, "", talk)


def test_the_script_that_pages_name_is_livereloads(root: Path) -> None:
    async def talk(server: str) -> None:
        answer = await fetch(f"{server}/livereload.js")
        assert answer.code == 200
        assert answer.headers["Content-Type"] == "application/javascript"
        assert b"LiveReload" in answer.body

    serve(root, "/repository", talk)


def test_another_sites_page_may_not_listen(root: Path) -> None:
    async def talk(server: str) -> None:
        request = HTTPRequest(
            server.replace("http:", "ws:") + "/livereload", headers={"Origin": "https://evil.example"}
        )
        with pytest.raises(HTTPClientError, match="403"):
            await websocket_connect(request)

    serve(root, "", talk)


def test_a_taken_port_is_passed_over() -> None:
    first, port = listen(0)
    second, other = listen(port)
    assert other > port
    for taken in (*first, *second):
        assert taken.getsockname()[0] in {"127.0.0.1", "::1"}
        taken.close()


def test_where_no_port_is_free_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> list[socket.socket]:
        raise OSError

    monkeypatch.setattr("plugins.bridge.serving.bind_sockets", refuse)
    with pytest.raises(OSError, match=r"^no port from 8000 to 8049 is free — stop something, or give another --port$"):
        listen(8000)
