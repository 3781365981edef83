"""Files kept as they were read, so that a preview reads only those again that may be others.

Floor 11, within `explainer.shell`. Promise: what is given is what reading would give. A file whose size, place on the
disk and times are as they were is the same one, unless it was written a moment before it was read: the clocks of file
systems tick slowly, and a second change within a tick would not be seen. Such a file is read each time.
"""

from __future__ import annotations

import os
import time

from explainer.shell import disk

_TICK = 2_000_000_000
"""Nanoseconds: as slow as clocks of file systems are."""


class Shelf:
    """The files of a project, by path."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[tuple[int, ...], bytes]] = {}

    def read(self, path: str) -> bytes:
        """Read a file, or give what it was.

        Raises:
            DiskError: The disk refuses.
        """
        now = time.time_ns()
        mark, changed = _mark(path)
        if path in self._kept and self._kept[path][0] == mark:
            return self._kept[path][1]
        data = disk.read(path)
        if changed + _TICK < now:
            self._kept[path] = mark, data
        else:
            self._kept.pop(path, None)
        return data


def _mark(path: str) -> tuple[tuple[int, ...], int]:
    """Give what changes with a file, and when that was last; where it cannot be told, reading will say why."""
    try:
        status = os.stat(path)  # noqa: PTH116 - so many of them that a Path for each would be felt
    except OSError:
        return (), time.time_ns()
    mark = status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns
    return mark, max(status.st_mtime_ns, status.st_ctime_ns)
