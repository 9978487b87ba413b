"""The preview's server: a folder as GitHub Pages would serve it, plus a panel and live reload.

Only this machine can ask, and a codespace's own name; nothing outside the folder and no dotfile is ever an answer.
The panel's script is added to HTML on its way out; the files stay as they were built.
"""

import html
import mimetypes
import re
import socket
from pathlib import Path
from urllib.parse import quote, unquote

from livereload.handlers import LiveReloadHandler
from livereload.watcher import Watcher
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

from plugins.bridge.finding import Shown, file_for, find, stamp
from plugins.bridge.hosts import Hosts
from plugins.bridge.panel import FILES, FOLDER
from plugins.bridge.sockets import Audience, Reloads

_PANEL = "/.preview/"
"""Where the panel's files are: no page of a site can lie below a name that begins with a dot."""
_CONNECT_NONE = re.compile(rb"connect-src (?:&#39;|')none(?:&#39;|')")
_NAMED_BY_DIGEST = re.compile(r"theme/[^/]+\.[0-9a-f]{10}\.(?:css|js|svg)")
"""Styles and scripts that never change under their name: a page that loads itself again need not fetch them anew."""
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


def application(audience: Audience, hosts: Hosts) -> Application:
    """The server's answers.

    Args:
        audience: The pages that are open, and the site that they are of.
        hosts: The names to answer by.
    """
    LiveReloadHandler.watcher = Watcher()  # it looks at no file; the handler reads its last path
    served = Application(log_function=lambda _: None)
    served.add_handlers(
        hosts.pattern,
        [
            (r"/livereload", Reloads, {"audience": audience, "hosts": hosts}),
            (rf"{re.escape(_PANEL)}(.*)", _Panel),
            (r"/.*", _Pages, {"shown": audience.shown, "base": audience.base, "hosts": hosts}),
        ],
    )
    return served


def reload_browsers() -> None:
    """Every client of livereload's own protocol loads its page again; our panel knows whether it has to."""
    LiveReloadHandler.reload_waiters("*")


class _Panel(RequestHandler):
    def get(self, name: str) -> None:
        if name not in FILES:
            self.send_error(404)
            return
        self.set_header("Cache-Control", "no-store")
        self.set_header("Content-Type", f"{FILES[name]}; charset=utf-8")
        self.finish((FOLDER / name).read_bytes())


class _Pages(RequestHandler):
    def initialize(self, shown: Shown, base: str, hosts: Hosts) -> None:
        self.shown, self.root, self.base, self.hosts = shown, shown.root, base, hosts

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
        below = path.removeprefix(f"{self.base}/")
        folder = find(self.root, below)
        if folder is not None and folder.is_dir() and not path.endswith("/"):
            query = f"?{self.request.query}" if self.request.query else ""
            self.redirect(f"{quote(path)}/{query}")
            return
        file = file_for(self.root, below)
        if file is not None:
            if _NAMED_BY_DIGEST.fullmatch(below):
                self.set_header("Cache-Control", "max-age=31536000, immutable")
            self._send(file)
        else:
            self._miss()

    def _send(self, file: Path) -> None:
        content = self.shown.read(file)
        kind = _TYPES.guess_type(file.name)[0] or "application/octet-stream"
        if kind == "text/html":
            content = self._with_panel(content)
        self.set_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith(_TEXTS) else kind)
        self.finish(content)

    def _miss(self) -> None:
        page = self.root / "404.html"
        if page.is_file():
            self.set_status(404)
            self._send(page)
            return
        self.set_status(503)
        self._say("There is no site yet", "It could not be built. This page waits for it.")

    def _point_to_base(self) -> None:
        self.set_status(404)
        link = html.escape(f"{self.base}/")
        self._say("Not part of the site", f'This site lies below <a href="{link}">{link}</a>.')

    def _say(self, title: str, text: str) -> None:
        self.set_header("Content-Type", "text/html; charset=utf-8")
        page = (
            f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title><h1>{title}</h1><p>{text}</p>'
        )
        self.finish(page.encode() + _script(""))

    def _with_panel(self, content: bytes) -> bytes:
        """The panel's script, and leave for a page that may connect to nothing to hear from us, and only us."""
        script = _script(stamp(content))
        socket_only = f"connect-src {self.hosts.sockets(self.request.host)}".encode()
        content = _CONNECT_NONE.sub(lambda _: socket_only, content, count=1)
        before, end, after = content.rpartition(b"</body>")
        return before + script + end + after if end else content + script


def _script(made: str) -> bytes:
    return f'<script src="{_PANEL}panel.js" data-stamp="{made}" defer></script>'.encode()
