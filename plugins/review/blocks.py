"""The words of a built page, a paragraph each: what a reader could tell from an earlier page."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "i", "kbd", "label", "mark", "q", "s"}
    | {"samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"}
)
_UNSEEN = frozenset({"script", "style", "template", "svg", "noscript"})


def blocks(html: str) -> tuple[str, ...]:
    """The title, then every paragraph, heading, cell and item, with its spaces made one.

    A picture stands as its alternative text in brackets, an address that leads out of the site behind its words: where
    a link leads is the one thing that can change without a word.
    """
    tree = LexborHTMLParser(html)
    title = tree.css_first("title")
    said = [title.text() if title else ""]
    if tree.body is not None:
        said += _blocks(tree.body)
    return tuple(words for text in said if (words := " ".join(text.split())))


def _blocks(node: LexborNode) -> Iterator[str]:
    """Texts of blocks in the order of reading; words beside a block are one of their own."""
    current: list[str] = []
    for kind, text in _pieces(node):
        if kind == "break":
            yield "".join(current)
            current = []
        else:
            current.append(text)
    yield "".join(current)


def _pieces(node: LexborNode) -> Iterator[tuple[str, str]]:
    for child in node.iter(include_text=True):
        tag = child.tag
        if tag == "-text":
            yield "text", child.text_content or ""
        elif tag == "img":
            alt = child.attributes.get("alt")
            yield "text", f" [{alt}] " if alt else ""
        elif tag == "br":
            yield "text", " "
        elif tag in _INLINE:
            yield from _pieces(child)
            if outward := _outward(child):
                yield "text", f" <{outward}>"
        elif tag is not None and not tag.startswith("-") and tag not in _UNSEEN:
            yield "break", ""
            yield from _pieces(child)
            yield "break", ""


def _outward(node: LexborNode) -> str:
    href = node.attributes.get("href") or ""
    return href if node.tag == "a" and urlsplit(href).scheme else ""
