from __future__ import annotations

import pytest

from explainer.numerals.english import english


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("twenty one", 21),
        ("a hundred and five", 105),
        ("one hundred five", 105),
        ("nine hundred and ninety nine", 999),
        ("nineteen hundred", 1900),
        ("twice", 2),
        ("zero", 0),
    ],
)
def test_numbers_are_known(words: str, number: int) -> None:
    assert english().spelled.get(tuple(words.split())) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("first", 1),
        ("third", 3),
        ("fifth", 5),
        ("eighth", 8),
        ("ninth", 9),
        ("twelfth", 12),
        ("twentieth", 20),
        ("thirty first", 31),
    ],
)
def test_ordinals_have_their_own_spelling(words: str, number: int) -> None:
    assert english().ordinals.get(tuple(words.split())) == number


def test_scales_are_short() -> None:
    assert (english().scales["billion"], english().scales["trillion"]) == (10**9, 10**12)
