"""The preview's server: what GitHub Pages would answer, and nothing that it would not have."""

import asyncio
import json
import socket
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from livereload.handlers import LiveReloadHandler
from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest, HTTPResponse
from tornado.httpserver import HTTPServer
from tornado.websocket import WebSocketClientConnection, websocket_connect

from plugins.bridge.bulletin import Bulletin
from plugins.bridge.finding import Shown, stamp
from plugins.bridge.hosts import Hosts
from plugins.bridge.serving import application, listen, reload_browsers
from plugins.bridge.sockets import Audience
from plugins.model.problem import Problem, Severity

OTHERS = "noticeboard-8000.app.github.dev"


def script(page: str) -> str:
    """What is added to a page, by the bytes of the page."""
    return f'<script src="/.preview/panel.js" data-stamp="{stamp(page.encode()) if page else ""}" defer></script>'


def with_script(page: str) -> str:
    before, end, after = page.rpartition("</body>")
    return before + script(page) + end + after if end else page + script(page)


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


def audience_of(root: Path, base: str = "") -> Audience:
    return Audience(Shown(root), base, Bulletin(root, root.parent))


def serve(
    root: Path,
    base: str,
    talk: Callable[[str], Awaitable[None]],
    audience: Audience | None = None,
    public: str = "",
) -> None:
    """Serve while talking to the server, which is given by its address."""

    async def main() -> None:
        sockets, port = listen(0)
        server = HTTPServer(application(audience or audience_of(root, base), Hosts(port, public)))
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
        ("/", "text/html; charset=utf-8", with_script("<html><body>Choose</body></html>")),
        ("/en/", "text/html; charset=utf-8", with_script("<html><body>Home</body></html>")),
        ("/en/?a=1", "text/html; charset=utf-8", with_script("<html><body>Home</body></html>")),
        ("/fragment.html", "text/html; charset=utf-8", with_script("no body")),
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
    assert "<script" not in (root / "index.html").read_text()


def test_what_has_its_digest_in_its_name_is_kept(root: Path) -> None:
    (root / "theme/menu.0123456789.js").write_text("1", encoding="utf-8")

    async def talk(server: str) -> None:
        answer = await fetch(f"{server}/theme/menu.0123456789.js")
        assert answer.headers["Cache-Control"] == "max-age=31536000, immutable"
        # What is not there may be there in a moment.
        missing = await fetch(f"{server}/theme/menu.9876543210.js")
        assert (missing.code, missing.headers["Cache-Control"]) == (404, "no-store")

    serve(root, "", talk)


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
        assert answer.body.decode() == with_script("<html><body>No such page</body></html>")

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
        assert "It could not be built. This page waits for it." in answer.body.decode()
        assert script("") in answer.body.decode()

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


async def panel_of(server: str, address: str, page: str, host: str | None = None) -> WebSocketClientConnection:
    """The connection of a page with our panel, by the bytes it was drawn from."""
    headers = {"Host": host} if host else {}
    browser = await websocket_connect(HTTPRequest(server.replace("http:", "ws:") + "/livereload", headers=headers))
    said = {"command": "noticeboard", "address": address, "stamp": stamp(page.encode()), "language": "en"}
    await browser.write_message(json.dumps(said))
    return browser


async def heard(browser: WebSocketClientConnection) -> dict[str, Any]:
    return dict(json.loads(await browser.read_message() or "{}"))


HOME = "<html><body>Home</body></html>"


def test_an_open_page_loads_itself_again_only_if_its_own_bytes_are_others(root: Path) -> None:
    audience = audience_of(root)

    async def talk(server: str) -> None:
        home = await panel_of(server, "/en/", HOME)
        missing = await panel_of(server, "/en/nothing/", "<html><body>No such page</body></html>")
        for page in (home, missing):
            assert (await heard(page))["command"] == "noticeboard"
        (root / "index.html").write_text("Another page")
        audience.tell()
        for page in (home, missing):
            assert (await heard(page))["command"] == "noticeboard"
        (root / "en/nothing").mkdir()
        (root / "en/nothing/index.html").write_text("Here now")
        audience.tell()
        assert (await heard(home))["command"] == "noticeboard"
        assert await heard(missing) == {"command": "reload", "path": "/en/nothing/"}
        (root / "en/index.html").unlink()
        audience.tell()
        assert (await heard(home))["command"] == "reload"

    serve(root, "", talk, audience)


def test_a_page_that_was_changed_before_it_could_listen_loads_again(root: Path) -> None:
    async def talk(server: str) -> None:
        assert (await heard(await panel_of(server, "/en/", "<html><body>Older</body></html>")))["command"] == "reload"

    serve(root, "", talk)


