"""Folders to trees of bytes, and single files back.

Floor 11, within `explainer.shell`. Promise: what is not content is not read (hidden files, editors' leftovers, links
out of the project); a file that is written is there whole, or as it was.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from explainer.diagnostics import Diagnostic, Severity, Span

if TYPE_CHECKING:  # Reading and publishing need none of what lies behind it.
    from explainer.content import Tree

FOLDERS = ("content", "templates")
_LEFTOVERS = ("~", ".swp", ".swo", ".tmp", ".bak", ".orig", ".rej", ".part", "Thumbs.db", "desktop.ini")
"""How the names end of what editors, downloads and systems leave behind."""


class DiskError(Exception):
    """Something about the disk that stands in the way: its message says what, and what to do."""


class OutputError(Exception):
    """The output folder is not one that we may replace."""


class BusyError(Exception):
    """Another build has the output folder."""


def theme() -> Path:
    """Give the folder of the built-in theme: of the installed package, or of the checkout."""
    installed = Path(__file__).parents[1] / "theme"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "templates"


def read_tree(root: Path) -> Tree:
    """Read content/ and templates/ of a project; its templates lie over the built-in theme, file by file."""
    tree: dict[PurePosixPath, bytes] = {}
    for path, name in _walk(theme()):
        tree[PurePosixPath("templates") / name] = read(path)
    for folder in FOLDERS:
        for path, name in _walk(root / folder):
            tree[PurePosixPath(folder) / name] = read(path)
    return tree


def strangers(root: Path) -> Iterator[Diagnostic]:
    """Name what lies among the documents and looks like one, and is not read: links, pipes, folders."""
    for folder in FOLDERS:
        for directory, subfolders, names in os.walk(root / folder):
            for name in (*subfolders, *names):
                path = Path(directory) / name
                looks_so = path.suffix in (".yaml", ".md") or not path.is_dir()
                what = "a link" if path.is_symlink() else "no file" if looks_so and not path.is_file() else ""
                if what and is_document(name):
                    message, span = f"{name} is {what}, and not read", Span(PurePosixPath(path.relative_to(root)))
                    yield Diagnostic("file-unknown", message, span, "put the file itself there", Severity.WARNING)


def is_document(name: str) -> bool:
    """Tell by its name whether a file is one that is read: it is neither hidden nor an editor's leftover."""
    return not name.startswith((".", "#")) and not name.endswith(_LEFTOVERS)


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


def read(path: Path) -> bytes:
    """Read one file.

    Raises:
        DiskError: The disk refuses.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise DiskError(f"{path} cannot be read: {error.strerror}") from error


def make(folder: Path) -> None:
    """Make a folder, and those around it, where they are not there.

    Raises:
        DiskError: The disk refuses.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DiskError(f"{folder} cannot be made: {error.strerror}") from error


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
