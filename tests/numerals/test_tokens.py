from __future__ import annotations

import pytest

from explainer.numerals.tokens import Sort, Text
from explainer.numerals.words import Phrases


def numbers(text: str) -> list[str]:
    return [token.raw for token in Text(text).tokens if token.sort is Sort.NUMBER]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 345 et 1\u202f234\u202f567,8", ["12 345", "1\u202f234\u202f567,8"]),
        ("en 2018 300 personnes", ["2018", "300"]),
        ("le 26 300\u00a0000 fois", ["26", "300\u00a0000"]),
        ("12 3456", ["12", "3456"]),
        ("1.234,50", ["1.234,50"]),
        ("fin 2018. 12, 13", ["2018", "12", "13"]),
        ("mi-2018, mid-2018", ["2018", "2018"]),
        ("COVID-19 FY2019 #12 ICE2 a_1", []),
        ("١٢٣", ["123"]),
        ("2015-2017", ["2015", "2017"]),
    ],
)
def test_numbers_are_told_apart(text: str, expected: list[str]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("14:30", Sort.CLOCK),
        ("14 h 30", Sort.CLOCK),
        ("14u30", Sort.CLOCK),
        ("2018-06-19", Sort.SLASHED),
        ("19/06/2018", Sort.SLASHED),
        ("19.06.2018", Sort.SLASHED),
        ("US$", Sort.SIGN),
        ("https://a.example/1", Sort.OTHER),
        ("a1@b.example", Sort.OTHER),
        ("mot", Sort.WORD),
    ],
)
def test_the_first_token_is_of_its_sort(text: str, sort: Sort) -> None:
    assert Text(text).sort(0) is sort


def test_the_longest_phrase_counts_and_ends_at_a_comma() -> None:
    phrases = Phrases({"vingt et un": 21, "vingt": 20})
    assert Text("vingt-et-un ans").phrase(phrases, 0) == (21, 3)
    assert Text("vingt, et un").phrase(phrases, 0) == (20, 1)
    assert Text("dix").phrase(phrases, 0) is None


def test_beyond_the_ends_there_is_nothing() -> None:
    text = Text("un")
    assert (text.key(-1), text.key(9), text.sort(9)) == ("", "", Sort.OTHER)
    assert not text.near(0)
    assert not text.near(9)
