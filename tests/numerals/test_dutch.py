from __future__ import annotations

import pytest

from explainer.numerals.dutch import dutch


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("eenentwintig", 21), ("tweeentwintig", 22), ("honderd", 100), ("honderdeen", 101), ("honderdeneen", 101),
        ("driehonderdvijfenveertig", 345), ("twaalfhonderd", 1200), ("duizend", 1000), ("drieduizendvierhonderd", 3400),
        ("negentienhonderdvierentachtig", 1984), ("tweehonderdduizend", 200_000), ("duizendeneen", 1001),
    ],
)  # fmt: skip
def test_numbers_are_written_together(word: str, number: int) -> None:
    assert dutch().compound(word) == number


@pytest.mark.parametrize(
    "word", ["honderden", "duizenden", "duizendpoot", "vierkant", "honderdduizendduizend", "xduizend"]
)
def test_these_are_no_numbers(word: str) -> None:
    assert dutch().compound(word) is None


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("eerste", "een"), ("derde", "drie"), ("achtste", "acht"), ("twintigste", "twintig"), ("tweede", "twee"),
        ("honderdeerste", "honderdeen"), ("eersten", "een"), ("eerst", None),
    ],
)  # fmt: skip
def test_ordinals_stand_for_their_number(word: str, stem: str | None) -> None:
    assert dutch().ordinal is not None
    assert dutch().ordinal(word) == stem


def test_scales_are_long() -> None:
    assert (dutch().scales["biljoen"], dutch().scales["biljard"]) == (10**12, 10**15)
