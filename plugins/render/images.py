"""Images as browsers get them: small enough for the page, turned upright, and with nothing in them but the picture.

A photograph becomes AVIF and WebP in several widths and one JPEG or PNG for browsers that know neither; only the
first picture of a moving one is shown. The same image makes the same bytes: one thread, fixed settings.
"""

import posixpath
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import quote
from xml.etree.ElementTree import Element, register_namespace, tostring

from PIL import Image, ImageCms, features

from plugins.library.pictures import (
    SVG,
    Size,
    decoding,
    drawing,
    opened,
    orientation,
    size_of_drawing,
)
from plugins.render.digests import digest
from plugins.views.assets import PictureFile

WIDTHS = (320, 640, 960, 1280)
"""In pixels; a narrower image is never made wider. A column of text is 640 CSS pixels wide."""

_FALLBACK = 640
"""The widest an image is for browsers that know neither AVIF nor WebP: those of small, old phones."""

_TYPES = {"avif": "image/avif", "webp": "image/webp"}
_SETTINGS: Mapping[str, tuple[str, dict[str, Any]]] = {
    "avif": ("AVIF", {"quality": 60, "speed": 8, "max_threads": 1, "autotiling": False, "codec": "aom"}),
    "webp": ("WEBP", {"quality": 76, "method": 4, "alpha_quality": 90}),
    "jpg": ("JPEG", {"quality": 80, "optimize": True, "progressive": True}),
    "png": ("PNG", {"optimize": True}),
}
"""Ending → Pillow's name and how it encodes."""

_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""EXIF's orientation → what turns the picture upright."""

_SAME_SIDES = {Image.Transpose.FLIP_LEFT_RIGHT, Image.Transpose.ROTATE_180, Image.Transpose.FLIP_TOP_BOTTOM}

_SVG_SPACE = SVG.removesuffix("svg")
_UNSAID = {f"{_SVG_SPACE}desc", f"{_SVG_SPACE}metadata"}
"""Elements that no one sees: what an author or an editor wrote there was not meant for readers."""

_KEPT_SPACES = ("{http://www.w3.org/1999/xlink}", "{http://www.w3.org/XML/1998/namespace}")
register_namespace("xlink", "http://www.w3.org/1999/xlink")


@dataclass(frozen=True, slots=True)
class Making:
    """How a file of the output is made from one beside a text.

    Attributes:
        source: Path in the content folder.
        form: ``avif``, ``webp``, ``jpg``, ``png`` or ``svg``; empty for a copy.
        width: In pixels; None for a copy or a drawing.
    """

    source: str
    form: str = ""
    width: int | None = None


@cache
def maker() -> str:
    """A digest of all that decides what an image becomes; not of more, as making one takes long."""
    here = Path(__file__)
    code = (file.read_bytes() for file in (here, here.parents[1] / "library/pictures.py"))
    names = ("pil", "avif", "webp", "libjpeg_turbo", "zlib_ng", "littlecms2")
    return digest(*code, *(f"{name}={features.version(name)}" for name in names), sys.version)


def plan_picture(source: str, stamp: str, size: Size | None) -> tuple[PictureFile, dict[str, Making]]:
    """What becomes of an image, before anything is decoded.

    Args:
        source: Path in the content folder.
        stamp: The digest of its bytes.
        size: As it is shown; None only for a drawing that does not tell.

    Returns:
        The image for views, and path in the output → how it is made.
    """
    if source.endswith(".svg") or size is None:
        path = _path(source, stamp, "svg")
        width, height = (size.width, size.height) if size else (None, None)
        return PictureFile(_address(path), width, height), {path: Making(source, "svg")}
    made: dict[str, Making] = {}
    widths = sorted({min(width, size.width) for width in WIDTHS})
    sources = []
    for form, media in _TYPES.items():
        paths = {width: _path(source, stamp, f"{width}.{form}") for width in widths}
        made |= {path: Making(source, form, width) for width, path in paths.items()}
        sources.append((media, tuple((_address(path), width) for width, path in paths.items())))
    width, form = min(_FALLBACK, size.width), "png" if size.transparent else "jpg"
    path = _path(source, stamp, f"{width}.{form}")
    made[path] = Making(source, form, width)
    return PictureFile(_address(path), width, height_at(width, size), tuple(sources)), made


