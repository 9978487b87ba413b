"""The Markdown of this house: no raw HTML, no strange links, explicit anchors, facts by their keys."""

import re
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import HTML_RE, InlineProcessor
from markdown.treeprocessors import Treeprocessor

from plugins.model.fields import url_fault
from plugins.model.told import told
from plugins.prose.making import made_of
from plugins.prose.notes import Notes, notes_of
from plugins.prose.places import ANCHOR, FACT, LEADS, NOWHERE, TITLE
from plugins.prose.segments import Reference

_FACT = r"\[\[fact:([^\]\n]*)\]\]"
_UNFINISHED = r"(<[!?/A-Za-z][^\s<>]*>?)"
_LONGEST = 60
_ANCHOR = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_RESERVED = {"main", "editing"}


class _RawHtml(InlineProcessor):
    """Raw HTML is shown as it was typed, and refused."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        literal = m.group(1)
        notes = notes_of(self.md)
        shown = " ".join(literal.split())
        shown = shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
        mend = told("write Markdown instead; for the sign itself write &lt;")
        notes.refuse(*notes.places.next(literal), told("raw HTML '%(shown)s'", shown=shown), mend)
        return self.md.htmlStash.store(""), m.start(0), m.end(0)


class _FactPattern(InlineProcessor):
    """``[[fact:member_count]]``."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        notes = notes_of(self.md)
        notes.facts.append(Reference(m.group(1), *notes.places.next(m.group(0), FACT)))
        element = Element("data", {"value": f"nb:{len(notes.facts) - 1}"})
        return element, m.start(0), m.end(0)


class _References(Treeprocessor):
    """Number links and images, check headings."""

    def run(self, root: Element) -> None:
        notes = notes_of(self.md)
        notes.made_of = made_of(root)
        for element in root.iter():
            if element.tag == "a":
                self._link(notes, element)
            elif element.tag == "img":
                self._image(notes, element)
            elif element.tag in HEADINGS:
                self._heading(notes, element)
            elif element.tag == "h1":
                mend = told("begin with '##'; the title is the page's")
                notes.refuse(*notes.places.next("", TITLE), told("a first-level heading in the text"), mend)

    def _link(self, notes: Notes, element: Element) -> None:
        target = element.get("href", "")
        line, column = notes.places.next(target, LEADS if target else NOWHERE)
        scheme = _SCHEME.match(target)
        if not target:
            notes.refuse(line, column, told("a link to nothing"), told("write where it leads"))
        elif scheme and scheme.group().lower() not in {"https:", "http:"}:
            what = told("a link that begins with '%(scheme)s'", scheme=scheme.group())
            notes.refuse(line, column, what, told("link to https:// addresses and to files of the site only"))
        elif scheme and (why := url_fault(target)) is not None:
            mend = told("write the whole address as the browser shows it, beginning with https://")
            notes.refuse(line, column, told("a link cannot be '%(target)s'%(why)s", target=target, why=why), mend)
        element.attrib.clear()
        element.set("href", f"nb:{len(notes.links)}")
        notes.links.append(Reference(target, line, column))

    def _image(self, notes: Notes, element: Element) -> None:
        target, alt = element.get("src", ""), element.get("alt", "").strip()
        line, column = notes.places.next(target, LEADS if target else NOWHERE)
        if not target:
            notes.refuse(line, column, told("an image without a file"), told("name one: ![description](file)"))
        element.attrib.clear()
        element.set("src", f"nb:{len(notes.images)}")
        notes.images.append(Reference(target, line, column, alt))

    def _heading(self, notes: Notes, element: Element) -> None:
        anchor = element.get("id")
        if anchor is None:
            return
        where = notes.places.next(f"#{anchor}", ANCHOR)
        if anchor in _RESERVED:
            what = told("an anchor cannot be '%(anchor)s': every page has it", anchor=anchor)
            notes.refuse(*where, what, told("use another word"))
        elif not _ANCHOR.fullmatch(anchor):
            mend = told("use the letters a-z, digits and hyphens, beginning with a letter")
            notes.refuse(*where, told("an anchor cannot be '%(anchor)s'", anchor=anchor), mend)
        elif anchor in notes.anchors:
            what = told("the anchor '%(anchor)s' stands twice", anchor=anchor)
            notes.refuse(*where, what, told("give each heading its own"))
        notes.anchors.append(anchor)
        notes.headings.append(notes.written(where[0], element.tag[1]))


class Dialect(Extension):
    """What this project adds to Markdown and takes away from it."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802
        """Exchange the parts of a converter that differ."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("automail")
        md.inlinePatterns.register(_RawHtml(HTML_RE, md), "html", 90)
        # A comment over several paragraphs, a tag that is never closed: without this they would be read as text.
        md.inlinePatterns.register(_RawHtml(_UNFINISHED, md), "unfinished", 85)
        md.inlinePatterns.register(_FactPattern(_FACT, md), "fact", 175)
        md.treeprocessors.register(_References(md), "references", 1)
