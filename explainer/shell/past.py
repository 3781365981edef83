"""What the last build left behind: the site itself, and how its files were made, in ROOT/.explainer/.

Floor 11, within `explainer.shell`. Promise: nothing is believed that is not exactly as it was written; what is wrong
with it costs time, never the site. The folder may be deleted at any time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath

from explainer import artifacts
from explainer.artifacts import Past
from explainer.pipeline import Build
from explainer.shell import disk, store, unchanged
from explainer.shell.store import Store
from explainer.shell.unchanged import FOLDER, Question, generator

__all__ = ["FOLDER", "STORE", "generator", "inputs", "note", "published", "read", "write"]

STORE = "store"
"""The name of the file that holds what builds worked out, for all sites of a project."""


def read(root: Path, output: Path) -> tuple[Past, str]:
    """Read what is left of the last build of a site; the second value says why nothing could be believed, if so."""
    now = generator()
    learnt = store.read(root / FOLDER / STORE, now)
    place = unchanged.place(root, output, "json")
    try:
        data = unchanged.remembered(place)
    except FileNotFoundError:
        return Past(now, learnt=learnt), ""
    except OSError as error:
        return Past(now, learnt=learnt), f"{place} cannot be used ({error.strerror}): every file is made again."
    made = artifacts.read(data)
    if made is None:
        return Past(now, learnt=learnt), f"{place} is damaged: every file is made again."
    return Past(now, made, dict(_files(output, made)), learnt), ""


def published(output: Path) -> Mapping[PurePosixPath, bytes]:
    """Give the files of the last site that are as its manifest has them."""
    listing = output / artifacts.MANIFEST
    listed = artifacts.files(listing.read_bytes()) if listing.is_file() else None
    files = _files(output, map(PurePosixPath, listed or ()))
    return {path: data for path, data in files.items() if listed and sha256(data).hexdigest() == listed.get(str(path))}


def inputs(root: Path, output: Path, snapshots: Path | None, *, locked: bool, compressed: bool) -> str:
    """Give a digest of all that a build is about to read; empty where that cannot be read."""
    try:
        asked = Question(root, output, snapshots or root / "snapshots", locked=locked, compressed=compressed)
        return unchanged.inputs(asked)
    except OSError:
        return ""


def write(root: Path, output: Path, past: Past, built: Build, inputs: str, report: str = "") -> str:
    """Remember how the files of a site were made; give what to say where that cannot be.

    Args:
        root: The project.
        output: The site.
        past: What was left of the build before.
        built: What was published.
        inputs: What `inputs` gave before the documents were read.
        report: What the build warned of, as it was told.
    """
    place, good = unchanged.place(root, output, "json"), unchanged.place(root, output, "good")
    learnt = root / FOLDER / STORE
    if place.parent.is_symlink():
        return f"{place.parent} is a link, and nothing is written through it: the next build makes every file again."
    try:
        for there, what in ((place.parent, "file"), (place, "folder"), (good, "folder"), (learnt, "folder")):
            if there.exists() and there.is_dir() == (what == "folder"):
                return f"{there} is a {what}, and builds can remember nothing: move it away, or the next takes as long."
        place.parent.mkdir(exist_ok=True)
        disk.write(place, artifacts.write(built.made))
        before = past.learnt if isinstance(past.learnt, Store) else Store()
        disk.write(learnt, store.write(before, built.learnt, past.generator))
        if inputs:
            listing = sha256(built.files[artifacts.MANIFEST]).hexdigest()
            mark = f"{inputs} {listing}\n{report}".encode(errors="replace")
            disk.write(good, mark)
    except OSError as error:
        return f"{place} cannot be written ({error.strerror}): the next build makes every file again."
    except disk.DiskError as error:
        return f"{error}: the next build makes every file again."
    return ""


def _files(output: Path, paths: Iterable[PurePosixPath]) -> Mapping[PurePosixPath, bytes]:
    found: dict[PurePosixPath, bytes] = {}
    for path in paths:
        place = output / path
        try:
            if ".." not in path.parts and not path.is_absolute() and not place.is_symlink():
                found[path] = place.read_bytes()
        except (OSError, ValueError):  # a name that no disk takes is one of nothing
            continue
    return found


def note(past: Past) -> str:
    """Give what is to be said of the store that a build had, now that it has been used."""
    return past.learnt.note if isinstance(past.learnt, Store) else ""