def plan_download(source: str, stamp: str, size: Size) -> tuple[str, Making]:
    """A photograph to be downloaded: as large as it is, in the form it has, without what a camera wrote into it."""
    form = posixpath.splitext(source)[1].strip(".").replace("jpeg", "jpg")
    return _path(source, stamp, f"{size.width}.{form}"), Making(source, form, size.width)


def height_at(width: int, size: Size) -> int:
    """The height that goes with a width, in whole pixels."""
    return max(1, round(size.height * width / size.width))


def _path(source: str, stamp: str, ending: str) -> str:
    """Under a name that changes with the bytes: those of the source, and the way they are made."""
    return f"media/{posixpath.splitext(source)[0]}.{digest(stamp, maker())[:10]}.{ending}"


def _address(path: str) -> str:
    return "/" + quote(path)


def make(raw: bytes, makings: Mapping[str, Making]) -> Iterator[tuple[str, bytes]]:
    """Path in the output and bytes, for files that are made from one source.

    Raises:
        UnfitPictureError: If it is damaged.
    """
    for path, making in makings.items():
        if not making.form:
            yield path, raw
        elif making.form == "svg":
            yield path, clean_drawing(raw)
    widths = sorted({making.width for making in makings.values() if making.width}, reverse=True)
    if widths:
        with decoding():
            pictures = dict(_pictures(raw, widths))
            for path, making in makings.items():
                if making.width:
                    yield path, _encoded(pictures[making.width], making.form)


def _pictures(raw: bytes, widths: Sequence[int]) -> Iterator[tuple[int, Image.Image]]:
    """Width → picture, for widths from the largest: only the first is made from the whole image."""
    first: Image.Image | None = None
    for width in widths:
        first = first or _first(raw, width)
        yield width, first.resize((width, height_at(width, Size(*first.size))), Image.Resampling.LANCZOS)


def _first(raw: bytes, width: int) -> Image.Image:
    """An image in one width: upright, in sRGB, RGB or RGBA, and without a word of what stood beside its pixels."""
    with opened(BytesIO(raw)) as image:
        turn = _UPRIGHT.get(orientation(image))
        swapped = turn is not None and turn not in _SAME_SIDES
        shown = Size(*(reversed(image.size) if swapped else image.size))
        size = (width, height_at(width, shown))
        size = (size[1], size[0]) if swapped else size
        image.draft(None, (2 * size[0], 2 * size[1]))
        profile = image.info.get("icc_profile")
        small = _plain(image).resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    small = small.convert("RGBA") if small.mode == "RGBa" else small
    small = _in_srgb(small if turn is None else small.transpose(turn), profile)
    small.info.clear()
    return small


def _plain(image: Image.Image) -> Image.Image:
    """In a mode in which it can be made smaller without a fringe, and that its colour profile fits."""
    if image.has_transparency_data:
        return (image if image.mode == "RGBA" else image.convert("RGBA")).convert("RGBa")
    if image.mode.startswith("I"):  # 16 bits, of which Pillow would keep the wrong eight
        return image.point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in {"CMYK", "L", "RGB"}:
        return image
    return image.convert("L" if image.mode == "1" else "RGB")


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """In the colours that a browser takes for granted; a profile that does not fit the image is none."""
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    if profile:
        try:
            given = ImageCms.ImageCmsProfile(BytesIO(profile))
            flat = image.convert("RGB") if mode == "RGBA" else image
            turned = ImageCms.profileToProfile(flat, given, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, TypeError, ValueError):
            turned = None
        if turned is not None:
            if mode == "RGBA":
                turned.putalpha(image.getchannel("A"))
            return turned
    return image.convert(mode)


def _encoded(picture: Image.Image, form: str) -> bytes:
    name, settings = _SETTINGS[form]
    out = BytesIO()
    (picture.convert("RGB") if form == "jpg" else picture).save(out, name, **settings)
    return out.getvalue()


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
