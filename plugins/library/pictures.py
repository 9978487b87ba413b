"""Images as they lie beside a text: whether a browser can show them, and how large they are.

Only the first bytes of a photograph are read here; that the rest of it is whole shows when it is made smaller.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import IO, NamedTuple
from xml.etree.ElementTree import Element

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring
from PIL import (
    AvifImagePlugin,  # noqa: F401 - it makes Pillow know the form, without loading thirty others
    ExifTags,
    Image,
    UnidentifiedImageError,
    WebPImagePlugin,  # noqa: F401 - as above
)

from plugins.model.told import told

SVG = "{http://www.w3.org/2000/svg}svg"
RASTER = (".avif", ".jpeg", ".jpg", ".png", ".webp")
LARGEST = 25_000_000
"""Pixels of a JPEG, which can be decoded at a part of its size."""

LARGEST_WHOLE = 8_000_000
"""Pixels of any other photograph: each takes up to 16 bytes while it is made smaller, and two are made at once."""

LONGEST = 16_000
"""Pixels: WebP knows no longer side; nor has a drawing one."""

DEEPEST = 100
"""Elements within elements of a drawing: far more than any that is drawn by hand, and what can be written safely."""

_SAVE_SMALLER = told("save it smaller; 1280 pixels are as wide as any page shows")
_FORMATS = ("AVIF", "JPEG", "PNG", "WEBP")
_ON_ITS_SIDE = range(5, 9)
"""EXIF orientations that swap width and height."""

Image.MAX_IMAGE_PIXELS = LARGEST


class Size(NamedTuple):
    """As an image is shown, in pixels, and whether something may show through it."""

    width: int
    height: int
    transparent: bool = False


class UnfitPictureError(Exception):
    """No picture that can be shown.

    Attributes:
        what: What is wrong with it, as a problem says it.
        mend: How to mend it.
    """

    def __init__(self, what: str, mend: str) -> None:
        """Keep both."""
        self.what, self.mend = what, mend
        super().__init__(what)


@contextmanager
def decoding() -> Iterator[None]:
    """Whatever a damaged or monstrous image makes the decoder say becomes an ``UnfitPictureError``."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            yield
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_large(LARGEST) from None
    except UnfitPictureError:
        raise
    except UnidentifiedImageError:
        raise UnfitPictureError(told("is no picture"), told("save it again as JPEG or PNG")) from None
    except Exception as error:  # a decoder may raise anything
        raise UnfitPictureError(told("is damaged"), told("save it again as JPEG or PNG")) from error


def size_of(path: Path, digest: str) -> Size | None:
    """How large an image is shown.

    Args:
        path: The file.
        digest: Of its bytes; the same file is not looked at again.

    Returns:
        Width and height, a photograph being turned upright first; None for a drawing that does not tell.

    Raises:
        UnfitPictureError: If it is none, or too large.
        OSError: If it cannot be read.
    """
    return _measured(path, digest, path.stat().st_mtime_ns)


@lru_cache(4096)
def _measured(path: Path, digest: str, modified: int) -> Size | None:
    del digest, modified
    if path.suffix == ".svg":
        return size_of_drawing(drawing(path.read_bytes()))
    with path.open("rb") as file, decoding(), opened(file) as image:
        width, height = image.size
        most = LARGEST if image.format in {"JPEG", "MPO"} else LARGEST_WHOLE
        if width * height > most or max(width, height) > LONGEST:
            raise _too_large(most)
        if orientation(image) in _ON_ITS_SIDE:
            width, height = height, width
        return Size(width, height, image.has_transparency_data)


def _too_large(most: int) -> UnfitPictureError:
    what = told(
        "has more than %(millions)s million pixels, or a side of more than %(longest)s",
        millions=most // 1000000,
        longest=LONGEST,
    )
    return UnfitPictureError(what, _SAVE_SMALLER)


def opened(file: IO[bytes]) -> Image.Image:
    """A photograph of which only the head has been read; call it, and read it on, while ``decoding``."""
    return Image.open(file, formats=_FORMATS)


def orientation(image: Image.Image) -> int:
    """EXIF's: 1 is upright; an orientation behind the pixels of a PNG is not looked for, as that decodes them all."""
    if image.format == "PNG" and "exif" not in image.info:
        return 1
    return int(image.getexif().get(ExifTags.Base.Orientation, 1))


def drawing(raw: bytes) -> Element:
    """The root of an SVG; comments and instructions are not read.

    Raises:
        UnfitPictureError: If it is no well-formed one, or too deep.
    """
    try:
        root: Element | None = fromstring(raw)
    except (ParseError, DefusedXmlException, ValueError):
        root = None
    if root is None or root.tag != SVG:
        raise UnfitPictureError(told("is no well-formed SVG"), told("save it again as plain SVG"))
    level = [root]
    for _ in range(DEEPEST):
        level = [child for element in level for child in element]
    if level:
        what = told("has groups more than %(deepest)s deep", deepest=DEEPEST)
        raise UnfitPictureError(what, told("save it with fewer groups within groups"))
    return root


def size_of_drawing(root: Element) -> Size | None:
    """What a drawing says of its own size: in pixels, else by its view box; None if it does not tell.

    Raises:
        UnfitPictureError: If it is too large.
    """
    own: list[float | None] = [_number(root.get(name, "").removesuffix("px")) for name in ("width", "height")]
    box = [_number(part) for part in root.get("viewBox", "").replace(",", " ").split()]
    width, height = own if all(own) else box[2:] if len(box) == 4 else (None, None)
    if not width or not height:
        return None
    if max(width, height) > LONGEST:
        what = told("has a side of more than %(longest)s pixels", longest=LONGEST)
        raise UnfitPictureError(what, _SAVE_SMALLER)
    return Size(max(1, round(width)), max(1, round(height)), transparent=True)


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if 0 < number < float("inf") else None
