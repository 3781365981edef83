"""What the system can do with folders and Python does not know of: exchange two of them, sync one, lock one.

Floor 11, within `explainer.shell`. Each says where the system lacks it.
"""

from __future__ import annotations

import ctypes
import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_LIBC: Any = ctypes.CDLL(None, use_errno=True) if os.name == "posix" else None
_FCNTL: Any = import_module("fcntl") if find_spec("fcntl") else None
_MSVCRT: Any = import_module("msvcrt") if find_spec("msvcrt") else None
_KEYHOLE = ".explainer.lock"
"""What the lock of a folder is on, where folders cannot be locked."""
_AT_FDCWD, _RENAME_EXCHANGE, _RENAME_SWAP = -100, 2, 2
"""From <fcntl.h> and <linux/fs.h>; the last from <sys/stdio.h> of macOS."""
_CANNOT = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change names in one step; False where the system or the disk cannot.

    Linux has renameat2(2) for it, macOS renamex_np(2).

    Raises:
        OSError: It can, and refuses.
    """
    here, there = os.fsencode(one), os.fsencode(other)
    if hasattr(_LIBC, "renameat2"):
        refused = _LIBC.renameat2(_AT_FDCWD, here, _AT_FDCWD, there, _RENAME_EXCHANGE)
    elif hasattr(_LIBC, "renamex_np"):
        refused = _LIBC.renamex_np(here, there, _RENAME_SWAP)
    else:
        return False
    if not refused:
        return True
    error = ctypes.get_errno()
    if error in _CANNOT:
        return False
    raise OSError(error, os.strerror(error), str(other))


def sync(folder: Path) -> None:
    """Have all that was written on the disk, by syncfs(2): one call, however many files. Without it, do nothing."""
    if hasattr(_LIBC, "syncfs"):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            _LIBC.syncfs(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def keyhole(folder: Path) -> Iterator[int]:
    """Open what the lock of a folder is on: the folder itself, or on Windows, which opens no folder, a file in it."""
    if _MSVCRT is None:
        place, flags = folder, os.O_RDONLY
    else:
        place, flags = folder / _KEYHOLE, os.O_RDWR | os.O_CREAT
    descriptor = os.open(place, flags)
    try:
        yield descriptor
    finally:
        os.close(descriptor)
        if place != folder:
            # Windows refuses as long as another process has it open, which will do it then.
            with suppress(OSError):
                place.unlink()


def lock(descriptor: int) -> bool:
    """Take the lock behind a keyhole, by flock(2), or locking() of Windows; False where another process has it.

    The system frees it when the descriptor is closed, however the process ends. Where it has no such lock everybody
    gets it.
    """
    try:
        if _FCNTL is not None:
            _FCNTL.flock(descriptor, _FCNTL.LOCK_EX | _FCNTL.LOCK_NB)
        elif _MSVCRT is not None:
            _MSVCRT.locking(descriptor, _MSVCRT.LK_NBLCK, 1)
    except (BlockingIOError, PermissionError):
        return False
    return True
