"""Files to make and files made; and of those that were made before, which are still as they would be made now.

Floor 0. A `Target` says everything that a file depends on: its template and its view; an `Artifact` is the file. What a
file rests on is kept as digests (`Made`), part by part, so that the parts that differ are the reasons to make it again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from hashlib import blake2b, sha256
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


def manifest(artifacts: Iterable[Artifact], editions: Mapping[str, str] | None = None) -> Artifact:
    """List the files of a site: path → SHA-256 in hexadecimal, sorted by path.

    Args:
        artifacts: The files.
        editions: The SHA-256 of the manifest of each edition that was frozen; their files are listed there.
    """
    hashes = {str(artifact.path): sha256(artifact.data).hexdigest() for artifact in artifacts}
    frozen = {"editions": dict(editions)} if editions else {}
    listed = {"generator": "explainer", **frozen, "files": dict(sorted(hashes.items()))}
    text = json.dumps(listed, indent=1, ensure_ascii=False)
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


def editions(data: bytes) -> Mapping[str, str]:
    """Read which editions a manifest of ours names: name → SHA-256 of their own."""
    found = json.loads(data).get("editions", {})
    return found if isinstance(found, dict) else {}


@dataclass(frozen=True, slots=True)
class Made:
    """How a file was made."""

    sha256: str
    """Of its bytes, in hexadecimal."""
    basis: Mapping[str, str]
    """A digest of each part of what it was made from: `view.notes`, `template base.html`, `generator`."""


@dataclass(frozen=True, slots=True)
class Past:
    """What is left of the last build."""

    generator: str
    """The generator, as it is now: a digest of all that it is made of."""
    made: Mapping[PurePosixPath, Made] = field(default_factory=dict)
    """How the files were made then; those that were complained of are not among them."""
    files: Mapping[PurePosixPath, bytes] = field(default_factory=dict)
    """The files of the site as they are now."""


def digests(parts: Mapping[str, Any]) -> dict[str, str]:
    """Give a digest of each part of what a file is made from, and of each field of those that are views.

    Equal digests are equal views: the `repr` of a view says all that is in it.
    """
    found: dict[str, str] = {}
    for name, part in parts.items():
        if is_dataclass(part) and not isinstance(part, type):
            found |= {f"{name}.{one.name}": _digest(getattr(part, one.name)) for one in fields(part)}
        else:
            found[name] = _digest(part)
    return found


def _digest(value: object) -> str:
    return blake2b(repr(value).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def reasons(path: PurePosixPath, basis: Mapping[str, str], past: Past) -> tuple[str, ...]:
    """Say why a file is to be made again; nothing where the one that is there is as it would be."""
    before = past.made.get(path)
    if before is None:
        return ("new",)
    if path not in past.files:
        return ("removed by hand",)
    if sha256(past.files[path]).hexdigest() != before.sha256:
        return ("edited by hand",)
    return tuple(sorted(name for name in {*basis, *before.basis} if basis.get(name) != before.basis.get(name)))


def write(made: Mapping[PurePosixPath, Made]) -> bytes:
    """Write down how the files of a site were made."""
    body = {str(path): {"sha256": one.sha256, "basis": dict(one.basis)} for path, one in made.items()}
    return _sealed(json.dumps(body, sort_keys=True, ensure_ascii=False)).encode()


def _sealed(body: str) -> str:
    return f"{sha256(body.encode()).hexdigest()}\n{body}\n"


def read(data: bytes) -> dict[PurePosixPath, Made] | None:
    """Read what `write` wrote; None where it is not exactly that."""
    try:
        body = data.decode().partition("\n")[2].removesuffix("\n")
        if _sealed(body).encode() != data:
            return None
        return {PurePosixPath(path): Made(one["sha256"], one["basis"]) for path, one in json.loads(body).items()}
    except (ValueError, RecursionError, AttributeError, KeyError, TypeError):
        return None
