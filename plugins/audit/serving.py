"""A built site on this machine, answered as GitHub Pages would: folders, 404.html, gzip, a base path."""

import gzip
import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar
from urllib.parse import quote, unquote, urlsplit

from plugins.bridge.finding import find

_TRIES = 50
_TYPES = mimetypes.MimeTypes()
for _ending, _type in {
    ".atom": "application/atom+xml",
    ".avif": "image/avif",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".wasm": "application/wasm",
}.items():
    _TYPES.add_type(_type, _ending)
_GZIPPED = (
    "text/",
    "application/atom+xml",
    "application/json",
    "application/manifest+json",
    "application/wasm",
    "application/xml",
    "image/svg+xml",
)


class Server(ThreadingHTTPServer):
    """Answers on the loopback address; ``root`` may still be empty, as long as nobody asks."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, port: int = 0) -> None:
        """Take a port: this one or one of the next fifty, or any that is free.

        Raises:
            OSError: If none of them is.
        """
        self.root = Path()
        self.base = ""
        tries = range(port, port + _TRIES) if port else [0]
        for number in tries:
            try:
                super().__init__(("127.0.0.1", number), _Answer)
            except OSError:
                if number == tries[-1]:
                    raise
            else:
                return

    @property
    def host(self) -> str:
        """Such as ``http://127.0.0.1:8100``."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    @contextmanager
    def serving(self, root: Path, base: str = "") -> Iterator[str]:
        """Serve a built site until the end of the block; gives its address, without a slash at the end.

        Args:
            root: The output folder.
            base: The path before every address, such as ``/board``; empty for none.
        """
        self.root, self.base = root, base
        thread = Thread(target=self.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield self.host + base
        finally:
            self.shutdown()
            thread.join()
            self.server_close()


class _Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server
    also: ClassVar[dict[str, str]] = {"Cache-Control": "max-age=600", "Vary": "Accept-Encoding"}

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's signature
        """What a browser asks for is its own business."""

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        root, base = self.server.root, self.server.base
        path = unquote(urlsplit(self.path).path)
        found = find(root, path.removeprefix(f"{base}/")) if path.startswith(f"{base}/") else None
        if (path == base and base) or (found is not None and found.is_dir() and not path.endswith("/")):
            self._send(301, b"", "text/plain", {"Location": quote(f"{path}/")})
            return
        if found is not None and path.endswith("/"):
            found = found / "index.html" if found.is_dir() else None
        if found is not None and found.is_file():
            self._send_file(200, found)
        elif (root / "404.html").is_file():
            self._send_file(404, root / "404.html")
        else:
            self._send(404, b"", "text/plain", {})

    def _send_file(self, status: int, file: Path) -> None:
        kind = _TYPES.guess_type(file.name)[0] or "application/octet-stream"
        if kind.startswith(_GZIPPED) and "gzip" in self.headers.get("Accept-Encoding", ""):
            content = _compressed(file, file.stat().st_mtime_ns)
            self._send(status, content, kind, {"Content-Encoding": "gzip"})
        else:
            self._send(status, file.read_bytes(), kind, {})

    def _send(self, status: int, content: bytes, kind: str, headers: dict[str, str]) -> None:
        text = kind.startswith("text/") or kind.endswith(("json", "xml"))
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(content)))
        for name, value in (self.also | headers).items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)


@lru_cache(512)
def _compressed(file: Path, _modified: int) -> bytes:
    return gzip.compress(file.read_bytes(), 6, mtime=0)
