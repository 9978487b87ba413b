"""Carry a plan out, so that whatever interrupts it can be taken up again by the same command."""

import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from plugins.adoption.plan import Plan


def carry_out(root: Path, plan: Plan) -> None:
    """Write everything aside first, where a full disk harms nothing; then remove, then move it into its place.

    The sample's last file goes last of all: until then, the same answers begin again.

    Args:
        root: The project.
        plan: What is to change.

    Raises:
        OSError: If something cannot be written or removed.
    """
    cache = root / ".cache"
    cache.mkdir(exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix="adopt-", dir=cache))
    try:
        for path, raw in plan.written.items():
            file = aside / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(raw)
            if raw.startswith(b"#!"):
                file.chmod(0o755)
        for path in plan.removed[:-1]:
            (root / path).unlink(missing_ok=True)
        for path in plan.written:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            os.replace(aside / path, root / path)  # noqa: PTH105 - over what is there, in one step
        for path in plan.removed[-1:]:
            (root / path).unlink(missing_ok=True)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    drop_empty(root, plan.removed)


def drop_empty(root: Path, removed: Iterable[str]) -> None:
    """Remove the folders in which nothing is left, as git knows none; compiled modules do not count."""
    folders = {folder for path in removed for folder in (root / path).parents if root in folder.parents}
    for folder in sorted(folders, key=lambda each: len(each.parts), reverse=True):
        shutil.rmtree(folder / "__pycache__", ignore_errors=True)
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
