"""All answers, or an error: never a missing one, and never an endless wait."""

import os
import threading

import pytest

from plugins.library.workers import WorkerError, answers


def double(item: int) -> bytes:
    return str(item * 2).encode()


def large(item: int) -> bytes:
    """More than a pipe holds at once."""
    return bytes([item % 256]) * 300_000


def fail(item: int) -> bytes:
    if item == 7:
        message = "seven"
        raise ValueError(message)
    return b""


def die(item: int) -> bytes:
    if item == 7:
        os._exit(0)
    return large(item)


def open_files() -> set[int]:
    """Descriptors of this process."""
    return {number for number in range(256) if _is_open(number)}


def _is_open(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError:
        return False
    return True


@pytest.mark.parametrize("workers", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 2, 5, 100])
def test_every_item_has_its_answer(workers: int, count: int) -> None:
    assert sorted(answers(double, range(count), workers)) == sorted(map(double, range(count)))


def test_answers_larger_than_a_pipe() -> None:
    assert sorted(answers(large, range(20), 2)) == sorted(map(large, range(20)))


@pytest.mark.parametrize("workers", [1, 2])
def test_work_that_raises_is_an_error_with_its_words(workers: int) -> None:
    """Here as in a worker."""
    with pytest.raises(WorkerError, match=r"^ValueError: seven$"):
        list(answers(fail, range(10), workers))


def test_a_worker_that_dies_is_an_error() -> None:
    """Even if it dies as if all were well, and while the other has much to say."""
    with pytest.raises(WorkerError, match="a worker died before its end"):
        list(answers(die, range(10), 2))


def test_no_child_and_no_pipe_is_left() -> None:
    """After answers, after a death, and when nobody wants the rest of the answers."""
    before = open_files()
    list(answers(double, range(10), 2))
    with pytest.raises(WorkerError):
        list(answers(die, range(10), 2))
    some = answers(large, range(10), 2)
    next(some)
    some.close()  # type: ignore[attr-defined]
    assert open_files() == before
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_workers_are_processes_without_threads_of_ours() -> None:
    """What a worker changes stays with it."""
    seen: list[int] = []

    def note(item: int) -> bytes:
        seen.append(item)
        return f"{os.getpid()} {threading.active_count()}".encode()

    said = {answer.split()[0] for answer in answers(note, range(10), 2)}
    assert len(said) == 2
    assert str(os.getpid()).encode() not in said
    assert seen == []
