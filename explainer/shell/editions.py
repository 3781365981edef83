"""The editions that were frozen, on the disk: `e/NAME/` in the site; what a build knows of them, and all their files.

Floor 11, within `explainer.shell`. Promise: they are read, and never written here; nothing outside their folders is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from hashlib import sha256
from pathlib import Path, PurePosixPath

from explainer import archive, artifacts
from explainer.content import Tree
from explainer.shell import disk, unchanged


def read(root: Path, output: Path, given: Callable[[str], bytes] | None = None) -> Tree:
    """Read what a build knows of editions.

    Args:
        root: The project.
        output: Its site.
        given: Reads a file that is kept as it was read, where files are.

    Raises:
        DiskError: The disk refuses.
    """
    tree: dict[PurePosixPath, bytes] = {}
    for folder in _folders(unchanged.archive(root, output)):
        there = {path: (given or disk.read)(str(folder / path)) for path in _paths(folder)}
        tree |= archive.told(folder.name, there, _remembered if given else None)
    return tree


def files(root: Path, output: Path) -> Mapping[PurePosixPath, bytes]:
    """Read all files of all editions, by path from the root of the site.

    Raises:
        DiskError: The disk refuses.
    """
    return {
        archive.FOLDER / folder.name / path: disk.read(folder / path)
        for folder in _folders(unchanged.archive(root, output))
        for path in _paths(folder)
    }


def elsewhere(root: Path, output: Path) -> Mapping[PurePosixPath, bytes]:
    """Read all files of the editions that the project's own site has, where another one is made; else nothing.

    Raises:
        DiskError: The disk refuses.
    """
    is_there = unchanged.archive(root, output).parent == output
    return {} if is_there else files(root, output)


def _folders(place: Path) -> Iterator[Path]:
    """Find the editions: the folders that have a manifest."""
    return (folder for folder in sorted(place.glob("*")) if (folder / artifacts.MANIFEST).is_file())


def _paths(folder: Path) -> Iterator[PurePosixPath]:
    """Give the files of an edition that are there: those that its manifest lists, and that."""
    listed = artifacts.files(disk.read(folder / artifacts.MANIFEST)) or {}
    for path in (artifacts.MANIFEST, *map(PurePosixPath, listed)):
        if not path.is_absolute() and ".." not in path.parts and (folder / path).is_file():
            yield path


@lru_cache(maxsize=1 << 14)
def _remembered(data: bytes) -> str:
    """Give a sum once of bytes that a preview keeps as they were read."""
    return sha256(data).hexdigest()
