"""The texts that wait for somebody: which sections and documents stand first, and where each leads."""

from collections.abc import Iterable
from itertools import groupby

from plugins.authoring import github
from plugins.authoring.translating import new_translation, path_of, version_line
from plugins.i18n import locales
from plugins.i18n.catalogs import gettext as _
from plugins.library.coverage import Line
from plugins.library.entries import Entry
from plugins.model.kinds import KINDS, SITE
from plugins.views import addresses
from plugins.views.frame import section_title
from plugins.views.reader import Reader
from plugins.views.shapes import CoverageGroup, CoverageList, CoverageRow, Words

_FIRST = (SITE.folder, "help", "scams", "warnings")
"""Sections whose texts are missed most; the others follow in their own order."""
_MOST = 40
"""Rows of each list that are shown; the rest is counted, so that the page weighs no more where there is much to do."""
_FEW = 12
"""Rows of a section that are seen at once; more are folded up."""
EDITING = "editing"
"""The anchor of the line at the foot of a document's page."""


def waiting(reader: Reader, code: str, lines: Iterable[Line]) -> CoverageList:
    """Grouped by section, what is missed most first; notices are counted only: their list leads to them."""
    ranked = sorted((line.key for line in lines), key=lambda key: _rank(reader, key))
    left = _MOST
    groups: list[CoverageGroup] = []
    for folder, found in groupby(ranked, key=_folder):
        keys = list(found)
        if folder == SITE.folder:
            groups.append(_own_words(reader, code))
            continue
        shown = [] if folder == "notices" else keys[:left]
        left -= len(shown)
        groups.append(_group(reader, code, folder, keys, shown))
    return CoverageList(code, locales.number(len(ranked), reader.language), tuple(groups))


def _group(reader: Reader, code: str, folder: str, keys: list[str], shown: list[str]) -> CoverageGroup:
    more = len(keys) - len(shown)
    return CoverageGroup(
        title=section_title(folder),
        href=reader.here(addresses.section(reader.language, folder)),
        count=locales.number(len(keys), reader.language),
        rows=tuple(_row(reader, code, reader.library.entries[key]) for key in shown),
        more=locales.number(more, reader.language) if more and shown else None,
        open=len(shown) <= _FEW,
    )


def _row(reader: Reader, code: str, entry: Entry) -> CoverageRow:
    href = reader.here(addresses.document(reader.language, entry.key))
    if code == "behind":
        return _behind(reader, entry, reader.title(entry), href)
    return CoverageRow(reader.title(entry), f"{href}#{EDITING}" if reader.library.settings.repository else href)


def _behind(reader: Reader, entry: Entry, title: Words | None, href: str) -> CoverageRow:
    settings, path = reader.library.settings, entry.original.document.path
    return CoverageRow(
        title,
        href,
        version=version_line(entry),
        update=github.edit(settings, path_of(entry, reader.language)),
        original=github.shown(settings, path, 1),
        changes=github.changes(settings, path),
    )


def _own_words(reader: Reader, code: str) -> CoverageGroup:
    """The site's own words; home says nothing to those who write, so the editor is reached from here."""
    site, settings, tag = reader.library.site, reader.library.settings, reader.language
    home = reader.here(addresses.home(tag))
    editor = new_translation(settings, site, tag) if code == "missing" else github.edit(settings, path_of(site, tag))
    rows = (_behind(reader, site, None, home),) if code == "behind" else ()
    title, count = _("The site’s own words"), locales.number(1, tag)
    return CoverageGroup(title, editor or home, count, rows, open=True, away=editor is not None)


def _rank(reader: Reader, key: str) -> tuple[int, bool, int]:
    """Where a text stands among those that wait: its section, advice that may harm first, then as its list has it."""
    entry = reader.library.entries.get(key)
    if entry is None:
        return 0, False, 0
    folder = entry.kind.folder
    section = _FIRST.index(folder) if folder in _FIRST else len(_FIRST) + list(KINDS).index(folder)
    return section, not getattr(entry.fields, "safety", False), reader.sections.place(entry.kind)[key]


def _folder(key: str) -> str:
    return key.partition("/")[0]
