"""The server of audits and browser tests answers as GitHub Pages does."""

import gzip
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from plugins.audit.serving import Server


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path, text in {"en/index.html": "Home", "404.html": "Nothing", "a b.txt": "File", "en/x.js": "0"}.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    (tmp_path.parent / "secret").write_text("secret")
    return tmp_path


def ask(url: str, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    connection = HTTPConnection(urlsplit(url).netloc, timeout=10)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    return answer.status, dict(answer.getheaders()), answer.read()


@pytest.mark.parametrize("base", ["", "/board"])
@pytest.mark.parametrize(
    ("path", "status", "content"),
    [
        ("/en/", 200, b"Home"),
        ("/a%20b.txt", 200, b"File"),
        ("/en/none/", 404, b"Nothing"),
        ("/none.js", 404, b"Nothing"),
        ("/../secret", 404, b"Nothing"),
        ("/%2e%2e/secret", 404, b"Nothing"),
    ],
)
def test_a_path_is_a_file_or_the_page_of_nothing(root: Path, base: str, path: str, status: int, content: bytes) -> None:
    with Server().serving(root, base) as url:
        answered = ask(url, base + path)
        assert (answered[0], answered[2]) == (status, content)


@pytest.mark.parametrize(
    ("base", "path", "to"),
    [("", "/en", "/en/"), ("/board", "/board", "/board/"), ("/board", "/board/en", "/board/en/")],
)
def test_a_folder_is_led_to_its_slash(root: Path, base: str, path: str, to: str) -> None:
    with Server().serving(root, base) as url:
        status, headers, _ = ask(url, path)
        assert (status, headers["Location"]) == (301, to)


def test_outside_its_base_path_there_is_nothing(root: Path) -> None:
    with Server().serving(root, "/board") as url:
        assert ask(url, "/en/")[0] == 404
        assert ask(url, "/boarding/en/")[0] == 404


def test_texts_are_compressed_for_those_who_can_read_that(root: Path) -> None:
    with Server().serving(root) as url:
        _, headers, content = ask(url, "/en/x.js", **{"Accept-Encoding": "gzip"})
        assert (headers["Content-Encoding"], gzip.decompress(content)) == ("gzip", b"0")
        assert headers["Content-Type"] == "text/javascript; charset=utf-8"
        assert "Content-Encoding" not in ask(url, "/en/x.js")[1]


def test_a_port_that_is_taken_is_passed_over() -> None:
    first = Server()
    port = first.server_address[1]
    second = Server(port)
    assert second.server_address[1] > port
    first.server_close()
    second.server_close()
