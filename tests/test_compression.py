from __future__ import annotations

import gzip
import json
from hashlib import sha256
from pathlib import PurePosixPath

import brotli
import pytest

from explainer import artifacts, compression

PAGE, PICTURE, SHORT = PurePosixPath("en/index.html"), PurePosixPath("en/index.png"), PurePosixPath("robots.txt")
ZIPPED, SQUEEZED = PurePosixPath("en/index.html.gz"), PurePosixPath("en/index.html.br")
SITE = {
    PAGE: b"<p>The bridge was opened.</p>\n" * 100,
    PICTURE: b"".join(sha256(bytes([number])).digest() for number in range(100)),
    SHORT: b"User-agent: *\n",
    artifacts.MANIFEST: b"{}",
}


def test_a_copy_unpacks_to_its_file_and_is_listed() -> None:
    made = compression.add(SITE, {})
    assert gzip.decompress(made[ZIPPED]) == brotli.decompress(made[SQUEEZED]) == made[PAGE] == SITE[PAGE]
    listed = json.loads(made[artifacts.MANIFEST])["files"]
    assert listed == {str(path): sha256(made[path]).hexdigest() for path in made if path != artifacts.MANIFEST}


def test_editions_that_were_frozen_stay_named() -> None:
    named = {**SITE, artifacts.MANIFEST: artifacts.manifest([], {"first": "aa"}).data}
    assert artifacts.editions(compression.add(named, {})[artifacts.MANIFEST]) == {"first": "aa"}


def test_only_what_gains_by_it_is_copied() -> None:
    assert compression.add(SITE, {}).keys() - SITE.keys() == {ZIPPED, SQUEEZED}


def test_the_same_file_gives_the_same_copies_whatever_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    first = compression.add(SITE, {})
    monkeypatch.setattr("time.time", lambda: 2e9)
    assert compression.add(SITE, {}) == first


def test_copies_of_what_is_the_same_are_taken_from_the_last_site_and_no_others() -> None:
    last = compression.add(SITE, {}) | {ZIPPED: b"packed before"}
    assert compression.add(SITE, last)[ZIPPED] == b"packed before"
    changed = SITE | {PAGE: SITE[PAGE] + b"<p>It was closed.</p>\n"}
    assert compression.add(changed, last) == compression.add(changed, {})
