"""Python-Markdown, held to what an author may write: no raw HTML, no strange links, explicit anchors.

The line and column of a fault are those of the offending literal in the source; there is no second
Markdown parser.
"""

import hashlib
import re
from functools import cache
from importlib.metadata import version as package_version
from xml.etree.ElementTree import Element

import markdown
import nh3
from markdown.extensions import Extension
from markdown.inlinepatterns import HTML_RE, InlineProcessor
from markdown.treeprocessors import Treeprocessor

from plugins.model.fields import url_fault
from plugins.model.source import place
from plugins.model.told import told
from plugins.prose.places import ANCHOR, FACT, LEADS, NOWHERE, TITLE, Places
from plugins.prose.segments import Converted, Fault, Prose, Reference, Segment

_FORM = "3"
"""Raise it when the same body must become other segments."""

_FACT = r"\[\[fact:([^\]\n]*)\]\]"
_WORDS = "attach|static|filename|author|category|index|tag"
_PLACEHOLDER = re.compile(rf"\{{(?:{_WORDS})\}}|(?<=[(<])\|(?:{_WORDS})\|")
_UNFINISHED = r"(<[!?/A-Za-z][^\s<>]*>?)"
_LONGEST = 60
_ANCHOR = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_BEFORE_HEADING = re.compile(r"^[>\s]*#*\s*")
_RESERVED = {"main", "editing"}
_TAGS = {
    *_HEADINGS,
    *("a", "blockquote", "br", "code", "data", "em", "hr", "img", "li", "ol", "p", "pre", "strong", "ul"),
    *("table", "tbody", "td", "th", "thead", "tr"),
}
_ATTRIBUTES = {"a": {"href"}, "data": {"value"}, "img": {"src"}, "ol": {"start"}} | {
    heading: {"id"} for heading in _HEADINGS
}
_CODE = {tag: {"dir": "ltr"} for tag in ("code", "pre")}
"""What machines read runs from left to right in every language."""
_SPLIT = re.compile(r'(<a href="nb:\d+">|</a>|<data value="nb:\d+"></data>|<img src="nb:\d+">)')
_NUMBER = re.compile(r"nb:(\d+)")


@cache
def version() -> str:
    """Changes with anything that decides what a body becomes."""
    return f"{_FORM}/{package_version('markdown')}/{package_version('nh3')}"


def digest(body: str) -> str:
    """The key of a body's segments: 32 hex digits."""
    return hashlib.sha256(f"{version()}\x00{body}".encode()).hexdigest()[:32]


def convert(body: str) -> Converted:
    """Convert one body; faults are values, and a body with faults still has segments."""
    notes = _Notes(body)
    converter = _converter()
    converter.reset()
    converter.notes = notes  # type: ignore[attr-defined]
    try:
        html = converter.convert(body)
    except RecursionError:
        _converter.cache_clear()
        html = ""
        notes.refuse(1, 1, told("the text is nested too deeply"), told("write lists and quotes with fewer levels"))
    for found in _PLACEHOLDER.finditer(body):
        mend = told("link to the file itself, such as ../other/en.md, or name an image beside the text")
        notes.refuse(
            *place(body, found.start()),
            told("'%(said)s' is a placeholder that nothing fills", said=found.group()),
            mend,
        )
    safe = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        set_tag_attribute_values=_CODE,
        url_schemes={"nb"},
        link_rel=None,
    )
    return Converted(notes.prose(), _segments(safe))


class _Notes:
    """What one conversion finds, with the place of each literal."""

    def __init__(self, body: str) -> None:
        self._body = body
        self._lines = body.split("\n")
        self.places = Places(body)
        self._faults: list[Fault] = []
        self.links: list[Reference] = []
        self.facts: list[Reference] = []
        self.images: list[Reference] = []
        self.anchors: list[str] = []
        self.headings: list[str] = []

    def written(self, line: int, level: str) -> str:
        """A heading as it is written, in the form that stands on one line."""
        return f"{'#' * int(level)} {_BEFORE_HEADING.sub('', self._lines[line - 1])}"

    def refuse(self, line: int, column: int, what: str, mend: str) -> None:
        self._faults.append(Fault(line, column, what, mend))

    def prose(self) -> Prose:
        return Prose(
            digest(self._body),
            tuple(self.links),
            tuple(self.facts),
            tuple(self.images),
            tuple(self.anchors),
            tuple(self._faults),
            tuple(self.headings),
        )


def _notes(md: markdown.Markdown) -> _Notes:
    """Of the conversion under way; Python-Markdown hands its processors nothing else to keep them in."""
    notes: _Notes = md.notes  # type: ignore[attr-defined]
    return notes


