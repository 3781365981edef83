from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from explainer import artifacts
from explainer.artifacts import Artifact, Made, Past
from explainer.content import Borrowed
from explainer.edition.foreign import Foreign
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


def test_editions_that_were_frozen_are_named_where_there_are_any() -> None:
    listing = artifacts.manifest([Artifact(PurePosixPath("a.html"), b"")], {"first": "aa"}).data
    assert artifacts.editions(listing) == {"first": "aa"}
    assert list(artifacts.files(listing) or ()) == ["a.html"]
    assert artifacts.editions(artifacts.manifest([]).data) == artifacts.editions(b'{"editions": 1}') == {}
    assert b"editions" not in artifacts.manifest([]).data


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff\xfe", b"[]", b"null", b"{", b'{"files": {}}', b'{"generator": "another", "files": {}}',
     b'{"generator": "explainer"}', b'{"generator": "explainer", "files": []}'],
)  # fmt: skip
def test_what_is_no_manifest_of_ours_is_none(data: bytes) -> None:
    assert artifacts.files(data) is None


def test_deep_nesting_does_not_break_the_reading() -> None:
    assert artifacts.files(b"[" * 100_000) is None


@dataclass(frozen=True)
class View:
    title: str
    notes: tuple[str, ...] = ()


MADE = {PurePosixPath("fr/é.html"): Made("0" * 64, {"view.title": "1", "generator": "2"})}


def test_what_is_remembered_is_read_back() -> None:
    assert artifacts.read(artifacts.write(MADE)) == MADE
    assert artifacts.read(artifacts.write({})) == {}


@given(st.data())
@settings(max_examples=50, deadline=None, derandomize=True)
def test_what_is_not_exactly_what_was_written_is_not_believed(data: st.DataObject) -> None:
    good = artifacts.write(MADE)
    at = data.draw(st.integers(0, len(good) - 1))
    flipped = good[:at] + bytes([good[at] ^ 1 << data.draw(st.integers(0, 7))]) + good[at + 1 :]
    assert artifacts.read(flipped) is None
    assert artifacts.read(good[:at]) is None


@pytest.mark.parametrize("data", [b"", b"\xff", b"{}", b"[" * 100_000, b'[{"files": 1}]'])
def test_nothing_else_is_taken_for_it(data: bytes) -> None:
    assert artifacts.read(data) is None


@pytest.mark.parametrize("body", ["[]", "3", '{"a": 1}', '{"a": {"sha256": "x"}}', "[" * 100_000])
def test_not_even_with_the_right_sum(body: str) -> None:
    assert artifacts.read(f"{sha256(body.encode()).hexdigest()}\n{body}\n".encode()) is None


def test_the_fields_of_a_view_are_its_parts() -> None:
    one = artifacts.digests({"view": View("a", ("b",)), "words": {"skip": "go"}})
    assert one.keys() == {"view.title", "view.notes", "words"}
    other = artifacts.digests({"view": View("a", ("c",)), "words": {"skip": "go"}})
    assert {name for name in one if one[name] != other[name]} == {"view.notes"}


def test_words_in_another_language_are_other_words() -> None:
    plain, foreign = "toll", Foreign("toll", Markup("<i>toll</i>"))
    digests = [artifacts.digests({"word": word}) for word in (plain, foreign, Borrowed("toll"), Markup("toll"))]
    assert len({str(one) for one in digests}) == 4


def test_the_reasons_are_the_parts_that_differ() -> None:
    path = PurePosixPath("a.html")
    before = Made(sha256(b"page").hexdigest(), {"view.title": "1", "template a": "1", "template b": "1"})
    past = Past("", {path: before}, {path: b"page"})
    assert artifacts.reasons(path, before.basis, past) == ()
    now = {"view.title": "2", "template a": "1", "template c": "1"}
    assert artifacts.reasons(path, now, past) == ("template b", "template c", "view.title")
    assert artifacts.reasons(path, before.basis, Past("", {}, {path: b"page"})) == ("new",)
    assert artifacts.reasons(path, before.basis, Past("", {path: before})) == ("removed by hand",)
    assert artifacts.reasons(path, before.basis, Past("", {path: before}, {path: b"Page"})) == ("edited by hand",)
