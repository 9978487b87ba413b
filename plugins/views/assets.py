"""Files that pages refer to, as data: what lies behind an address is the render room's business."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PictureFile:
    """An image of the content as browsers get it.

    Attributes:
        address: Of the form that every browser shows, without the base path.
        width: In pixels, None where the file does not tell.
        height: The same.
        sources: Media type → address and width in pixels of each size, without the base path; the best type first.
    """

    address: str
    width: int | None = None
    height: int | None = None
    sources: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Assets:
    """Addresses of files, relative to the host; those of the theme with the base path.

    Attributes:
        stylesheets: In order.
        sheets: Name of a stylesheet that only some pages ask for → address.
        icon: The favicon, or None.
        scripts: Name of a module without its ending → address.
        data: Name of a data module → address; a script of a page imports it when it needs it.
        worker: Address of the service worker, or None where nothing is kept for offline reading.
        social: Language and section, such as ``ar/news``, or ``ar/home`` → address of the picture for shared links.
        social_words: The same names → the words in the picture: the site's name, whose it is, the title.
        files: Path in the content folder → address, without the base path.
        pictures: Path in the content folder → the image, for those of ``files`` that are images.
    """

    stylesheets: tuple[str, ...] = ()
    sheets: Mapping[str, str] = field(default_factory=dict)
    icon: str | None = None
    scripts: Mapping[str, str] = field(default_factory=dict)
    data: Mapping[str, str] = field(default_factory=dict)
    worker: str | None = None
    social: Mapping[str, str] = field(default_factory=dict)
    social_words: Mapping[str, Sequence[str]] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    pictures: Mapping[str, PictureFile] = field(default_factory=dict)

    def modules(self, *names: str) -> tuple[str, ...]:
        """Addresses of those of these modules that the theme has: a page names what its script imports."""
        return tuple(self.scripts[name] for name in names if name in self.scripts)
