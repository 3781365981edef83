from __future__ import annotations

from decimal import Decimal

import pytest

from explainer.numerals.digits import decimals, interpret
from explainer.numerals.dutch import DUTCH
from explainer.numerals.english import ENGLISH
from explainer.numerals.french import FRENCH
from explainer.numerals.language import Language


@pytest.mark.parametrize(
    ("raw", "language", "value", "other"),
    [
        ("44.435", DUTCH, "44435", None),
        ("44.435", FRENCH, "44435", "44.435"),
        ("44.435", ENGLISH, "44.435", "44435"),
        ("44,435", DUTCH, "44.435", "44435"),
        ("44,435", ENGLISH, "44435", None),
        ("19,4", FRENCH, "19.4", None),
        ("19.4", FRENCH, "19.4", None),
        ("0,125", FRENCH, "0.125", None),
        ("1.234,5", ENGLISH, "1234.5", None),
        ("1,234,567", DUTCH, "1234567", None),
        ("1'234", FRENCH, "1234", None),
    ],
)
def test_signs_between_digits_are_read(raw: str, language: Language, value: str, other: str | None) -> None:
    digits = interpret(raw, language)
    assert digits is not None
    assert digits.value == Decimal(value)
    assert digits.other == (None if other is None else Decimal(other))


@pytest.mark.parametrize("raw", ["2.4.1", "1.23.456", "1,2.3,4", "5'30", "9" * 60])
def test_these_are_no_numbers(raw: str) -> None:
    assert interpret(raw, FRENCH) is None


def test_before_a_scale_word_decimals_are_likelier() -> None:
    for raw, language, value, other in (
        ("6,843", FRENCH, "6.843", None),
        ("6.843", FRENCH, "6.843", "6843"),
        ("6.843", DUTCH, "6843", "6.843"),
        ("6.843", ENGLISH, "6.843", None),
    ):
        digits = interpret(raw, language)
        assert digits is not None
        again = decimals(digits, language)
        assert (again.value, again.other) == (Decimal(value), other and Decimal(other))
