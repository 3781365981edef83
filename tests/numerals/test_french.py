from __future__ import annotations

import pytest

from explainer.numerals.french import french


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("septante", 70), ("septante et un", 71), ("soixante et onze", 71), ("octante", 80), ("huitante deux", 82),
        ("quatre vingts", 80), ("quatre vingt un", 81), ("nonante neuf", 99), ("quatre vingt dix neuf", 99),
        ("vingt et une", 21), ("cent un", 101), ("deux cents", 200), ("dix neuf cent quatorze", 1914),
    ],
)  # fmt: skip
def test_numbers_have_their_belgian_and_french_forms(words: str, number: int) -> None:
    assert french().spelled.get(tuple(words.split())) == number


@pytest.mark.parametrize("words", ["un", "une", "quatre dix", "vingt trente", "deux mille"])
def test_these_are_no_numbers_below_a_thousand(words: str) -> None:
    assert french().spelled.get(tuple(words.split())) is None


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("premiere", 1), ("seconde", 2), ("deuxieme", 2), ("quatrieme", 4), ("cinquieme", 5), ("neuvieme", 9),
        ("onzieme", 11), ("vingtieme", 20), ("vingt et unieme", 21), ("quatre vingtieme", 80), ("centieme", 100),
    ],
)  # fmt: skip
def test_ordinals_have_their_own_spelling(words: str, number: int) -> None:
    assert french().ordinals.get(tuple(words.split())) == number


def test_scales_are_long() -> None:
    assert (french().scales["billion"], french().scales["billiard"]) == (10**12, 10**15)
