"""The process that builds for a preview (``rebuilding.py``), seen from the server."""

import asyncio
import contextlib
import json
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from plugins.model.problem import Problem

_ENGINE = Path(__file__).resolve().parents[2]
_LINE = 1 << 26
"""Bytes in the longest answer: problems of a very broken site."""
_LOST = Problem(
    "plugins", 1, 1, "code", "the settings or the code cannot be loaded", "read in the terminal why, and mend it"
)

Answer = dict[str, Any]
"""As ``rebuilding`` describes it."""


class Builder:
    """One such process at a time."""

    def __init__(self, conf: Path, changes: Mapping[str, Any]) -> None:
        """Take what it is started with: the settings file, and settings that stand before those of the file."""
        self._conf, self._changes = conf, changes
        self._process: asyncio.subprocess.Process | None = None

    @property
    def runs(self) -> bool:
        """Whether there is one."""
        return self._process is not None

    async def start(self) -> Answer:
        """Start one with the settings and code as they are now; gives what to watch, or why it has ended."""
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "plugins.bridge.rebuilding", str(self._conf), json.dumps(self._changes)),
            cwd=_ENGINE,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            limit=_LINE,
        )
        answer = await self.ask("")
        if "watch" not in answer:
            await self.stop()
        return answer

    async def ask(self, line: str) -> Answer:
        """Its answer; problems only if it has ended, nothing if there is none."""
        process = self._process
        if process is None or process.stdin is None or process.stdout is None:
            return {}
        process.stdin.write(line.encode())
        said = await process.stdout.readline()
        if not said:
            await self.stop()
            return {"changed": False, "problems": [asdict(_LOST)]}
        return dict(json.loads(said))

    def interrupt(self) -> None:
        """Have it give the search index up."""
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.write(b"stop\n")

    async def stop(self, *, at_once: bool = False) -> None:
        """End it: between two builds, or now; the next one clears up after it."""
        process, self._process = self._process, None
        if process is None or process.stdin is None:
            return
        if at_once:
            with contextlib.suppress(ProcessLookupError):
                process.terminate()
        process.stdin.close()
        await process.wait()
