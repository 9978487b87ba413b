"""The page that shows what is translated and what is not, and asks for help."""

from collections.abc import Mapping
from dataclasses import dataclass

from plugins.authoring import github
from plugins.i18n import completeness, locales
from plugins.i18n.catalogs import Catalogs
from plugins.i18n.catalogs import gettext as _
from plugins.library.coverage import BEHIND, Line, Tally, tally
from plugins.library.coverage import coverage as lines_of
from plugins.library.entries import Freshness
from plugins.library.library import Library
from plugins.model.settings import Settings
from plugins.views import addresses
from plugins.views.frame import make_crumbs, make_head, make_switcher
from plugins.views.plan import Planned
from plugins.views.reader import Reader
from plugins.views.shapes import CoverageLanguage, CoveragePage, Words
from plugins.views.waiting import waiting

BEGIN = "CONTRIBUTING.md#begin-something-new"
"""The heading with a link for each kind of new document."""
GUIDE = "docs/translators.md"
NEW_LANGUAGE = f"{GUIDE}#a-new-language"


@dataclass(frozen=True, slots=True)
class Told:
    """What the pages of all languages count.

    Attributes:
        lines: One a document.
        tallies: By language.
        words: By language, its words of the interface and all there are.
    """

    lines: tuple[Line, ...]
    tallies: Mapping[str, Tally]
    words: Mapping[str, tuple[int, int]]


def told(library: Library, catalogs: Catalogs) -> Told:
    """Count everything once."""
    lines = tuple(lines_of(library))
    return Told(lines, {tag: tally(lines, tag) for tag in library.languages}, completeness.said(catalogs))


def coverage(told: Told, reader: Reader, planned: Planned) -> CoveragePage:
    """What is translated into which language, and what waits in the reader's own."""
    title, intro = _("Translations"), _("What is translated into which language, and how you can help.")
    tag, settings = reader.language, reader.library.settings
    found = {
        "missing": [line for line in told.lines if line.texts[tag] is Freshness.MISSING],
        "behind": [line for line in told.lines if line.texts[tag] in BEHIND],
        "unread": [line for line in told.lines if line.texts[tag] is Freshness.CURRENT and tag in line.unread],
    }
    lists = tuple(waiting(reader, code, lines) for code, lines in found.items() if lines)
    return CoveragePage(
        template="coverage.html",
        head=make_head(reader, title, planned, description=intro),
        intro=Words(intro),
        heading=Words(title),
        crumbs=make_crumbs(reader),
        switcher=make_switcher(reader, planned.address),
        copies=any(row.version for each in lists for group in each.groups for row in group.rows),
        languages=tuple(_language(reader, each, told) for each in reader.library.languages),
        lists=lists,
        repository=settings.repository or None,
        guide=_document(settings, GUIDE),
        language=_document(settings, NEW_LANGUAGE),
        begin=_document(settings, BEGIN),
    )


def _document(settings: Settings, place: str) -> str | None:
    """A file of the project, at a heading."""
    path, sign, anchor = place.partition("#")
    page = github.shown(settings, path)
    return f"{page}{sign}{anchor}" if page else None


def _language(reader: Reader, tag: str, told: Told) -> CoverageLanguage:
    counted, words = told.tallies[tag], told.words.get(tag)
    there, translated = counted.originals + counted.current, counted.current + counted.behind
    name = locales.language_name(tag, reader.language)
    return CoverageLanguage(
        name=name[0].upper() + name[1:],
        href=reader.here(addresses.coverage(tag)),
        current=tag == reader.language,
        share=100 * there // counted.texts,
        there=_number(reader, there),
        total=_number(reader, counted.texts),
        behind=_number(reader, counted.behind),
        missing=_number(reader, counted.missing),
        checked=_number(reader, counted.checked) if translated else None,
        translated=_number(reader, translated) if translated else None,
        words=_number(reader, words[0]) if words else None,
        all_words=_number(reader, words[1]) if words else None,
    )


def _number(reader: Reader, number: int) -> str:
    return locales.number(number, reader.language)
