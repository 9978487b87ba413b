"""Photographs as browsers get them: small, turned upright, and with nothing in them but the picture.

Only the first picture of a moving one is shown. The same image makes the same bytes: one thread, fixed settings.
"""

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any

from PIL import Image, ImageCms

from plugins.library.pictures import Size, opened, orientation

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


def height_at(width: int, size: Size) -> int:
    """The height that goes with a width, in whole pixels."""
    return max(1, round(size.height * width / size.width))


def smaller(raw: bytes, widths: Sequence[int]) -> Iterator[tuple[int, Image.Image]]:
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


def encoded(picture: Image.Image, form: str) -> bytes:
    """The bytes of a picture; ``form`` is an ending."""
    name, settings = _SETTINGS[form]
    out = BytesIO()
    (picture.convert("RGB") if form == "jpg" else picture).save(out, name, **settings)
    return out.getvalue()
