"""Files to make and files made.

Floor 5. A `Target` says everything that a file depends on: its template and its view; an `Artifact` is the file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any

MANIFEST = PurePosixPath("manifest.json")
"""The list of all files of a site with their hashes: it is how we know that a folder is ours."""


@dataclass(frozen=True, slots=True)
class Target:
    """A file to make."""

    path: PurePosixPath
    view: Any
    """What the file shows; its bytes, where it has no template."""
    template: str = ""


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file made."""

    path: PurePosixPath
    data: bytes


def manifest(artifacts: Iterable[Artifact]) -> Artifact:
    """List the files of a site: path → SHA-256 in hexadecimal, sorted by path."""
    hashes = {str(artifact.path): sha256(artifact.data).hexdigest() for artifact in artifacts}
    text = json.dumps({"generator": "explainer", "files": dict(sorted(hashes.items()))}, indent=1, ensure_ascii=False)
    return Artifact(MANIFEST, f"{text}\n".encode())


def files(data: bytes) -> Mapping[str, str] | None:
    """Read a manifest: path → SHA-256; None where it is none of ours."""
    try:
        listed = json.loads(data)
    except (ValueError, RecursionError):
        return None
    ours = isinstance(listed, dict) and listed.get("generator") == "explainer"
    found = listed.get("files") if ours else None
    return found if isinstance(found, dict) else None