@pytest.mark.parametrize("base", ["", "/repository"])
def test_a_page_is_told_what_is_to_be_mended_and_of_which_files_it_is(root: Path, base: str) -> None:
    audience = audience_of(root, base)
    (root / ".noticeboard" / "sources.json").write_text('{"en/index.html": ["content/site/en.md", null]}')
    day = Problem("content/news/x/en.md", 4, 7, "date", "cannot be '14 March'", "write the day as 2026-03-14")
    old = Problem("content/news/x/ar.md", 2, 1, "translates", "is old", "renew it", Severity.WARNING)
    audience.bulletin.problems = (old, day)

    async def talk(server: str) -> None:
        said = await heard(await panel_of(server, f"{base}/en/", HOME))
        assert said["errors"] == [
            {
                "path": "content/news/x/en.md",
                "place": "content/news/x/en.md:4:7",
                "lang": "en",
                "dir": "ltr",
                "joint": "%(section)s: %(part)s",
                "field": "date",
                "what": "cannot be '14 March'",
                "mend": "write the day as 2026-03-14",
                "href": "",
            }
        ]
        assert [row["place"] for row in said["warnings"]] == ["content/news/x/ar.md:2:1"]
        assert said["sources"] == [{"sort": "", "path": "content/site/en.md", "href": ""}]
        assert said["words"]["mend"] == "To mend"

    serve(root, base, talk, audience)


def test_what_is_wrong_with_the_page_itself_comes_first(root: Path) -> None:
    audience = audience_of(root)
    own, original = "content/news/x/fr.md", "content/news/x/en.md"
    (root / ".noticeboard" / "sources.json").write_text(f'{{"en/index.html": ["{own}", "{original}"]}}')
    paths = ["content/a/en.md", original, own, "content/z/en.md"]
    audience.bulletin.problems = tuple(Problem(path, 1, 1, "date", "is wrong", "mend it") for path in paths)

    async def talk(server: str) -> None:
        said = await heard(await panel_of(server, "/en/", HOME))
        assert [row["path"] for row in said["errors"]] == [own, original, "content/a/en.md", "content/z/en.md"]

    serve(root, "", talk, audience)


@pytest.mark.parametrize("message", ["nothing", "[]", "{}", "1"])
def test_what_is_no_message_ends_the_connection_only(root: Path, message: str) -> None:
    async def talk(server: str) -> None:
        browser = await websocket_connect(server.replace("http:", "ws:") + "/livereload")
        await browser.write_message(message)
        assert await browser.read_message() is None
        assert (await fetch(f"{server}/en/")).code == 200

    serve(root, "", talk)


def test_a_page_that_may_connect_to_nothing_may_hear_from_the_preview_alone(root: Path) -> None:
    """Only in what is sent: the file stays as it was built."""
    policy = "<meta content=\"default-src 'none'; connect-src 'none'; base-uri 'none'\"><body></body>"
    (root / "index.html").write_text(policy)

    async def talk(server: str) -> None:
        address = server.removeprefix("http://")
        body = (await fetch(f"{server}/")).body.decode()
        assert f"default-src 'none'; connect-src ws://{address}/livereload; base-uri 'none'" in body

    async def talk_from_afar(server: str) -> None:
        body = (await fetch(f"{server}/", host=OTHERS)).body.decode()
        assert f"connect-src ws://{OTHERS}/livereload wss://{OTHERS}/livereload; base" in body

    serve(root, "", talk)
    serve(root, "", talk_from_afar, public=OTHERS)
    assert (root / "index.html").read_text() == policy


@pytest.mark.parametrize(
    ("path", "code", "kind"),
    [
        ("panel.js", 200, "text/javascript; charset=utf-8"),
        ("panel.css", 200, "text/css; charset=utf-8"),
        ("__init__.py", 404, "text/html; charset=UTF-8"),
        ("../preview.py", 404, "text/html; charset=UTF-8"),
    ],
)
def test_the_panel_is_served_beside_the_site(root: Path, path: str, code: int, kind: str) -> None:
    async def talk(server: str) -> None:
        answer = await fetch(f"{server}/.preview/{path}")
        assert (answer.code, answer.headers["Content-Type"]) == (code, kind)

    serve(root, "/repository", talk)


def test_a_codespace_forwards_under_its_own_name_and_no_other(root: Path) -> None:
    """GitHub passes on the public name or the local one; ``Origin`` is the local one."""

    async def talk(server: str) -> None:
        port = server.rpartition(":")[2]
        for host, code in ((OTHERS, 200), (f"evil-{OTHERS}", 404), (OTHERS.replace("8000", "8001"), 404)):
            assert (await fetch(f"{server}/en/", host=host)).code == code
        for origin in (f"https://{OTHERS}", f"https://localhost:{port}", f"http://localhost:{port}"):
            for host in (OTHERS, f"localhost:{port}"):
                headers = {"Origin": origin, "Host": host}
                address = server.replace("http:", "ws:") + "/livereload"
                (await websocket_connect(HTTPRequest(address, headers=headers))).close()

    serve(root, "", talk, public=OTHERS)


def test_links_into_an_editor_are_for_this_machine_only(root: Path) -> None:
    audience = audience_of(root)
    audience.bulletin.editor = "vscode://file{path}:{line}:{column}"
    file = root.parent / "content" / "site" / "en.md"
    file.parent.mkdir(parents=True)
    file.write_text("")
    audience.bulletin.problems = (Problem("content/site/en.md", 4, 7, "date", "is wrong", "mend it"),)

    async def talk(server: str) -> None:
        (row,) = (await heard(await panel_of(server, "/en/", HOME)))["errors"]
        assert row["href"] == f"vscode://file{file}:4:7"
        (row,) = (await heard(await panel_of(server, "/en/", HOME, host=OTHERS)))["errors"]
        assert row["href"] == ""

    serve(root, "", talk, audience, public=OTHERS)


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
