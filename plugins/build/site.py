"""One build: read, check, render what changed, commit all of it or nothing."""

import gc
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

import orjson

from plugins.build import memory, withdrawal
from plugins.build.ahead import problems_ahead
from plugins.build.edition import Edition, Printed, print_edition
from plugins.build.standing import LATER, Standing
from plugins.checks import check_all
from plugins.checks.case import Case
from plugins.i18n import locales
from plugins.i18n.catalogs import Catalogs, load_catalogs
from plugins.i18n.codes import codes_of
from plugins.library.library import Library, gather
from plugins.library.reading import Reading, of_bad, read_all
from plugins.library.scanning import Scan, scan
from plugins.library.shelf import DamagedShelfError, Shelf, shelf_of
from plugins.library.workers import WorkerError
from plugins.model import told
from plugins.model.fields import CODES
from plugins.model.problem import Problem, in_order
from plugins.model.settings import Settings
from plugins.render import digests
from plugins.render.assets import supply
from plugins.render.manifest import Manifest, Output, Written
from plugins.render.pages import RenderError
from plugins.render.templates import Templates
from plugins.render.unfit import UnfitError
from plugins.views.modules import data_modules
from plugins.views.sources import sources


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build did.

    Attributes:
        problems: Errors and warnings, in order; with an error nothing was committed but endings of notices.
        files: How many files the site has.
        written: Paths of files written, relative to the output folder.
        removed: Paths of files removed.
        foreign: Files in the output that are not ours.
        withdrawn: Keys of notices that were ended although something else is broken.
        index_waits: Whether the search index is still that of before, as ``Settings.search_later`` wants it.
    """

    problems: tuple[Problem, ...] = ()
    files: int = 0
    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    index_waits: bool = False

    @property
    def failed(self) -> bool:
        """Whether an error stopped the build."""
        return any(problem.is_error for problem in self.problems)


def build(
    settings: Settings, *, commit: bool = True, without: Collection[str] = (), standing: Standing | None = None
) -> Outcome:
    """Build the site.

    Args:
        settings: Where everything lies.
        commit: Whether to change the output; without it everything is rendered and thrown away.
        without: Keys of notices that a broken site does not show, whatever their files say.
        standing: Where to keep what a good site was printed from.

    Returns:
        What was done; a broken site is an outcome with problems, not an exception.

    Raises:
        OSError: If the output or the cache cannot be written; the next build finishes what this one began.
        DamagedShelfError: If the cache cannot be used even when it is new.
    """
    speak(settings)
    shelf = Shelf(shelf_of(settings))
    output = Output(settings.output)
    with shelf.held(), output.held(), _no_collections():
        if not settings.load_cache:
            shelf.empty()
        one = _Build(settings, shelf, output, commit, without, standing or Standing())
        try:
            return one.run()
        except DamagedShelfError:
            output.discard()
            shelf.start_again()
        return one.run()


@contextmanager
def _no_collections() -> Iterator[None]:
    """A build makes hundreds of thousands of objects that live until its end: looking for cycles finds none."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def speak(settings: Settings) -> None:
    """Hand CLDR's codes and the site's languages to the model.

    Raises:
        ValueError: If CLDR does not know a language of the site.
    """
    for tag in settings.languages:
        locales.locale(tag)
    CODES.set(codes_of(settings.languages))


class _Found(NamedTuple):
    """What a scan saw, and what it means."""

    content: Scan
    frame: dict[str, Scan]
    templates: Templates
    inputs: str


