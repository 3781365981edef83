from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.evidence.nearest import around, nearest
from explainer.evidence.reading import Reading
from tests.effort import LINEAR, calls

PAPER = Reading(
    "The bridge that costs millions\n"
    "It costs 12.5 million euros, says the mayor, who opened it.\n"
    "Some 44,435 people walked over “the bridge”\nin a year, and 9,000 cars.\n"
    "五千人が橋を渡った。\n"
)


@pytest.mark.parametrize(
    ("quote", "meant"),
    [
        ("44.435 people walked", "44,435 people walked"),
        ("44,436 people", "44,435 people"),
        ("costs 12.6 million euros", "costs 12.5 million euros"),
        ("who opend it", "who opened it"),
        ("“the brigde”", "“the bridge”"),
        ("六千人が橋を", "五千人が橋を"),
    ],
)
def test_a_slip_finds_what_was_meant(quote: str, meant: str) -> None:
    stretch = nearest(PAPER, quote)
    assert stretch
    assert around(PAPER, stretch) == meant


@pytest.mark.parametrize("quote", ["quite another thing", "", "…", "[…]"])
def test_where_nothing_is_like_it_nothing_is_suggested(quote: str) -> None:
    assert nearest(PAPER, quote) is None


def test_words_over_a_line_end_are_shown_on_one() -> None:
    start = PAPER.text.index("bridge”\nin")
    assert around(PAPER, (start, start + 10)) == "bridge” in"


def test_it_is_no_more_work_than_the_text_is_long() -> None:
    def work(size: int) -> int:
        long = Reading("word other 12 dat\n" * size + "word " * 10 * size)
        return calls(lambda: nearest(long, "word wort 12 dit"))

    assert work(5_000) < LINEAR * work(2_500)


@settings(max_examples=150, derandomize=True)
@given(st.text(max_size=60), st.text(max_size=20))
def test_any_text_has_an_answer(text: str, quote: str) -> None:
    stretch = nearest(Reading(text), quote)
    if stretch:
        assert 0 <= stretch[0] < stretch[1] <= len(text)
