from __future__ import annotations

from hashlib import sha256
from pathlib import PurePosixPath

import pytest

from explainer import artifacts
from explainer.artifacts import Artifact
from explainer.pipeline import Build


def test_the_manifest_lists_every_file_with_its_hash(bridge_built: Build) -> None:
    listed = artifacts.files(bridge_built.files[artifacts.MANIFEST])
    assert listed == {
        str(path): sha256(data).hexdigest() for path, data in bridge_built.files.items() if path != artifacts.MANIFEST
    }


def test_the_order_of_files_does_not_matter() -> None:
    one, two = (Artifact(PurePosixPath(name), name.encode()) for name in ("b/é.html", "a.html"))
    assert artifacts.manifest([one, two]) == artifacts.manifest([two, one])
    assert list(artifacts.files(artifacts.manifest([one, two]).data) or ()) == ["a.html", "b/é.html"]


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff\xfe", b"[]", b"null", b"{", b'{"files": {}}', b'{"generator": "another", "files": {}}',
     b'{"generator": "explainer"}', b'{"generator": "explainer", "files": []}'],
)  # fmt: skip
def test_what_is_no_manifest_of_ours_is_none(data: bytes) -> None:
    assert artifacts.files(data) is None


def test_deep_nesting_does_not_break_the_reading() -> None:
    assert artifacts.files(b"[" * 100_000) is None