class _RawHtml(InlineProcessor):
    """Raw HTML is shown as it was typed, and refused."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        literal = m.group(1)
        notes = _notes(self.md)
        shown = " ".join(literal.split())
        shown = shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
        mend = told("write Markdown instead; for the sign itself write &lt;")
        notes.refuse(*notes.places.next(literal), told("raw HTML '%(shown)s'", shown=shown), mend)
        return self.md.htmlStash.store(""), m.start(0), m.end(0)


class _FactPattern(InlineProcessor):
    """``[[fact:member_count]]``."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        notes = _notes(self.md)
        notes.facts.append(Reference(m.group(1), *notes.places.next(m.group(0), FACT)))
        element = Element("data", {"value": f"nb:{len(notes.facts) - 1}"})
        return element, m.start(0), m.end(0)


class _References(Treeprocessor):
    """Number links and images, check headings."""

    def run(self, root: Element) -> None:
        notes = _notes(self.md)
        for element in root.iter():
            if element.tag == "a":
                self._link(notes, element)
            elif element.tag == "img":
                self._image(notes, element)
            elif element.tag in _HEADINGS:
                self._heading(notes, element)
            elif element.tag == "h1":
                mend = told("begin with '##'; the title is the page's")
                notes.refuse(*notes.places.next("", TITLE), told("a first-level heading in the text"), mend)

    def _link(self, notes: _Notes, element: Element) -> None:
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

    def _image(self, notes: _Notes, element: Element) -> None:
        target, alt = element.get("src", ""), element.get("alt", "").strip()
        line, column = notes.places.next(target, LEADS if target else NOWHERE)
        if not target:
            notes.refuse(line, column, told("an image without a file"), told("name one: ![description](file)"))
        element.attrib.clear()
        element.set("src", f"nb:{len(notes.images)}")
        notes.images.append(Reference(target, line, column, alt))

    def _heading(self, notes: _Notes, element: Element) -> None:
        anchor = element.get("id")
        if anchor is None:
            return
        where = notes.places.next(f"#{anchor}", ANCHOR)
        if anchor in _RESERVED:
            notes.refuse(
                *where,
                told("an anchor cannot be '%(anchor)s': every page has it", anchor=anchor),
                told("use another word"),
            )
        elif not _ANCHOR.fullmatch(anchor):
            mend = told("use the letters a-z, digits and hyphens, beginning with a letter")
            notes.refuse(*where, told("an anchor cannot be '%(anchor)s'", anchor=anchor), mend)
        elif anchor in notes.anchors:
            notes.refuse(
                *where, told("the anchor '%(anchor)s' stands twice", anchor=anchor), told("give each heading its own")
            )
        notes.anchors.append(anchor)
        notes.headings.append(notes.written(where[0], element.tag[1]))


class _House(Extension):
    """What this project adds to Markdown and takes away from it."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("automail")
        md.inlinePatterns.register(_RawHtml(HTML_RE, md), "html", 90)
        # A comment over several paragraphs, a tag that is never closed: without this they would be read as text.
        md.inlinePatterns.register(_RawHtml(_UNFINISHED, md), "unfinished", 85)
        md.inlinePatterns.register(_FactPattern(_FACT, md), "fact", 175)
        md.treeprocessors.register(_References(md), "references", 1)


@cache
def _converter() -> markdown.Markdown:
    return markdown.Markdown(
        extensions=[
            "markdown.extensions.tables",
            "markdown.extensions.attr_list",
            "markdown.extensions.sane_lists",
            _House(),
        ],
        output_format="html",
    )


def _segments(html: str) -> list[Segment]:
    """Split safe HTML at its references; links hold the segments inside them."""
    stack: list[list[Segment]] = [[]]
    for piece in _SPLIT.split(html):
        if piece == "</a>":
            inner = stack.pop()
            opened = stack[-1][-1]
            assert isinstance(opened, list)  # noqa: S101 - nh3 balances its tags
            opened.append(inner)
        elif piece.startswith('<a href="nb:'):
            stack[-1].append(["a", _number(piece)])
            stack.append([])
        elif piece.startswith("<data "):
            stack[-1].append(["fact", _number(piece)])
        elif piece.startswith('<img src="nb:'):
            stack[-1].append(["image", _number(piece)])
        elif piece:
            stack[-1].append(piece)
    return stack[0]


def _number(piece: str) -> int:
    found = _NUMBER.search(piece)
    assert found is not None  # noqa: S101 - the pattern that split it says so
    return int(found.group(1))
