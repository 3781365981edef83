from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from explainer import content
from explainer.content import Tree
from explainer.content.reader import Reader, placed, whole
from explainer.diagnostics import Diagnostic, Span
from explainer.memory import Memory
from tests.pages import swapped

CLAIMS = PurePosixPath("content/claims.yaml")


def test_with_a_memory_places_are_in_parts_and_can_be_found_in_the_document() -> None:
    tree = {CLAIMS: b"# first\none: {text: a}\ntwo: {text: b}\n"}
    reader = Reader(tree, Memory())
    node = reader.yaml(CLAIMS)
    assert node is not None
    told = Diagnostic("code", "message", node.entries[1][1].span)  # type: ignore[union-attr]
    assert told.span.line == 1
    (found,) = placed([told], reader.above)
    assert str(found.span) == "content/claims.yaml:3:6"
    assert Reader(tree).yaml(CLAIMS).entries[1][1].span == found.span  # type: ignore[union-attr]


def test_a_place_in_a_whole_document_is_where_it_is() -> None:
    assert whole(Span(CLAIMS, 7, 2), {}) == Span(CLAIMS, 7, 2)


def test_what_is_wrong_with_a_document_is_found_again_when_it_is_read_again() -> None:
    memory = Memory()
    for _ in range(2):
        reader = Reader({CLAIMS: b"one: &a 1\n"}, memory)
        reader.yaml(CLAIMS)
        assert [diagnostic.code for diagnostic in reader.found] == ["yaml-alias"]


@pytest.mark.parametrize(("document", "old", "new"), [
    ("claims.yaml", "status: ", "status: x"),
    ("timeline.yaml", "date: 2022-05", "date: 2022-13"),
    ("actors.yaml", "kind: ", "kind: x"),
])  # fmt: skip
def test_a_mistake_in_a_part_is_told_at_its_line(bridge: Tree, document: str, old: str, new: str) -> None:
    tree = swapped(bridge, document, old, new)
    assert content.parse(tree, Memory()).diagnostics == content.parse(tree).diagnostics != ()
