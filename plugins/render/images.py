"""Which images browsers get: of a photograph several widths in two new forms, and one file that all know."""

import posixpath
from urllib.parse import quote

from plugins.library.pictures import Size
from plugins.render.digests import digest
from plugins.render.making import Making, maker
from plugins.render.photographs import height_at
from plugins.views.assets import PictureFile

WIDTHS = (320, 640, 960, 1280)
"""In pixels; a narrower image is never made wider. A column of text is 640 CSS pixels wide."""

_FALLBACK = 640
"""The widest an image is for browsers that know neither AVIF nor WebP: those of small, old phones."""

_TYPES = {"avif": "image/avif", "webp": "image/webp"}


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


def _path(source: str, stamp: str, ending: str) -> str:
    """Under a name that changes with the bytes: those of the source, and the way they are made."""
    return f"media/{posixpath.splitext(source)[0]}.{digest(stamp, maker())[:10]}.{ending}"


def _address(path: str) -> str:
    return "/" + quote(path)
