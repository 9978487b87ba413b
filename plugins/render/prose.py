"""Segments and what a view says of their references, put together."""

import re
from collections.abc import Sequence
from typing import cast

from markupsafe import escape

from plugins.i18n.catalogs import gettext as _
from plugins.prose.segments import Segment
from plugins.views.shapes import Body, Picture

_HEADING = re.compile(r'<(?P<end>/?)h(?P<level>[2-6])(?: id="(?P<anchor>[^"]*)")?>')
_BLOCK = re.compile(
    r'<(?P<end>/?)(?:h(?P<level>[2-6])(?: id="(?P<anchor>[^"]*)")?|blockquote|ol|table|ul)(?: start="[^"]*")?>'
)
SIZES = "(min-width: 42rem) 40rem, 100vw"
"""How wide a picture is shown: a column of text is no wider than ``--measure``."""


def assemble(segments: Sequence[Segment], body: Body) -> str:
    """The HTML of one prose; a link to a notice that has ended keeps nothing of its own words."""
    html = "".join(_say(segment, body) for segment in segments)
    if body.only:
        html = _cut(html, body.only)
    return _HEADING.sub(lambda found: _lower(found, body.part), html) if body.part else html


def _cut(html: str, only: tuple[str, ...]) -> str:
    """The sections under some headings, each up to the next heading that is no lower; a missing one is left out.

    A heading within a list or a quotation begins no section: what holds it would be torn in two.
    """
    depth = 0
    starts: list[tuple[int, int, str]] = []
    for found in _BLOCK.finditer(html):
        if not found["level"]:
            depth += -1 if found["end"] else 1
        elif not found["end"] and not depth:
            starts.append((found.start(), int(found["level"]), found["anchor"] or ""))
    starts.append((len(html), 0, ""))
    sections = {
        anchor: html[start : next(end for end, lower, _anchor in starts[n + 1 :] if lower <= level)]
        for n, (start, level, anchor) in enumerate(starts[:-1])
    }
    return "".join(sections.get(anchor, "") for anchor in only)


def _lower(found: re.Match[str], part: str) -> str:
    """A heading's tag in a part of a page."""
    anchor = f' id="{part}--{found["anchor"]}"' if found["anchor"] else ""
    return f"<{found['end']}h{min(int(found['level']) + 1, 6)}{anchor}>"


def _say(segment: Segment, body: Body) -> str:
    if isinstance(segment, str):
        return segment
    sort, number = segment[0], cast("int", segment[1])
    if sort == "fact":
        return f"<bdi>{escape(body.facts[number])}</bdi>"
    if sort == "image":
        return _show(body.pictures[number])
    href = body.targets[number]
    if href is None:
        neutral = _("a notice that has ended")
        return f"<span>{escape(neutral)}</span>"
    inner = "".join(_say(part, body) for part in cast("list[Segment]", segment[2]))
    return f'<a href="{escape(href)}">{inner}</a>'


def _show(picture: Picture) -> str:
    """As ``components/picture.html`` does, which has a caption too."""
    sources = "".join(
        f'<source type="{escape(each.type)}" srcset="{escape(each.srcset)}" sizes="{SIZES}">'
        for each in picture.sources
    )
    size = f' width="{picture.width}" height="{picture.height}"' if picture.width and picture.height else ""
    image = f'<img src="{escape(picture.href)}" alt="{escape(picture.alt.text)}"{size} loading="lazy" decoding="async">'
    return f"<picture>{sources}{image}</picture>" if sources else image
