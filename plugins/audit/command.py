"""``python3 tasks.py audit``: build the site as it is published, serve it, and let every auditor look at it."""

import sys
import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from plugins.audit import axe, budgets, lighthouse, links, styles, toolbox, validity
from plugins.audit.finding import Audited, AuditError, Auditor, Built, Case
from plugins.audit.printing import Row, lines
from plugins.audit.sampling import sample
from plugins.audit.serving import Server
from plugins.bridge import browser
from plugins.bridge.machine import Machine, SetupError
from plugins.bridge.settings import SettingsError, noticeboard_from, read_settings

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".cache" / "audit"
PORT = 8100
"""The first to try: the same from one time to the next, as every page holds it."""

AUDITORS: Mapping[str, tuple[Auditor, frozenset[str]]] = {
    "styles": (styles.audit, frozenset({"node"})),
    "html": (validity.audit, frozenset({"node", "java"})),
    "links": (links.audit, frozenset()),
    "budgets": (budgets.audit, frozenset({"browser"})),
    "axe": (axe.audit, frozenset({"node", "browser"})),
    "lighthouse": (lighthouse.audit, frozenset({"node", "browser"})),
}
"""Each by its name, and what it needs of the machine; the quick ones first."""

OF_FILES = ("html", "links")
"""Those that look at nothing but the files, so at a folder that was built elsewhere and for another host too."""


def audit(*, whole: bool = False, only: str = "", conf: Path = ROOT / "publishconf.py") -> int:
    """Audit the site; the status is 1 if there is anything to mend, or an auditor could not do its work.

    Args:
        whole: Whether to look at everything that takes long.
        only: Names of auditors, with commas between them; empty for all.
        conf: The settings of a release.
    """
    names = _names(only, AUDITORS)
    if names is None:
        return 1
    try:
        path = prepare({need for name in names for need in AUDITORS[name][1]}, Machine())
        FOLDER.mkdir(parents=True, exist_ok=True)
        with (
            toolbox.held(FOLDER / "audit.lock"),
            _served(conf, "site") as (site, theme),
            _served(conf, "style", STYLE_PAGE=True) as (style, _),
        ):
            case = Case(site, style, theme / "static" / "css", FOLDER, path, whole)
            rows = [done(name, AUDITORS[name][0], case) for name in names]
    except (SetupError, SettingsError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    except SystemExit as end:  # the build has said what is to be mended
        return int(end.code or 0)
    return _tell(rows)


def audit_built(folder: Path, url: str, *, only: str = "") -> int:
    """Audit a folder as it was published; the status is that of ``audit``.

    Args:
        folder: What a host shows.
        url: The address that it was built for.
        only: Names from ``OF_FILES``, with commas between them; empty for all of those.
    """
    names = _names(only, OF_FILES)
    if names is None:
        return 1
    if not url:
        print("--site: needs --url as well — write the address that the folder was built for", file=sys.stderr)
        return 1
    try:
        prepare({need for name in names for need in AUDITORS[name][1]}, Machine())
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    site = Built(folder.resolve(), url.rstrip("/"))
    case = Case(site, site, folder, FOLDER, "")
    return _tell([done(name, AUDITORS[name][0], case) for name in names])


def _names(only: str, known: Collection[str]) -> list[str] | None:
    """The auditors that were asked for, all if none was; none, after saying so, if there is no such."""
    names = [name for name in only.replace(" ", "").split(",") if name] or list(known)
    if unknown := [name for name in names if name not in known]:
        print(f"--only: cannot be '{unknown[0]}' — write some of {', '.join(known)}", file=sys.stderr)
        return None
    return names


def _tell(rows: list[Row]) -> int:
    for line in lines(rows):
        print(line, flush=True)
    return int(any(row.failed for row in rows))


def prepare(needs: Collection[str], machine: Machine) -> str:
    """Make sure of all that auditors need; gives the path of a Chromium, empty if none of them needs one.

    Raises:
        SetupError: If something is missing and cannot be installed; one line that says what to do.
    """
    toolbox.ensure(needs, FOLDER, machine)
    return browser.ensure(machine) if "browser" in needs else ""


def done(name: str, auditor: Auditor, case: Case) -> Row:
    """One auditor's work, however it ends."""
    print(f"→ {name}", flush=True)
    started = time.perf_counter()
    audited: Audited | None = None
    reason = ""
    try:
        audited = auditor(case)
    except AuditError as error:
        reason = str(error)
    except Exception as error:  # noqa: BLE001 - one that breaks must not hide what the others find
        reason = f"{type(error).__name__}: {error}"
    return Row(name, audited, time.perf_counter() - started, reason)


@contextmanager
def _served(conf: Path, name: str, **more: Any) -> Iterator[tuple[Built, Path]]:
    """Build the site and serve it; gives it, and the folder of its theme.

    Raises:
        SystemExit: If there is anything to mend in it, after saying so.
    """
    server = Server(PORT)
    folder = FOLDER / name
    board = noticeboard_from(
        conf, {"SITEURL": server.host, "OUTPUT_PATH": str(folder / "site"), "CACHE_PATH": str(folder), **more}
    )
    board.run()
    settings = read_settings(board.settings)
    with server.serving(settings.output) as url:
        yield Built(settings.output, url, sample(settings)), settings.theme
