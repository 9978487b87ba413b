"""Stylesheets, the icon, and files beside documents: under addresses that change with their bytes."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.library.entries import Entry
from plugins.library.library import Library
from plugins.library.targets import Leads, Target, resolve
from plugins.render.digests import digest
from plugins.views.assets import Assets

_ORDER = "order.txt"
"""In ``theme/static/css/``: the stylesheets' names, in the order of the cascade."""


@dataclass(frozen=True, slots=True)
class Supply:
    """What pages refer to, and how to make it.

    Attributes:
        assets: Addresses, without the base path for files, with it for the theme's.
        inline: Path in the output → bytes.
        copies: Path in the output → file to copy, relative to the content folder.
        kept: Paths in the output that stay as they are.
    """

    assets: Assets
    inline: dict[str, bytes]
    copies: dict[str, str]
    kept: tuple[str, ...] = ()


def supply(library: Library) -> Supply:
    """Everything that the pages of a library may refer to."""
    settings = library.settings
    inline: dict[str, bytes] = {}
    stylesheets: tuple[str, ...] = ()
    css = _stylesheet(settings.theme / "static" / "css")
    if css:
        path = f"theme/site.{digest(css)[:10]}.css"
        inline[path] = css
        stylesheets = (f"{settings.base}/{path}",)
    icon = None
    drawing = settings.theme / "static" / "icon.svg"
    if drawing.is_file():
        raw = drawing.read_bytes()
        path = f"theme/icon.{digest(raw)[:10]}.svg"
        inline[path] = raw
        icon = f"{settings.base}/{path}"
    inline |= _rest(settings.theme / "static")
    files, copies = beside(library)
    return Supply(Assets(stylesheets, icon, files), inline, copies)


def beside(library: Library) -> tuple[dict[str, str], dict[str, str]]:
    """Files beside documents: path in the content folder → address; path in the output → path in the content."""
    files: dict[str, str] = {}
    copies: dict[str, str] = {}
    for file in sorted(_wanted(library)):
        stem, suffix = posixpath.splitext(file)
        path = f"media/{stem}.{library.files[file][:10]}{suffix}"
        files[file] = f"/{path}"
        copies[path] = file
    return files, copies


def _stylesheet(folder: Path) -> bytes:
    order = folder / _ORDER
    if not order.is_file():
        return b""
    names = order.read_text(encoding="utf-8").split()
    return b"\n".join((folder / name).read_bytes() for name in names)


def _rest(static: Path) -> dict[str, bytes]:
    """Every other file of the theme, under its own name."""
    files = sorted(file for file in static.rglob("*") if file.is_file() and not file.name.startswith("."))
    paths = {file: file.relative_to(static).as_posix() for file in files}
    own = {file: path for file, path in paths.items() if path != "icon.svg" and not path.startswith("css/")}
    return {f"theme/{path}": file.read_bytes() for file, path in own.items()}


def _wanted(library: Library) -> Iterator[str]:
    for entry in (library.site, *library.entries.values()):
        for file in _named(library, entry):
            if file in library.files:
                yield file


def _named(library: Library, entry: Entry) -> Iterator[str]:
    fields = entry.fields
    image = getattr(fields, "image", None)
    portrait = None if getattr(fields, "minor", False) else getattr(fields, "portrait", None)
    for named in (image, portrait):
        if named is not None:
            yield f"{entry.key}/{named.file}"
    if getattr(fields, "file", None):
        yield f"{entry.key}/{fields.file}"
    for leaf in (entry.original, *entry.translations.values()):
        for reference in leaf.prose.images:
            yield f"{entry.key}/{reference.target}"
        for link in leaf.prose.links:
            if not link.target.startswith(("http:", "https:")) and not link.target.endswith(".md"):
                target = resolve(library, leaf, link.target)
                if isinstance(target, Target) and target.leads is Leads.FILE:
                    yield target.name
