"""A release: built, looked at as it lies there, and put in place whole; and the end of a notice, whatever is broken.

The release is built where only publications build, so that its manifest and shelf remember the last good site: a
notice that ends is taken out of that (``withdrawal``). Where nothing is remembered, as on a machine that was made a
minute ago, the last good site is made again from the repository's history, and then the same is done to it.

Which notices readers see now, the site that is online says; only where it cannot be asked, every notice that ever
lived in the history counts.
"""

import time
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field, replace
from enum import IntEnum
from pathlib import Path

from plugins.build.hidden import Hidden
from plugins.build.originals import alive
from plugins.build.place import Place
from plugins.build.proof import Fault, faults
from plugins.build.release import NAME, Release, copied, read_release, write_release
from plugins.build.restoring import NOTICES, Restored, ids, lived, restore
from plugins.build.site import Outcome, build, original_of
from plugins.build.states import History, NoHistory, Then
from plugins.library.workers import said
from plugins.model.problem import Problem
from plugins.model.settings import Settings
from plugins.render.digests import engine
from plugins.render.manifest import Manifest, Output

_PATIENCE = 480.0
"""Seconds that may be spent on making earlier states: a workflow's job has twenty minutes for everything."""


class Status(IntEnum):
    """How a publication ended; the command's exit status."""

    PUBLISHED = 0
    REFUSED = 1
    WITHDRAWN = 3
    """Published all the same, but without what is broken: a notice had ended."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was done.

    Attributes:
        status: How it ended.
        problems: Of the content.
        faults: Of the tree that was to be published.
        ended: Identifiers of notices that were online and are no more; for their sake even a broken site is published.
        restored: The commit whose site was published, where it was made from history.
        strangers: Where files were put that others had laid into the folder.
        left: Why the tree that was could not be removed, else empty.
        files: How many were published.
        foreign: Files that plugins by others wrote; they are not published.
        refused: Why the folder may not be exchanged, else empty.
        lack: Why the last good site could not be made again, where it was wanted; else empty.
        guessed: Whether only the history told who is online.
    """

    status: Status
    problems: tuple[Problem, ...] = ()
    faults: tuple[Fault, ...] = ()
    ended: tuple[str, ...] = ()
    restored: str = ""
    strangers: tuple[Path, ...] = ()
    left: str = ""
    files: int = 0
    foreign: tuple[str, ...] = ()
    refused: str = ""
    lack: str = ""
    guessed: bool = False


