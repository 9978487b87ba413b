"""Which folders a preview looks at, and what it takes for a change."""

import asyncio
import sys
from collections.abc import Iterable
from pathlib import Path

from watchfiles import awatch

from plugins.library.scanning import is_leaving

_QUIET = 5
"""Milliseconds without a further change after which a change is told: what editors do at once comes together."""
_QUIET_BESIDE = 20
"""The same where only code and missing folders are waited for; each look costs the machine a little."""
_LONGEST = 400
"""Milliseconds after which a burst is taken up although it goes on."""


class Watch:
    """Folders with all that is in them, and the settings file's own folder for code only.

    Attributes:
        noticed: Sets of paths that have changed.
    """

    def __init__(self, conf: Path) -> None:
        """Take the settings file; nothing is looked at yet."""
        self.noticed: asyncio.Queue[set[Path]] = asyncio.Queue()
        self._conf = conf
        self._wanted: frozenset[Path] = frozenset()
        self._there: frozenset[Path] = frozenset()
        self._watchers: list[asyncio.Task[None]] = []

    async def follow(self, folders: Iterable[Path]) -> None:
        """Look at these folders from now on; one that is not there yet is noticed when it comes."""
        self._wanted = frozenset(folders)
        await self.refresh()

    async def add(self, folder: Path) -> None:
        """Look at one more."""
        await self.follow({*self._wanted, folder})

    async def refresh(self) -> None:
        """Look at those that are there by now."""
        there = frozenset(path for path in self._wanted if path.is_dir())
        if there == self._there:
            return
        await self.stop()
        self._there = there
        above = {self._conf.parent, *(path.parent for path in self._wanted - there if path.parent.is_dir())}
        self._watchers = [
            asyncio.create_task(self._notice(there, recursive=True)),
            asyncio.create_task(self._notice(above, recursive=False)),
        ]

    async def stop(self) -> None:
        """Look at nothing any more."""
        for watcher in self._watchers:
            watcher.cancel()
        await asyncio.gather(*self._watchers, return_exceptions=True)
        self._watchers = []

    def taken(self, changed: set[Path]) -> set[Path]:
        """These changes, and all that have come since."""
        while not self.noticed.empty():
            changed |= self.noticed.get_nowait()
        return changed

    async def within(self, seconds: float, noticing: "asyncio.Future[set[Path]] | None" = None) -> bool:
        """Whether anything changes in this time; what has changed is still to be taken, from ``noticing`` if given."""
        if noticing is not None:
            await asyncio.wait({noticing}, timeout=seconds)
            return noticing.done()
        getting = asyncio.ensure_future(self.noticed.get())
        try:
            await asyncio.wait({getting}, timeout=seconds)
            if getting.done():
                self.noticed.put_nowait(getting.result())
            return getting.done()
        finally:
            getting.cancel()

    async def _notice(self, folders: Iterable[Path], *, recursive: bool) -> None:
        step = _QUIET if recursive else _QUIET_BESIDE
        try:
            async for changes in awatch(*folders, recursive=recursive, debounce=_LONGEST, step=step):
                changed = {Path(name) for _, name in changes}
                seen = {path for path in changed if not is_leaving(path.name) and (recursive or self._matters(path))}
                if seen:
                    self.noticed.put_nowait(seen)
        except (OSError, RuntimeError) as error:  # such as the system's limit of watched folders
            print(f"Changes will not be noticed: {error}", file=sys.stderr, flush=True)

    def _matters(self, path: Path) -> bool:
        """Whether a file beside the settings is code, or a folder that is waited for or looked at."""
        return (path.suffix == ".py" and path.parent == self._conf.parent) or path in self._wanted
