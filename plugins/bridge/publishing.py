"""``publish``: a release for any host, put in place whole."""

import datetime as dt
import hashlib
import ipaddress
import sys
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError
from urllib.parse import urlsplit

from plugins.bridge import annotations
from plugins.bridge.changes import is_there, notices, online
from plugins.bridge.settings import SettingsError, keep_apart, noticeboard_from, today

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from plugins.bridge.former import Former
    from plugins.build.publication import Report
    from plugins.build.site import Outcome
    from plugins.model.problem import Problem
    from plugins.model.settings import Settings


_PATIENCE = 10.0
"""Seconds in which the site says which notices it shows."""


def publish(conf: Path, changes: dict[str, Any], to: str, outcome: str = "", *, offline: bool = False) -> int:
    """Publish the site.

    Args:
        conf: ``publishconf.py``.
        changes: Settings that stand before those of the file.
        to: The folder to put the release into.
        outcome: The file to write into what became of it; none if empty.
        offline: Whether the site that is online is left unasked.

    Returns:
        0 if all of it was published; 1 if nothing was; 3 if the last good site was published again, because a notice
        has ended while something else is broken.
    """
    from plugins.bridge.former import Former  # noqa: PLC0415 - after the command line was read
    from plugins.bridge.history import Git  # noqa: PLC0415 - after the command line was read
    from plugins.bridge.outcome import write_outcome  # noqa: PLC0415
    from plugins.build.publication import publish as publish_into  # noqa: PLC0415
    from plugins.library.shelf import DamagedShelfError  # noqa: PLC0415

    started, began = time.perf_counter(), today()
    target = Path(to).resolve()
    try:
        folder = conf.parent / ".cache" / "release" / hashlib.sha256(str(target).encode()).hexdigest()[:16]
        own = {"OUTPUT_PATH": str(folder / "site"), "CACHE_PATH": str(folder / "cache")}
        # Without its memory an ended notice could only be torn out of the site.
        fixed = {"DRAFTS": False, "STYLE_PAGE": False, "LOAD_CONTENT_CACHE": True}
        former = Former(conf, changes | own | fixed)
        settings, make, amiss = _settings(former)
        check_address(settings.site_url)
        keep_apart(target, settings)
        check_day(settings.build_date, {began, today()}, target, is_meant="BUILD_DATE" in changes)
        history = Git(settings, folder / "then", former)
        shown = None if offline else shown_at(settings.site_url)
        report = publish_into(settings, target, history, make, online=shown, amiss=amiss)
    except (SettingsError, DamagedShelfError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    settings = replace(settings, output=target)
    _say(report, settings, is_asked=not offline, seconds=time.perf_counter() - started)
    if outcome:
        try:
            write_outcome(Path(outcome), report, target, is_known=shown is not None)
        except OSError as error:
            print(error, file=sys.stderr)
            return 1
    return int(report.status)


def _settings(former: "Former") -> "tuple[Settings, Callable[[Settings], Outcome], tuple[Problem, ...]]":
    """Today's, and what builds with them; else the last ones that can be read, without plugins, and what is wrong.

    A mistake in the settings, too, must not keep a notice online that has ended.

    Raises:
        SettingsError: If none can be read.
    """
    from plugins.bridge.former import problem_of  # noqa: PLC0415
    from plugins.build.site import build  # noqa: PLC0415

    try:
        board = noticeboard_from(former.conf, former.changes)
        check_address(str(board.settings.get("SITEURL", "")))
        return board.read(), board.make, ()
    except SettingsError as error:
        wrong = error
    except SystemExit as end:  # a plugin cannot be loaded
        wrong = SettingsError(str(end.__cause__ or end))
    except Exception as error:  # noqa: BLE001 - of a plugin
        wrong = SettingsError(
            f"PLUGINS: one failed: {type(error).__name__}: {error} — mend it, or take it out of the list"
        )
    last = former.newest()
    if last is None:
        raise wrong
    return last, build, (problem_of(wrong, former.conf),)


def shown_at(url: str, patience: float = _PATIENCE) -> tuple[str, ...] | None:
    """Identifiers of the notices that the site says it shows; None if it does not say.

    Args:
        url: The address that readers type.
        patience: Seconds for all of it, the name's lookup too, which no library bounds.
    """
    found: list[tuple[str, ...]] = []

    def look() -> None:
        # An answer may be cut short, of another protocol, or no JSON: whatever it is, it is no list.
        with suppress(Exception):
            try:
                found.append(notices(online(url, patience)))
            except HTTPError:
                if not is_there(url, patience):  # a site that has yet to be published shows nobody
                    found.append(())

    asking = Thread(target=look, daemon=True)
    asking.start()
    asking.join(patience)
    return found[0] if found else None


def check_day(day: dt.date, now: "Collection[dt.date]", target: Path, *, is_meant: bool) -> None:
    """A release is of today: on an earlier day notices that have ended come back, on a later one an embargo is broken.

    Args:
        day: Of the release.
        now: Today; two days where midnight has passed meanwhile.
        target: What lies there was published on a day of its own.
        is_meant: Whether somebody typed the day. A variable may have been left behind by anything.

    Raises:
        SettingsError: If the release is of another day, or of one before that of the target.
    """
    from plugins.build.release import read_release  # noqa: PLC0415

    if day not in now and not is_meant:
        message = (
            f"BUILD_DATE: is {day}, but today is {max(now)} in UTC — unset BUILD_DATE and SOURCE_DATE_EPOCH, "
            f"or say --date {day} if you mean it"
        )
        raise SettingsError(message)
    release = read_release(target)
    if release is not None and day < release.day:
        message = (
            f"BUILD_DATE: {day} is before {release.day}, the day of what lies in {target}: notices that have ended "
            "since would come back — name a later day, or another folder"
        )
        raise SettingsError(message)


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


def _say(report: "Report", settings: "Settings", *, is_asked: bool, seconds: float) -> None:
    """Everything that is wrong, on the lines of the change where GitHub asks; then one line that says what was done."""
    from plugins.build.publication import Status  # noqa: PLC0415

    target = settings.output
    lines = [f"{target.name}/{fault}" for fault in report.faults]
    lines += [report.refused] if report.refused else []
    lines += [f"{kept}: what others had laid into {target} lies there now" for kept in report.strangers]
    lines += [f"what lay there before cannot be removed: {report.left}"] if report.left else []
    if report.foreign:
        first = ", ".join(report.foreign[:3])
        lines.append(f"left out what Noticeboard did not write: {len(report.foreign)} files ({first})")
    for identifier in report.ended if report.status is Status.WITHDRAWN else ():
        lines.append(f"notices/{identifier}: this notice has ended; it was taken out of the last good site")
    if report.guessed and is_asked:
        what = "which notices readers see is not known, so every one that ever lived counts"
        lines.append(f"{settings.site_url}/release.json cannot be read: {what}")
    if report.lack and report.status is Status.REFUSED:
        lines.append(f"No earlier state can stand in for what is broken, should a notice have ended: {report.lack}")
    broken = sum(problem.is_error for problem in report.problems) + len(report.faults) + bool(report.refused)
    if report.status is Status.PUBLISHED:
        done = f"{report.files} files in {target}, for {settings.site_url}"
    elif report.status is Status.WITHDRAWN:
        of = f"of commit {report.restored[:12]} " if report.restored else ""
        done = f"{broken} to mend; the last good site {of}was published again, as a notice has ended"
    else:
        done = f"{broken} to mend; {target} was not changed"
    annotations.tell(report.problems, settings)
    annotations.tell_plainly(lines)
    print(f"Noticeboard: {done} ({seconds:.1f} s)", flush=True)
