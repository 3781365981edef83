from __future__ import annotations

from explainer.content import Tree
from tests.evidence.conftest import edited, verify

CLAIMS = "content/claims.yaml"


def hint(tree: Tree, old: str, new: str) -> str:
    told = verify(edited(tree, CLAIMS, old, new))
    assert len(told.diagnostics) == 1
    assert told.diagnostics[0].subject == "cost"
    return told.diagnostics[0].hint


def test_the_nearest_passage_is_suggested(archived: Tree) -> None:
    assert (
        hint(archived, "of 12.5 million}", "of 12.6 million}")
        == "the nearest passage, on line 2: “a bill of 12.5 million”"
    )


def test_a_piece_of_something_longer_is_shown_whole(archived: Tree) -> None:
    assert "as a piece of “12.5 million, not counting”" in hint(
        archived, "quote: a bill of 12.5 million", 'quote: "5 million, not counting"'
    )


def test_where_nothing_is_near_that_is_said(archived: Tree) -> None:
    assert hint(archived, "a bill of 12.5 million", "quite another thing").startswith("nothing like it")


def test_what_is_there_twice_wants_a_place_or_more_words(archived: Tree) -> None:
    assert hint(archived, "at: 2, quote: a bill of 12.5 million", "quote: It") == (
        "say which with “at: …”, or quote more words"
    )


def test_the_right_place_is_ready_to_write(archived: Tree) -> None:
    assert hint(archived, "at: 2, quote: a bill", "at: 4, quote: a bill") == "write “at: 2”"
