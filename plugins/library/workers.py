"""The same pure function over many items, on all cores.

Workers come from an explicit fork, answer through a pipe and end by ``os._exit``; they never log or print. A
worker that dies is an error, never a missing answer. Where there is no fork, the work is done here.
"""

import gc
import os
import selectors
import signal
import struct
import warnings
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from plugins.model.told import told

Item = TypeVar("Item")

_HEADER = struct.Struct(">Bi")
_ANSWER, _FAILURE, _END = 1, 2, 3


class WorkerError(Exception):
    """A worker raised, or died."""


def answers(work: Callable[[Item], bytes], items: Sequence[Item], workers: int) -> Iterator[bytes]:
    """Answers of ``work`` to all items, in no particular order.

    Raises:
        WorkerError: If a worker raises, or dies before its end; with its words.
    """
    if workers <= 1 or len(items) < 2 * workers or not hasattr(os, "fork"):
        yield from _here(work, items)
        return
    gc.collect()
    gc.freeze()
    try:
        pipes = [_start(work, items[n::workers]) for n in range(workers)]
        yield from _gather(pipes)
    finally:
        gc.unfreeze()


def said(error: BaseException) -> str:
    """An exception in one line that any file and any terminal takes."""
    words = " ".join(f"{type(error).__name__}: {error}".split())
    return words.encode(errors="backslashreplace").decode()


def _here(work: Callable[[Item], bytes], items: Sequence[Item]) -> Iterator[bytes]:
    for item in items:
        try:
            answer = work(item)
        except Exception as error:
            raise WorkerError(said(error)) from error
        yield answer


def _start(work: Callable[[Item], bytes], items: Sequence[Item]) -> tuple[int, int]:
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        # Pelican's spinner is a thread; a child has only the thread that forks, and never prints.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    os.close(reading)
    status = 1
    try:
        with os.fdopen(writing, "wb") as pipe:
            try:
                for item in items:
                    _send(pipe.write, _ANSWER, work(item))
                _send(pipe.write, _END, b"")
                status = 0
            except BaseException as error:  # noqa: BLE001 - the parent raises it
                _send(pipe.write, _FAILURE, said(error).encode())
    finally:
        os._exit(status)


def _send(write: Callable[[bytes], int], kind: int, answer: bytes) -> None:
    write(_HEADER.pack(kind, len(answer)))
    write(answer)


def _gather(pipes: list[tuple[int, int]]) -> Iterator[bytes]:
    failures: list[str] = []
    ended: set[int] = set()
    try:
        for pipe, kind, answer in _messages([reading for _, reading in pipes]):
            if kind == _ANSWER:
                yield answer
            elif kind == _FAILURE:
                failures.append(answer.decode())
            else:
                ended.add(pipe)
    finally:
        for child, reading in pipes:
            os.close(reading)
            if reading not in ended:
                os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
    if failures:
        raise WorkerError(failures[0])
    if len(ended) != len(pipes):
        message = told("a worker died before its end")
        raise WorkerError(message)


def _messages(pipes: list[int]) -> Iterator[tuple[int, int, bytes]]:
    """Pipe, kind and content of each message, until every pipe is closed at its other end."""
    buffers = {pipe: bytearray() for pipe in pipes}
    with selectors.DefaultSelector() as selector:
        for pipe in pipes:
            selector.register(pipe, selectors.EVENT_READ)
        while selector.get_map():
            for key, _ in selector.select():
                chunk = os.read(key.fd, 1 << 20)
                if not chunk:
                    selector.unregister(key.fd)
                    continue
                buffers[key.fd] += chunk
                for kind, answer in _frames(buffers[key.fd]):
                    yield key.fd, kind, answer


def _frames(buffer: bytearray) -> Iterator[tuple[int, bytes]]:
    start = 0
    while len(buffer) - start >= _HEADER.size:
        kind, size = _HEADER.unpack_from(buffer, start)
        end = start + _HEADER.size + size
        if len(buffer) < end:
            break
        yield kind, bytes(buffer[start + _HEADER.size : end])
        start = end
    del buffer[:start]
