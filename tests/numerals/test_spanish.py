from __future__ import annotations

import pytest

from explainer.numerals.spanish import spanish


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("veintiun", 21), ("veintiuna", 21), ("treinta y una", 31), ("cien", 100), ("ciento uno", 101),
        ("doscientas treinta y dos", 232), ("novecientos noventa y nueve", 999), ("quinientos un", 501),
    ],
)  # fmt: skip
def test_numbers_have_their_genders(words: str, number: int) -> None:
    assert spanish().spelled.get(tuple(words.split())) == number


@pytest.mark.parametrize(
    ("words", "number"), [("tercera", 3), ("vigesimo", 20), ("vigesima primera", 21), ("primer", 1)]
)
def test_ordinals_are_known(words: str, number: int) -> None:
    assert spanish().ordinals.get(tuple(words.split())) == number


def test_scales_are_long() -> None:
    assert (spanish().scales["billon"], spanish().scales["mil"]) == (10**12, 1000)
