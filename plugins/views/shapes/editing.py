"""What a page offers to those who write and translate."""

from dataclasses import dataclass

from plugins.views.shapes.page import Page
from plugins.views.shapes.parts import Words


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """A text that waits for somebody.

    Attributes:
        title: In whatever language there is one; None for the site's own words.
        href: The page on which it stands, at what it offers to those who write.
        version: The line to paste when a translation is up to date again; None where it is not behind.
        update: The editor with that translation; None where no repository is known, as are the next two.
        original: The file of the original.
        changes: What was changed in it.
    """

    title: Words | None
    href: str
    version: str | None = None
    update: str | None = None
    original: str | None = None
    changes: str | None = None


@dataclass(frozen=True, slots=True)
class CoverageGroup:
    """The texts of one section.

    Attributes:
        title: What it is called.
        href: Where a section leads of which no rows are shown: its list, or for the site's own words the editor.
        count: How many wait, as the language writes numbers.
        rows: Those that are shown.
        more: How many are not, beside those.
        open: Whether they are few enough to be seen at once.
        away: Whether ``href`` leads out of the site.
    """

    title: str
    href: str
    count: str
    rows: tuple[CoverageRow, ...]
    more: str | None = None
    open: bool = False
    away: bool = False


@dataclass(frozen=True, slots=True)
class CoverageList:
    """Texts that wait for the same thing: ``code`` is ``missing``, ``behind`` or ``unread``."""

    code: str
    count: str
    groups: tuple[CoverageGroup, ...]


@dataclass(frozen=True, slots=True)
class CoverageLanguage:
    """How far one language is; every number as the page's language writes it.

    Attributes:
        name: What the language is called.
        href: Its own page of this sort.
        share: Texts that are there and up to date, of 100.
        there: The same as a number.
        total: All texts.
        behind: Translations of an older original.
        missing: Texts that are not there.
        checked: Translations that a native reader has checked, of ``translated``; None where all texts are originals.
        words: Words of the interface, of ``all_words``; None for the language that they are written in.
        current: Whether it is the reader's.
    """

    name: str
    href: str
    share: int
    there: str
    total: str
    behind: str
    missing: str
    checked: str | None = None
    translated: str | None = None
    words: str | None = None
    all_words: str | None = None
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CoveragePage(Page):
    """``coverage.html``: what is translated, what is not, and how to help.

    Attributes:
        intro: What can be seen here.
        languages: In reading order.
        lists: What waits in the reader's language; one without groups is not there.
        repository: Where authors edit, or None.
        guide: Where translators read how it is done, or None.
        language: Where they read how a new language is begun, or None.
        begin: Where something new is begun, or None.
    """

    intro: Words
    languages: tuple[CoverageLanguage, ...]
    lists: tuple[CoverageList, ...]
    repository: str | None = None
    guide: str | None = None
    language: str | None = None
    begin: str | None = None
