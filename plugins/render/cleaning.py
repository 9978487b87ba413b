"""Drawings as browsers get them: with nothing in them but the drawing."""

from xml.etree.ElementTree import Element, register_namespace, tostring

from plugins.library.pictures import SVG, drawing, size_of_drawing

_SVG_SPACE = SVG.removesuffix("svg")
_UNSAID = {f"{_SVG_SPACE}desc", f"{_SVG_SPACE}metadata"}
"""Elements that no one sees: what an author or an editor wrote there was not meant for readers."""

_KEPT_SPACES = ("{http://www.w3.org/1999/xlink}", "{http://www.w3.org/XML/1998/namespace}")
register_namespace("xlink", "http://www.w3.org/1999/xlink")


def clean_drawing(raw: bytes) -> bytes:
    """An SVG with its size on it and its titles, without comments, metadata and what its editor noted for itself.

    Raises:
        UnfitPictureError: If it is no well-formed SVG, or too large.
    """
    root = drawing(raw)
    size = size_of_drawing(root)
    _prune(root)
    root.set("xmlns", _SVG_SPACE.strip("{}"))
    if size is not None:
        root.set("width", str(size.width))
        root.set("height", str(size.height))
    return tostring(root, encoding="unicode").encode() + b"\n"


def _prune(element: Element) -> None:
    element.tag = element.tag.removeprefix(_SVG_SPACE)
    for name in list(element.attrib):
        if name.startswith("data-") or (name.startswith("{") and not name.startswith(_KEPT_SPACES)):
            del element.attrib[name]
    for child in list(element):
        if child.tag.startswith(_SVG_SPACE) and child.tag not in _UNSAID:
            _prune(child)
        else:
            element.remove(child)
