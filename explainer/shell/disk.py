"""Folders to trees of bytes, and back.

Floor 9, within `explainer.shell`. Promise: what is not content is not read (hidden files, editors' leftovers, links
out of the project); a folder that is not ours is not touched; a reader sees the old site or the new one.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from explainer import artifacts
from explainer.content import Tree

FOLDERS = ("content", "templates")
THEME = Path(__file__).parents[1] / "theme"
"""The built-in theme of an installed package; in a checkout the project's own templates/ is the theme."""
_LEFTOVERS = ("~", ".swp", ".swo", ".tmp", ".bak", ".orig")


class DiskError(Exception):
    """Something about the disk that stands in the way: its message says what, and what to do."""


class OutputError(Exception):
    """The output folder is not one that we may replace."""


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing changed."""

    written: tuple[PurePosixPath, ...]
    removed: tuple[PurePosixPath, ...]


def read_tree(root: Path) -> Tree:
    """Read content/ and templates/ of a project; its templates lie over the built-in theme, file by file."""
    tree: dict[PurePosixPath, bytes] = {}
    for path, name in _walk(theme()):
        tree[PurePosixPath("templates") / name] = _read(path)
    for folder in FOLDERS:
        for path, name in _walk(root / folder):
            tree[PurePosixPath(folder) / name] = _read(path)
    return tree


def is_document(name: str) -> bool:
    """Tell by its name whether a file is one that is read: it is neither hidden nor an editor's leftover."""
    return not name.startswith((".", "#")) and not name.endswith(_LEFTOVERS)


def theme() -> Path:
    """Give the folder of the built-in theme."""
    return THEME if THEME.is_dir() else Path(__file__).parents[2] / "templates"


def _walk(folder: Path) -> Iterator[tuple[Path, PurePosixPath]]:
    if not folder.is_dir():
        return
    for directory, subfolders, names in os.walk(folder, onerror=_refuse):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        for name in sorted(names):
            path = Path(directory) / name
            if is_document(name) and path.is_file() and not path.is_symlink():
                yield path, PurePosixPath(path.relative_to(folder).as_posix())


def _refuse(error: OSError) -> None:
    raise DiskError(f"{error.filename} cannot be read: {error.strerror}") from error


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DiskError(f"{path} cannot be read: {error.strerror}") from error


def publish(output: Path, files: Mapping[PurePosixPath, bytes]) -> Published:
    """Put a site in place of the last one, as a whole; files in the folder that are not ours stay.

    Raises:
        OutputError: The folder holds something else.
        DiskError: The disk refuses; the last site is still there.
    """
    try:
        old = _published(output)
    except OSError as error:
        raise DiskError(f"{output} cannot be read: {error.strerror}") from error
    output = output.resolve()
    written = tuple(sorted(path for path, data in files.items() if not _holds(output / path, data)))
    removed = tuple(sorted(PurePosixPath(path) for path in old if PurePosixPath(path) not in files))
    if not written and not removed:
        return Published((), ())
    staging = output.with_name(f".{output.name}.staging-{os.getpid()}")
    aside = output.with_name(f".{output.name}.old-{os.getpid()}")
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        for path, data in files.items():
            place = staging / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        _carry_over(output, staging, old, files)
        if output.exists():
            output.rename(aside)
        staging.rename(output)
    except OSError as error:
        if aside.exists() and not output.exists():
            aside.rename(output)
        raise DiskError(f"{output} cannot be written: {error.strerror}; the last site is untouched") from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)
        shutil.rmtree(aside, ignore_errors=True)
    return Published(written, removed)


def write(path: Path, data: bytes) -> None:
    """Write one file as a whole: whoever reads it sees the old one or the new one.

    Raises:
        DiskError: The disk refuses; the old file is still there.
    """
    draft = path.with_name(f".{path.name}.draft-{os.getpid()}")
    try:
        with draft.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as error:
        raise DiskError(f"{path} cannot be written: {error.strerror}; it is as it was") from error
    finally:
        draft.unlink(missing_ok=True)


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False


def _published(output: Path) -> Mapping[str, str]:
    """Give what the manifest of the last site lists."""
    if output.is_symlink() or (output.exists() and not output.is_dir()):
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


def _carry_over(output: Path, staging: Path, old: Mapping[str, str], files: Mapping[PurePosixPath, bytes]) -> None:
    """Keep what others have put into the folder."""
    if not output.exists():
        return
    for path in output.rglob("*"):
        name = PurePosixPath(path.relative_to(output).as_posix())
        if (path.is_dir() and not path.is_symlink()) or str(name) in old or name == artifacts.MANIFEST:
            continue
        if name in files:
            raise OutputError(f"{path} is not ours, and the site has a page of that name: move it away")
        place = staging / name
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, place, follow_symlinks=False)
