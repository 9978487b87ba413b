"""What others laid into a published folder: it is kept when the folder goes, whenever the going is cut short."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from plugins.build.release import NAME, Release, read_release

_COMPRESSED = ("", ".br", ".gz", ".zst")
"""What a host makes of our files beside them; such a copy is as much ours as the file."""


def remove(folder: Path, keep: Callable[[], Path]) -> Path | None:
    """Remove a tree of ours, and nothing that a link in it leads to.

    Args:
        folder: It was published, and says so; or it never was, and holds nothing but copies.
        keep: Names a folder on the same file system, not there yet, for what is not ours.

    Returns:
        That folder, if anything was put there.
    """
    kept, release = None, read_release(folder)
    if release is not None:
        strangers = list(_strangers(folder, release))
        if strangers:
            kept = keep()
            _move(strangers, folder, kept)
        # The list goes last: without it nobody could tell any more what is ours.
        for leaf in [each for each in _leaves(folder) if each != folder / NAME]:
            leaf.unlink()
        (folder / NAME).unlink()
    shutil.rmtree(folder)
    return kept


def _strangers(folder: Path, release: Release) -> Iterator[Path]:
    ours = {f"{path}{ending}" for path in release.files for ending in _COMPRESSED} | {NAME}
    return (leaf for leaf in _leaves(folder) if leaf.relative_to(folder).as_posix() not in ours)


def _move(leaves: list[Path], folder: Path, kept: Path) -> None:
    for leaf in leaves:
        to = kept / leaf.relative_to(folder)
        to.parent.mkdir(parents=True, exist_ok=True)
        leaf.rename(to)


def _leaves(folder: Path) -> Iterator[Path]:
    """Every file below a folder. A link is one too, wherever it leads: what lies there is not in the folder."""
    for above, folders, files in os.walk(folder):
        links = [name for name in folders if os.path.islink(os.path.join(above, name))]  # noqa: PTH114, PTH118 - for speed
        yield from (Path(above, name) for name in (*files, *links))
