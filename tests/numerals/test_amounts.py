from __future__ import annotations

import pytest

from .conftest import read


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "trois millions deux cent mille", 3_200_000),
        ("fr", "deux millions mille", 2_001_000),
        ("fr", "cent mille milliards", 10**14),
        ("fr", "3 millions 200 mille", 3_200_000),
        ("fr", "un million et demi", 1_500_000),
        ("fr", "une centaine de milliers", 100_000),
        ("fr", "dix-neuf virgule quatre millions", 19_400_000),
        ("nl", "drie miljoen tweehonderdduizend", 3_200_000),
        ("nl", "een tiental miljoen", 10_000_000),
        ("nl", "6,8 mld.", 6_800_000_000),
        ("en", "one thousand and one", 1001),
        ("en", "half a million", 500_000),
        ("en", "two and a half million", 2_500_000),
        ("en", "20k", 20_000),
    ],
)
def test_scale_words_make_one_number(language: str, text: str, value: int) -> None:
    assert [found.value for found in read(text, language)] == [value]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("fr", "en 2018 trois personnes", [2018, 3]),
        ("fr", "2 millions, 3 mille", [2_000_000, 3_000]),
        ("fr", "cinq six", [5, 6]),
        ("nl", "twee drie", [2, 3]),
        ("fr", "au moins 5, soit −5", [5, -5]),
        ("fr", "5km, 5G", [5]),
    ],
)
def test_what_stands_apart_is_several(language: str, text: str, values: list[int]) -> None:
    assert [found.value for found in read(text, language)] == values
