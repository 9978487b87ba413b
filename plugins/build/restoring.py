"""The last good site, made again from the history of the content, with today's date and today's endings.

An old state of the content is nobody's word that something may be shown: what was held back since stays away, and so
does a notice that is not online. Its number may even be another person's by now.
"""

import shutil
import time
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace

from plugins.build.originals import alive, appeared, is_out
from plugins.build.site import Outcome, build
from plugins.build.states import History, Then
from plugins.model.settings import Settings
from plugins.render.manifest import Output

NOTICES = "notices"


@dataclass(frozen=True, slots=True)
class Restored:
    """What lies in the output.

    Attributes:
        commit: Whose site; empty if none could be made.
        doubted: Identifiers of notices that it lacks, as nothing but that state says that they are shown.
        lack: Why none could be made, else empty.
    """

    commit: str = ""
    doubted: frozenset[str] = frozenset()
    lack: str = ""


def restore(
    settings: Settings,
    history: History,
    make: Callable[[Settings], Outcome],
    seen: Collection[str] | None,
    until: float,
) -> Restored:
    """Make the newest good state of the history, then end in it what has ended.

    Args:
        settings: Today's, whose content is broken.
        history: Earlier states.
        make: Builds, and may do more.
        seen: Identifiers of the notices that are online; None if that is not known.
        until: The moment of the monotonic clock after which no other state is tried.
    """
    tried = 0
    for then in history.earlier():
        tried += 1
        if _is_good(then, settings, make):
            return Restored(then.commit, _end(settings, seen))
        if time.monotonic() > until:
            break
    why = history.lacking() or "git gives none"
    return Restored(lack=f"none of the {tried} newest that were tried can be built" if tried else why)


def lived(history: History, until: float) -> set[str]:
    """Identifiers of all notices that ever lived in the history: which of its states went online, it does not say."""
    found: set[str] = set()
    for then in history.earlier(NOTICES):
        # Shown at some time since: published by today, and not yet ended on that day.
        on_that_day = replace(then.settings, build_date=min(then.day, then.settings.build_date))
        found |= ids(alive(on_that_day, published_by=then.settings.build_date))
        if time.monotonic() > until:
            break
    return found


def ids(keys: Iterable[str]) -> set[str]:
    """``n-2026-0001`` of ``notices/n-2026-0001``."""
    return {key.partition("/")[2] for key in keys}


def _is_good(then: Then, today: Settings, make: Callable[[Settings], Outcome]) -> bool:
    """Make a state's site as of today, but for what has come up since and is not shown by today's files.

    Where something else that has come up leads to such a document, nothing that has come up is shown.
    """
    late = {key for key in appeared(then.settings, then.day) if not key.startswith(f"{NOTICES}/")}
    held = {key for key in late if not is_out(today, key)}
    for keys in [held, late] if held else [held]:
        for key in keys:
            shutil.rmtree(then.settings.content / key, ignore_errors=True)
        if _is_made(then.settings, make):
            return True
    return False


def _is_made(settings: Settings, make: Callable[[Settings], Outcome]) -> bool:
    for attempt in (make, build):
        with suppress(Exception, SystemExit):  # of a plugin, or of what nobody thought of: an older state may do
            return not attempt(settings).failed
    return False


def _end(settings: Settings, seen: Collection[str] | None) -> frozenset[str]:
    """End what has ended, and what nothing vouches for; gives identifiers of the latter.

    The site that is online vouches for what it shows; where it cannot be asked, a file of today that says it lives.
    """
    build(settings)
    vouched = alive(settings) if seen is None else {f"{NOTICES}/{each}" for each in seen}
    doubted = Output(settings.output).manifest().notices.keys() - vouched
    if doubted:
        build(settings, without=doubted)
    return frozenset(ids(doubted))
