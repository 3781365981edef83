"""A site put in place of the last one, in one step.

Floor 11, within `explainer.shell`. Promise: a reader, a copier or a crash sees the old site or the new one, never a
mixture; what others put into the folder is never deleted; a build killed at any moment leaves a whole site, and the
next one clears up after it.

How: the new site is made beside the old one, and the two folders change names in one step of the system.
Where it has no such step, the old folder steps aside first: between the two renames there is no site for a
moment, and a build that dies just there is healed by the next one, which finds the old site aside. One build at a time
has the folder: it holds a lock on the folder around it, which the kernel frees with the process.
"""

from __future__ import annotations

import errno
import os
import shutil
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath

from explainer import archive, artifacts
from explainer.shell import system
from explainer.shell.disk import BusyError, DiskError, OutputError

PATIENCE = 20.0
"""How many seconds a build waits for another one that has the folder."""


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing changed."""

    written: tuple[PurePosixPath, ...]
    removed: tuple[PurePosixPath, ...]
    kept: tuple[PurePosixPath, ...] = ()
    """What the last site had and this one has not, and others have changed since: it is theirs now."""


def publish(
    output: Path, files: Mapping[PurePosixPath, bytes], waiting: Callable[[], None] = lambda: None
) -> Published:
    """Put a site in place of the last one, as a whole; files in the folder that are not ours stay.

    Args:
        output: The folder of the site.
        files: The whole site with its manifest.
        waiting: Called once if another build has the folder.

    Raises:
        OutputError: The folder holds something else.
        BusyError: Another build has the folder, and keeps it.
        DiskError: The disk refuses; the last site is still there.
    """
    if output.is_symlink():
        raise OutputError(f"{output} is not a folder: name another with --output")
    output = output.resolve()
    if not output.name:
        raise OutputError(f"{output} is no folder of a site: name one below it with --output")
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        with _alone(output, waiting):
            return _publish(output, files)
    except OSError as error:
        if error.errno in (errno.EBUSY, errno.EXDEV):
            raise OutputError(f"{output} is a mount point: name a folder below it with --output") from error
        where = "" if error.filename in (None, str(output)) else f" ({error.filename})"
        message = f"{output} cannot be written: {error.strerror}{where}; the last site is untouched"
        raise DiskError(message) from error


def _publish(output: Path, files: Mapping[PurePosixPath, bytes]) -> Published:
    _heal(output)
    old = _published(output)
    ours = _ours(output, old, files)
    written = tuple(sorted(path for path, data in files.items() if not _holds(output / path, data)))
    removed = tuple(sorted(path for path in ours if path not in files))
    if not written and not removed:
        return Published((), ())
    kept = tuple(sorted(path for path in map(PurePosixPath, old) if path not in ours and (output / path).exists()))
    staging = output.with_name(f"{_staging(output)}{os.getpid()}")
    try:
        _stage(output, staging, files, frozenset(written))
        _carry_over(output, staging, ours)
        system.sync(staging)
        _exchange(output, staging)
    finally:
        _retire(staging, output)
    return Published(written, removed, kept)


def _staging(output: Path) -> str:
    return f".{output.name}.staging-"


def _aside(output: Path) -> Path:
    return output.with_name(f".{output.name}.aside")


@contextmanager
def _alone(output: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the lock on the folder around the output."""
    with system.keyhole(output.parent) as keyhole:
        until, is_told = time.monotonic() + PATIENCE, False
        while not system.lock(keyhole):
            if not is_told:
                waiting()
                is_told = True
            if time.monotonic() > until:
                raise BusyError(f"another build has {output}: try again when it has ended")
            time.sleep(0.05)
        yield


def _heal(output: Path) -> None:
    """Clear up after a build that was killed."""
    aside = _aside(output)
    if aside.exists() and not output.exists():
        aside.rename(output)
    for left in output.parent.iterdir():
        if left == aside or left.name.startswith(_staging(output)):
            _retire(left, output)


def _retire(folder: Path, output: Path) -> None:
    """Delete an old site, or a new one that was not finished; what others put into it first finds its way out."""
    listing = folder / artifacts.MANIFEST
    listed = artifacts.files(listing.read_bytes()) if listing.is_file() else None
    if listed is not None:
        stays = {path for path in map(PurePosixPath, listed) if os.path.lexists(output / path)}
        _unfreeze(folder, output, artifacts.editions(listing.read_bytes()))
        _rescue(folder, output, _ours(folder, listed, stays))
    shutil.rmtree(folder, ignore_errors=True)


