"""Builds for the preview, in a process of their own: ``python -m plugins.bridge.rebuilding <settings file> <changes>``.

The server has threads and keeps browsers' connections; this process has neither, so that it may fork, and gives
way to a new one when code or settings change. It answers each line on standard input with one line of JSON on
standard output; what people should read goes to standard error. It ends when standard input does.
"""

import json
import os
import signal
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any


def main(arguments: Sequence[str]) -> int:
    """Load the settings, say what to watch, then build at every line."""
    conf, changes = Path(arguments[0]), json.loads(arguments[1])
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server gets it too, and closes our input
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as answers:
        os.dup2(2, 1)
        board = _load(conf, changes)
        if board is None:
            return 1
        _send(answers, {"watch": _watched(board.settings)})
        for _ in sys.stdin:
            _send(answers, _build(board))
    return 0


def _load(conf: Path, changes: dict[str, Any]) -> Any:
    try:
        from plugins.bridge.settings import SettingsError, noticeboard_from  # noqa: PLC0415 - it may be broken
    except Exception as error:  # noqa: BLE001 - whatever is wrong with the code, the preview waits for its end
        print(f"{_place(error)}: {type(error).__name__}: {error}", file=sys.stderr)
        return None
    try:
        return noticeboard_from(conf, changes)
    except SettingsError as error:
        print(error, file=sys.stderr)
    except SystemExit:
        pass  # a plugin is missing, and has been named
    return None


def _place(error: Exception) -> str:
    """``file:line`` where code is wrong."""
    if isinstance(error, SyntaxError):
        return f"{error.filename}:{error.lineno}"
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{frame.filename}:{frame.lineno}"


def _watched(settings: dict[str, Any]) -> list[str]:
    folders = [settings["PATH"], settings["THEME"], settings["TRANSLATIONS_PATH"], Path(__file__).parents[1]]
    folders += [*(settings.get("THEME_TEMPLATES_OVERRIDES") or ()), *(settings.get("PLUGIN_PATHS") or ())]
    return sorted({str(Path(folder).resolve()) for folder in folders})


def _build(board: Any) -> dict[str, Any]:
    try:
        board.run()
    except SystemExit:
        pass  # the problems have been printed
    except Exception as error:  # noqa: BLE001 - the preview goes on
        message = f"{_place(error)}: {type(error).__name__}: {error}"
        print(message, file=sys.stderr)
        return {"changed": False, "problems": [message]}
    outcome = board.outcome
    if outcome is None:
        return {"changed": False, "problems": ["a setting cannot be used; the terminal says which"]}
    return {
        "changed": bool(outcome.written or outcome.removed),
        "problems": [str(problem) for problem in outcome.problems if problem.is_error],
    }


def _send(answers: IO[str], answer: dict[str, Any]) -> None:
    print(json.dumps(answer), file=answers, flush=True)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
