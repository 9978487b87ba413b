"""What the machine keeps of a folder besides its files: to whom it belongs, and whether it outlives a power cut."""

import ctypes
import os
import shutil
from contextlib import suppress
from pathlib import Path


def make_alike(folder: Path, model: Path) -> int:
    """Give a folder the group, the owner, the rights and the further attributes of another, as far as we may.

    The group first: who may write into the folder comes from it, and what is made in it inherits it.

    Returns:
        The rights that it is to have in the end; until then its owner may write into it.
    """
    status = model.stat()
    for owner, group in ((-1, status.st_gid), (status.st_uid, -1)):
        with suppress(PermissionError):
            os.chown(folder, owner, group)
    with suppress(PermissionError):
        shutil.copystat(model, folder)
    rights = status.st_mode & 0o7777
    folder.chmod(rights | 0o700)
    return rights


def write_out(folder: Path) -> None:
    """Have all that was written to a folder's file system on the disk: a new name must not come before its bytes.

    Source: ``syncfs(2)``; one call, where a call for each of ten thousand files would take a minute.
    """
    opened = os.open(folder, os.O_RDONLY)
    try:
        call = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None)
        if call is None or call(opened) != 0:
            os.sync()
    finally:
        os.close(opened)


def write_names(*folders: Path) -> None:
    """Have the names in some folders on the disk; where a file system cannot, it does so by itself."""
    for folder in folders:
        opened = os.open(folder, os.O_RDONLY)
        try:
            with suppress(OSError):
                os.fsync(opened)
        finally:
            os.close(opened)
