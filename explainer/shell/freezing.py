"""An edition frozen: the site made for a folder of its own, and the note of it in content/editions.yaml.

Floor 11, within `explainer.shell`. Promise: an edition that is there is never changed. It appears in the site in one
step with the pages that lead to it; then it is noted. Before, what is to be noted is put down in ROOT/.explainer/: a
build that is killed in between leaves an edition that the next build notes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath

from explainer import archive, artifacts, content, pipeline
from explainer.content import Tree
from explainer.content.faults import ID, as_id
from explainer.linking.frozen import DOCUMENT
from explainer.pipeline import Build
from explainer.shell import console, disk, unchanged

_BEGINNING = b"""# The editions that were frozen with "build --edition NAME", the oldest first.
# Keep this file, and the folder e/ of the site, under version control.
"""
_INTENT = "freezing"
"""The file in ROOT/.explainer/ that says what is to be noted."""
_NOTE = re.compile(r"- id: (\S+)\n  date: [\w~?%/.-]+\n  manifest: ([0-9a-f]{64})\n")


class RefusedError(Exception):
    """An edition cannot be frozen under a name: the message says why."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status
        """What the command ends with."""


@dataclass(frozen=True, slots=True)
class Freezing:
    """An edition that is made and not yet in the site."""

    tree: Tree
    """The project as it is with the edition."""
    files: Mapping[PurePosixPath, bytes]
    """Its files that are not in the site yet, by path from the root of that."""
    line: str = ""
    """What is to be added to the notes, if anything."""
    failed: Build | None = None
    """What became of it where something is wrong with the project."""


def freeze(tree: Tree, name: str, *, locked: bool) -> Freezing:
    """Make an edition.

    Raises:
        RefusedError: The name is none, or there is an edition of that name that is not the same.
    """
    if not ID.fullmatch(name):
        meant = as_id(name)
        hint = f"write “{meant}”" if ID.fullmatch(meant) else "use a–z, digits and hyphens"
        raise RefusedError(f"“{name}” cannot be the name of an edition, which is a folder: {hint}", console.USAGE)
    draft = pipeline.Draft(tree, locked=locked, freezes=name)
    made = draft.finish()
    info = draft.content.info.record if draft.content.info else None
    if not made.files or info is None:
        return Freezing(tree, {}, failed=made)
    manifest = sha256(made.files[artifacts.MANIFEST]).hexdigest()
    there, noted = archive.read(tree).get(name), draft.content.editions.get(name)
    was = {there.manifest if there else "", noted.record.manifest if noted and noted.record else ""} - {""}
    if was - {manifest} or (there and there.wrong):
        message = f"there is an edition “{name}” that is not the same: it is never changed; give this one another name"
        raise RefusedError(message, console.TO_FIX)
    documents = {**tree, **archive.told(name, made.files)}
    line = "" if noted else f"- id: {name}\n  date: {info.date.text}\n  manifest: {manifest}\n"
    if line:
        documents[DOCUMENT] = _added(tree, line)
    new = {} if there else {archive.FOLDER / name / path: data for path, data in made.files.items()}
    return Freezing(documents, new, line)


def _added(tree: Tree, line: str) -> bytes:
    before = tree.get(DOCUMENT, _BEGINNING)
    return before + (b"" if before.endswith(b"\n") else b"\n") + line.encode()


def intend(root: Path, freezing: Freezing) -> None:
    """Put down what is to be noted once the edition is in the site, where anything can be put down."""
    place = root / unchanged.FOLDER / _INTENT
    if freezing.line and not place.parent.is_symlink():
        with suppress(OSError, disk.DiskError):  # then a build that is killed at the wrong moment says so itself
            place.parent.mkdir(exist_ok=True)
            disk.write(place, freezing.line.encode())


def note(root: Path, freezing: Freezing) -> None:
    """Note an edition that is in the site.

    Raises:
        DiskError: The disk refuses.
    """
    if freezing.line:
        disk.write(root / DOCUMENT, freezing.tree[DOCUMENT])
        with suppress(OSError):
            (root / unchanged.FOLDER / _INTENT).unlink()


def resume(root: Path, output: Path, read: Callable[[], Tree]) -> str:
    """Note the edition that a build which was killed has left in the site; gives its name.

    Args:
        root: The project.
        output: Its site.
        read: Reads the project.

    Raises:
        DiskError: The disk refuses.
    """
    try:
        line = unchanged.remembered(root / unchanged.FOLDER / _INTENT).decode()
        intended = _NOTE.fullmatch(line)
        name, manifest = intended.groups() if intended else ("", "")
        is_there = ID.fullmatch(name) and _manifest(output / archive.FOLDER / name) == manifest
    except (OSError, ValueError):
        return ""
    tree = read() if is_there else {}
    if not is_there or name in content.parse(tree).value.editions:
        return ""
    note(root, Freezing({DOCUMENT: _added(tree, line)}, {}, line))
    return name


def _manifest(folder: Path) -> str:
    return sha256((folder / artifacts.MANIFEST).read_bytes()).hexdigest()
