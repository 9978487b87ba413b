"""What a prose is made of, by which a translation is laid beside its original without reading either again."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element
from zlib import crc32

LONG = 40
"""Characters from which two paragraphs that say the same are no accident: shorter ones may be a name."""
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_HOLD = {"ul", "ol", "li", "table", "thead", "tbody"}
"""What is made of other pieces."""


@dataclass(frozen=True, slots=True)
class MadeOf:
    """``Prose.shape`` and ``Prose.sayings``."""

    shape: str = ""
    sayings: tuple[int, ...] = ()


def made_of(root: Element) -> MadeOf:
    """What Python-Markdown's tree of a whole text is made of."""
    pieces = list(_pieces(root))
    shape = " ".join(name for name, _ in pieces)
    return MadeOf(shape, tuple(crc32(said.encode()) for _, said in pieces if len(said) >= LONG))


def _pieces(within: Element) -> Iterator[tuple[str, str]]:
    """Each piece and what it says, where that is for translators alone."""
    for element in within:
        tag = element.tag
        if tag in _HEADINGS:
            yield (f"#{element.get('id')}" if element.get("id") else tag), ""
        elif tag == "tr":
            yield f"tr:{sum(bool(_said(cell)) for cell in element)}", ""
        elif tag == "li":
            yield "li", _said(element)
        elif tag == "p" and within.tag != "li":
            yield "p", _said(element)
        elif tag in {"blockquote", "pre"}:
            yield tag, ""
        if tag in _HOLD:
            yield from _pieces(element)


def _said(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
