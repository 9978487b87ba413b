"""The site on this machine, as it will be: built at every change, served with live reload.

What an author looks at comes first: the pages of the one file that was saved, shown before they are built; then all
others; the search index once nobody has changed anything for a moment. Both are given up when somebody does.
"""

import asyncio
import contextlib
import json
import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeAlias

from tornado.httpserver import HTTPServer

from plugins.bridge import editors
from plugins.bridge.builder import Answer, Builder
from plugins.bridge.bulletin import Bulletin
from plugins.bridge.finding import Shown
from plugins.bridge.hosts import Hosts
from plugins.bridge.serving import application, listen, reload_browsers
from plugins.bridge.sockets import Audience
from plugins.bridge.watching import Watch
from plugins.model.problem import Problem

_ENGINE = Path(__file__).resolve().parents[2]
_DOUBT = 0.15
"""Seconds that a mistake must last before anybody is told: some editors empty a file before they write it."""
_BURST, _TIMES = 0.02, 20
"""Seconds without a change after which a whole build begins, and how often more changes are waited for."""
_BREATH = 0.15
"""Seconds in which browsers load what was saved, before all processors are taken for the rest."""
_IDLE = 0.3
"""Seconds without a change after which the search index is made."""

_Noticing: TypeAlias = asyncio.Future[set[Path]]
"""The next change, for whoever does something else until then."""


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
        self._shown = Shown(self.output)
        self._audience = Audience(self._shown, base, self.bulletin)
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
        self._is_behind = False
        self._is_warm = False

    @property
    def problems(self) -> tuple[str, ...]:
        """What stops the last build, as printed."""
        return tuple(str(problem) for problem in self.bulletin.problems if problem.is_error)

    async def run(self) -> None:
        """Build and serve until cancelled."""
        server = HTTPServer(application(self._audience, self.hosts))
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
        """What has changed; while nothing does, what was put off is done."""
        noticing = asyncio.ensure_future(self._watch.noticed.get())
        try:
            if self._is_behind:
                await self._rest(noticing)
            waits = self._builder.runs and not self.problems and not (self._is_warm and self.indexed.is_set())
            if waits and not noticing.done():
                await asyncio.wait({noticing}, timeout=_IDLE)
                if not noticing.done():
                    await self._use_idleness(noticing)
            return await noticing
        finally:
            noticing.cancel()

    async def _use_idleness(self, noticing: _Noticing) -> None:
        if not self._is_warm:
            self._is_warm = True
            answer = await self._builder.ask("warm\n")
            if "problems" in answer:
                await self._heed(answer, noticing)
        if not noticing.done() and not self.indexed.is_set():
            await self._heed(await self._interruptible("index\n", noticing), noticing)

    async def _follow(self, changed: set[Path]) -> None:
        for _ in range(_TIMES):
            changed = self._watch.taken(changed)
            if await self._glance(changed):
                return
            if not await self._watch.within(_BURST):
                break
        changed = self._watch.taken(changed)
        if not self._builder.runs or any(path.suffix == ".py" for path in changed):
            await self._builder.stop()
            await self._start()
        else:
            await self._watch.refresh()
        if await self._build():
            reload_browsers()

    async def _glance(self, changed: set[Path]) -> bool:
        """Whether what was saved can be seen; the others of the site's pages are then to be built."""
        paths = json.dumps(sorted(map(str, changed)))
        answer = await self._builder.ask(f"glance {paths}\n")
        if "problems" in answer:
            await self._heed_build(answer)
            return True
        if answer.get("pages") is None:
            return False
        self._is_behind = True
        self._show(answer["pages"])
        self._show((await self._builder.ask("others\n")).get("pages") or {})
        reload_browsers()
        return True

    def _show(self, pages: Mapping[str, str]) -> None:
        self._shown.glance(pages)
        self._audience.tell()

    async def _rest(self, noticing: _Noticing) -> None:
        """Have all pages built behind a glance; what is given up is asked for again, or comes with another build."""
        await asyncio.wait({noticing}, timeout=_BREATH)
        if noticing.done():
            return
        answer = await self._interruptible("rest\n", noticing)
        if not answer.get("given_up") and await self._heed_build(answer, noticing):
            reload_browsers()

    async def _start(self) -> None:
        answer = await self._builder.start()
        if "watch" in answer:
            self.bulletin.folders, self.bulletin.words = answer["folders"], answer["words"]
            self.bulletin.translations = Path(answer["translations"])
            await self._watch.follow(map(Path, answer["watch"]))
        else:
            await self._watch.add(_ENGINE / "plugins")
            await self._heed(answer)

    async def _build(self) -> bool:
        """Whether the site has changed."""
        self._is_warm = False
        return await self._heed_build(await self._builder.ask("pages\n"))

    async def _heed_build(self, answer: Answer, noticing: _Noticing | None = None) -> bool:
        """Show what was built, in the place of what was seen of it."""
        self._is_behind = False
        self._shown.forget()
        return await self._heed(answer, noticing)

    async def _interruptible(self, line: str, noticing: _Noticing) -> Answer:
        """Have something made, unless anything changes meanwhile."""
        answering = asyncio.ensure_future(self._builder.ask(line))
        try:
            both: set[asyncio.Future[Any]] = {answering, noticing}
            await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
            if not answering.done():
                self._builder.interrupt()
            return await answering
        finally:
            answering.cancel()

    async def _heed(self, answer: Answer, noticing: _Noticing | None = None) -> bool:
        """Take up what the builder says, and tell it; gives whether the site has changed."""
        later = answer.get("later")
        if later is not None:
            (self.indexed.clear if later else self.indexed.set)()
        if "problems" in answer:
            problems = tuple(map(Problem.of, answer["problems"]))
            doubtful = self.ready.is_set() and any(problem.is_error for problem in problems)
            if doubtful and await self._watch.within(_DOUBT, noticing):
                return bool(answer["changed"])
            self.bulletin.problems = problems
        self._audience.tell()
        return bool(answer.get("changed"))
