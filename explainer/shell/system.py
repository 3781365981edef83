"""What the system can do with folders and Python does not know of: exchange two of them, sync one, lock one.

Floor 11, within `explainer.shell`. Each says where the system lacks it.
"""

from __future__ import annotations

import ctypes
import errno
import os
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_LIBC: Any = ctypes.CDLL(None, use_errno=True) if os.name == "posix" else None
_FCNTL: Any = import_module("fcntl") if find_spec("fcntl") else None
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2
"""From <fcntl.h> and <linux/fs.h>."""
_CANNOT = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change names in one step, by renameat2(2); False where the system or the disk cannot.

    Raises:
        OSError: It can, and refuses.
    """
    if not hasattr(_LIBC, "renameat2"):
        return False
    if _LIBC.renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
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


def lock(descriptor: int) -> bool:
    """Take the lock on an open folder, by flock(2); False where another process has it.

    The kernel frees it when the descriptor is closed, however the process ends. Where the system has no such lock
    everybody gets it.
    """
    if _FCNTL is None:
        return True
    try:
        _FCNTL.flock(descriptor, _FCNTL.LOCK_EX | _FCNTL.LOCK_NB)
    except BlockingIOError:
        return False
    return True
