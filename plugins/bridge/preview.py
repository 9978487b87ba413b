"""The site on this machine, as it will be: built at every change, served with live reload.

Pages come first: the search index is made once nobody has changed anything for a moment, and given up when somebody
does.
"""

import asyncio
import contextlib
import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tornado.httpserver import HTTPServer

from plugins.bridge import editors
from plugins.bridge.builder import Answer, Builder
from plugins.bridge.bulletin import Bulletin
from plugins.bridge.hosts import Hosts
from plugins.bridge.serving import application, listen, reload_browsers
from plugins.bridge.sockets import Audience
from plugins.bridge.watching import Watch
from plugins.model.problem import Problem

_ENGINE = Path(__file__).resolve().parents[2]
_DOUBT = 0.15
"""Seconds that a mistake must last before anybody is told: some editors empty a file before they write it."""
_IDLE = 0.3
"""Seconds without a change after which the search index is made."""


def preview(conf: Path, changes: Mapping[str, Any], *, port: int = 8000, base: str = "") -> int:
    """Build, serve and follow changes until Ctrl-C.

    Args:
        conf: The settings file; a change of it, or of code, counts at once.
        changes: Settings that stand before those of the file.
        port: The first port to try.
        base: The path that the site lies below, such as ``/repository``.

    Returns:
        The status to exit with.
    """
    base = f"/{base.strip('/')}" if base.strip("/") else ""
    if not re.fullmatch(r"(/[A-Za-z0-9._~-]+)*", base):
        print(f"--base: cannot be '{base}' — write a path such as /repository", file=sys.stderr)
        return 1
    with contextlib.suppress(KeyboardInterrupt):
        try:
            asyncio.run(Preview(conf, changes, port=port, base=base).run())
        except OSError as error:
            print(error, file=sys.stderr)
            return 1
    return 0


class Preview:
    """One preview.

    Attributes:
        address: Where the site is.
        bulletin: What open pages are told; with errors in it, the last good site is still being served.
        ready: Set when the first build is over and pages are being served.
        indexed: Set while the search index is that of the pages.
    """

    def __init__(self, conf: Path, changes: Mapping[str, Any], *, port: int = 8000, base: str = "") -> None:
        """Take a port; nothing is built yet.

        Raises:
            OSError: If there is no free port.
        """
        self._sockets, taken = listen(port)
        if taken != port and port:
            print(f"Port {port} is taken; this is {taken}", flush=True)
        self.hosts = Hosts.of(taken, os.environ)
        self.address = f"http://localhost:{taken}{base}"
        self.ready = asyncio.Event()
        self.indexed = asyncio.Event()
        folder = conf.parent / ".cache" / "preview" / str(taken)
        self.output = folder / "site"
        self.bulletin = Bulletin(self.output, conf.parent, editors.form(os.environ))
        self._audience = Audience(self.output, base, self.bulletin)
        self._base = base
        self._conf = conf
        self._changes = {
            **changes,
            "SITEURL": self.address,
            "OUTPUT_PATH": str(self.output),
            "CACHE_PATH": str(folder),
            "STYLE_PAGE": True,
            "SOURCES": True,
        }
        self._builder = Builder(conf, self._changes)
        self._watch = Watch(conf)

    @property
    def problems(self) -> tuple[str, ...]:
        """What stops the last build, as printed."""
        return tuple(str(problem) for problem in self.bulletin.problems if problem.is_error)

    async def run(self) -> None:
        """Build and serve until cancelled."""
        server = HTTPServer(application(self.output, self._base, self._audience, self.hosts))
        try:
            await self._start()
            await self._build()
            server.add_sockets(self._sockets)
            print(f"Preview: {self.address}/ — Ctrl-C ends it", flush=True)
            if self.hosts.public:
                print(f"Forwarded as https://{self.hosts.public}{self._base}/", flush=True)
            self.ready.set()
            while True:
                await self._follow(await self._next())
        finally:
            server.stop()
            await self._watch.stop()
            await self._builder.stop(at_once=True)

    async def _next(self) -> set[Path]:
        """What has changed; while nothing does, the search index is made."""
        waits = self._builder.runs and not self.problems and not self.indexed.is_set()
        is_idle = waits and not await self._watch.within(_IDLE)
        noticing = asyncio.ensure_future(self._watch.noticed.get())
        try:
            if is_idle:
                await self._index(noticing)
            return await noticing
        finally:
            noticing.cancel()

    async def _follow(self, changed: set[Path]) -> None:
        changed = self._watch.taken(changed)
        if not self._builder.runs or any(path.suffix == ".py" for path in changed):
            await self._builder.stop()
            await self._start()
        else:
            await self._watch.refresh()
        if await self._build():
            reload_browsers()

    async def _start(self) -> None:
        answer = await self._builder.start()
        if "watch" in answer:
            self.bulletin.folders, self.bulletin.words = answer["folders"], answer["words"]
            await self._watch.follow(map(Path, answer["watch"]))
        else:
            await self._watch.add(_ENGINE / "plugins")
            await self._heed(answer)

    async def _build(self) -> bool:
        """Whether the site has changed."""
        return await self._heed(await self._builder.ask("pages\n"))

    async def _index(self, noticing: "asyncio.Future[set[Path]]") -> None:
        """Have the search index made, unless something changes meanwhile."""
        answering = asyncio.ensure_future(self._builder.ask("index\n"))
        try:
            both: set[asyncio.Future[Any]] = {answering, noticing}
            await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
            if not answering.done():
                self._builder.interrupt()
            answer = await answering
        finally:
            answering.cancel()
        await self._heed(answer)

    async def _heed(self, answer: Answer) -> bool:
        """Take up what the builder says, and tell it; gives whether the site has changed."""
        later = answer.get("later")
        if later is not None:
            (self.indexed.clear if later else self.indexed.set)()
        if "problems" in answer:
            problems = tuple(Problem(**row) for row in answer["problems"])
            doubtful = self.ready.is_set() and any(problem.is_error for problem in problems)
            if doubtful and await self._watch.within(_DOUBT):
                return bool(answer["changed"])
            self.bulletin.problems = problems
        self._audience.tell()
        return bool(answer.get("changed"))
