"""A site that was copied or is served, compared with its own manifest.

Floor 11, within `explainer.shell`. A manifest has the SHA-256 of every file: whoever has the right one can tell whether
a file was lost, changed, or brought along.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from explainer import archive, artifacts
from explainer.outputs import headers
from explainer.shell import disk, fetching

_AT_ONCE = 8
"""How many files are asked for at the same time."""
_NOT_SERVED = frozenset({str(headers.PATH)})
"""What hosts read and do not hand out."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a site stands to its manifest."""

    files: int
    """How many were looked at."""
    manifest: str
    """The SHA-256 of the manifest itself."""
    wrong: tuple[str, ...]
    """A line for each file that is missing, different or not listed."""


def compare(place: str) -> Comparison:
    """Compare every file of a site with its manifest.

    Args:
        place: A folder, or an address that begins with https:// or http://.

    Raises:
        OutputError: There is no manifest of ours.
        DiskError: The disk or the network refuses.
    """
    return _served(place.rstrip("/") + "/") if fetching.is_address(place) else _copied(Path(place))


def _copied(folder: Path) -> Comparison:
    if not folder.is_dir():
        raise disk.OutputError(f"{folder} is not a folder: --published takes one, or an address with https://")
    listing = folder / artifacts.MANIFEST
    data = disk.read(listing) if listing.is_file() else b""
    listed = dict(_listed(data, str(folder)))
    for edition, digest in _editions(data, str(folder)).items():
        own = folder / edition / artifacts.MANIFEST
        listed |= _frozen(edition, digest, disk.read(own) if own.is_file() else b"")
    wrong = [f"{path}: missing" for path in listed if not (folder / path).is_file()]
    there = (path for path in listed if (folder / path).is_file())
    wrong += [f"{path}: different" for path in there if _digest(disk.read(folder / path)) != listed[path]]
    known = {folder / path for path in (*listed, str(artifacts.MANIFEST))}
    extra = (path for path in folder.rglob("*") if path not in known and (path.is_symlink() or not path.is_dir()))
    wrong += [f"{path.relative_to(folder).as_posix()!a}: not listed" for path in extra]
    return Comparison(len(listed), _digest(data), tuple(sorted(wrong)))


def _served(base: str) -> Comparison:
    try:
        answer = fetching.fetch(f"{base}{artifacts.MANIFEST}")
    except fetching.FetchError as error:
        raise disk.DiskError(f"{base}{artifacts.MANIFEST}: {error}") from error
    listed = dict(_listed(answer.data, base))
    for edition, digest in _editions(answer.data, base).items():
        listed |= _frozen(edition, digest, _fetched(f"{base}{edition}/{artifacts.MANIFEST}"))
    asked = {path: digest for path, digest in listed.items() if path not in _NOT_SERVED}
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        told = pool.map(lambda path: _look(base, path, asked[path]), asked)
        wrong = tuple(sorted(f"{path}: {words}" for path, words in zip(asked, told, strict=True) if words))
    return Comparison(len(asked), _digest(answer.data), wrong)


def _look(base: str, path: str, digest: str) -> str:
    """Say what is wrong with a file that is served; nothing where nothing is."""
    try:
        answer = fetching.fetch(base + quote(path))
    except fetching.FetchError as error:
        return str(error)
    if _digest(answer.data) == digest:
        # Some hosts say 404 of the page for lost readers even where it is asked for.
        return ""
    moved = f", at {answer.moved!r}" if answer.moved else ""
    if answer.status in (404, 410):
        return f"missing{moved}"
    return f"different{moved}" if answer.status == 200 else f"the server says {answer.status}{moved}"


def _listed(data: bytes, place: str) -> Mapping[str, str]:
    listed = artifacts.files(data)
    if listed is None:
        raise disk.OutputError(f"{place} has no {artifacts.MANIFEST} of explainer: nothing to compare with")
    for strange in _strange(listed):
        raise disk.OutputError(f"{place}: {artifacts.MANIFEST} lists {strange!a}, which is no file of a site")
    return listed


def _editions(data: bytes, place: str) -> Mapping[str, str]:
    """Give the folders of the editions that were frozen, each with the SHA-256 of its manifest."""
    named = {f"{archive.FOLDER}/{name}": str(digest) for name, digest in artifacts.editions(data).items()}
    for strange in _strange(named):
        raise disk.OutputError(f"{place}: {artifacts.MANIFEST} names {strange!a}, which is no edition of a site")
    return named


def _frozen(edition: str, digest: str, data: bytes) -> Mapping[str, str]:
    """Give what an edition is made of: what its manifest lists, where that is as it was."""
    listed = {f"{edition}/{artifacts.MANIFEST}": digest}
    if _digest(data) != digest:
        return listed
    return listed | {f"{edition}/{path}": one for path, one in _listed(data, edition).items()}


def _fetched(address: str) -> bytes:
    try:
        return fetching.fetch(address).data
    except fetching.FetchError:  # said where its files are compared
        return b""


def _strange(listed: Mapping[str, str]) -> Iterator[str]:
    """Find paths that lead out of the site, or would deceive in a terminal."""
    for path in listed:
        parts = PurePosixPath(path).parts
        if not parts or parts[0] == "/" or ".." in parts or not path.isprintable():
            yield path


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()
