"""What others laid into a published folder: it is kept when the folder goes, whenever the going is cut short."""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from plugins.build.release import NAME, read_release

_COMPRESSED = ("", ".br", ".gz", ".zst")
"""What a host makes of our files beside them; such a copy is as much ours as the file."""


def remove(folder: Path, keep: Callable[[], Path]) -> Path | None:
    """Remove a tree of ours; what is left of the folder then is not ours, and keeps its place in it.

    Nothing in it is moved: a folder that another account made (``.well-known/``, say) cannot be.

    Args:
        folder: It was published, and says so; or this was begun, and nothing of ours is left but empty folders.
        keep: Names a folder on the same file system, not there yet, for what is not ours.

    Returns:
        That folder, if anything was left.
    """
    release = read_release(folder)
    if release is not None:
        ours = {f"{path}{ending}" for path in release.files for ending in _COMPRESSED}
        for leaf in [each for each in _leaves(folder) if each.relative_to(folder).as_posix() in ours]:
            with suppress(PermissionError):
                leaf.unlink()
        # The list goes last: without it nobody could tell any more what is ours.
        (folder / NAME).unlink()
    for above, _, _ in os.walk(folder, topdown=False):
        with suppress(OSError):  # something is left in it
            Path(above).rmdir()
    if not folder.exists():
        return None
    kept = keep()
    folder.rename(kept)
    return kept


def _leaves(folder: Path) -> Iterator[Path]:
    """Every file below a folder. A link is one too, wherever it leads: what lies there is not in the folder."""
    for above, folders, files in os.walk(folder):
        links = [name for name in folders if os.path.islink(os.path.join(above, name))]  # noqa: PTH114, PTH118 - for speed
        yield from (Path(above, name) for name in (*files, *links))
