from __future__ import annotations

from decimal import Decimal

import pytest

from .conftest import read

Key = tuple[str, Decimal, str]


def amount(value: str, unit: str = "") -> Key:
    return "amount", Decimal(value), unit


@pytest.mark.parametrize(
    ("language", "text", "key"),
    [
        ("fr", "la scène 2", ("ordinal", Decimal(2), "")),
        ("fr", "le 25", ("ordinal", Decimal(25), "")),
        ("nl", "op haar 18de", amount("18")),
        ("en", "every fourth year", amount("4")),
        ("nl", "elke vierde dag", amount("4")),
        ("fr", "un sur cinq", amount("0.2")),
        ("nl", "een op de vijf", amount("20", "percent")),
        ("fr", "divisé par quatre", amount("0.25")),
        ("nl", "juni '24", ("date", Decimal(20240600), "2024-06")),
        ("fr", "mai 68", ("date", Decimal(19680500), "1968-05")),
    ],
)
def test_a_figure_says_something_else_besides(language: str, text: str, key: Key) -> None:
    (found,) = read(text, language)
    assert key in found.keys


def test_three_of_four_are_three_quarters() -> None:
    first, second = read("trois élèves sur quatre", "fr")
    assert amount("0.75") in first.keys
    assert amount("75", "percent") in first.keys
    assert second.is_loose
    first, second = read("150 sur 200", "fr")
    assert first.keys == (amount("150"),)


def test_a_short_range_may_be_years() -> None:
    assert [amount(str(year)) in found.keys for year, found in zip((1914, 1918), read("14-18", "nl"), strict=True)] == [
        True,
        True,
    ]
    assert all(len(found.keys) == 1 for found in read("18-14 et 140-180", "fr"))


def test_decades_follow_each_other() -> None:
    assert [found.unit for found in read("les années 60, 70 et quatre-vingt", "fr")] == ["196X", "197X", "198X"]
    assert [found.unit for found in read("les années 60 et 75", "fr")] == ["196X", ""]


def test_a_figure_alone_says_itself() -> None:
    (found,) = read("elle a 18 ans", "fr")
    assert found.keys == (amount("18"),)
