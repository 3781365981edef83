"""Prose is compared by what it says."""

from __future__ import annotations

import pickle
from pathlib import PurePosixPath

import pytest

from explainer.markdown import Prose, lines, parse, references

DOCUMENT = PurePosixPath("a.md")


def prose(text: str) -> Prose:
    return parse(text, lines(DOCUMENT, text)).value


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a [@b, x] {=c}", "\n\n  a [@b,  x] {=c}"),
        ("# T\n\n## A\n\nb", "T\n===\n\nA\n-\n\nb"),
        ("*a*", "_a_"),
        ("- a\n- b", "* a\n* b"),
        ("|a|\n|-|\n|b|", "a |\n-|\nb"),
        ("[a](#b)", "[a][c]\n\n[c]: #b"),
    ],
)
def test_what_says_the_same_is_equal(one: str, other: str) -> None:
    assert prose(one) == prose(other)
    assert hash(prose(one)) == hash(prose(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a", "b"),
        ("*a*", "**a**"),
        ("[@a]", "[@b]"),
        ("[@a; @b]", "[@a][@b]"),
        ("[@a, x]", "[@a]"),
        ("# a", "## a"),
        ("## a {#b}", "## a {#c}"),
        ("[a](#b)", "[a](#c)"),
        ("- a\n- b", "- a\n\n- b"),
        ("1. a", "2. a"),
    ],
)
def test_what_says_something_else_is_not(one: str, other: str) -> None:
    assert prose(one) != prose(other)


def test_the_references_of_one_block_can_be_compared_between_languages() -> None:
    french = prose("Un [@a].\n\nDeux {=b} [@c; @d].").blocks
    dutch = prose("Een [@a].\n\nTwee [@c; @d] {=b}.").blocks
    assert references(french[:1]) == references(dutch[:1])
    assert [r.key for r in references(french[1:])] == ["b", "c", "d"]
    assert set(references(french[1:])) == set(references(dutch[1:]))


def test_prose_can_be_sent_to_a_worker() -> None:
    whole = prose("# T\n\na [@b] {=c} [d](#e)\n\n| f |\n|---|\n| g |\n")
    assert pickle.loads(pickle.dumps(whole)) == whole
