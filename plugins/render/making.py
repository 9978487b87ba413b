"""How a file of the output is made from one beside a text."""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import features

from plugins.library.pictures import decoding
from plugins.render.cleaning import clean_drawing
from plugins.render.digests import digest
from plugins.render.photographs import encoded, smaller

_CODE = ("library/pictures.py", "render/cleaning.py", "render/making.py", "render/photographs.py")
"""What decides what an image becomes; not more, as making one takes long."""


@dataclass(frozen=True, slots=True)
class Making:
    """One way to make one.

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
    """A digest of all that decides what an image becomes: code and libraries."""
    rooms = Path(__file__).parents[1]
    code = ((rooms / file).read_bytes() for file in _CODE)
    names = ("pil", "avif", "webp", "libjpeg_turbo", "zlib_ng", "littlecms2")
    return digest(*code, *(f"{name}={features.version(name)}" for name in names), sys.version)


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
            pictures = dict(smaller(raw, widths))
            for path, making in makings.items():
                if making.width:
                    yield path, encoded(pictures[making.width], making.form)
