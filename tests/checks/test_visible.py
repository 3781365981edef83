from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.checks.visible import HIDDEN, plain, visible


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("It costs **12** *million*.[@cost, p. 3; @other]", "It costs 12 million."),
        ("{=cost} a day", f"{HIDDEN} a day"),
        ("[19,4](#x) milliards", "19,4 milliards"),
        ("[the town](https://a.example/2018_(x)) pays", "the town pays"),
        ("`2018` and <https://a.example/2018>", f"{HIDDEN} and {HIDDEN}"),
        ("# Title of 2018 {#old-2017}", "Title of 2018"),
        ("- one\n- two", "one\ntwo"),
        (r"5 \* 3 and snake_case_2", "5 * 3 and snake_case_2"),
        ("_all_ of __it__", "all of it"),
    ],
)
def test_marks_are_taken_away(words: str, seen: str) -> None:
    assert visible(words).text == seen


def test_the_values_are_kept_apart() -> None:
    assert visible("From {=a} to {=b}.").values == ((5, "a"), (10, "b"))


def test_the_way_back_leads_to_what_was_written() -> None:
    words = "It **cost** 12.[@cost] Or [13](#x), `x` 14 \\*15."
    seen = visible(words)
    for figure in ("cost", "12", "13", "14", "15"):
        at = seen.origin(seen.text.index(figure))
        assert words[at : at + len(figure)] == figure
    assert plain(words).origin(7) == 7


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.text("ab1 \n*_`[](){}=@#\\<>!-.", max_size=40))
def test_any_text_keeps_its_characters_in_their_places(words: str) -> None:
    seen = visible(words)
    for n, character in enumerate(seen.text):
        assert character == HIDDEN or words[seen.origin(n)] == character


def test_hostile_texts_take_linear_time() -> None:
    for piece in ("[@", "`", "``", "](", "{=", "<https:", "_", "*", " ", "{#", "\\", "[@a", "](("):
        visible(piece * 16_000)
        visible(piece * 16_000 + "x")
