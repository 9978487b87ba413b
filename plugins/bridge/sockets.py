"""Livereload's socket, and what we say through it to our own panel: load again, or what there is to mend.

A page loads itself again only if its own bytes are others by now: what it shows besides has an address of its own
that changes with it. So nobody loses a half-filled form to somebody else's edit.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from livereload.handlers import LiveReloadHandler
from tornado import escape
from tornado.websocket import WebSocketClosedError

from plugins.bridge.bulletin import Bulletin
from plugins.bridge.finding import Shown, answer_for, stamp
from plugins.bridge.hosts import Hosts


@dataclass(frozen=True, slots=True)
class Opened:
    """A page in a browser: its decoded address with the base path, the stamp of its bytes, and its language."""

    address: str
    stamp: str
    language: str
    here: bool


@dataclass(slots=True)
class Audience:
    """All pages that are open.

    Attributes:
        shown: The built site.
        base: The path before every address, such as ``/repository``; empty for none.
        bulletin: What they are told.
    """

    shown: Shown
    base: str
    bulletin: Bulletin
    _pages: dict["Reloads", Opened] = field(default_factory=dict)

    def add(self, page: "Reloads", opened: Opened) -> None:
        """A page has been opened, or is connected again; it is told at once."""
        self._pages[page] = opened
        self._tell(page, opened)

    def remove(self, page: "Reloads") -> None:
        """It has been closed."""
        self._pages.pop(page, None)

    def tell(self) -> None:
        """Tell every page what is new."""
        for page, opened in list(self._pages.items()):
            self._tell(page, opened)

    def _tell(self, page: "Reloads", opened: Opened) -> None:
        root = self.shown.root
        file = answer_for(root, self.base, opened.address)
        if file is None:
            page.say(self.bulletin.message("", opened.language, here=opened.here))
        elif self._stamp(file) != opened.stamp:
            page.say({"command": "reload", "path": opened.address})
        else:
            name = file.relative_to(root.resolve()).as_posix()
            page.say(self.bulletin.message(name, opened.language, here=opened.here))

    def _stamp(self, file: Path) -> str:
        try:
            return stamp(self.shown.read(file))
        except OSError:  # taken away this very moment
            return ""


class Reloads(LiveReloadHandler):  # type: ignore[misc]  # livereload ships no types
    """One browser's connection; another site's page may not listen."""

    def initialize(self, audience: Audience, hosts: Hosts) -> None:
        """Take what this server knows."""
        self._audience, self._hosts = audience, hosts

    def check_origin(self, origin: str) -> bool:
        """Whether the page is one of ours."""
        return self._hosts.may_listen(origin, self.request.host)

    def on_message(self, message: str | bytes) -> None:
        """Livereload's own greeting, or our panel's: which page it is over."""
        try:
            said = escape.json_decode(message)
            command = said["command"]
        except (ValueError, TypeError, KeyError):
            self.close()
            return
        if command == "noticeboard":
            address, made, language = (str(said.get(name, "")) for name in ("address", "stamp", "language"))
            here = self.request.host_name != self._hosts.public
            self._audience.add(self, Opened(address, made, language, here))
        else:
            super().on_message(message)

    def on_close(self) -> None:
        """The page is gone."""
        self._audience.remove(self)
        super().on_close()

    def say(self, message: dict[str, Any]) -> None:
        """Tell this page something; one that is closing need not hear it."""
        try:
            self.write_message(escape.json_encode(message))
        except WebSocketClosedError:
            self._audience.remove(self)
