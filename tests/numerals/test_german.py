from __future__ import annotations

import pytest

from explainer.numerals.german import german


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("einundzwanzig", 21), ("zweiunddreissig", 32), ("hundert", 100), ("hunderteins", 101),
        ("zweihundertdrei", 203),
        ("tausendzweihundert", 1200), ("funfzehntausendfunfhundert", 15_500), ("dreihunderttausend", 300_000),
    ],
)  # fmt: skip
def test_numbers_are_written_together(word: str, number: int) -> None:
    assert german().compound(word) == number


@pytest.mark.parametrize("word", ["hunderte", "jahrhundert", "achtung", "dreieck"])
def test_these_are_no_numbers(word: str) -> None:
    assert german().compound(word) is None


@pytest.mark.parametrize(
    ("word", "stem"), [("erste", "ein"), ("dritten", "drei"), ("zwanzigste", "zwanzig"), ("heute", None)]
)
def test_ordinals_stand_for_their_number(word: str, stem: str | None) -> None:
    make = german().ordinal
    assert make is not None
    found = make(word)
    assert (found if stem else found and german().compound(found)) == stem


def test_scales_are_long() -> None:
    assert (german().scales["billion"], german().scales["milliarde"]) == (10**12, 10**9)
