"""Whole processes, measured from outside: wall time, processor time and memory of everything they start."""

import os
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_EVERY = 0.05
"""Seconds between two looks at the memory."""


class ProcessError(Exception):
    """A process ended with another status than 0; holds the end of what it said."""


@dataclass(frozen=True, slots=True)
class Spent:
    """What one process, with its children, took.

    Attributes:
        wall: Seconds.
        cpu: Seconds, user and system together.
        memory: The highest sum of proportional set sizes seen, in bytes; 0 if nobody looked.
    """

    wall: float
    cpu: float
    memory: int


def run(command: Sequence[str], folder: Path, more: Mapping[str, str], *, watch_memory: bool) -> Spent:
    """Run a command to its end.

    Args:
        command: The program and its arguments.
        folder: Where it runs.
        more: What is added to the environment.
        watch_memory: Whether to look at its memory all the while, which costs it some time.

    Raises:
        ProcessError: If it fails.
    """
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env={**os.environ, **more}, stdin=subprocess.DEVNULL, stdout=said, stderr=said
        )
        memory = _watch(process.pid) if watch_memory else 0
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            end = said.read().decode(errors="replace")[-4000:]
            message = f"{' '.join(command)}\n{end}\nexit status {process.returncode}"
            raise ProcessError(message)
    return Spent(wall, usage.ru_utime + usage.ru_stime, memory)


def _watch(pid: int) -> int:
    """Look until the process ends, without taking its exit status away."""
    most = 0
    while os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        most = max(most, sum(map(_memory, _family(pid))))
        time.sleep(_EVERY)
    return most


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        threads = list(Path(f"/proc/{pid}/task").iterdir())
        children = [child for thread in threads for child in (thread / "children").read_text().split()]
    except OSError:
        return
    for child in children:
        yield from _family(int(child))


def _memory(pid: int) -> int:
    """The proportional set size: pages that processes share count once among them."""
    try:
        rows = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(row.split()[1]) * 1024 for row in rows if row.startswith("Pss:")), 0)
