"""Builds for the preview, in a process of their own: ``python -m plugins.bridge.rebuilding <settings file> <changes>``.

The server has threads and keeps browsers' connections; this process has neither, so that it may fork, and gives
way to a new one when code or settings change. It answers each line on standard input with one line of JSON on
standard output; what people should read goes to standard error. It ends when standard input does.

``pages``   a build that leaves the search index as it is
``build``   a whole one
``glance``  and paths as JSON: the ``pages`` of the one file that was saved, as they will be; no file is changed
``others``  its pages in the other languages
``rest``    what ``pages`` is, behind a glance, until anything else is asked; then it is given up
``index``   a whole one, until anything else is asked
``stop``    gives these two up; this alone is not answered, but what was asked before is
``warm``    makes the next glance quick

A build's answer holds ``problems`` as rows of ``model.problem.Problem``, ``changed``, and ``later``: whether the index
waits, where that is known; or that it was ``given_up``. The first answer says what to ``watch``, and what the panel
needs; one with problems only is the last.
"""

import json
import os
import signal
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from plugins.bridge import mistakes
from plugins.bridge.aside import Lines, aside
from plugins.model.problem import Problem
from plugins.model.told import dump

_ENGINE = Path(__file__).resolve().parents[2]


def main(arguments: Sequence[str]) -> int:
    """Load the settings, say what to watch, then build at every line."""
    conf, changes = Path(arguments[0]), json.loads(arguments[1])
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server gets it too, and closes our input
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as answers:
        os.dup2(2, 1)
        glancing = _load(conf, changes)
        if isinstance(glancing, Problem):
            _send(answers, {"problems": _rows([glancing])})
            return 1
        try:
            begun = _begun(glancing.board.settings)
        except KeyError as error:
            problem = mistakes.of_settings(
                f"{error.args[0]}: is missing — set it as pelicanconf.py of Noticeboard does", conf
            )
            print(problem, file=sys.stderr)
            _send(answers, {"problems": _rows([problem])})
            return 1
        _send(answers, begun)
        asked = Lines(0)
        while (line := asked.next()) is not None:
            if answer := _answer(line, glancing, conf, asked):
                _send(answers, answer)
    return 0


def _answer(  # noqa: PLR0911 - one answer a word
    line: str, glancing: Any, conf: Path, asked: Lines
) -> dict[str, Any]:
    """What to say to a line; nothing where nobody waits for an answer."""
    word, _, more = line.partition(" ")
    match word:
        case "pages" | "build":
            return _build(glancing.board, conf, later=word == "pages")
        case "glance":
            return {"pages": glancing.look(json.loads(more))}
        case "others":
            return {"pages": glancing.others()}
        case "rest":
            return _rest(glancing, conf, asked)
        case "index":
            return _index(glancing.board, conf, asked)
        case "warm":
            glancing.warm()
            return {"pages": {}}
        case _:
            return {}


def _load(conf: Path, changes: dict[str, Any]) -> Any:
    """Pelican as the settings want it, to be looked through, or the problem in its way; people have been told."""
    try:
        from plugins.bridge.glancing import Glancing  # noqa: PLC0415 - it may be broken
        from plugins.bridge.settings import SettingsError, noticeboard_from  # noqa: PLC0415 - it may be broken
    except Exception as error:  # noqa: BLE001 - whatever is wrong with the code, the preview waits for its end
        return _told(error)
    try:
        return Glancing(noticeboard_from(conf, changes))
    except SettingsError as error:
        print(error, file=sys.stderr)
        return mistakes.of_settings(str(error), conf)
    except SystemExit as end:  # a plugin is missing, and has been named
        return mistakes.of_settings(str(end.__cause__ or "PLUGINS: one cannot be loaded"), conf)


def _told(error: Exception) -> Problem:
    file, line = mistakes.place(error)
    print(f"{file}:{line}: {mistakes.said(error)}", file=sys.stderr)
    return mistakes.of_code(error, _ENGINE)


def _begun(settings: dict[str, Any]) -> dict[str, Any]:
    """What to watch, which folders the paths of problems begin with, and the panel's words."""
    own = [settings["PATH"], settings["THEME"], settings["TRANSLATIONS_PATH"]]
    own += settings.get("THEME_TEMPLATES_OVERRIDES") or ()
    folders = [Path(folder).resolve() for folder in own]
    more = [Path(folder).resolve() for folder in settings.get("PLUGIN_PATHS") or ()]
    return {
        "watch": sorted({str(folder) for folder in (*folders, *more, Path(__file__).parents[1])}),
        "folders": {folder.name: str(folder) for folder in (_ENGINE / "plugins", *reversed(folders))},
        "translations": str(Path(settings["TRANSLATIONS_PATH"]).resolve()),
        "words": _words(settings),
    }


def _words(settings: dict[str, Any]) -> dict[str, Any]:
    from plugins.bridge.panel import words  # noqa: PLC0415 - they may be broken
    from plugins.bridge.settings import SettingsError, read_settings  # noqa: PLC0415
    from plugins.i18n.catalogs import load_catalogs  # noqa: PLC0415

    try:
        ours = read_settings(settings)
        catalogs = load_catalogs(ours.translations, ours.languages)
    except (SettingsError, OSError):
        return {}  # the first build says so
    return {tag: words(catalogs, tag) for tag in ours.languages}


def _build(board: Any, conf: Path, *, later: bool) -> dict[str, Any]:
    board.search_later = later
    try:
        board.run()
    except SystemExit:
        pass  # the problems have been printed
    except Exception as error:  # noqa: BLE001 - the preview goes on
        return {"changed": False, "problems": _rows([_told(error)])}
    outcome = board.outcome
    if outcome is None:
        stopped = mistakes.of_settings(board.stopped, conf)
        return {"changed": False, "problems": _rows([stopped])}
    return {
        "changed": bool(outcome.written or outcome.removed),
        "later": None if outcome.failed else outcome.index_waits,
        "problems": _rows(outcome.problems),
    }


def _rest(glancing: Any, conf: Path, asked: Lines) -> dict[str, Any]:
    """The whole build behind a glance."""
    answer = aside(lambda: _build(glancing.board, conf, later=True), asked, speaks=True)
    if answer is None:
        return {"changed": False, "given_up": True}
    if not answer:
        return _build(glancing.board, conf, later=True)
    if any(Problem(**row).is_error for row in answer["problems"]):
        glancing.leave()
    return answer


def _index(board: Any, conf: Path, asked: Lines) -> dict[str, Any]:
    """The answer of a whole build; without problems if it was given up."""
    answer = aside(lambda: _build(board, conf, later=False), asked)
    if answer is None:
        return {"changed": False, "later": True, "given_up": True}
    if not answer:
        what, mend = "could not be made: what makes it died", "save something; it is then tried again"
        problem = Problem(str(board.settings["OUTPUT_PATH"]), 1, 1, "search", f"the index {what}", mend)
        answer = {"changed": False, "later": False, "problems": _rows([problem])}
    for row in answer["problems"]:
        if (problem := Problem.of(row)).is_error:
            print(problem, file=sys.stderr)
    return answer


def _rows(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    return [json.loads(dump(asdict(problem))) for problem in problems]


def _send(answers: IO[str], answer: dict[str, Any]) -> None:
    print(json.dumps(answer), file=answers, flush=True)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
