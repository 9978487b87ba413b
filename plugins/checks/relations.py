"""Documents that name other documents: parents, related ones, scam types."""

from collections.abc import Iterator

from plugins.checks.case import Case
from plugins.library.entries import Entry
from plugins.library.library import Library
from plugins.model.frontmatter import Path
from plugins.model.kinds import Order
from plugins.model.problem import Problem
from plugins.model.told import Several, told
from plugins.model.vocabulary import Tool
from plugins.views.addresses import TRIAGE

_ASSEMBLED = ("help", "organisation")
"""Folders whose documents say in prose all that they have to say."""


def check(case: Case) -> Iterator[Problem]:
    """Whatever is named is there."""
    library = case.library
    broken = case.broken
    for entry in (library.site, *library.entries.values()):
        for where, key in _named(entry):
            if key in library.entries or key in library.ended or key in broken or _is_triage(library, where, key):
                continue
            what, mend = _missing(library, entry, where, key)
            yield entry.original.document.problem(where, what, mend)
        yield from _parts(entry)
        reads = getattr(entry.fields, "tool", None) is Tool.MESSAGE_CHECK
        if reads and library.rules.signs is None and "data/rules.yml" not in broken:
            what = told("the site's rules have no signs to look for")
            mend = told("write signs into %(file)s, or take it out here", file=case.settings.label("data/rules.yml"))
            yield entry.original.document.problem(("tool",), what, mend)
        if getattr(entry.fields, "leave", False) is True and not library.site.fields.leave:
            what = told("the site names no page to leave to, so the page would show no way out")
            mend = told(
                "write leave into %(folder)s/%(language)s.md, or take it out here",
                folder=case.settings.label("site"),
                language=library.site.language,
            )
            yield entry.original.document.problem(("leave",), what, mend)
        if entry.kind.order is Order.TREE and _is_above_itself(entry, library):
            what = told("'%(parent)s' leads back to this page", parent=entry.fields.parent)
            yield entry.original.document.problem(("parent",), what, told("leave it out on the page at the top"))


def _parts(entry: Entry) -> Iterator[Problem]:
    """What a page puts together can stand in another page, and stands there once."""
    seen: set[str] = set()
    for n, key in enumerate(getattr(entry.fields, "assembles", ())):
        if key.partition("/")[0] not in _ASSEMBLED:
            what = told("'%(key)s' cannot be a part of a page", key=key)
            mend = told("name documents of %(folders)s", folders=Several(_ASSEMBLED))
            yield entry.original.document.problem(("assembles", n), what, mend)
        elif key in seen:
            yield entry.original.document.problem(
                ("assembles", n), told("'%(key)s' stands twice", key=key), told("keep one of the two")
            )
        seen.add(key)


def _is_triage(library: Library, where: Path, key: str) -> bool:
    """Whether a way on from the first page leads to the questions."""
    return where[0] == "ways_on" and key == TRIAGE and library.triage is not None


def _missing(library: Library, entry: Entry, where: Path, key: str) -> tuple[str, str]:
    if key in library.drafts:
        what, mend = library.absence(key)
        return told("'%(key)s' %(what)s", key=key, what=what), mend
    is_whole = entry.kind.folder in {"news", "site"} or where[0] == "assembles"
    what = told("there is no '%(key)s'", key=key)
    if is_whole:
        return what, told("write folder/id of a document that is there")
    return what, told("write the folder of a document that is there")


def _is_above_itself(entry: Entry, library: Library) -> bool:
    """Whether the pages above it lead back to it; a page below such a circle does nothing wrong."""
    seen: set[str] = set()
    above = entry
    while (parent := above.fields.parent) and (key := f"{entry.kind.folder}/{parent}") in library.entries:
        if key == entry.key:
            return True
        if key in seen:
            return False
        seen.add(key)
        above = library.entries[key]
    return False


def _named(entry: Entry) -> Iterator[tuple[Path, str]]:
    fields, folder = entry.fields, entry.kind.folder
    if entry.kind.order is Order.TREE and fields.parent:
        yield ("parent",), f"{folder}/{fields.parent}"
    yield from ((("assembles", n), key) for n, key in enumerate(getattr(entry.fields, "assembles", ())))
    if folder == "site":
        yield from ((("ways_on", n, "to"), way.to) for n, way in enumerate(fields.ways_on))
        yield from ((("foot", n), key) for n, key in enumerate(fields.foot))
        if fields.other_doors:
            yield ("other_doors",), fields.other_doors
    if folder == "warnings":
        yield ("scam",), f"scams/{fields.scam}"
    if folder == "news":
        yield from ((("related", n), key) for n, key in enumerate(fields.related))
    if folder == "scams":
        yield from ((("related", n), f"scams/{key}") for n, key in enumerate(fields.related))