def _unfreeze(folder: Path, output: Path, editions: Iterable[str]) -> None:
    """Delete the editions that a site was made with and that never were published with it: nobody has seen them."""
    for name in map(str, editions):
        if PurePosixPath(name).name == name and not os.path.lexists(output / archive.FOLDER / name):
            shutil.rmtree(folder / archive.FOLDER / name, ignore_errors=True)


def _published(output: Path) -> Mapping[str, str]:
    """Give what the manifest of the last site lists."""
    if output.exists() and not output.is_dir():
        raise OutputError(f"{output} is not a folder: name another with --output")
    if not output.exists() or not any(output.iterdir()):
        return {}
    listing = output / artifacts.MANIFEST
    listed = artifacts.files(listing.read_bytes()) if listing.is_file() else None
    if listed is None:
        raise OutputError(
            f"{output} holds files that explainer did not make: empty it, or name another folder with --output"
        )
    return listed


def _ours(folder: Path, listed: Mapping[str, str], stays: Collection[PurePosixPath]) -> Collection[PurePosixPath]:
    """Give what we may take out of a folder: what its manifest lists, unless it was changed and nothing replaces it."""
    found = {artifacts.MANIFEST}
    for path, digest in ((PurePosixPath(name), digest) for name, digest in listed.items()):
        place = folder / path
        if path in stays or (place.is_file() and sha256(place.read_bytes()).hexdigest() == digest):
            found.add(path)
    return found


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.is_file() and not path.is_symlink() and path.read_bytes() == data
    except OSError:
        return False


def _stage(
    output: Path, staging: Path, files: Mapping[PurePosixPath, bytes], written: Collection[PurePosixPath]
) -> None:
    """Make the new site: what is as it was is linked, the rest written, its manifest last: then it is whole."""
    staging.mkdir()
    if output.exists():
        shutil.copymode(output, staging)
    for path, data in sorted(files.items(), key=lambda item: item[0] == artifacts.MANIFEST):
        place = staging / path
        place.parent.mkdir(parents=True, exist_ok=True)
        if path not in written and _link(output / path, place):
            continue
        place.write_bytes(data)


def _link(source: Path, place: Path) -> bool:
    try:
        os.link(source, place, follow_symlinks=False)
    except (OSError, NotImplementedError):
        return False
    return True


def _foreign(folder: Path, ours: Collection[PurePosixPath]) -> Iterator[tuple[Path, PurePosixPath]]:
    """Find what others have put into a folder: files, and links whatever they lead to.

    Raises:
        OSError: Some of it cannot be seen, so nobody knows what is to be kept.
    """
    for directory, subfolders, names in os.walk(folder, onerror=_refuse):
        links = [name for name in subfolders if (Path(directory) / name).is_symlink()]
        for name in (*names, *links):
            path = Path(directory) / name
            place = PurePosixPath(path.relative_to(folder).as_posix())
            if place not in ours:
                yield path, place


def _refuse(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):
        raise error


def _keep(path: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    if not _link(path, place):
        shutil.copy2(path, place, follow_symlinks=False)


def _carry_over(output: Path, staging: Path, ours: Collection[PurePosixPath]) -> None:
    """Bring what others have put into the old site into the new one."""
    for path, name in _foreign(output, ours):
        if os.path.lexists(staging / name):
            raise OutputError(f"{path} is not ours, and the site has a page of that name: move it away")
        _keep(path, staging / name)


def _rescue(old: Path, output: Path, ours: Collection[PurePosixPath]) -> None:
    """Bring over what came into an old site while the new one was made."""
    for path, name in _foreign(old, ours):
        place = output / name
        if not os.path.lexists(place):
            _keep(path, place)
        elif not (place.is_symlink() or place.samefile(path) or _is_copy(place, path)):
            _keep(path, place.with_name(f"{place.name}.kept"))


def _is_copy(place: Path, path: Path) -> bool:
    """Tell whether a file was carried over by copying, where the disk has no links."""
    return path.is_file() and not path.is_symlink() and _holds(place, path.read_bytes())


def _exchange(output: Path, staging: Path) -> None:
    """Let the new folder and the old one change names; afterwards `staging` is the old one, if there was one."""
    if not output.exists():
        staging.rename(output)
    elif not system.exchange(staging, output):
        aside = _aside(output)
        output.rename(aside)
        try:
            staging.rename(output)
        except OSError:
            aside.rename(output)
            raise
        aside.rename(staging)
