"""``python3 tasks.py translations`` and what stands behind its dot, as far as it is for translators."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from plugins.library.coverage import lines_of
from plugins.library.entries import Entry, Freshness
from plugins.library.library import Library
from plugins.model.problem import Problem, in_order
from plugins.model.settings import Settings
from plugins.survey import coverage
from plugins.survey.reading import Content, read
from plugins.translating.behind import behind, told
from plugins.translating.exchange import folder_of, sent, taken
from plugins.translating.wording import Kept, put

FOLDER = "po"
"""Where PO files go if nobody says where."""


def show(settings: Settings, language: str = "", documents: Sequence[str] = ()) -> int:
    """Print how far each language is, and what its stale texts have to follow.

    Args:
        settings: Of the site.
        language: Only this one; its missing texts are named then.
        documents: Only these, as ``folder/id`` or ``folder``; all without any.
    """
    with _library(settings) as (library, status):
        if library is None or not (chosen := _chosen(library, language, documents)):
            return 1
        tags = [language] if language else list(library.languages)
        for line in coverage.summary(lines_of(chosen, tags), tags):
            print(line)
        if missing := [e.key for e in chosen if language and e.freshness(language) is Freshness.MISSING]:
            print("", "missing:", *(f"  {key}" for key in missing), sep="\n")
        for line in told(*behind(settings, chosen, tags)):
            print(line)
        return status


def send(settings: Settings, language: str, documents: Sequence[str] = (), to: Path | None = None) -> int:
    """Write PO files of documents.

    Args:
        settings: Of the site.
        language: To be translated into.
        documents: As for ``show``.
        to: The folder; ``po`` beside the content without one.
    """
    folder = to or settings.content.parent / FOLDER
    with _library(settings) as (library, status):
        if library is None or not (chosen := _chosen(library, language, documents)):
            return 1
        count = 0
        for path, text in sent(library, chosen, language):
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
            count += 1
        print(f"{count} documents for {language}, in {_shown(folder / language)}")
        return status


def take(settings: Settings, path: Path, *, reviewed: bool = False, finished: bool = False) -> int:
    """Make translations of PO files that came back; with anything to mend, none is written.

    Args:
        settings: Of the site.
        path: A file, or a folder whose files are taken.
        reviewed: Whether a native reader stands behind all of them.
        finished: Take those in which all is said, and name the others.
    """
    files = sorted(path.rglob("*.po")) if path.is_dir() else [path]
    with _library(settings) as (library, status):
        if library is None:
            return 1
        found = taken(library, files, reviewed=reviewed, finished=finished)
        if found.problems or not files:
            nothing = Problem(_shown(path), 1, 1, "file", "holds no PO file", "name one, or a folder that holds some")
            _complain(found.problems or [nothing])
            return 1
        for file, made in found.files.items():
            changed = put(folder_of(settings) / made.path, made.text.encode())
            print(f"{file} → {made.path}{'' if changed else ', as it was'}")
        for begun in found.begun:
            print(f"{begun.path}: waits, {begun.left} of {begun.texts} texts to translate or to read again")
        return status


def keep(kept: Kept) -> int:
    """Print what was done to the interface's words."""
    _complain(kept.problems)
    for line in kept.lines:
        print(line)
    return int(bool(kept.problems))


@contextmanager
def _library(settings: Settings) -> Iterator[tuple[Library | None, int]]:
    """The content, after saying what is broken in it, and the status that this makes."""
    with read(settings) as content:
        problems = content.problems if isinstance(content, Content) else content
        errors = [problem for problem in in_order(problems) if problem.is_error]
        _complain(errors)
        yield (content.library if isinstance(content, Content) else None), int(bool(errors))


def _chosen(library: Library, language: str, documents: Sequence[str]) -> list[Entry]:
    """The documents that are meant; none, after saying so, if something is not there."""
    everything = [library.site, *library.entries.values()]
    if language and language not in library.languages:
        _say(f"no language of the site is '{language}'; they are {', '.join(library.languages)}")
        return []
    chosen: list[Entry] = []
    for name in documents:
        found = [entry for entry in everything if name.strip("/") in {entry.key, entry.kind.folder}]
        if not found:
            _say(f"no document is '{name}'; write folder/id, such as help/first-hour, or a folder")
            return []
        chosen += found
    return chosen or everything


def _complain(problems: Iterable[Problem]) -> None:
    for problem in problems:
        _say(str(problem))


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _shown(path: Path) -> str:
    """As short as it can be said from here."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
