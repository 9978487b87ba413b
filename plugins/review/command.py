"""``python3 tasks.py review``: build a change and what it began from, and write down what differs."""

import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from plugins.bridge import browser
from plugins.bridge.annotations import tell
from plugins.bridge.machine import Machine, SetupError
from plugins.bridge.settings import SettingsError, noticeboard_from
from plugins.i18n.catalogs import Catalogs, load_catalogs, speaking
from plugins.i18n.catalogs import gettext as _
from plugins.library.shelf import DamagedShelfError
from plugins.model.settings import Settings
from plugins.review import building, comparing, pictures, portable, sheets, texts
from plugins.review.history import History, HistoryError
from plugins.review.links import lines_of
from plugins.review.report import Gap, PageChange, Report
from plugins.review.saying import languages_of
from plugins.review.summary import summary

_OURS = ("site", pictures.FOLDER, "index.html", "diff.html", "summary.md")
_MARK = ".noticeboard-review"
"""The file by which we know a folder of ours again; artefacts of GitHub leave such a name out."""


def review(conf: Path, base: str, to: Path, changes: Mapping[str, Any]) -> int:
    """Review the change that is checked out; the status is 1 if it cannot go live.

    Args:
        conf: The project's settings file.
        base: The branch that the change is for.
        to: The folder for the summary, the pages, the pictures and the copy of the site.
        changes: Settings that stand before those of the file.
    """
    if to.is_dir() and any(to.iterdir()) and not (to / _MARK).is_file():
        print(f"--to: '{to}' holds other files — name a folder that is empty or not there yet", file=sys.stderr)
        return 1
    try:
        with tempfile.TemporaryDirectory(prefix="noticeboard-review-") as work:
            folder = Path(work).resolve()
            given = {"DRAFTS": True, "OUTPUT_PATH": str(folder / "now"), "CACHE_PATH": str(folder / "cache")}
            settings = noticeboard_from(conf, given | dict(changes)).read()
            report = Review(conf.parent.resolve(), settings, folder, to).report(base)
    except (SettingsError, DamagedShelfError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    except SystemExit as end:  # a plugin cannot be loaded, which has been said
        return int(end.code or 0)
    errors, notes = len(report.errors), len(report.warnings)
    print(f"Noticeboard: {errors} to mend, {notes} to look at, {len(report.pages)} pages change; see {to}", flush=True)
    return int(bool(errors))


@dataclass(slots=True)
class Review:
    """One review at work.

    Attributes:
        root: The project's folder.
        settings: Of the change; they lead into ``work``.
        work: For whatever need not stay.
        to: For what does.
    """

    root: Path
    settings: Settings
    work: Path
    to: Path
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    gaps: set[Gap] = field(default_factory=set)

    def report(self, reference: str) -> Report:
        """Look at everything, and write it down.

        Raises:
            OSError: If a folder cannot be written.
        """
        settings = self.settings
        outcome = building.build_now(settings)
        tell(outcome.problems, settings, self.environment)
        before, root = self._base(reference)
        now = texts.read(settings)
        written = tuple(texts.text_changes(before, now)) if root else ()
        touched = [problem.path for problem in outcome.problems if problem.is_error] or [each.path for each in written]
        report = Report(
            problems=outcome.problems,
            languages=languages_of(touched, settings.languages),
            words=settings.translations,
            lines=lines_of(settings, self._commit(), self.environment),
            texts=written,
            behind=texts.left_behind(before, now) if root else (),
            notices=texts.notice_changes(before, now) if root else (),
        )
        if outcome.failed:
            content = before.settings.content if root else None
            mended = building.build_mended(settings, outcome.problems, content, self.work / "mended")
            report = replace(report, mended=mended is not None)
            if mended is None:
                self.gaps.add(Gap.NO_SITE)
        catalogs = load_catalogs(settings.translations, settings.languages)
        self._clear()
        if Gap.NO_SITE not in self.gaps:
            report = self._with_pages(report, root, before.people | now.people, catalogs)
        report = replace(report, gaps=frozenset(self.gaps))
        self._write(report, catalogs)
        return report

    def _commit(self) -> str:
        with suppress(HistoryError):
            return History(self.root).head()
        return ""

    def _base(self, reference: str) -> tuple[texts.Content, Path | None]:
        """The content at the base, and the folder of the whole project then; no folder if git does not have it."""
        root, history = self.work / "base", History(self.root)
        try:
            history.unpack(history.base(reference), root)
            content = root / self.settings.content.relative_to(self.root)
        except (HistoryError, ValueError) as error:
            print(f"--base {reference}: {error}", file=sys.stderr)
            self.gaps.add(Gap.NO_BASE)
            return texts.Content(self.settings), None
        return texts.read(replace(self.settings, content=content, cache=self.work / "base-cache")), root

    def _with_pages(self, report: Report, root: Path | None, people: frozenset[str], catalogs: Catalogs) -> Report:
        """The built pages, compared, drawn and copied."""
        now, before = self.settings.output, self._built_base(root)
        changes: list[PageChange] = []
        restyled: list[str] = []
        if before is not None:
            changes, restyled = comparing.page_changes(before, now, people)
            changes = comparing.by_weight(changes, report.texts)
            report = replace(report, files=comparing.file_changes(before, now))
        portable.carry(now, self.to / "site", self.settings.site_url, lambda tag: _note(tag, catalogs))
        shown = comparing.to_be_seen(changes, restyled, report.texts, now)
        try:
            path = browser.ensure(Machine()) if shown else ""
        except SetupError as error:
            print(error, file=sys.stderr)
            self.gaps.add(Gap.NO_BROWSER)
            shown = []
        sites = pictures.Sites(before, now, self.settings.base)
        drawn = tuple(pictures.draw(shown, sites, self.to, path)) if shown else ()
        return replace(report, pages=tuple(changes), restyled=len(restyled), pictures=drawn, site=True)

    def _built_base(self, root: Path | None) -> Path | None:
        if root is None:
            return None
        if not building.has_same_packages(root, self.root):
            self.gaps.add(Gap.OTHER_PACKAGES)
            return None
        built = building.build_base(root, self.settings, self.work / "before")
        if built is None:
            self.gaps.add(Gap.BASE_BROKEN)
        return built

    def _clear(self) -> None:
        """Take away an earlier review, and nothing else."""
        self.to.mkdir(parents=True, exist_ok=True)
        (self.to / _MARK).touch()
        for name in _OURS:
            place = self.to / name
            if place.is_dir() and not place.is_symlink():
                shutil.rmtree(place)
            else:
                place.unlink(missing_ok=True)

    def _write(self, report: Report, catalogs: Catalogs) -> None:
        text = summary(report, catalogs, self.settings.languages)
        (self.to / "summary.md").write_text(text, encoding="utf-8")
        tag = report.languages[0]
        with speaking(catalogs, tag):
            (self.to / "index.html").write_text(sheets.index(report, tag), encoding="utf-8")
            (self.to / "diff.html").write_text(sheets.diff(report, tag), encoding="utf-8")
        if place := self.environment.get("GITHUB_STEP_SUMMARY"):
            with Path(place).open("a", encoding="utf-8") as shown:
                shown.write(text)


def _note(tag: str, catalogs: Catalogs) -> tuple[str, str]:
    with speaking(catalogs, tag if tag in catalogs.words else next(iter(catalogs.words))):
        return _("A copy for review, not the site: search and reading offline do not work here."), _("What changes")
