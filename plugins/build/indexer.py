"""Pagefind's indexer, asked over its service protocol: https://pagefind.app/docs/node-api/ names the questions.

Its own Python interface waits a tenth of a second for every answer, one for each page; here the next question
follows at once. All files come back through the pipe, so that no disk can cut them short.
"""

import base64
import os
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from typing import Any, Self

import orjson
from pagefind.service import get_executable

_USED = ("fragment/", "index/", "pagefind.", "wasm.")
"""What the names of files begin with that a browser asks for; the rest are interfaces that we do not show."""
_ENTRY = "pagefind-entry.json"
_PIECE = 1 << 20
"""Bytes of an answer to read at once."""


class IndexerError(Exception):
    """The index cannot be made; says why."""


class Indexer:
    """One index of one language, in a process of its own that ends with the ``with`` block."""

    def __init__(self, folder: Path, patience: float) -> None:
        """Take what to work with.

        Args:
            folder: An existing one, in which Pagefind looks for settings of its own and must find none.
            patience: Seconds after which an indexer that has not come to an end is stopped.
        """
        self._folder = folder
        self._patience = patience
        self._asked = 0

    def __enter__(self) -> Self:
        """Start it.

        Raises:
            IndexerError: If it is not installed, or does not start.
        """
        program = get_executable()
        if program is None:
            message = "Pagefind's program is not installed"
            raise IndexerError(message)
        own = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
        try:
            self._process = Popen(  # noqa: S603 - the program that was installed with Pagefind
                [str(program), "--service"], stdin=PIPE, stdout=PIPE, stderr=DEVNULL, cwd=self._folder, env=own
            )
        except OSError as error:
            message = f"Pagefind's program does not start: {error.strerror}"
            raise IndexerError(message) from error
        self._limit = threading.Timer(self._patience, self._process.kill)
        self._limit.start()
        try:
            self._ask("NewIndex", config={})
        except IndexerError:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_error: object) -> None:
        """Stop it; what it still holds is thrown away."""
        self._limit.cancel()
        self._limit.join()
        self._process.kill()
        with suppress(BrokenPipeError):
            self._process.__exit__(None, None, None)

    def add(self, address: str, language: str, text: str, meta: Mapping[str, str]) -> None:
        """Add a page.

        Args:
            address: Where it is; given to browsers as it stands.
            language: Its tag.
            text: What it says.
            meta: What a result shows; its words can be searched too.

        Raises:
            IndexerError: If the indexer fails.
        """
        self._ask("AddRecord", index_id=0, url=address, content=text, language=language.lower(), meta=meta)

    def files(self) -> dict[str, bytes]:
        """The index: path below its folder → bytes.

        Raises:
            IndexerError: If the indexer fails, or a file is empty.
        """
        answer = self._ask("GetFiles", index_id=0)
        try:
            used = _used({row["path"]: base64.b64decode(row["content"]) for row in answer["files"]})
        except (ValueError, KeyError, TypeError) as error:
            message = "Pagefind's answer cannot be read"
            raise IndexerError(message) from error
        if empty := [path for path, content in used.items() if not content]:
            message = f"Pagefind made '{min(empty)}' empty"
            raise IndexerError(message)
        return used

    def _ask(self, sort: str, **more: Any) -> dict[str, Any]:
        self._asked += 1
        question = orjson.dumps({"message_id": self._asked, "payload": {"type": sort, **more}})
        assert self._process.stdin is not None  # noqa: S101 - it was asked for
        with suppress(BrokenPipeError):  # its answer will be missing
            self._process.stdin.write(base64.b64encode(question) + b",")
            self._process.stdin.flush()
        said = self._answer()
        try:
            answer: dict[str, Any] = orjson.loads(base64.b64decode(said))["payload"]
            failed = answer["type"] == "Error"
        except (ValueError, KeyError, TypeError) as error:
            message = "Pagefind's answer cannot be read"
            raise IndexerError(message) from error
        if failed:
            message = f"Pagefind says: {answer.get('message')}"
            raise IndexerError(message)
        return answer

    def _answer(self) -> bytes:
        """The one answer to the one question that was asked; a comma ends it."""
        assert self._process.stdout is not None  # noqa: S101 - it was asked for
        answer = bytearray()
        while not answer.endswith(b","):
            part = os.read(self._process.stdout.fileno(), _PIECE)
            if not part:
                late = self._limit.finished.is_set()
                message = f"Pagefind did not end within {self._patience:g} seconds" if late else "Pagefind has ended"
                raise IndexerError(message)
            answer += part
        return bytes(answer[:-1])


def _used(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files that a browser asks for, in a stable order."""
    entry = orjson.loads(files[_ENTRY])
    (language,) = entry["languages"].values()
    without = set() if language["wasm"] is None else {"wasm.unknown.pagefind"}
    used = {path: files[path] for path in sorted(files) if path.startswith(_USED) and path not in without}
    # Pagefind writes what it keeps in hash tables in the order in which it meets them.
    return used | {_ENTRY: orjson.dumps(entry, option=orjson.OPT_SORT_KEYS)}
