"""Python-Markdown, held to what an author may write.

The line and column of a fault are those of the offending literal in the source; there is no second
Markdown parser.
"""

import hashlib
import re
from functools import cache
from importlib.metadata import version as package_version

import markdown
import nh3

from plugins.model.source import place
from plugins.model.told import told
from plugins.prose.dialect import HEADINGS, Dialect
from plugins.prose.leftovers import leftovers
from plugins.prose.notes import Notes
from plugins.prose.segments import Converted, segments

_FORM = "4"
"""Raise it when the same body must become other segments."""

_WORDS = "attach|static|filename|author|category|index|tag"
_PLACEHOLDER = re.compile(rf"\{{(?:{_WORDS})\}}|(?<=[(<])\|(?:{_WORDS})\|")
_TAGS = {
    *HEADINGS,
    *("a", "blockquote", "br", "code", "data", "em", "hr", "img", "li", "ol", "p", "pre", "strong", "ul"),
    *("table", "tbody", "td", "th", "thead", "tr"),
}
_ATTRIBUTES = {"a": {"href"}, "data": {"value"}, "img": {"src"}, "ol": {"start"}} | {
    heading: {"id"} for heading in HEADINGS
}
_CODE = {tag: {"dir": "ltr"} for tag in ("code", "pre")}
"""What machines read runs from left to right in every language."""


@cache
def version() -> str:
    """Changes with anything that decides what a body becomes."""
    return f"{_FORM}/{package_version('markdown')}/{package_version('nh3')}"


def digest(body: str) -> str:
    """The key of a body's segments: 32 hex digits."""
    return hashlib.sha256(f"{version()}\x00{body}".encode()).hexdigest()[:32]


def convert(body: str) -> Converted:
    """Convert one body; faults are values, and a body with faults still has segments."""
    notes = Notes(body)
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
    for start, what, mend in leftovers(notes.places.written):
        notes.refuse(*place(body, start), what, mend)
    safe = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        set_tag_attribute_values=_CODE,
        url_schemes={"nb"},
        link_rel=None,
    )
    return Converted(notes.prose(digest(body)), segments(safe))


@cache
def _converter() -> markdown.Markdown:
    return markdown.Markdown(
        extensions=[
            "markdown.extensions.tables",
            "markdown.extensions.attr_list",
            "markdown.extensions.sane_lists",
            Dialect(),
        ],
        output_format="html",
    )
