"""Folders to trees of bytes, and single files back.

Floor 11, within `explainer.shell`. Promise: what is not content is not read (hidden files, editors' leftovers, links
out of the project); a file that is written is there whole, or as it was.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from explainer.diagnostics import Diagnostic, Severity, Span

if TYPE_CHECKING:  # Reading and publishing need none of what lies behind it.
    from explainer.content import Tree

FOLDERS = ("content", "templates")
_LEFTOVERS = ("~", ".swp", ".swo", ".tmp", ".bak", ".orig", ".rej", ".part", "Thumbs.db", "desktop.ini")
"""How the names end of what editors, downloads and systems leave behind."""
_READ = frozenset((".yaml", ".md", ".lock", ".html", ".css", ".js", ".svg", ".png", ".jpg", ".webp", ".avif", ".woff2"))
"""How the names end of what is read; other folders may be called what they like."""


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


def read_tree(root: Path, given: Callable[[str], bytes] | None = None) -> Tree:
    """Read content/ and templates/ of a project; its templates lie over the built-in theme, file by file.

    Args:
        root: The project.
        given: Reads a file, where it is not simply to be read.

    Raises:
        DiskError: The disk refuses.
    """
    folders = [("templates", theme()), *((folder, root / folder) for folder in FOLDERS)]
    return {
        _named(folder, name): (given or read)(path)
        for folder, place in folders
        if place.is_dir()
        for path, name in _walk(place)
    }


@lru_cache(maxsize=1 << 15)
def _named(folder: str, name: str) -> PurePosixPath:
    """Give the path of a document: each time the same object, which a preview of many documents is glad of."""
    return PurePosixPath(folder, name)


def strangers(root: Path) -> Iterator[Diagnostic]:
    """Name what lies among the documents and looks like one, and is not read: links, pipes, folders."""
    for folder in FOLDERS:
        if (root / folder).exists() and not (root / folder).is_dir():
            hint = "make it a folder"
            yield Diagnostic(
                "file-unknown", f"{folder} is not read", Span(PurePosixPath(folder)), hint, Severity.WARNING
            )
        for directory, subfolders, names in os.walk(root / folder):
            for name in (*subfolders, *names):
                path = Path(directory) / name
                looks_so = path.suffix.lower() in _READ or not path.is_dir()
                what = "a link" if path.is_symlink() else "no file" if looks_so and not path.is_file() else ""
                if what and is_document(name):
                    message, span = (
                        f"{name} is {what}, and not read",
                        Span(PurePosixPath(path.relative_to(root).as_posix())),
                    )
                    yield Diagnostic("file-unknown", message, span, "put the file itself there", Severity.WARNING)


def is_document(name: str) -> bool:
    """Tell by its name whether a file is one that is read: it is neither hidden nor an editor's leftover."""
    return not name.startswith((".", "#")) and not name.endswith(_LEFTOVERS)


def _walk(folder: Path | str, within: str = "") -> Iterator[tuple[str, str]]:
    """Find the documents of a folder, each with its name within it: a folder's own before those of its folders."""
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        raise DiskError(f"{error.filename} cannot be read: {error.strerror}") from error
    for entry in found:
        if is_document(entry.name) and entry.is_file(follow_symlinks=False):
            yield entry.path, f"{within}{entry.name}"
    for entry in found:
        if not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path, f"{within}{entry.name}/")


def read(path: Path | str) -> bytes:
    """Read one file.

    Raises:
        DiskError: The disk refuses.
    """
    try:
        return Path(path).read_bytes()
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
    draft = path.with_name(f"{_draft(path)}{os.getpid()}")
    try:
        _clear(path)
        with draft.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as error:
        raise DiskError(f"{path} cannot be written: {error.strerror}; it is as it was") from error
    finally:
        draft.unlink(missing_ok=True)


def _draft(path: Path) -> str:
    return f".{path.name}.draft-"


def _clear(path: Path) -> None:
    """Delete what processes that were killed have left of a file; those that still write keep theirs."""
    for left in path.parent.iterdir():
        process = left.name.removeprefix(_draft(path))
        if process != left.name and process.isdecimal() and not _is_running(int(process)):
            left.unlink(missing_ok=True)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True
