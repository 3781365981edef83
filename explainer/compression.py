"""Copies of files that servers send as they lie: `page.html.gz` and `page.html.br` beside `page.html`.

Floor 9. Such a copy is made together with its file, and never left behind by it: a server does not look whether the two
still belong together. Promise: a copy unpacks to its file; the same file gives the same copy, wherever the libraries
that pack are the same.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from pathlib import PurePosixPath

import brotli

from explainer import artifacts
from explainer.artifacts import Artifact

_LEAST = 1_000
"""Fewer bytes than this travel in one packet, packed or not."""
_WORTH = 0.9
"""A copy that is not smaller than this part of its file, as of pictures and fonts, is not kept."""


def add(files: Mapping[PurePosixPath, bytes], last: Mapping[PurePosixPath, bytes]) -> Mapping[PurePosixPath, bytes]:
    """Give a site with packed copies of what gains by it, and the manifest of all.

    Args:
        files: The site.
        last: The site as it was published last: packing takes ten times as long as a build, so the copies of what is
            still the same are taken from it.
    """
    made = {path: data for path, data in files.items() if path != artifacts.MANIFEST}
    for path, data in tuple(made.items()):
        made |= _copies(path, data, last if last.get(path) == data else {})
    editions = artifacts.editions(files[artifacts.MANIFEST])
    listing = artifacts.manifest((Artifact(path, data) for path, data in made.items()), editions)
    return {**made, listing.path: listing.data}


def _copies(path: PurePosixPath, data: bytes, last: Mapping[PurePosixPath, bytes]) -> Mapping[PurePosixPath, bytes]:
    zipped, squeezed = (path.with_name(f"{path.name}.{suffix}") for suffix in ("gz", "br"))
    if zipped in last and squeezed in last:
        return {zipped: last[zipped], squeezed: last[squeezed]}
    if len(data) < _LEAST:
        return {}
    # The time that gzip would write down is left out.
    packed = gzip.compress(data, mtime=0)
    return {zipped: packed, squeezed: brotli.compress(data)} if len(packed) < _WORTH * len(data) else {}
