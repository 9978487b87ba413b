"""All that a review says, as data; ``summary.py`` and ``sheets.py`` make words of it."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from plugins.model.problem import Problem
from plugins.review.difference import Row


class How(StrEnum):
    """What became of a text, a page or a file."""

    NEW = "new"
    CHANGED = "changed"
    REMOVED = "removed"


class State(StrEnum):
    """Why a text is not on the published site."""

    DRAFT = "draft"
    WAITING = "waiting"


class Gap(StrEnum):
    """Why something is missing from a review."""

    NO_BASE = "no base"
    OTHER_PACKAGES = "other packages"
    BASE_BROKEN = "base broken"
    NO_SITE = "no site"
    NO_BROWSER = "no browser"


@dataclass(frozen=True, slots=True)
class TextChange:
    """A content file that is new, changed or gone.

    Attributes:
        path: For people and links: ``content/news/x/en.md``.
        key: ``news/x``.
        language: Its tag.
        title: As written; empty where the file cannot be read, and for a notice.
        how: What became of it.
        before: Words at the base; None where there is no such text, or it cannot be read.
        words: Words now; None likewise.
        state: Why it is not shown yet, if so.
    """

    path: str
    key: str
    language: str
    title: str
    how: How
    before: int | None
    words: int | None
    state: State | None = None


@dataclass(frozen=True, slots=True)
class NoticeChange:
    """A notice whose state changed, by its identifier only: states as in the front matter, None where it is not."""

    id: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class PageChange:
    """A built page that is new, changed or gone.

    Attributes:
        address: Such as ``/en/news/x/``.
        how: What became of it.
        rows: What differs in its words; empty where only its markup does.
    """

    address: str
    how: How
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class FileChange:
    """A style, script or picture: its name without the digest in it, its bytes before and now."""

    name: str
    before: int | None
    now: int | None


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as a telephone shows it: files relative to the review's folder; ``before`` where the page existed."""

    address: str
    now: str
    before: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One review.

    Attributes:
        problems: In order.
        languages: Those of the author, in the site's order; at least one.
        words: The folder of the catalogs, which say problems in the author's language.
        lines: Where lines are shown, such as ``https://github.com/example/board/blob/<commit>``; empty for nowhere.
        texts: Content files, in order.
        behind: Translations that this change left behind, as paths.
        notices: Whose state changed.
        pages: What differs in the built site; those that matter most first.
        restyled: How many pages have the same words in other markup.
        files: Styles, scripts and pictures that differ.
        pictures: Of the pages.
        gaps: What is missing, and why.
        mended: Whether the site was built without the files that hold errors.
        site: Whether there is a copy of the site.
    """

    problems: tuple[Problem, ...]
    languages: tuple[str, ...]
    words: Path = Path()
    lines: str = ""
    texts: tuple[TextChange, ...] = ()
    behind: tuple[str, ...] = ()
    notices: tuple[NoticeChange, ...] = ()
    pages: tuple[PageChange, ...] = ()
    restyled: int = 0
    files: tuple[FileChange, ...] = ()
    pictures: tuple[Picture, ...] = ()
    gaps: frozenset[Gap] = field(default_factory=frozenset)
    mended: bool = False
    site: bool = False

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What keeps the change from going live."""
        return tuple(problem for problem in self.problems if problem.is_error)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is worth a look."""
        return tuple(problem for problem in self.problems if not problem.is_error)
