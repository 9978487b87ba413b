"""``publish``: a release for any host, put in place whole."""

import hashlib
import ipaddress
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from plugins.bridge.settings import SettingsError, keep_apart, noticeboard_from

if TYPE_CHECKING:
    from plugins.build.publication import Report
    from plugins.model.settings import Settings


def publish(conf: Path, changes: dict[str, Any], to: str) -> int:
    """Publish the site.

    Args:
        conf: ``publishconf.py``.
        changes: Settings that stand before those of the file.
        to: The folder to put the release into.

    Returns:
        0 if all of it was published; 1 if nothing was; 3 if the last good site was published again, because a notice
        has ended while something else is broken.
    """
    from plugins.bridge.history import Git  # noqa: PLC0415 - after the command line was read
    from plugins.build.publication import publish as publish_into  # noqa: PLC0415
    from plugins.library.shelf import DamagedShelfError  # noqa: PLC0415

    started = time.perf_counter()
    target = Path(to).resolve()
    try:
        folder = conf.parent / ".cache" / "release" / hashlib.sha256(str(target).encode()).hexdigest()[:16]
        own = {"OUTPUT_PATH": str(folder / "site"), "CACHE_PATH": str(folder / "cache")}
        # Without its memory an ended notice could only be torn out of the site.
        fixed = {"DRAFTS": False, "STYLE_PAGE": False, "LOAD_CONTENT_CACHE": True}
        board = noticeboard_from(conf, changes | own | fixed)
        check_address(str(board.settings.get("SITEURL", "")))
        settings: Settings = board.read()
        keep_apart(target, settings)
        history = Git(settings, folder / "then")
        report = publish_into(settings, target, history, board.make)
    except (SettingsError, DamagedShelfError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    _say(report, replace(settings, output=target), is_short=history.is_short, seconds=time.perf_counter() - started)
    return int(report.status)


def check_address(url: str) -> None:
    """A release is for readers, whom nobody may spy on: https, or this machine by its number.

    Raises:
        SettingsError: If the address is none of these.
    """
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        parts, host = urlsplit(""), ""
    is_whole = bool(host) and host != "localhost" and not (parts.query or parts.fragment or "@" in parts.netloc)
    if is_whole and (parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(host))):
        return
    message = f"SITEURL: cannot be '{url}' — give the address that readers type: --url https://example.org/repository"
    raise SettingsError(message)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _say(report: "Report", settings: "Settings", *, is_short: bool, seconds: float) -> None:
    """Everything that is wrong on standard error; then one line that says what was done."""
    from plugins.build.publication import Status  # noqa: PLC0415

    target = settings.output
    lines = [*map(str, report.problems), *(f"{target.name}/{fault}" for fault in report.faults)]
    lines += [report.refused] if report.refused else []
    lines += [f"{kept}: what others had laid into {target} lies there now" for kept in report.strangers]
    if report.foreign:
        first = ", ".join(report.foreign[:3])
        lines.append(f"left out what Noticeboard did not write: {len(report.foreign)} files ({first})")
    for identifier in report.ended if report.status is Status.WITHDRAWN else ():
        lines.append(f"notices/{identifier}: this notice has ended; it was taken out of the last good site")
    broken = sum(problem.is_error for problem in report.problems) + len(report.faults) + bool(report.refused)
    if report.status is Status.PUBLISHED:
        done = f"{report.files} files in {target}, for {settings.site_url}"
    elif report.status is Status.WITHDRAWN:
        of = f"of commit {report.restored[:12]} " if report.restored else ""
        done = f"{broken} to mend; the last good site {of}was published again, as a notice has ended"
    else:
        done = f"{broken} to mend; {target} was not changed"
        if is_short:
            lines.append(
                "This clone has no history: if a notice has ended, it cannot be taken out of the last good site — "
                "fetch all of it (git fetch --unshallow; fetch-depth: 0 in a workflow)"
            )
    for line in lines:
        print(line, file=sys.stderr, flush=True)
    print(f"Noticeboard: {done} ({seconds:.1f} s)", flush=True)
