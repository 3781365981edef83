"""An edition frozen: the site made for a folder of its own, and the note of it in content/editions.yaml.

Floor 11, within `explainer.shell`. Promise: an edition that is there is never changed. It appears in the site in one
step with the pages that lead to it; then it is noted. A build that is killed in between leaves an edition that is not
noted, which the next build says, and the same command notes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath

from explainer import archive, artifacts, pipeline
from explainer.content import Tree
from explainer.content.faults import ID, as_id
from explainer.linking.frozen import DOCUMENT
from explainer.pipeline import Build
from explainer.shell import console, disk

_BEGINNING = b"""# The editions that were frozen with "build --edition NAME", the oldest first.
# Keep this file, and the folder e/ of the site, under version control.
"""


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
        return Freezing(tree, {}, made)
    manifest = sha256(made.files[artifacts.MANIFEST]).hexdigest()
    there, noted = archive.read(tree).get(name), draft.content.editions.get(name)
    was = {there.manifest if there else "", noted.record.manifest if noted and noted.record else ""} - {""}
    if was - {manifest} or (there and there.wrong):
        message = f"there is an edition “{name}” that is not the same: it is never changed; give this one another name"
        raise RefusedError(message, console.TO_FIX)
    documents = {**tree, **archive.told(name, made.files)}
    if not noted:
        before = tree.get(DOCUMENT, _BEGINNING)
        line = f"- id: {name}\n  date: {info.date.text}\n  manifest: {manifest}\n"
        documents[DOCUMENT] = before + (b"" if before.endswith(b"\n") else b"\n") + line.encode()
    new = {} if there else {archive.FOLDER / name / path: data for path, data in made.files.items()}
    return Freezing(documents, new)


def note(root: Path, freezing: Freezing, tree: Tree) -> None:
    """Note an edition that is in the site.

    Raises:
        DiskError: The disk refuses.
    """
    if freezing.tree.get(DOCUMENT) != tree.get(DOCUMENT):
        disk.write(root / DOCUMENT, freezing.tree[DOCUMENT])