@dataclass(slots=True)
class _Build:
    settings: Settings
    shelf: Shelf
    output: Output
    commit: bool
    without: Collection[str]
    standing: Standing
    manifest: Manifest = field(init=False)
    present: dict[str, Written] = field(init=False)
    others: tuple[str, ...] = field(init=False)
    ghosts: tuple[str, ...] = field(init=False)

    def run(self) -> Outcome:
        self.shelf.open()
        self.manifest = self.output.manifest()
        found = self._look()
        if self.standing.inputs != found.inputs:
            self.standing.leave()
        if self._is_current(found.inputs):
            name = self.manifest.inputs
            note = f"warnings:{name}"
            if warnings := self.shelf.get([note]):
                problems = tuple(Problem.of(row) for row in orjson.loads(warnings[note]))
                done = Outcome(problems, len(self.manifest.files), foreign=self._foreign(self.manifest))
                return replace(done, index_waits=name.startswith(LATER))
        return self._make(found)

    def _look(self) -> _Found:
        """Which files there are, which of ours are as the manifest says, and which are not ours."""
        settings = self.settings
        content, output = ("content", settings.content, settings.ignore), ("output", settings.output, ())
        scans = scan([content, output, *self._frame()], self.shelf)
        lying, ours = scans["output"], self.manifest.files
        self.present = {path: row for path, row in ours.items() if lying.digests.get(path) == row.bytes}
        others = sorted(path for path in (*lying.digests, *lying.links) if path not in ours)
        strange = (bad.path for bad in lying.bad if bad.path not in ours)
        ghosts = {path for path in others if is_notice(path, settings) and original_of(path) not in self.present}
        self.ghosts, self.others = (
            tuple(sorted(ghosts)),
            (
                *(path for path in others if path not in ghosts),
                *strange,
            ),
        )
        templates = Templates(settings)
        inputs = digests.digest(
            digests.engine(),
            templates.digest,
            digests.of_settings(settings),
            *(digests.of_scan(scans[name]) for name in ("content", "theme", "translations")),
        )
        return _Found(scans.pop("content"), scans, templates, inputs)

    def _frame(self) -> list[tuple[str, Path, tuple[str, ...]]]:
        overrides = ((str(folder), folder, ()) for folder in self.settings.template_overrides)
        return [("theme", self.settings.theme, ()), ("translations", self.settings.translations, ()), *overrides]

    def _name(self, found: _Found) -> str:
        """What the manifest calls a state; what was edited during the build is no state to come back to."""
        again = scan(self._frame(), self.shelf, keep=False)
        settled = all(again[name] == found.frame[name] for name in again)
        name = f"{LATER}{found.inputs}" if self._leaves_index else found.inputs
        return name if settled else f"unsettled:{name}"

    @property
    def _leaves_index(self) -> bool:
        return self.settings.search and self.settings.search_later

    def _is_current(self, inputs: str) -> bool:
        whole = len(self.present) == len(self.manifest.files)
        names = {inputs, f"{LATER}{inputs}"} if self._leaves_index else {inputs}
        return self.settings.load_cache and self.manifest.inputs in names and whole and not self.ghosts

    def _make(self, found: _Found) -> Outcome:
        settings = self.settings
        self.standing.leave()
        reading = read_all(settings, found.content, self.shelf, digests.engine())
        if not reading.is_whole:
            return self._withdraw(list(reading.problems), reading)
        library, problems = gather(settings, reading)
        catalogs = load_catalogs(settings.translations, settings.languages, pseudo=settings.pseudo)
        problems += reading.problems
        for folder, _, _ in self._frame():
            problems += of_bad(folder, found.frame[folder])
        if library is not None:
            words = digests.digest(digests.engine(), found.templates.digest)
            case = Case(settings, reading, library, catalogs, words)
            problems += [*check_all(case), *problems_ahead(case)]
        if library is None or any(problem.is_error for problem in problems):
            return self._withdraw(problems, reading)
        printed = self._print(found, library, catalogs)
        if isinstance(printed, list):
            return self._withdraw(problems + printed, reading)
        return self._publish(found, reading, *printed, in_order(problems))

    def _print(self, found: _Found, library: Library, catalogs: Catalogs) -> tuple[Edition, Printed] | list[Problem]:
        """The site, staged; or what stands in its way."""
        label = self.settings.output.name
        try:
            edition = Edition(
                library, catalogs, found.templates, supply(library, self.shelf, data_modules(library, catalogs))
            )
            printed = print_edition(edition, self.shelf, self.output, self.present)
        except RenderError as error:
            mend = "mend the template; nothing was changed"
            templates = f"{self.settings.theme.name}/templates"
            return [Problem(templates, 1, 1, "template", line, mend) for line in error.lines]
        except UnfitError as error:
            return list(error.problems)
        except WorkerError as error:
            return [_of_worker(label, error)]
        except OSError as error:
            mend = "mend the theme, or make room; nothing was changed"
            return [Problem(label, 1, 1, "file", str(error), mend)]
        return self._obstacles(printed) or (edition, printed)

    def _publish(
        self, found: _Found, reading: Reading, edition: Edition, printed: Printed, problems: list[Problem]
    ) -> Outcome:
        name = self._name(found)
        manifest = Manifest(name, printed.files, withdrawal.living(edition.library))
        if not self.commit:
            self.output.discard()
            self.shelf.keep_only(memory.keys(edition, reading) | memory.remembered(self.shelf))
            return Outcome(tuple(problems), len(manifest.files))
        done = self._commit(manifest, printed.staged)
        note = f"warnings:{name}"
        try:
            self._remember_stamps(manifest, printed.staged)
            memory.remember(self.shelf, edition, reading, found.content, name)
            self.shelf.put([(note, told.dump(problems))])
            self.shelf.keep_only(memory.remembered(self.shelf) | {note})
        except DamagedShelfError:
            self.shelf.start_again()
        if name.removeprefix(LATER) == found.inputs:
            self.standing.edition, self.standing.inputs = edition, found.inputs
        if self.settings.sources:
            self.output.note("sources.json", orjson.dumps(sources(edition.library)))
        return replace(done, problems=tuple(problems), index_waits=self._leaves_index)

    def _commit(self, manifest: Manifest, staged: list[str]) -> Outcome:
        removed = {*self.manifest.files, *self.ghosts} - manifest.files.keys()
        removed |= self._compressed({*staged, *removed}) - manifest.files.keys()
        self.output.commit(manifest, staged, sorted(removed))
        written, gone = tuple(sorted(staged)), tuple(sorted(removed))
        return Outcome((), len(manifest.files), written, gone, self._foreign(manifest, removed))

    def _compressed(self, changed: Collection[str]) -> set[str]:
        """Compressed copies that others made of files of ours and that no longer say the same."""
        return {path for path in self.others if original_of(path) in changed}

    def _foreign(self, manifest: Manifest, removed: Collection[str] = ()) -> tuple[str, ...]:
        mine = manifest.files
        return tuple(
            path for path in self.others if path not in mine and path not in removed and original_of(path) not in mine
        )

    def _obstacles(self, printed: Printed) -> list[Problem]:
        ours = {*self.manifest.files, *self.ghosts}
        what, mend = "stands where a file of the site must be, and is not ours", "move it away"
        paths = self.output.obstacles(printed.staged, ours)
        return [Problem(f"{self.settings.output.name}/{path}", 1, 1, "file", what, mend) for path in paths]

    def _stopped(self, problems: list[Problem]) -> Outcome:
        self.output.discard()
        return Outcome(tuple(in_order(problems)), len(self.manifest.files), foreign=self._foreign(self.manifest))

    def _withdraw(self, problems: list[Problem], reading: Reading) -> Outcome:
        """Something is broken, so the last good site stays; but a notice that ended goes all the same."""
        stopped = self._stopped(problems)
        known = self.manifest.notices if self.manifest.known else withdrawal.supposed(self.ghosts)
        endings = withdrawal.endings(known, reading, self.settings, self.without)
        memory.clear(self.shelf, reading, known.keys() - endings.keys())
        if not endings or not self.commit:
            return stopped
        inputs = "withdrawn:" + digests.digest(self.manifest.inputs, *sorted(endings))
        notices = {key: tomb for key, tomb in known.items() if key not in endings}
        printed: Printed | None = None
        try:
            edition = memory.recall(self.shelf, self.settings, self.manifest.inputs, endings)
            if edition is not None:
                printed = print_edition(edition, self.shelf, self.output, self.present)
        except DamagedShelfError:
            raise
        except Exception:  # noqa: BLE001 - whatever is wrong with the old site, the notice goes
            printed = None
        if printed is None or self._obstacles(printed):
            self.output.discard()
            done = self._erase(Manifest(inputs, self.manifest.files, notices), endings.keys(), reading)
            memory.forget(self.shelf, None, endings)
        else:
            done = self._commit(Manifest(inputs, printed.files, notices), printed.staged)
            self._remember_stamps(Manifest(inputs, printed.files), printed.staged)
            memory.forget(self.shelf, inputs, endings)
        return replace(done, problems=stopped.problems, withdrawn=tuple(sorted(endings)))

    def _erase(self, manifest: Manifest, keys: Collection[str], reading: Reading) -> Outcome:
        ours = manifest.files if self.manifest.known else (*self.ghosts, *self.others)
        telltale = set(withdrawal.telltale(keys, reading, self.settings.output, ours))
        removed = sorted(telltale | self._compressed(telltale))
        kept = replace(manifest, files={path: row for path, row in manifest.files.items() if path not in telltale})
        self.output.commit(kept, [], removed)
        return Outcome((), len(kept.files), removed=tuple(removed), foreign=self._foreign(kept, removed))

    def _remember_stamps(self, manifest: Manifest, staged: list[str]) -> None:
        """Stamps of what was just written, so that the next scan need not read it."""
        stamps = self.shelf.stamps()
        for path in staged:
            file = self.settings.output / path
            status = file.stat()
            stamp = status.st_mtime_ns, status.st_ctime_ns, status.st_size
            stamps[str(file)] = stamp, manifest.files[path].bytes
        self.shelf.set_stamps(stamps)


def is_notice(path: str, settings: Settings) -> bool:
    """Whether a file lies where only notices lie: it is ours even if no manifest lists it."""
    steps = path.split("/")
    return len(steps) > 2 and steps[1] == "notices" and (steps[0] in settings.languages or steps[0] == "media")


def original_of(path: str) -> str:
    """The file that a plugin's compressed copy was made of, such as ``index.html`` of ``index.html.gz``."""
    stem, dot, suffix = path.rpartition(".")
    return stem if dot and suffix in {"br", "gz", "zst"} else ""


def _of_worker(label: str, error: WorkerError) -> Problem:
    return Problem(label, 1, 1, "worker", str(error), "build again; nothing was changed")
