"""Every file of the content folder, read once: from the shelf where nothing changed, else on all cores."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePosixPath
from typing import Any

import orjson
from pydantic import BaseModel

from plugins.library.leaf import Leaf, dump, restore
from plugins.library.scanning import Scan, fingerprint
from plugins.library.shelf import Shelf
from plugins.library.workers import WorkerError, answers, said
from plugins.model.data import DATA_FILES
from plugins.model.data.reading import read_data
from plugins.model.documents import read_document
from plugins.model.fields import CODES
from plugins.model.filing import name_of
from plugins.model.frontmatter import FrontMatter
from plugins.model.problem import Problem
from plugins.model.settings import Settings
from plugins.model.source import Source, read_text, split
from plugins.model.told import dump as dump_told
from plugins.model.told import told
from plugins.prose.convert import convert
from plugins.prose.segments import Segment

_DATA = "data"
_ONCE = "once"
"""Before the key of a note that the shelf does not keep."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that could be read.

    Attributes:
        leaves: One for each content file without problems, by path.
        data: Name of the data file → its model; a broken or missing file is not in it.
        marks: Name of the data file → the places of its values.
        files: Path of each other file, such as an image → the digest of its bytes.
        problems: Of everything that could not be read.
        keys: The shelf's keys of all that was read.
        bad: Paths of files and folders that could not even be opened; ``.`` is the content folder itself.
        is_whole: Whether every file was looked at; if not, a worker died, and ``problems`` says only that.
    """

    leaves: dict[str, Leaf]
    data: dict[str, BaseModel]
    marks: dict[str, FrontMatter]
    files: dict[str, str]
    problems: tuple[Problem, ...]
    keys: dict[str, str]
    bad: tuple[str, ...] = ()
    is_whole: bool = True


def read_all(settings: Settings, content: Scan, shelf: Shelf, engine: str) -> Reading:
    """Read everything that a scan found.

    Args:
        settings: The build's.
        content: The scan of the content folder.
        shelf: What earlier builds read.
        engine: A digest of the code and libraries that read.

    Raises:
        DamagedShelfError: If the shelf cannot be read.
    """
    pages = {
        path: digest
        for path, digest in content.digests.items()
        if path.endswith(".md") and not path.startswith(f"{_DATA}/")
    }
    keys = {path: _key(engine, path, digest, settings) for path, digest in pages.items()}
    known = shelf.get(keys.values())
    missing = [(path, key, pages[path]) for path, key in keys.items() if key not in known]
    shelf.close()
    fresh: dict[str, bytes] = {}

    def arrived() -> Iterator[tuple[str, bytes]]:
        for answer in answers(partial(_read, settings), missing, settings.workers):
            for key, value in _unpack(answer):
                kind, _, kept = key.partition(" ")
                if kind == _ONCE:
                    fresh[kept] = value
                    continue
                if not key.startswith("body:"):
                    fresh[key] = value
                yield key, value

    notes = arrived()
    died: WorkerError | None = None
    try:
        try:
            first = next(notes, None)
        finally:
            shelf.open()
        if first is not None:
            shelf.put(_again(first, notes))
    except WorkerError as error:
        died = error
    records = known | fresh
    reading = _assemble(settings, content, {path: records.get(key) for path, key in keys.items()}, keys)
    if died is None:
        return reading
    problem = Problem(settings.content.name, 1, 1, "worker", str(died), told("build again; nothing was changed"))
    return replace(reading, problems=(problem,), is_whole=False)


def _again(first: tuple[str, bytes], rest: Iterator[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """The workers are forked when the first answer is asked for, before the database is open again."""
    yield first
    yield from rest


def _assemble(settings: Settings, content: Scan, records: Mapping[str, bytes | None], keys: dict[str, str]) -> Reading:
    leaves: dict[str, Leaf] = {}
    problems: list[Problem] = []
    for path, raw in records.items():
        if raw is None:
            problems.append(changed(settings.label(path)))
            continue
        record = orjson.loads(raw)
        if "problems" in record:
            problems += [Problem.of(row) for row in record["problems"]]
            continue
        leaves[path] = restore(record)
    for path in content.links:
        what = told("is a link to another place")
        problems.append(Problem(settings.label(path), 1, 1, "file", what, told("put the file itself there")))
    problems += of_bad(settings.content.name, content)
    data, marks = _read_data(settings, content, problems)
    files = {
        path: digest
        for path, digest in content.digests.items()
        if not path.endswith(".md") and not path.startswith(f"{_DATA}/")
    }
    return Reading(leaves, data, marks, files, tuple(problems), keys, tuple(bad.path for bad in content.bad))


def read_one(settings: Settings, path: str) -> tuple[Leaf, list[Segment]] | None:
    """One content file as it lies there now, and the HTML of its prose; None if it cannot be used, or is a link.

    It comes the same way as through the shelf.
    """
    file = settings.content / path
    if file.resolve() != settings.content.resolve() / path or not file.is_file():
        return None
    notes = _notes(settings, (path, "", fingerprint(file.read_bytes())))
    records = [orjson.loads(value) for _, value in notes]
    if len(records) != 2 or "problems" in records[0]:
        return None
    return restore(records[0]), records[1]


def of_bad(folder: str, found: Scan) -> Iterator[Problem]:
    """What a scan could not read, by the folder's name."""
    for bad in found.bad:
        path = folder if bad.path == "." else f"{folder}/{bad.path}"
        yield Problem(path, 1, 1, "file", bad.what, bad.mend)


