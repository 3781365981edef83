from __future__ import annotations

from decimal import Decimal

import pytest

from explainer.numerals.digits import decimals, interpret
from explainer.numerals.dutch import dutch
from explainer.numerals.english import english
from explainer.numerals.french import french
from explainer.numerals.language import Language


@pytest.mark.parametrize(
    ("raw", "language", "value", "other"),
    [
        ("44.435", dutch(), "44435", None),
        ("44.435", french(), "44435", "44.435"),
        ("44.435", english(), "44.435", "44435"),
        ("44,435", dutch(), "44.435", "44435"),
        ("44,435", english(), "44435", None),
        ("19,4", french(), "19.4", None),
        ("19.4", french(), "19.4", None),
        ("0,125", french(), "0.125", None),
        ("1.234,5", english(), "1234.5", None),
        ("1,234,567", dutch(), "1234567", None),
        ("1'234", french(), "1234", None),
    ],
)
def test_signs_between_digits_are_read(raw: str, language: Language, value: str, other: str | None) -> None:
    digits = interpret(raw, language)
    assert digits is not None
    assert digits.value == Decimal(value)
    assert digits.other == (None if other is None else Decimal(other))


@pytest.mark.parametrize("raw", ["2.4.1", "1.23.456", "1,2.3,4", "5'30", "9" * 60])
def test_these_are_no_numbers(raw: str) -> None:
    assert interpret(raw, french()) is None


def test_before_a_scale_word_decimals_are_likelier() -> None:
    for raw, language, value, other in (
        ("6,843", french(), "6.843", None),
        ("6.843", french(), "6.843", "6843"),
        ("6.843", dutch(), "6843", "6.843"),
        ("6.843", english(), "6.843", None),
    ):
        digits = interpret(raw, language)
        assert digits is not None
        again = decimals(digits, language)
        assert (again.value, again.other) == (Decimal(value), other and Decimal(other))
