"""Whether a translation says all that its original says: every part, link and fact of it, in its own language.

Only the translation of the wording that stands there now is looked at. A part that says nothing at all is refused, as
the original would have helped more; whatever else differs may be right, and is named.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plugins.checks.case import Case
from plugins.library.entries import Entry, version_of
from plugins.library.fitting import missing
from plugins.library.leaf import Leaf
from plugins.model.problem import Problem, Severity
from plugins.model.source import read_text, split
from plugins.model.told import told
from plugins.prose.making import LONG
from plugins.prose.segments import Reference

_HEADING = re.compile(r"#{2,6}.*?(?:\{#([^}]+)\}\s*)?$")


def check(case: Case) -> Iterator[Problem]:
    """Every translation of what stands there now."""
    for entry in (case.library.site, *case.library.entries.values()):
        for leaf in entry.translations.values():
            if version_of(leaf) == entry.original.document.texts:
                yield from _beside(case, entry, leaf)


def _beside(case: Case, entry: Entry, leaf: Leaf) -> Iterator[Problem]:
    first, second = entry.original.prose, leaf.prose
    if first.anchors != second.anchors:
        yield from _anchors(_Text.of(case, entry.original), _Text.of(case, leaf))
    elif first.shape != second.shape:
        yield from _parts(_Text.of(case, leaf), first.shape, second.shape)
    links, facts = missing(first.links, second.links), missing(first.facts, second.facts)
    # One that was meant to be there has been named already, at its very place.
    if (links or facts) and not second.faults:
        yield from _references(_Text.of(case, entry.original), _Text.of(case, leaf), links, facts)
    if set(first.sayings) & set(second.sayings):
        yield from _repeated(_Text.of(case, entry.original), _Text.of(case, leaf))


def _anchors(original: "_Text", text: "_Text") -> Iterator[Problem]:
    """At the very headings, where there are as many; else all that there are to be."""
    first, second = list(original.headings()), list(text.headings())
    document = text.leaf.document
    if len(first) != len(second) or any(
        wanted is None and given for (_, wanted), (_, given) in zip(first, second, strict=True)
    ):
        mend = told("take the anchors out of its headings")
        if anchors := ", ".join(original.leaf.prose.anchors):
            mend = told("give the headings these, in order: %(wanted)s", wanted=anchors)
        yield document.problem((), told("has other anchors than its original"), mend)
        return
    for (there, wanted), (here, given) in zip(first, second, strict=True):
        if wanted != given:
            heading = original.lines[there - 1].strip()
            what = told("has another anchor here than '%(heading)s' in the original", heading=heading)
            mend = told("end this heading with {#%(anchor)s}", anchor=wanted)
            yield document.prose_problem(here, 1, what, mend)


def _parts(text: "_Text", first: str, second: str) -> Iterator[Problem]:
    """Part by part, from heading to heading."""
    for (anchor, wanted), (_, given) in zip(_by_heading(first), _by_heading(second), strict=True):
        where = f"{{#{anchor}}}" if anchor else ""
        if _says(wanted) and not _says(given):
            what = told("says nothing below the heading with %(anchor)s; the original does", anchor=where)
            if not where:
                what = told("says nothing before its first heading; the original does")
            yield text.problem(anchor, what, told("translate what the original says there"))
        elif len(wanted) != len(given):
            what = told("pieces here: %(given)s; in the original: %(wanted)s", given=len(given), wanted=len(wanted))
            mend = told("give each paragraph, each item of a list and each row of a table, in the original's order")
            yield text.warning(text.line_of(anchor), what, mend)
        elif wanted != given:
            mend = told("keep paragraphs, lists, quotations and tables with all their cells as they are there")
            yield text.warning(text.line_of(anchor), told("has other pieces here than the original"), mend)


def _references(
    original: "_Text", text: "_Text", links: Sequence[Reference], facts: Sequence[Reference]
) -> Iterator[Problem]:
    for link in links:
        what = told("has no link to '%(target)s' here; the original has one", target=link.target)
        mend = told("write it as [words](%(target)s), without a space between the two", target=link.target)
        yield text.warning(text.line_of(original.anchor_at(link.line)), what, mend)
    for fact in facts:
        what = told("does not say [[fact:%(key)s]] here; the original does", key=fact.target)
        yield text.warning(text.line_of(original.anchor_at(fact.line)), what, told("copy it as it stands there"))


def _repeated(original: "_Text", text: "_Text") -> Iterator[Problem]:
    there = {line.strip() for line in original.lines if len(line.strip()) >= LONG}
    for n, line in enumerate(text.lines, 1):
        if line.strip() in there and not line.startswith((">", "|", "    ")):
            yield text.warning(n, told("says this in the original's language still"), told("translate it"))


def _by_heading(shape: str) -> list[tuple[str, list[str]]]:
    """The anchor of each part, and its pieces; what stands before the first heading has none."""
    parts: list[tuple[str, list[str]]] = [("", [])]
    for piece in shape.split():
        if piece.startswith("#"):
            parts.append((piece[1:], []))
        else:
            parts[-1][1].append(piece)
    return parts


def _says(pieces: Sequence[str]) -> bool:
    """Whether there is more than headings without an anchor."""
    return any(not re.fullmatch("h[1-6]", piece) for piece in pieces)


@dataclass(frozen=True, slots=True)
class _Text:
    """A body by its lines, read only where something differs."""

    leaf: Leaf
    lines: Sequence[str]

    @classmethod
    def of(cls, case: Case, leaf: Leaf) -> "_Text":
        path = leaf.document.path
        text = read_text(path, (case.settings.content.parent / path).read_bytes())
        source = split(path, text) if isinstance(text, str) else None
        return cls(leaf, () if source is None or isinstance(source, Problem) else source.body.split("\n"))

    def line_of(self, anchor: str) -> int:
        """Where a part begins, from 1; without an anchor, where anything does."""
        if not anchor:
            return next((n for n, line in enumerate(self.lines, 1) if line.strip()), 1)
        return next((n for n, found in self.headings() if found == anchor), 1)

    def headings(self) -> Iterator[tuple[int, str | None]]:
        """Line, from 1, and anchor of each."""
        for n, line in enumerate(self.lines, 1):
            if found := _HEADING.match(line):
                yield n, found[1]

    def anchor_at(self, line: int) -> str:
        """Of the part that a line is in."""
        return next((anchor for n, anchor in reversed(list(self.headings())) if anchor and n <= line), "")

    def problem(self, anchor: str, what: str, mend: str) -> Problem:
        return self.leaf.document.prose_problem(self.line_of(anchor), 1, what, mend)

    def warning(self, line: int, what: str, mend: str) -> Problem:
        return replace(self.leaf.document.prose_problem(line, 1, what, mend), severity=Severity.WARNING)
