from __future__ import annotations

from decimal import Decimal

import pytest

from .conftest import read


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "cent-vingtième", 120),
        ("en", "the hundred and twentieth", 120),
        ("en", "the two hundredth", 200),
        ("fr", "le 1 000e", 1000),
        ("fr", "2nde", 2),
        ("fr", "3ᵉ", 3),
        ("fr", "XXIe siècle", 21),
        ("fr", "XIXᵉ", 19),
        ("fr", "vingt et unième", 21),
        ("nl", "20e", 20),
        ("nl", "eenentwintigste", 21),
        ("en", "22nd", 22),
        ("en", "twenty-first", 21),
    ],
)
def test_ordinals_are_read(language: str, text: str, value: int) -> None:
    (found,) = read(text, language)
    assert (found.kind, found.value) == ("ordinal", value)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [("fr", "1er", 1), ("nl", "1ste", 1), ("fr", "Louis XIV", 14), ("en", "World War I", 1)],
)
def test_what_may_be_a_number_too_is_either(language: str, text: str, value: int) -> None:
    (found,) = read(text, language)
    assert (found.kind, found.value) == ("either", value)
    assert {group for group, _, _ in found.keys} == {"ordinal", "amount"}


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "deux tiers", Decimal(2) / 3),
        ("fr", "un quart des voix", Decimal("0.25")),
        ("nl", "driekwart", Decimal("0.75")),
        ("nl", "een derde van", Decimal(1) / 3),
        ("en", "three-quarters", Decimal("0.75")),
        ("en", "half of them", Decimal("0.5")),
        ("fr", "2/3", Decimal(2) / 3),
    ],
)
def test_parts_are_read(language: str, text: str, value: Decimal) -> None:
    (found,) = read(text, language)
    assert (found.kind, found.value) == ("number", value)


@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", "Ce De Le Cie"), ("fr", "un quart de finale"), ("nl", "Die eerst beste")],
)
def test_these_are_neither(language: str, text: str) -> None:
    assert not read(text, language)
