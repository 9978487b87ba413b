"""What each command does; ``tasks.py`` gives them their names.

The rooms are imported where they are needed, so that ``--help`` need not wait for Pelican.
"""

import os
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plugins.bridge import annotations, browser
from plugins.bridge.machine import Machine, SetupError

if TYPE_CHECKING:
    from collections.abc import Callable

    from plugins.authoring.wishes import Wish
    from plugins.bridge.noticeboard import Noticeboard
    from plugins.model.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
CONF = ROOT / "pelicanconf.py"

_TOOLS = (("ruff", "check"), ("ruff", "format", "--check"), ("mypy",))


def changes_from(  # noqa: PLR0913 - one for each option
    *, output: str = "", content: str = "", date: str = "", url: str = "", drafts: bool = False, pseudo: bool = False
) -> dict[str, Any]:
    """Options of the command line as settings; one that was not given changes nothing."""
    given = {
        "OUTPUT_PATH": output and str(Path(output).absolute()),
        "PATH": content and str(Path(content).absolute()),
        "BUILD_DATE": date,
        "SITEURL": url,
        "DRAFTS": drafts,
        "PSEUDO": pseudo,
    }
    return {name: value for name, value in given.items() if value}


def build(changes: dict[str, Any]) -> int:
    """Build the site; the status is 1 if there is anything to mend."""
    try:
        _noticeboard(changes).run()
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def check(changes: dict[str, Any]) -> int:
    """Read, check and render everything, and throw it away; the status is 1 if there is anything to mend."""
    from plugins.bridge.settings import SettingsError  # noqa: PLC0415
    from plugins.library.shelf import DamagedShelfError  # noqa: PLC0415

    started = time.perf_counter()
    folder = str(CONF.parent / ".cache" / "check")
    try:
        board = _noticeboard({**changes, "OUTPUT_PATH": f"{folder}/site", "CACHE_PATH": folder})
        outcome, settings = board.check(), board.read()
    except (SettingsError, DamagedShelfError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    except SystemExit as end:
        return int(end.code or 0)
    annotations.tell(outcome.problems, settings)
    errors = sum(problem.is_error for problem in outcome.problems)
    notes = len(outcome.problems) - errors
    said = f"{errors} to mend" if errors else f"{outcome.files} files, nothing to mend"
    said += f", {notes} to look at" if notes else ""
    print(f"Noticeboard: {said} ({time.perf_counter() - started:.1f} s)", flush=True)
    return int(outcome.failed)


def links(changes: dict[str, Any]) -> int:
    """Say where every address that leads out of the site stands, and what is known of it."""
    from plugins.survey import command  # noqa: PLC0415

    return survey(changes, command.addresses)


def visit(changes: dict[str, Any], to: str) -> int:
    """Ask every address that leads out of the site whether it still answers."""
    from plugins.survey import command  # noqa: PLC0415

    return survey(changes, lambda settings: command.visit(settings, Path(to) if to else None))


def new(changes: dict[str, Any], wish: "Wish") -> int:
    """Begin a document; the status is 1 if nothing was written."""
    from plugins.bridge.creating import create  # noqa: PLC0415

    return survey(changes, lambda settings: create(settings, wish))


def survey(changes: dict[str, Any], tell: "Callable[[Settings], int]") -> int:
    """Let somebody tell of the site as its settings have it; gives the status."""
    from plugins.bridge.settings import SettingsError, read_settings  # noqa: PLC0415

    folder = str(CONF.parent / ".cache" / "check")
    try:
        board = _noticeboard({**changes, "OUTPUT_PATH": f"{folder}/site", "CACHE_PATH": folder})
        return tell(read_settings(board.settings))
    except (SettingsError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    except SystemExit as end:
        return int(end.code or 0)


def test(arguments: list[str]) -> int:
    """Run Ruff, mypy and pytest, all of them; the status is 1 if one finds anything.

    A browser is made sure of first: the tests look at pages in one. They run on every core.

    Args:
        arguments: For pytest.
    """
    missing = [name for name in ("ruff", "mypy", "pytest") if find_spec(name) is None]
    if missing:
        print(f"{', '.join(missing)}: not installed here — run python3 tasks.py test once", file=sys.stderr)
        return 1
    if not has_browser():
        return 1
    spread = () if "-n" in arguments else ("-n", str(len(os.sched_getaffinity(0))))
    failed = []
    for tool in (*_TOOLS, ("pytest", *spread, *arguments)):
        print(f"→ {' '.join(tool)}", flush=True)
        if subprocess.run([sys.executable, "-m", *tool], cwd=ROOT, check=False).returncode:  # noqa: S603 - ours
            failed.append(" ".join(tool[:2]))
    print(f"Failed: {', '.join(failed)}" if failed else "All passed", flush=True)
    return int(bool(failed))


def has_browser() -> bool:
    """Make sure of a browser; without one, say what to do."""
    try:
        browser.ensure(Machine())
    except SetupError as error:
        print(error, file=sys.stderr)
        return False
    return True


def renew() -> int:
    """Write anew what depends on whose site it is, by the engine that is there now."""
    return _module("plugins.bridge.generated", "--site")


def bench(arguments: list[str]) -> int:
    """Run the measurements, in a process of their own so that its memory is theirs."""
    return _module("bench.noticeboard", *arguments)


def bench_signs() -> int:
    """Examine the reader of fraud signs, in a browser."""
    return _module("bench.signs") if has_browser() else 1


def bench_preview(arguments: list[str]) -> int:
    """Measure a preview, with a browser that looks at it."""
    return _module("bench.preview", *arguments) if has_browser() else 1


def _module(module: str, *arguments: str) -> int:
    return subprocess.run([sys.executable, "-m", module, *arguments], cwd=ROOT, check=False).returncode  # noqa: S603 - ours


def _noticeboard(changes: dict[str, Any]) -> "Noticeboard":
    """Pelican as the settings want it.

    Raises:
        SystemExit: If the settings cannot be used, after saying why.
    """
    # Invoke turns this off; our rooms would then be compiled anew by every command.
    sys.dont_write_bytecode = bool(os.environ.get("PYTHONDONTWRITEBYTECODE"))
    from plugins.bridge.settings import SettingsError, noticeboard_from  # noqa: PLC0415

    try:
        board: Noticeboard = noticeboard_from(CONF, changes)
    except SettingsError as error:
        print(error, file=sys.stderr)
        raise SystemExit(1) from None
    return board
