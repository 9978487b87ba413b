"""A release: built, looked at as it lies there, and put in place whole; and the end of a notice, whatever is broken.

The release is built where only publications build, so that its manifest and shelf remember the last good site: a
notice that ends is taken out of that (``withdrawal``). Where nothing is remembered, as on a machine that was made a
minute ago, the last good site is made again from the repository's history, and then the same is done to it.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from enum import IntEnum
from pathlib import Path
from typing import Protocol

from plugins.build.originals import alive
from plugins.build.place import Place
from plugins.build.proof import Fault, Hidden, faults
from plugins.build.release import NAME, Release, copied, read_release, write_release
from plugins.build.site import Outcome, build, original_of
from plugins.model.problem import Problem
from plugins.model.settings import Settings
from plugins.render.digests import engine
from plugins.render.manifest import Manifest, Output


class Status(IntEnum):
    """How a publication ended; the command's exit status."""

    PUBLISHED = 0
    REFUSED = 1
    WITHDRAWN = 3
    """Published all the same, but without what is broken: a notice had ended."""


@dataclass(frozen=True, slots=True)
class Then:
    """The repository's files as they were.

    Attributes:
        commit: Its name.
        day: Of the commit, in UTC.
        settings: The build's, but for where the files lie.
    """

    commit: str
    day: dt.date
    settings: Settings


class History(Protocol):
    """What is known of earlier states of the content."""

    def commit(self) -> str | None:
        """The commit that the files are of, if they are of one."""

    def earlier(self) -> Iterator[Then]:
        """States that may have been published, the newest first."""


class NoHistory:
    """Of content that lies in no repository."""

    def commit(self) -> str | None:
        """None."""
        return None

    def earlier(self) -> Iterator[Then]:
        """None."""
        yield from ()


@dataclass(frozen=True, slots=True)
class Report:
    """What was done.

    Attributes:
        status: How it ended.
        problems: Of the content.
        faults: Of the tree that was to be published.
        ended: Keys of notices for whose sake a broken site was published.
        restored: The commit whose site was published, where it was made from history.
        strangers: Where files were put that others had laid into the folder.
        files: How many were published.
        foreign: Files that plugins by others wrote; they are not published.
        refused: Why the folder may not be exchanged, else empty.
    """

    status: Status
    problems: tuple[Problem, ...] = ()
    faults: tuple[Fault, ...] = ()
    ended: tuple[str, ...] = ()
    restored: str = ""
    strangers: tuple[Path, ...] = ()
    files: int = 0
    foreign: tuple[str, ...] = ()
    refused: str = ""


def publish(
    settings: Settings,
    target: Path,
    history: History | None = None,
    make: Callable[[Settings], Outcome] = build,
) -> Report:
    """Publish the site.

    Args:
        settings: The release's; ``output`` and ``cache`` belong to publications into ``target`` alone.
        target: The folder to exchange.
        history: Earlier states of the content.
        make: Builds.

    Returns:
        What was done; with a problem, ``target`` is as it was, unless a notice had to go.

    Raises:
        OSError: If something cannot be written; ``target`` is as it was.
        DamagedShelfError: If the cache cannot be used even when it is new.
    """
    place = Place(target)
    with place.held():
        if not place.is_ours:
            what = (
                f"{target}: is not empty, and Noticeboard did not publish it — name another folder, or empty this one"
            )
            return Report(Status.REFUSED, refused=what)
        return _Publication(settings, place, history or NoHistory(), make).run()


@dataclass(slots=True)
class _Publication:
    settings: Settings
    place: Place
    history: History
    make: Callable[[Settings], Outcome]
    restored: str = field(default="", init=False)
    _had_release: bool = field(default=False, init=False)

    def run(self) -> Report:
        shown = read_release(self.place.target)
        self._had_release = shown is not None
        was_known = self._manifest().known
        outcome = self.make(self.settings)
        before = set(shown.notices) if shown else set()
        before |= {key.partition("/")[2] for key in outcome.withdrawn}
        if outcome.failed and not was_known:
            before |= self._restore()
            if shown and not self.restored:
                self._take_back(shown)
        manifest = self._manifest()
        living = {key.partition("/")[2] for key in manifest.notices}
        ended = tuple(sorted(before - living))
        report = Report(
            Status.REFUSED,
            outcome.problems,
            ended=ended,
            restored=self.restored,
            foreign=tuple(path for path in outcome.foreign if original_of(path) not in manifest.files),
        )
        if outcome.failed and not (ended and any(_lying(self.settings.output))):
            return report
        return self._exchange(report, manifest, outcome)

    def _exchange(self, report: Report, manifest: Manifest, outcome: Outcome) -> Report:
        settings, new = self.settings, self.place.new
        digests = copied(settings.output, self._files(manifest), new)
        commit = None if outcome.failed else self.history.commit()
        living = tuple(key.partition("/")[2] for key in manifest.notices)
        release = Release(settings.site_url, settings.build_date, commit, engine(), living, digests)
        write_release(new, release)
        hidden = Hidden.of(settings, notices_only=outcome.failed)
        found = tuple(faults(new, settings.site_url, digests, hidden, search=settings.search))
        if found and not report.ended and not self._had_release:
            report = replace(report, ended=tuple(sorted(self._alive_lately() - set(living))))
        must_go = bool(report.ended) and not any(fault.is_grave for fault in found)
        if found and not must_go:
            self.place.discard()
            return replace(report, faults=found)
        self.place.exchange()
        is_whole = not found and not outcome.failed
        return replace(
            report,
            status=Status.PUBLISHED if is_whole else Status.WITHDRAWN,
            faults=found,
            ended=() if is_whole else report.ended,
            strangers=tuple(self.place.strangers),
            files=len(digests) + 1,
        )

    def _restore(self) -> set[str]:
        """Make the last good site from history, then end in it what has ended; gives who lived in it then.

        It is built as of today: of what only the calendar changes, it says what is true now.
        """
        for then in self.history.earlier():
            if build(then.settings).failed:
                continue
            self.restored = then.commit
            build(self.settings)
            return _lived(then)
        return set()

    def _take_back(self, shown: Release) -> None:
        """Nothing tells how the published tree was made: what leads to a notice that has ended is taken out of it."""
        copied(self.place.target, shown.files, self.settings.output)
        build(self.settings)

    def _files(self, manifest: Manifest) -> set[str]:
        """The files to publish, with the compressed copies that plugins made of them."""
        lying = set(_lying(self.settings.output))
        # A tree that was taken back is in no manifest of ours.
        ours = set(manifest.files) or lying
        return ours | {path for path in lying if original_of(path) in ours}

    def _alive_lately(self) -> set[str]:
        """Who lived in the newest earlier state, as what is online is not known here."""
        for then in self.history.earlier():
            return _lived(then)
        return set()

    def _manifest(self) -> Manifest:
        return Output(self.settings.output).manifest()


def _lived(then: Then) -> set[str]:
    """Notices that have been shown at some time since: published by today, and not yet ended on that day."""
    on_that_day = replace(then.settings, build_date=min(then.day, then.settings.build_date))
    return {key.partition("/")[2] for key in alive(on_that_day, published_by=then.settings.build_date)}


def _lying(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*"):
        relative = path.relative_to(folder).as_posix()
        if path.is_file() and not path.is_symlink() and not relative.startswith(".noticeboard/"):
            yield relative


__all__ = ["NAME", "History", "NoHistory", "Report", "Status", "Then", "publish"]
