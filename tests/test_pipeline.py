from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.content import Tree
from explainer.diagnostics import Severity
from explainer.pipeline import Build, build
from explainer.shell import disk
from tests.pages import swapped

from .conftest import BRIDGE

Change = Callable[[Mapping[str, str | bytes | None]], Tree]
GOOD = disk.read_tree(BRIDGE)
DOCUMENTS = sorted(path for path in GOOD if path.parts[0] == "content")


def test_a_good_project_becomes_a_site(bridge_built: Build) -> None:
    assert not bridge_built.diagnostics
    assert PurePosixPath("index.html") in bridge_built.files


def test_where_something_is_an_error_there_are_no_files_at_all(bridge: Tree) -> None:
    broken = build(swapped(bridge, "timeline.yaml", "[@opening]", "[@opening-of]"))
    assert broken.files == {}
    assert {d.code for d in broken.diagnostics} == {"citation-unknown"}


def test_a_warning_does_not_stop_the_site(change: Change, bridge: Tree) -> None:
    more = bridge[PurePosixPath("content/sources.yaml")].decode() + (
        "unused:\n  type: book\n  title: Never cited\n  seen: unseen\n  role: secondary\n"
    )
    built = build(change({"content/sources.yaml": more}))
    assert [(d.code, d.severity) for d in built.diagnostics] == [("source-unused", Severity.WARNING)]
    assert built.files


def test_every_mistake_is_told_at_once(bridge: Tree) -> None:
    tree = swapped(bridge, "timeline.yaml", "date: 2022-05", "date: 2022-13")
    tree = swapped(tree, "figures.yaml", "claim: traffic", "claim: trafic")
    tree = {**tree, PurePosixPath("templates/figures.html"): b"{% if %}"}
    assert {d.code for d in build(tree).diagnostics} == {"date-invalid", "claim-unknown", "template-syntax"}


def test_two_pages_of_one_name_are_told(bridge: Tree) -> None:
    written = {path: data for path, data in bridge.items() if path.parts[0] == "content"}
    renamed = {path: data.replace(b"gazette", b"timeline") for path, data in written.items()}
    tree = {**bridge, **renamed}
    for language in ("en", "fr"):
        tree[PurePosixPath(f"content/summaries/timeline.{language}.md")] = b"# A bridge\n\n{=cost}[@cost]\n"
        del tree[PurePosixPath(f"content/summaries/gazette.{language}.md")]
    built = build(tree)
    assert [(d.code, d.message) for d in built.diagnostics] == [
        ("file-duplicate", "two pages would be the file “en/timeline.html”")
    ]
    assert built.files == {}


def test_nothing_at_all_is_told_as_what_it_is() -> None:
    nothing = build({})
    assert nothing.files == {}
    assert "file-missing" in {d.code for d in nothing.diagnostics}


@settings(max_examples=20, deadline=None, derandomize=True)
@given(document=st.sampled_from(DOCUMENTS), data=st.data())
def test_whatever_the_bytes_no_exception_escapes(document: PurePosixPath, data: st.DataObject) -> None:
    """A document loses a piece, and gets another one in its place."""
    good = GOOD[document]
    start = data.draw(st.integers(0, len(good)))
    end = data.draw(st.integers(start, min(len(good), start + 40)))
    piece = data.draw(st.binary(max_size=8) | st.sampled_from([b": ", b"\n- ", b"{", b"[@", b"\x00", b"&a ", b"'"]))
    built = build({**GOOD, document: good[:start] + piece + good[end:]})
    assert bool(built.files) is not any(d.severity is Severity.ERROR for d in built.diagnostics)
