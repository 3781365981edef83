"""A site as one ZIP file, to be unpacked anywhere and opened from there.

Floor 11, within `explainer.shell`. Promise: the same site gives the same bytes: entries stand in one order, with one
time and the same rights, whatever the disk and the clock say. (Another zlib may press them otherwise.)
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_FIRST = (1980, 1, 1, 0, 0, 0)
"""The earliest time that the format knows."""
_LAST = (2107, 12, 31, 23, 59, 58)
_FILE = 0o100644 << 16
"""A plain file that everybody may read, as Unix has it."""
_UNIX = 3


def zipped(files: Mapping[PurePosixPath, bytes], folder: str, epoch: str = "") -> bytes:
    """Pack a site.

    Args:
        files: The site.
        folder: The one folder that comes of it when it is unpacked.
        epoch: SOURCE_DATE_EPOCH: the seconds since 1970 that entries are dated; without it, 1980.

    Raises:
        ValueError: The epoch is no number, or one that no calendar has.
    """
    moment = _moment(epoch)
    packed = BytesIO()
    with ZipFile(packed, "w") as file:
        for path, data in sorted(files.items()):
            entry = ZipInfo(f"{folder}/{path}", moment)
            entry.create_system, entry.external_attr, entry.compress_type = _UNIX, _FILE, ZIP_DEFLATED
            file.writestr(entry, data, compresslevel=9)
    return packed.getvalue()


def _moment(epoch: str) -> tuple[int, int, int, int, int, int]:
    if not epoch:
        return _FIRST
    try:
        year, month, day, hour, minute, second = time.gmtime(int(epoch))[:6]
    except (OverflowError, OSError) as error:
        raise ValueError(epoch) from error
    return min(max((year, month, day, hour, minute, second), _FIRST), _LAST)
