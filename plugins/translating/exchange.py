"""PO files on disk: ``<folder>/<language>/<key>.po``, out of the content and into it again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from plugins.library.entries import Entry, Freshness, version_of
from plugins.library.library import Library
from plugins.model.documents import Draft
from plugins.model.problem import Problem
from plugins.model.settings import Settings
from plugins.model.source import read_text
from plugins.translating.behind import draft_of, past
from plugins.translating.history import History
from plugins.translating.portable import Returned, returned, written
from plugins.translating.sending import Desk
from plugins.translating.standing import Standing
from plugins.translating.taking import Begun, Made, made

UNSENT = "notices"
"""A notice ends by one line of its file; copies of it that lie with others would not."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What came back.

    Attributes:
        files: To write, by the path of the PO file that each was made of.
        problems: What must be mended first; with one of them nothing is written.
        begun: Files that wait.
    """

    files: dict[str, Made]
    problems: tuple[Problem, ...]
    begun: tuple[Begun, ...] = ()


def sent(library: Library, entries: Sequence[Entry], language: str) -> Iterator[tuple[str, str]]:
    """Path below the folder and text of a file for each document whose original is in another language.

    Args:
        library: With the terms.
        entries: Of the documents; those of notices are passed by.
        language: Of the translations.
    """
    settings = library.settings
    wanted = [entry for entry in entries if entry.language != language and entry.kind.folder != UNSENT]
    late = {Freshness.STALE, Freshness.WITHHELD}
    stale = [entry for entry in wanted if entry.freshness(language) in late]
    known = past(settings, (entry.original.document.path for entry in stale))
    desk = Desk(library, language)
    for entry in wanted:
        original, translation = draft_of(settings, entry), draft_of(settings, entry, language)
        if original is not None:
            old = _old(known, entry, language) if entry in stale else None
            yield f"{language}/{entry.key}.po", written(desk.sheet(entry, original, translation, old))


def taken(library: Library, files: Sequence[Path], *, reviewed: bool, finished: bool = False) -> Taken:
    """What PO files become.

    Args:
        library: With the originals.
        files: As ``sent`` wrote them, and translators went on.
        reviewed: Whether a native reader stands behind them.
        finished: Whether those that are not finished are to wait.
    """
    out: dict[str, Made] = {}
    problems: list[Problem] = []
    begun: list[Begun] = []
    for file in files:
        label = _label(file)
        found = _one(library, file, label, reviewed=reviewed, finished=finished)
        if isinstance(found, Made):
            out[label] = found
        elif isinstance(found, Begun):
            begun.append(found)
        else:
            problems += found
    return Taken(out, tuple(problems), tuple(begun))


def folder_of(settings: Settings) -> Path:
    """In which the paths of ``Made`` lie."""
    return settings.content.parent


def _one(library: Library, file: Path, label: str, *, reviewed: bool, finished: bool) -> Made | Begun | list[Problem]:
    try:
        text = read_text(label, file.read_bytes())
    except OSError:
        return [Problem(label, 1, 1, "file", "cannot be read", "name a PO file, or a folder that holds some")]
    back = text if isinstance(text, list) else returned(label, text)
    if not isinstance(back, Returned):
        return back if isinstance(back, list) else [back]
    meant = _meant(library, back)
    if isinstance(meant, Problem):
        return [meant]
    entry, original = meant
    before = _standing(library.settings, entry, back.sheet.language)
    return made(back, original, before, reviewed=reviewed, finished=finished)


def _standing(settings: Settings, entry: Entry, language: str) -> Standing | None:
    draft = draft_of(settings, entry, language)
    if draft is None:
        return None
    return Standing(draft, (folder_of(settings) / draft.document.path).read_text(encoding="utf-8-sig"))


def _meant(library: Library, back: Returned) -> tuple[Entry, Draft] | Problem:
    """The document that a file is of, and its original as it was when the file went out."""
    languages, sheet = library.languages, back.sheet
    entry = library.site if sheet.key == library.site.key else library.entries.get(sheet.key)
    if entry is None or entry.kind.folder == UNSENT:
        mend = "name a document of the site that is no notice"
        return back.problem("X-Document", f"cannot be '{sheet.key}'", mend)
    if sheet.language not in languages or sheet.language == entry.language:
        mend = f"write a language of the site other than the original's: {', '.join(languages)}"
        return back.problem("X-Language", f"cannot be '{sheet.language}'", mend)
    original = _made_from(library, entry, back)
    if original is None:
        what = f"'{sheet.version}' is a version of the original that is not known here"
        mend = "send the file out again with python3 tasks.py translations.out"
        return back.problem("X-Translates", what, mend)
    is_late = original.document.texts != entry.original.document.texts
    if is_late and entry.freshness(sheet.language) is Freshness.CURRENT:
        what = "is of an older original than the translation that is there"
        return back.problem("X-Translates", what, "leave the file alone, or send the document out again")
    return entry, original


def _made_from(library: Library, entry: Entry, back: Returned) -> Draft | None:
    """The original as it was when the file went out; its translation may come back late."""
    language, _, version = back.sheet.version.partition("@")
    if language != entry.language:
        return None
    if version == entry.original.document.texts:
        return draft_of(library.settings, entry)
    document = entry.original.document
    return past(library.settings, [document.path]).find(document, version)


def _old(known: History, entry: Entry, language: str) -> Draft | None:
    return known.find(entry.original.document, version_of(entry.translations[language]))


def _label(file: Path) -> str:
    """As the person may have typed it."""
    try:
        return PurePosixPath(file.resolve().relative_to(Path.cwd())).as_posix()
    except ValueError:
        return file.as_posix()
