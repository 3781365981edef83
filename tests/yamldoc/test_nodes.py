"""The tree and the ways through it."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from explainer import yamldoc
from explainer.diagnostics import Span
from explainer.yamldoc import Mapping, Node, Scalar, Sequence, Style

DOCUMENT = PurePosixPath("a.yaml")
CLAIMS = """\
first:
  text: {fr: un, nl: een}
  evidence:
    - source: paper
      at: 12
    - {source: other, quote: "q"}
second:
"""


@pytest.fixture
def claims() -> Node:
    node = yamldoc.read(DOCUMENT, CLAIMS.encode()).value
    assert node is not None
    return node


def test_data_is_plain_python(claims: Node) -> None:
    evidence = [{"source": "paper", "at": "12"}, {"source": "other", "quote": "q"}]
    assert yamldoc.data(claims) == {"first": {"text": {"fr": "un", "nl": "een"}, "evidence": evidence}, "second": None}


def test_entries_keep_their_order(claims: Node) -> None:
    assert isinstance(claims, Mapping)
    assert [key.text for key, _ in claims.entries] == ["first", "second"]


def test_nodes_are_found_by_path(claims: Node) -> None:
    assert yamldoc.find(claims, []) is claims
    found = yamldoc.find(claims, ["first", "evidence", 1, "quote"])
    assert isinstance(found, Scalar)
    assert (found.text, found.style) == ("q", Style.DOUBLE)
    assert isinstance(yamldoc.find(claims, ("first", "evidence")), Sequence)


@pytest.mark.parametrize(
    "path",
    [["third"], ["first", "evidence", 2], ["first", "evidence", -1], ["first", "evidence", "0"], [0], ["second", "a"]],
)
def test_what_is_not_there_is_not_found(claims: Node, path: list[str | int]) -> None:
    assert yamldoc.find(claims, path) is None


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        ([], "1:1", "1:1"),
        (["first"], "2:3", "1:1"),
        (["first", "text", "nl"], "2:22", "2:18"),
        (["first", "evidence", 0, "at"], "5:11", "5:7"),
        (["first", "evidence", 0], "4:7", "4:7"),
        (["first", "evidence", 1, "quote"], "6:30", "6:23"),
        (["second"], "7:8", "7:1"),
        # nothing there: what should hold it
        (["first", "status"], "2:3", "1:1"),
        (["first", "evidence", 0, "quote"], "4:7", "4:7"),
        (["first", "evidence", 7], "4:5", "3:3"),
        (["third", "text"], "1:1", "1:1"),
        # a validator's own step is passed over
        (["first", "function-after", "text", "str", "fr"], "2:14", "2:10"),
    ],
)
def test_places_by_path(claims: Node, path: list[str | int], value: str, key: str) -> None:
    assert str(yamldoc.locate(claims, path)) == f"a.yaml:{value}"
    assert str(yamldoc.locate(claims, path, key=True)) == f"a.yaml:{key}"


def test_a_refused_value_is_nothing() -> None:
    assert Scalar("x", Span(DOCUMENT, 1, 1), Style.REFUSED).value is None


def test_a_scalar_from_nowhere_has_one_place() -> None:
    span = Span(DOCUMENT, 3, 4)
    assert Scalar("text", span).place(2) == span


def test_nodes_are_values() -> None:
    def read() -> Node | None:
        return yamldoc.read(DOCUMENT, CLAIMS.encode()).value

    assert read() == read()
    assert hash(read()) == hash(read())
    assert "origin" not in repr(read())