def publish(  # noqa: PLR0913 - all but two may be left out
    settings: Settings,
    target: Path,
    history: History | None = None,
    make: Callable[[Settings], Outcome] = build,
    *,
    online: Collection[str] | None = None,
    patience: float = _PATIENCE,
    amiss: tuple[Problem, ...] = (),
) -> Report:
    """Publish the site.

    Args:
        settings: The release's; ``output`` and ``cache`` belong to publications into ``target`` alone.
        target: The folder to exchange.
        history: Earlier states of the content.
        make: Builds, and may do more.
        online: Identifiers of the notices that readers see now, as the site itself says; None if that is not known.
        patience: Seconds after which no further state of the history is tried.
        amiss: What is wrong with today's settings; others stand in for them, which is no reason to publish.

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
        report = _Publication(settings, place, history or NoHistory(), make, online, patience, amiss).run()
    return replace(report, left=place.left)


@dataclass(slots=True)
class _Publication:
    settings: Settings
    place: Place
    history: History
    make: Callable[[Settings], Outcome]
    online: Collection[str] | None
    patience: float
    amiss: tuple[Problem, ...]
    shown: Release | None = field(default=None, init=False)
    past: Restored = field(default=Restored(), init=False)
    left: set[str] | None = field(default=None, init=False)
    """Identifiers of those that live in a tree that was taken back."""
    _until: float = field(default=0.0, init=False)

    def run(self) -> Report:
        self.shown = read_release(self.place.target)
        was_known = self._manifest().known
        outcome, is_made = self._made()
        self._until = time.monotonic() + self.patience
        if not is_made and not was_known:
            self.past = restore(self.settings, self.history, self.make, self._seen(), self._until)
            if self.shown and not self.past.commit:
                self._take_back(self.shown)
        manifest = self._manifest()
        withdrawn = ids(outcome.withdrawn)
        ended = self._ended(manifest, withdrawn, whatever=outcome.failed)
        report = Report(
            Status.REFUSED,
            outcome.problems,
            ended=ended,
            restored=self.past.commit,
            foreign=tuple(path for path in outcome.foreign if original_of(path) not in manifest.files),
            lack=self.past.lack,
            guessed=outcome.failed and self._seen() is None,
        )
        if outcome.failed and not (ended and any(_lying(self.settings.output))):
            return report
        return self._exchange(report, manifest, outcome, is_made=is_made)

    def _made(self) -> tuple[Outcome, bool]:
        """What a build did, and whether it made the site of today: plugins by others may fail after that."""
        amiss = self.amiss
        try:
            outcome = self.make(self.settings)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - a plugin's code may raise anything, and a notice must go
            outcome = build(self.settings)
            what, mend = f"one failed: {said(error)}", "mend it, or take it out of the list"
            amiss += (Problem("PLUGINS", 1, 1, "plugin", what, mend),)
        return replace(outcome, problems=(*outcome.problems, *amiss)), not outcome.failed

    def _exchange(self, report: Report, manifest: Manifest, outcome: Outcome, *, is_made: bool) -> Report:
        settings, new = self.settings, self.place.new
        digests = copied(settings.output, self._files(manifest), new, all_there=is_made)
        commit = None if outcome.failed else self.history.commit()
        living = tuple(sorted(self._living(manifest)))
        release = Release(settings.site_url, settings.build_date, commit, engine(), living, digests)
        write_release(new, release)
        shown, gone = self.shown.files if self.shown else {}, [f"{NOTICES}/{each}" for each in report.ended]
        hidden = Hidden.of(settings, shown, gone=gone, notices_only=not is_made)
        found = tuple(faults(new, settings.site_url, digests, hidden, search=settings.search))
        if found and not report.ended:
            over = self._ended(manifest, set(), whatever=True)
            report = replace(report, ended=over, guessed=self._seen() is None)
        if found and not report.ended:
            self.place.discard()
            return replace(report, faults=found)
        if grave := {fault.path for fault in found if fault.is_grave}:
            digests = _erased(new, digests, grave)
            write_release(new, replace(release, files=digests))
        self.place.exchange()
        is_whole = not found and not outcome.failed
        return replace(
            report,
            status=Status.PUBLISHED if is_whole else Status.WITHDRAWN,
            faults=found,
            strangers=tuple(self.place.strangers),
            files=len(digests) + 1,
        )

    def _ended(self, manifest: Manifest, withdrawn: set[str], *, whatever: bool) -> tuple[str, ...]:
        """Who was online and is not in a tree of ours; with ``whatever`` the history is asked if nothing else tells."""
        seen = self._seen()
        if whatever:
            seen = lived(self.history, self._until) if seen is None else seen
            # Who lives has not ended, though no tree that could be made shows it.
            seen -= ids(alive(self.settings))
        over = ((seen or set()) | withdrawn) - self._living(manifest)
        # That a file cannot be read is no reason to publish; only to leave the notice out where there is another.
        return tuple(sorted(over)) if over - self.past.doubted else ()

    def _living(self, manifest: Manifest) -> set[str]:
        return self.left if self.left is not None else ids(manifest.notices)

    def _seen(self) -> set[str] | None:
        """Who is online by the words of the site itself, or of the folder that it was put into."""
        told = [self.shown.notices if self.shown else None, self.online]
        known = [set(each) for each in told if each is not None]
        return set[str]().union(*known) if known else None

    def _take_back(self, shown: Release) -> None:
        """Nothing tells how the published tree was made: what leads to a notice that has ended is taken out of it."""
        copied(self.place.target, shown.files, self.settings.output, all_there=False)
        self.left = set(shown.notices) - ids(build(self.settings).withdrawn)

    def _files(self, manifest: Manifest) -> set[str]:
        """The files to publish, with the compressed copies that plugins made of them."""
        lying = set(_lying(self.settings.output))
        # A tree that was taken back is in no manifest of ours.
        ours = set(manifest.files) or lying
        return ours | {path for path in lying if original_of(path) in ours}

    def _manifest(self) -> Manifest:
        return Output(self.settings.output).manifest()


def _erased(folder: Path, digests: dict[str, str], paths: Collection[str]) -> dict[str, str]:
    """A tree without some files, and without their compressed copies; of a search index no part is of use alone."""
    whole = {"/".join(path.split("/")[:2]) + "/" for path in paths if path.startswith("search/")}
    gone = {path for path in digests if path in paths or original_of(path) in paths or path.startswith(tuple(whole))}
    for path in {*gone, *paths}:
        (folder / path).unlink(missing_ok=True)
    return {path: digest for path, digest in digests.items() if path not in gone}


def _lying(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*"):
        relative = path.relative_to(folder).as_posix()
        if path.is_file() and not path.is_symlink() and not relative.startswith(".noticeboard/"):
            yield relative


__all__ = ["NAME", "History", "NoHistory", "Report", "Status", "Then", "publish"]
