"""Work that is done in a child while somebody may still ask for something more urgent, and is then given up.

Killing it at any moment is safe: a build that was cut short is finished, or forgotten, by the next.
"""

import json
import os
import select
import signal
import sys
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import Any, NoReturn


class Lines:
    """The lines that come through a pipe; one can be waited for together with something else."""

    def __init__(self, pipe: int) -> None:
        """Take the pipe's descriptor."""
        self.pipe = pipe
        self._begun = b""
        self._whole: deque[str] = deque()
        self._ended = False

    def next(self) -> str | None:
        """The next line, without its end; None at the end of the pipe."""
        while not self._whole and not self._ended:
            self._read()
        return self._whole.popleft() if self._whole else None

    def wait(self, other: int) -> bool:
        """Whether a line, or the end, is there before the other descriptor has anything."""
        while not self._whole and not self._ended:
            ready, _, _ = select.select([self.pipe, other], [], [])
            if self.pipe not in ready:
                return False
            self._read()
        return True

    def _read(self) -> None:
        read = os.read(self.pipe, 1 << 16)
        self._ended = not read
        *whole, self._begun = (self._begun + read).split(b"\n")
        self._whole += [line.decode() for line in whole]


def aside(work: Callable[[], dict[str, Any]], asked: Lines, *, speaks: bool = False) -> dict[str, Any] | None:
    """What the work answers; None if anything was asked before it was done, an empty answer if it died.

    Unless it ``speaks``, it prints nothing: what it has to say is in its answer. Where there is no fork, it is done
    here.
    """
    if not hasattr(os, "fork"):
        return work()
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        _do(work, writing, speaks=speaks)
    os.close(writing)
    with suppress(OSError):  # the child may have done it, or be gone
        os.setpgid(child, child)
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        answer = b""
        while not asked.wait(reading):
            part = os.read(reading, 1 << 16)
            if not part:
                return dict(json.loads(answer or b"{}"))
            answer += part
        return None
    finally:
        # With all that it has started: what renders pages, and what makes the index.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(reading)
        signal.signal(signal.SIGTERM, before)


def _do(work: Callable[[], dict[str, Any]], writing: int, *, speaks: bool) -> NoReturn:
    status = 1
    try:
        os.setpgid(0, 0)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        if not speaks:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, 1)
            os.dup2(nowhere, 2)
        answer = json.dumps(work()).encode()
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(answer)
        status = 0
    finally:
        os._exit(status)
