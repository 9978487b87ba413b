"""Which file of a built site answers an address, as GitHub Pages would find it; no dotfile, nothing outside."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

_DIGITS = 16


@dataclass(slots=True)
class Shown:
    """A built site, and pages of it that are newer than its files.

    Attributes:
        root: Its folder.
        glances: File → its bytes as the build that is under way will make them; none before there is such a file.
    """

    root: Path
    glances: dict[Path, bytes] = field(default_factory=dict)

    def glance(self, pages: Mapping[str, str]) -> None:
        """Show these pages, by their paths in the output, until ``forget``."""
        folder = self.root.resolve()
        self.glances |= {folder / path: html.encode() for path, html in pages.items()}

    def forget(self) -> None:
        """Show the files."""
        self.glances.clear()

    def read(self, file: Path) -> bytes:
        """What is sent for a file that ``file_for`` has found.

        Raises:
            OSError: If it cannot be read.
        """
        glanced = self.glances.get(file)
        return file.read_bytes() if glanced is None else glanced


def find(root: Path, path: str) -> Path | None:
    """The file or folder below the root that a decoded path names, if it may be served."""
    steps = path.removesuffix("/").split("/") if path else []
    if any(not step or step.startswith(".") or "\\" in step or "\0" in step for step in steps):
        return None
    try:
        found = root.joinpath(*steps).resolve()
        there = found.exists()
    except (OSError, RuntimeError):  # a name that no file can have; a link that leads to itself
        return None
    return found if there and found.is_relative_to(root.resolve()) else None


def file_for(root: Path, path: str) -> Path | None:
    """The file that a decoded path below the base leads to: a folder's page, or the file itself."""
    found = find(root, path)
    if found is not None and (found.is_dir() or path.endswith("/")):
        found = found / "index.html" if found.is_dir() else None
    return found if found is not None and found.is_file() else None


def answer_for(root: Path, base: str, address: str) -> Path | None:
    """What is sent for an address, the page for what is missing included; None before the first site.

    Args:
        root: The built site.
        base: The path before every address.
        address: Decoded, with the base path.
    """
    if not address.startswith(f"{base}/"):
        return None
    missing = root.resolve() / "404.html"
    return file_for(root, address.removeprefix(f"{base}/")) or (missing if missing.is_file() else None)


def stamp(content: bytes) -> str:
    """What tells a page that is open from the one that would be sent now."""
    return hashlib.sha256(content).hexdigest()[:_DIGITS]
