from __future__ import annotations

import json
from pathlib import PurePosixPath

import pytest

from explainer import archive, artifacts
from explainer.artifacts import Artifact
from explainer.content import Tree
from explainer.pipeline import Build
from tests.conftest import EDITION

PAGE = PurePosixPath("en/index.html")


def of(**records: object) -> dict[PurePosixPath, bytes]:
    """An edition of one page and some records."""
    files = {PAGE: b"<p>", **{archive.records(name): json.dumps(data).encode() for name, data in records.items()}}
    listing = artifacts.manifest(Artifact(path, data) for path, data in files.items())
    return {**files, listing.path: listing.data}


def test_an_edition_is_as_it_was_made(edition: Build, frozen: Tree) -> None:
    kept = archive.read(frozen)[EDITION]
    assert not kept.wrong
    assert kept.files == edition.files.keys()
    assert {name: len(records) for name, records in kept.facts.items()} == {"claims": 3, "sources": 3, "corrections": 1}
    assert kept.facts["corrections"]["traffic"]["printed"]["en"] == "9\u00a0million cars"


def test_what_is_lost_or_changed_is_named(edition: Build) -> None:
    changed = {**edition.files, PAGE: b"other"}
    del changed[PurePosixPath("assets/site.css")]
    kept = archive.read(archive.told(EDITION, changed))[EDITION]
    assert kept.wrong == ("assets/site.css", "en/index.html")


@pytest.mark.parametrize("claims", [{}, {"claims": {}}, [], "claims"])
def test_records_that_we_do_not_know_are_none(claims: object) -> None:
    assert "claims" not in archive.read(archive.told("a", of(claims=claims)))["a"].facts


def test_what_is_no_record_among_records_is_left_out() -> None:
    claims = {"claims": [1, {"id": 2}, {"id": "a", "text": {}}]}
    assert archive.read(archive.told("a", of(claims=claims)))["a"].facts["claims"] == {"a": {"id": "a", "text": {}}}


def test_a_file_of_an_edition_is_known_by_its_place() -> None:
    kept = archive.read(archive.told("a", of()))
    held = ["e/a/en/index.html", "e/a/manifest.json", "e/a", "e/b/en/index.html", "en/index.html", "e/a/en", "e", ""]
    assert [archive.holds(kept, PurePosixPath(path)) for path in held] == [True, True] + [False] * 6


def test_a_manifest_that_cannot_be_read_vouches_for_nothing() -> None:
    kept = archive.read({PurePosixPath("e/a.json"): b"{}", PurePosixPath("e/a/manifest.json"): b"{"})["a"]
    assert kept.files == {artifacts.MANIFEST}
    assert not kept.facts
