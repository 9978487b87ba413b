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

from plugins.bridge import browser
from plugins.bridge.machine import Machine, SetupError

if TYPE_CHECKING:
    from collections.abc import Callable

    from plugins.bridge.noticeboard import Noticeboard
    from plugins.model.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
CONF = ROOT / "pelicanconf.py"

_TOOLS = (("ruff", "check"), ("ruff", "format", "--check"), ("mypy",))


def changes_from(
    *, output: str = "", content: str = "", date: str = "", url: str = "", drafts: bool = False
) -> dict[str, Any]:
    """Options of the command line as settings; one that was not given changes nothing."""
    given = {
        "OUTPUT_PATH": output and str(Path(output).absolute()),
        "PATH": content and str(Path(content).absolute()),
        "BUILD_DATE": date,
        "SITEURL": url,
        "DRAFTS": drafts,
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
        outcome = _noticeboard({**changes, "OUTPUT_PATH": f"{folder}/site", "CACHE_PATH": folder}).check()
    except (SettingsError, DamagedShelfError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    except SystemExit as end:
        return int(end.code or 0)
    for problem in outcome.problems:
        print(problem, file=sys.stderr)
    errors = sum(problem.is_error for problem in outcome.problems)
    notes = len(outcome.problems) - errors
    said = f"{errors} to mend" if errors else f"{outcome.files} files, nothing to mend"
    said += f", {notes} to look at" if notes else ""
    print(f"Noticeboard: {said} ({time.perf_counter() - started:.1f} s)", flush=True)
    return int(outcome.failed)


def translations(changes: dict[str, Any]) -> int:
    """Say which texts there are, how plain the help is, and where terms are not kept."""
    from plugins.survey import command  # noqa: PLC0415

    return _survey(changes, command.translations)


def links(changes: dict[str, Any]) -> int:
    """Say where every address that leads out of the site stands, and what is known of it."""
    from plugins.survey import command  # noqa: PLC0415

    return _survey(changes, command.addresses)


def _survey(changes: dict[str, Any], tell: "Callable[[Settings], int]") -> int:
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

    A browser is made sure of first: the tests look at pages in one.

    Args:
        arguments: For pytest.
    """
    missing = [name for name in ("ruff", "mypy", "pytest") if find_spec(name) is None]
    if missing:
        print(f"{', '.join(missing)}: not installed here — run python3 tasks.py test once", file=sys.stderr)
        return 1
    if not has_browser():
        return 1
    failed = []
    for tool in (*_TOOLS, ("pytest", *arguments)):
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


def bench(arguments: list[str]) -> int:
    """Run the measurements, in a process of their own so that its memory is theirs."""
    return _measured("bench.noticeboard", *arguments)


def bench_signs() -> int:
    """Examine the reader of fraud signs, in a browser."""
    return _measured("bench.signs") if has_browser() else 1


def _measured(module: str, *arguments: str) -> int:
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
