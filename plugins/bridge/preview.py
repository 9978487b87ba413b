"""The site on this machine, as it will be: built at every change, served with live reload."""

import asyncio
import contextlib
import json
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tornado.httpserver import HTTPServer
from watchfiles import awatch

from plugins.bridge.serving import application, listen, reload_browsers

_ENGINE = Path(__file__).resolve().parents[2]
_QUIET = 20
"""Milliseconds without a further change after which a burst of changes is over."""
_LONGEST = 400
"""Milliseconds after which a burst is taken up although it goes on."""
_LINE = 1 << 26
"""Bytes in the longest answer of a build: problems of a very broken site."""


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
        problems: What stops the last build, as printed; with any, the last good site is still being served.
        ready: Set when the first build is over and pages are being served.
    """

    def __init__(self, conf: Path, changes: Mapping[str, Any], *, port: int = 8000, base: str = "") -> None:
        """Take a port; nothing is built yet.

        Raises:
            OSError: If there is no free port.
        """
        self._sockets, taken = listen(port)
        if taken != port and port:
            print(f"Port {port} is taken; this is {taken}", flush=True)
        self.address = f"http://localhost:{taken}{base}"
        self.problems: tuple[str, ...] = ()
        self.ready = asyncio.Event()
        folder = conf.parent / ".cache" / "preview" / str(taken)
        self.output = folder / "site"
        self._base = base
        self._conf = conf
        self._changes = {
            **changes,
            "SITEURL": self.address,
            "OUTPUT_PATH": str(self.output),
            "CACHE_PATH": str(folder),
            "STYLE_PAGE": True,
        }
        self._builder: asyncio.subprocess.Process | None = None
        self._watched: frozenset[Path] = frozenset()
        self._watchers: list[asyncio.Task[None]] = []
        self._noticed: asyncio.Queue[set[Path]] = asyncio.Queue()

    async def run(self) -> None:
        """Build and serve until cancelled."""
        server = HTTPServer(application(self.output, self._base))
        try:
            await self._start()
            await self._build()
            server.add_sockets(self._sockets)
            print(f"Preview: {self.address}/ — Ctrl-C ends it", flush=True)
            self.ready.set()
            while True:
                await self._follow(await self._noticed.get())
        finally:
            server.stop()
            await self._watch(())
            await self._stop(at_once=True)

    async def _follow(self, changed: set[Path]) -> None:
        while not self._noticed.empty():
            changed |= self._noticed.get_nowait()
        if self._builder is None or any(path.suffix == ".py" for path in changed):
            await self._stop()
            await self._start()
        if await self._build():
            reload_browsers()

    async def _build(self) -> bool:
        """Whether the site has changed."""
        answer = await self._ask("build\n")
        if answer is None:
            return False
        self.problems = tuple(answer["problems"])
        return bool(answer["changed"])

    async def _start(self) -> None:
        """Start the process that builds; it says what to watch."""
        self._builder = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "plugins.bridge.rebuilding", str(self._conf), json.dumps(self._changes)),
            cwd=_ENGINE,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            limit=_LINE,
        )
        answer = await self._ask("")
        await self._watch(answer["watch"] if answer else [*self._watched, _ENGINE / "plugins"])

    async def _ask(self, line: str) -> dict[str, Any] | None:
        """The builder's answer; none if it has ended, having said why."""
        builder = self._builder
        if builder is None or builder.stdin is None or builder.stdout is None:
            return None
        builder.stdin.write(line.encode())
        answer = await builder.stdout.readline()
        if not answer:
            self.problems = ("the settings or the code cannot be loaded; the terminal says why",)
            await self._stop()
            return None
        return dict(json.loads(answer))

    async def _stop(self, *, at_once: bool = False) -> None:
        """End the process that builds: between two builds, or now; the next one clears up after it."""
        builder, self._builder = self._builder, None
        if builder is None or builder.stdin is None:
            return
        if at_once:
            with contextlib.suppress(ProcessLookupError):
                builder.terminate()
        builder.stdin.close()
        await builder.wait()

    async def _watch(self, folders: Iterable[str | Path]) -> None:
        """Watch these folders, and the settings file's own for code only."""
        wanted = frozenset(path for path in map(Path, folders) if path.is_dir())
        if wanted and wanted == self._watched:
            return
        for watcher in self._watchers:
            watcher.cancel()
        await asyncio.gather(*self._watchers, return_exceptions=True)
        self._watched = wanted
        self._watchers = (
            [
                asyncio.create_task(self._notice(wanted, recursive=True)),
                asyncio.create_task(self._notice({self._conf.parent}, recursive=False)),
            ]
            if wanted
            else []
        )

    async def _notice(self, folders: Iterable[Path], *, recursive: bool) -> None:
        try:
            async for changes in awatch(*folders, recursive=recursive, debounce=_LONGEST, step=_QUIET):
                changed = {Path(path) for _, path in changes}
                if relevant := {path for path in changed if recursive or path.suffix == ".py"}:
                    self._noticed.put_nowait(relevant)
        except (OSError, RuntimeError) as error:  # such as the system's limit of watched folders
            print(f"Changes will not be noticed: {error}", file=sys.stderr, flush=True)
