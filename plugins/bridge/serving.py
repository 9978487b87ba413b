"""The preview's server: a folder as GitHub Pages would serve it, plus live reload.

Only this machine can ask; nothing outside the folder and no dotfile is ever an answer. Livereload's script is
added to HTML on its way out; the files stay as they were built.
"""

import html
import mimetypes
import socket
from pathlib import Path
from urllib.parse import quote, unquote

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.watcher import Watcher
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler
from tornado.websocket import WebSocketHandler

_SCRIPT = b'<script src="/livereload.js"></script>'
_US = r"(localhost|127\.0\.0\.1|\[?::1\]?)"
_TRIES = 50

_TYPES = mimetypes.MimeTypes()
for _ending, _type in {
    ".atom": "application/atom+xml",
    ".avif": "image/avif",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".xml": "application/xml",
}.items():
    _TYPES.add_type(_type, _ending)
_TEXTS = ("text/", "application/json", "application/xml", "application/atom+xml", "image/svg+xml")


def listen(port: int) -> tuple[list[socket.socket], int]:
    """Take the first free port, from this one on, on the loopback addresses only.

    Raises:
        OSError: If none of the next fifty is free.
    """
    for number in range(port, port + _TRIES):
        try:
            sockets = bind_sockets(number, "localhost")
        except OSError:
            continue
        return sockets, sockets[0].getsockname()[1]
    message = f"no port from {port} to {port + _TRIES - 1} is free — stop something, or give another --port"
    raise OSError(message)


def application(root: Path, base: str) -> Application:
    """The server's answers.

    Args:
        root: The built site.
        base: The path before every address, such as ``/repository``; empty for none.
    """
    LiveReloadHandler.watcher = Watcher()  # it looks at no file; the handler reads its last path
    served = Application(log_function=lambda _: None)
    served.add_handlers(
        _US,
        [
            (r"/livereload", _Reloads),
            (r"/livereload\.js", LiveReloadJSHandler),
            (r"/.*", _Pages, {"root": root, "base": base}),
        ],
    )
    return served


def reload_browsers() -> None:
    """Every open page loads itself again."""
    LiveReloadHandler.reload_waiters("*")


def find(root: Path, path: str) -> Path | None:
    """The file or folder below the root that a decoded path names, if it may be served."""
    steps = path.removesuffix("/").split("/") if path else []
    if any(not step or step.startswith(".") or "\\" in step or "\0" in step for step in steps):
        return None
    try:
        found = root.joinpath(*steps).resolve()
        there = found.exists()
    except (OSError, RuntimeError):  # a name that no file can have; a link that leads to itself
        return None
    return found if there and found.is_relative_to(root.resolve()) else None


class _Reloads(LiveReloadHandler):  # type: ignore[misc]  # livereload ships no types
    """Livereload's socket; another site's page may not listen."""

    def check_origin(self, origin: str) -> bool:
        return WebSocketHandler.check_origin(self, origin)


class _Pages(RequestHandler):
    def initialize(self, root: Path, base: str) -> None:
        self.root, self.base = root, base

    def set_default_headers(self) -> None:
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")

    def compute_etag(self) -> None:
        """No answer is ever the one a browser kept."""

    def head(self) -> None:
        self.get()

    def get(self) -> None:
        path = unquote(self.request.path)
        if not path.startswith(f"{self.base}/"):
            if path == self.base:
                self.redirect(f"{self.base}/")
            else:
                self._point_to_base()
            return
        found = find(self.root, path.removeprefix(f"{self.base}/"))
        if found is not None and found.is_dir():
            if not path.endswith("/"):
                query = f"?{self.request.query}" if self.request.query else ""
                self.redirect(f"{quote(path)}/{query}")
                return
            found = found / "index.html"
        elif path.endswith("/"):
            found = None
        if found is not None and found.is_file():
            self._send(found)
        else:
            self._miss()

    def _send(self, file: Path) -> None:
        content = file.read_bytes()
        kind = _TYPES.guess_type(file.name)[0] or "application/octet-stream"
        if kind == "text/html":
            content = _with_script(content)
        self.set_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith(_TEXTS) else kind)
        self.finish(content)

    def _miss(self) -> None:
        page = self.root / "404.html"
        if page.is_file():
            self.set_status(404)
            self._send(page)
            return
        self.set_status(503)
        self._say("There is no site yet", "It could not be built; the terminal says why. This page waits for it.")

    def _point_to_base(self) -> None:
        self.set_status(404)
        link = html.escape(f"{self.base}/")
        self._say("Not part of the site", f'This site lies below <a href="{link}">{link}</a>.')

    def _say(self, title: str, text: str) -> None:
        self.set_header("Content-Type", "text/html; charset=utf-8")
        page = (
            f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title><h1>{title}</h1><p>{text}</p>'
        )
        self.finish(_with_script(page.encode()))


def _with_script(content: bytes) -> bytes:
    before, end, after = content.rpartition(b"</body>")
    return before + _SCRIPT + end + after if end else content + _SCRIPT
