"""The editions that were frozen: what is there of each, beside what its own manifest says of it.

Floor 1. A frozen edition is the site as it was once, whole, in a folder of its own: `e/NAME/`. A tree holds of it what
a build needs: `e/NAME/manifest.json`, the records that it published, and in `e/NAME.json` the SHA-256 of each of its
files as they are found. Promise: nothing of an edition is believed that its manifest does not vouch for.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any

from explainer import artifacts

FOLDER = PurePosixPath("e")
"""Where editions lie in a site, and in a tree."""
RECORDS = ("claims", "sources", "corrections")
"""What is compared of editions: the records that each publishes in `data/`."""
Facts = Mapping[str, Mapping[str, Mapping[str, Any]]]
"""Records by their kind and id."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An edition as it is found."""

    manifest: str
    """The SHA-256 of its manifest."""
    files: frozenset[PurePosixPath] = frozenset()
    """What it is made of, from its own root."""
    wrong: tuple[str, ...] = ()
    """Those of them that are missing, or others than they were."""
    facts: Facts = field(default_factory=dict)
    """Its records, of the kinds that can be read."""


def records(name: str) -> PurePosixPath:
    """Name the file of an edition, or of a site, that has its records of a kind."""
    return PurePosixPath("data", f"{name}.json")


def told(
    name: str, files: Mapping[PurePosixPath, bytes], digest: Callable[[bytes], str] | None = None
) -> Mapping[PurePosixPath, bytes]:
    """Give what a tree holds of an edition.

    Args:
        name: The edition.
        files: Its files, by path from its own root.
        digest: Gives the SHA-256 of bytes, where it is known already.
    """
    digests = {str(path): (digest or _digest)(data) for path, data in files.items()}
    kept = {FOLDER / name / path: files[path] for path in (artifacts.MANIFEST, *map(records, RECORDS)) if path in files}
    found = json.dumps(digests, sort_keys=True, ensure_ascii=False).encode()
    return {FOLDER / f"{name}.json": found, **kept}


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def read(tree: Mapping[PurePosixPath, bytes]) -> Mapping[str, Kept]:
    """Give the editions of a tree, by name."""
    names = sorted(path.stem for path in tree if path.parent == FOLDER)
    return {name: _read(tree, name) for name in names}


def _read(tree: Mapping[PurePosixPath, bytes], name: str) -> Kept:
    folder = FOLDER / name
    listing = tree.get(folder / artifacts.MANIFEST, b"")
    listed, there = artifacts.files(listing) or {}, json.loads(tree[FOLDER / f"{name}.json"])
    wrong = tuple(sorted(path for path, digest in listed.items() if there.get(path) != digest))
    files = frozenset(map(PurePosixPath, listed)) | {artifacts.MANIFEST}
    facts = {one: _records(tree.get(folder / records(one), b""), one) for one in RECORDS}
    readable = {one: records for one, records in facts.items() if records is not None}
    return Kept(_digest(listing), files, wrong, readable)


def _records(data: bytes, name: str) -> Mapping[str, Mapping[str, Any]] | None:
    """Read the records of a kind, by id; None where they are none that we know."""
    try:
        listed = json.loads(data)[name]
    except (ValueError, RecursionError, LookupError, TypeError):
        return None
    if not isinstance(listed, list):
        return None
    known = (one for one in listed if isinstance(one, dict))
    return {key: one for one in known if isinstance(key := one.get("claim" if name == "corrections" else "id"), str)}


def holds(editions: Mapping[str, Kept], path: PurePosixPath) -> bool:
    """Tell whether a path from the root of a site is that of a file of an edition."""
    if path.parts[:1] != FOLDER.parts or len(path.parts) < 3 or path.parts[1] not in editions:
        return False
    return path.relative_to(*FOLDER.parts, path.parts[1]) in editions[path.parts[1]].files