def changed(label: str) -> Problem:
    """A file is no longer what the scan saw: what it says now must not be kept as what it said then."""
    return Problem(label, 1, 1, "file", told("was changed while the site was being built"), told("build again"))


def bytes_of(settings: Settings, path: str, digest: str) -> bytes | None:
    """A content file's bytes, if they are still those that the scan saw."""
    try:
        raw = (settings.content / path).read_bytes()
    except OSError:
        return None
    return raw if fingerprint(raw) == digest else None


def _read(settings: Settings, item: tuple[str, str, str]) -> bytes:
    """In a worker: one file's notes; a mistake of ours is a problem at that file, and is not kept."""
    path, key, _ = item
    try:
        return _pack(_notes(settings, item))
    except Exception as error:  # noqa: BLE001 - one file must not stop the others, nor the end of a notice
        return _pack([(f"{_ONCE} {key}", dump_told({"problems": [_unforeseen(settings.label(path), error)]}))])


def _unforeseen(label: str, error: Exception) -> Problem:
    mend = told("take out what you wrote last, and tell the maintainers of the engine")
    return Problem(label, 1, 1, "file", told("cannot be read: %(error)s", error=said(error)), mend)


def _notes(settings: Settings, item: tuple[str, str, str]) -> list[tuple[str, bytes]]:
    """Read, check and convert one file; nothing if it has changed since the scan."""
    path, key, digest = item
    label = settings.label(path)
    name = name_of(path, label, settings.languages)
    if isinstance(name, list):
        return [(key, dump_told({"problems": name}))]
    raw = bytes_of(settings, path, digest)
    if raw is None:
        return []
    draft = read_document(name, label, raw)
    if isinstance(draft, list):
        return [(key, dump_told({"problems": [*draft, *_prose_faults(label, raw)]}))]
    converted = convert(draft.body)
    return [
        (key, dump(draft, converted.prose)),
        (f"body:{converted.prose.digest}", orjson.dumps(converted.segments)),
    ]


def _prose_faults(label: str, raw: bytes) -> Iterator[Problem]:
    """What is wrong in the prose of a file whose front matter is wrong too: both are said at once."""
    text = read_text(label, raw)
    source = split(label, text) if isinstance(text, str) else None
    if isinstance(source, Source):
        for fault in convert(source.body).prose.faults:
            line = source.body_line + fault.line - 1
            yield Problem(label, line, fault.column, "body", fault.what, fault.mend)


def _read_data(
    settings: Settings, content: Scan, problems: list[Problem]
) -> tuple[dict[str, BaseModel], dict[str, FrontMatter]]:
    data: dict[str, BaseModel] = {}
    marks: dict[str, FrontMatter] = {}
    for path, digest in content.digests.items():
        steps = PurePosixPath(path)
        if steps.parts[0] != _DATA:
            continue
        label = settings.label(path)
        if len(steps.parts) != 2 or steps.suffix != ".yml" or steps.stem not in DATA_FILES:
            mend = told("the data files are %(files)s", files=", ".join(f"{name}.yml" for name in DATA_FILES))
            problems.append(Problem(label, 1, 1, "file", told("is no data file of the site"), mend))
            continue
        raw = bytes_of(settings, path, digest)
        try:
            checked = [changed(label)] if raw is None else read_data(steps.stem, label, raw)
        except Exception as error:  # noqa: BLE001 - as for a document
            checked = [_unforeseen(label, error)]
        if isinstance(checked, list):
            problems += checked
        else:
            data[steps.stem], marks[steps.stem] = checked
    return data, marks


def _key(engine: str, path: str, digest: str, settings: Settings) -> str:
    codes = CODES.get()
    parts = (engine, settings.label(path), digest, *settings.languages, str(len(codes.territories)))
    return "file:" + hashlib.sha256("\x00".join(parts).encode()).hexdigest()[:32]


def _pack(notes: list[tuple[str, bytes]]) -> bytes:
    return orjson.dumps([[key, value.decode()] for key, value in notes])


def _unpack(answer: bytes) -> Iterator[tuple[str, bytes]]:
    rows: list[tuple[str, Any]] = orjson.loads(answer)
    for key, value in rows:
        yield key, value.encode()
