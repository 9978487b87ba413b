"""docs/publishing.md as it is done: a published folder copied by rsync, and served by nginx with docs/nginx.conf."""

import os
import re
import shlex
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import replace
from http.client import HTTPConnection
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from plugins.bridge.browser import FLAGS, chromium
from plugins.build.publication import Status, publish
from tests.build.whole_site import TRACES, WholeSite, files_of
from tests.conftest import ROOT
from tests.docs.hosting import program

GUIDE = (ROOT / "docs/publishing.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> WholeSite:
    made = WholeSite(tmp_path_factory.mktemp("published"), search=True)
    assert published(made) is Status.PUBLISHED
    return made


def published(site: WholeSite) -> Status:
    settings = replace(site.settings, output=site.root / "release/site", cache=site.root / "release/cache")
    return publish(settings, site.root / "public").status


def test_rsync_copies_what_changed_and_leaves_nothing_of_what_ended(tmp_path: Path) -> None:
    """The command of the guide, to a folder on this machine."""
    site = WholeSite(tmp_path)
    command = next(line for line in GUIDE.splitlines() if line.startswith("rsync "))
    words = shlex.split(
        command.replace("public/", f"{site.root}/public/").replace("www.board.example:/var", str(tmp_path))
    )
    words[0] = program("rsync", ["rsync"])
    host = Path(words[-1])
    host.mkdir(parents=True)

    def copied() -> list[str]:
        done = subprocess.run([*words, "--itemize-changes"], capture_output=True, text=True, check=True)
        return [line.split()[1] for line in done.stdout.splitlines() if line.startswith(">f")]

    published(site)
    assert len(copied()) > 100
    assert files_of(host) == files_of(site.root / "public")
    site.end_notice()
    published(site)
    assert 5 < len(copied()) < 20
    assert files_of(host) == files_of(site.root / "public")
    assert not [trace for trace in TRACES if trace.encode() in b"".join(files_of(host).values())]


@pytest.fixture(scope="module")
def host(site: WholeSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site at its own name; gives host and port."""
    with served(site.root / "public", tmp_path_factory.mktemp("nginx")) as (host, _plain):
        yield host


@contextmanager
def served(root: Path, folder: Path, more: Mapping[str, str] | None = None) -> Iterator[tuple[str, str]]:
    """nginx, with the file as it stands but for its ports, its folder and its certificate.

    Args:
        root: Of what is served.
        folder: For nginx itself.
        more: What else somebody changes in the file.

    Yields:
        Host and port of the site, and those of the way to it without https.
    """
    nginx = program("nginx", ["nginx"])
    with closing(socket.socket()) as free, closing(socket.socket()) as other:
        free.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        port, plain = free.getsockname()[1], other.getsockname()[1]
    conf = (ROOT / "docs/nginx.conf").read_text(encoding="utf-8")
    ours_for = {
        "listen 80;": f"listen 127.0.0.1:{plain};",
        "listen [::]:80;": "",
        "listen 443 ssl;": f"listen 127.0.0.1:{port};",
        "listen [::]:443 ssl;": "",
        "root /var/www/board;": f"root {root};",
        "ssl_certificate /etc/ssl/board.example.pem;": "",
        "ssl_certificate_key /etc/ssl/board.example.key;": "",
    }
    for line, ours in (ours_for | dict(more or {})).items():
        assert line in conf
        conf = conf.replace(line, ours)
    (folder / "board.conf").write_text(conf, encoding="utf-8")
    paths = "".join(
        f"{each}_temp_path {folder}/{each};" for each in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    main = f"daemon off; worker_processes 1; pid {folder}/pid; error_log stderr;"
    main += f" events {{}} http {{ access_log off; {paths} include board.conf; }}"
    main = main if os.geteuid() else f"user root; {main}"
    (folder / "nginx.conf").write_text(main, encoding="utf-8")
    command = [nginx, "-p", str(folder), "-c", str(folder / "nginx.conf")]
    tested = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
    assert tested.returncode == 0, tested.stderr
    assert "[warn]" not in tested.stderr, tested.stderr
    with subprocess.Popen(command) as process:
        for _ in range(200):
            with closing(socket.socket()) as asked:
                if asked.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield f"127.0.0.1:{port}", f"127.0.0.1:{plain}"
        process.terminate()


def ask(host: str, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    connection = HTTPConnection(host, timeout=10)
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


@pytest.mark.parametrize("path", ["/en/", "/en/notices/n-2026-0001/", "/nothing/at/all/", "/built.json"])
def test_every_answer_has_the_headers_that_pages_cannot_send(host: str, path: str) -> None:
    status, headers, _ = ask(host, path)
    assert status == (404 if "nothing" in path else 200)
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["strict-transport-security"] == "max-age=31536000"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "geolocation=()" in headers["permissions-policy"]
    assert headers["server"] == "nginx"


def test_the_policy_of_every_page_is_no_wider_than_that_of_the_host(host: str, site: WholeSite) -> None:
    """The meta element and the header both count: what the one allows the other must allow too."""
    wide = policy(ask(host, "/en/")[1]["content-security-policy"])
    for path, raw in files_of(site.root / "public").items():
        found = (
            re.search(r'Content-Security-Policy" content="([^"]+)"', raw.decode()) if path.endswith(".html") else None
        )
        for name, allowed in policy(found[1]).items() if found else ():
            assert allowed - {"'none'"} <= wide[name], (path, name)


def policy(said: str) -> dict[str, set[str]]:
    return {name: set(allowed) for name, *allowed in (part.split() for part in said.split(";") if part.strip())}


def test_types_caching_and_compression_are_right(host: str, site: WholeSite) -> None:
    tree = files_of(site.root / "public")
    found = {
        r"theme/site\.\w+\.css": ("text/css; charset=utf-8", "public, max-age=31536000, immutable"),
        r"theme/page\.\w+\.js": ("text/javascript; charset=utf-8", "public, max-age=31536000, immutable"),
        r"theme/icon\.\w+\.svg": ("image/svg+xml", "public, max-age=31536000, immutable"),
        r"media/news/third/box\..*\.svg": ("image/svg+xml", "public, max-age=31536000, immutable"),
        r"media/notices/.*\.svg": ("image/svg+xml", "no-store"),
        r"en/notices/n-2026-0001/index.html": ("text/html; charset=utf-8", "no-store"),
        r"en/index.html": ("text/html; charset=utf-8", "no-cache"),
        r"en/news/atom.xml": ("application/atom+xml; charset=utf-8", "no-cache"),
        r"en/news/feed.json": ("application/feed+json; charset=utf-8", "no-cache"),
        r"sitemap-en.xml": ("application/xml; charset=utf-8", "no-cache"),
        r"search/en/wasm\..*": ("application/wasm", "no-cache"),
        r"sw.js": ("text/javascript; charset=utf-8", "no-cache"),
        r"release.json": ("application/json; charset=utf-8", "no-cache"),
    }
    for pattern, wanted in found.items():
        path = next(path for path in tree if re.fullmatch(pattern, path))
        status, headers, body = ask(host, f"/{path}")
        assert (status, headers["content-type"], headers["cache-control"]) == (200, *wanted), path
        assert body == tree[path]
    for path in ("en/index.html", "sw.js", "en/news/atom.xml", next(path for path in tree if path.endswith(".css"))):
        _, headers, body = ask(host, f"/{path}", Accept_Encoding="gzip")
        assert (headers["content-encoding"], headers["vary"]) == ("gzip", "Accept-Encoding"), path
        assert len(body) < len(tree[path]) / 2


def test_what_is_not_there_is_answered_by_the_sites_own_page(host: str, site: WholeSite) -> None:
    status, _, body = ask(host, "/en/none/")
    assert (status, body) == (404, (site.root / "public/404.html").read_bytes())
    assert ask(host, "/.git/config")[0] == 404
    status, headers, _ = ask(host, "/en/news")
    assert (status, headers["location"]) == (301, "/en/news/")


def test_a_site_below_a_path_answers_with_its_own_page_too(
    site: WholeSite, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """As the file's first lines say; and whoever comes without https is led to it."""
    assert '"news" of "root"' in (ROOT / "docs/nginx.conf").read_text(encoding="utf-8")
    (tmp_path / "news").symlink_to(site.root / "public")
    changed = {"error_page 404 /404.html;": "error_page 404 /news/404.html;"}
    with served(tmp_path, tmp_path_factory.mktemp("below"), changed) as (host, plain):
        status, headers, body = ask(host, "/news/en/none/")
        assert (status, body) == (404, (site.root / "public/404.html").read_bytes())
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert ask(host, "/news/en/notices/n-2026-0001/")[1]["cache-control"] == "no-store"
        assert ask(host, "/news/en/")[0] == 200
        status, headers, _ = ask(plain, "/news/en/?a=b")
        assert (status, headers["location"]) == (301, "https://board.example/news/en/?a=b")


def test_a_browser_complains_of_nothing(host: str) -> None:
    """Search, which needs WebAssembly, a list, a notice and a tool."""
    heard: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        page = browser.new_page()
        page.on("console", lambda message: heard.append(message.text) if message.type == "error" else None)
        page.on("requestfailed", lambda request: heard.append(f"{request.url}: {request.failure}"))
        for path in ("/en/", "/en/news/", "/ar/notices/n-2026-0001/", "/en/help/check/", "/en/search/"):
            answer = page.goto(f"http://{host}{path}")
            assert answer is not None
            assert answer.status == 200
        page.locator("input[type=search]").fill("Meeting")
        page.get_by_role("link", name="Meeting").first.wait_for()
        browser.close()
    # What a reader leaves before it has come is no failure.
    assert [each for each in heard if "ERR_ABORTED" not in each] == []
