from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.quantities import Quantity, QuantityError, parse_number, same


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("230e6", "230000000"),
        ("19.4e6", "19400000"),
        ("44435", "44435"),
        ("0.5", "0.5"),
        ("0", "0"),
        ("-0", "0"),
        ("-3.20", "-3.2"),
        ("6.843E+9", "6843000000"),
        ("5e-1", "0.5"),
        ("1e15", "1000000000000000"),
        ("120.000", "120"),
    ],
)
def test_a_number_is_read_exactly_and_written_plainly(text, plain):
    assert str(parse_number(text)) == plain


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("44,435", "write 44435, or 44.435 where the comma marks decimals"),
        ("19,4", "write 19.4: decimals follow a full stop"),
        ("44 435", "write 44435, without signs between the digits"),
        ("44\u202f435", "write 44435, without signs between the digits"),
        ("1.234.567", "write 1234567, without signs between the digits"),
        ("1_000", "write 1000, without signs between the digits"),
        ("10_00", "write 1000, without other signs or leading zeros"),
        ("010", "write 10, without other signs or leading zeros"),
        ("+5", "write 5"),
        (".5", "write 0.5"),
        ("5.", "write 5"),
        ("73 %", "write the number alone, and unit: percent"),
        ("$19.4", "write the number alone, and unit: USD"),
        ("230 millions", "write 230e6"),
        ("19,4 miljoen", "write 19.4e6"),
        ("nan", "leave the value out where it is unknown"),
        (".inf", "leave the value out where it is unknown"),
        ("-Infinity", "leave the value out where it is unknown"),
        ("0x1F", "write digits, such as 44435, 0.5 or 230e6"),
        ("", "write digits, such as 44435, 0.5 or 230e6"),
        ("٤٤", "write digits, such as 44435, 0.5 or 230e6"),
        ("1" * 50 + " ", "write digits, such as 44435, 0.5 or 230e6"),
    ],
)
def test_a_refused_number_comes_with_what_to_write(text, hint):
    with pytest.raises(QuantityError, match="is not a number") as caught:
        parse_number(text)
    assert caught.value.hint == hint
    assert len(caught.value.message) < 80


@pytest.mark.parametrize(("text", "message"), [("1e16", "beyond 15"), ("1e-16", "beyond 15"), ("1e9999", "beyond 15")])
def test_an_exponent_out_of_measure_is_refused(text, message):
    with pytest.raises(QuantityError, match=message):
        parse_number(text)


@pytest.mark.parametrize("text", ["1" * 19, "0.0123456789", "1234e15", "9" * 5000])
def test_more_digits_than_can_be_kept_exactly_are_refused(text):
    with pytest.raises(QuantityError, match="too many digits"):
        parse_number(text)


def test_the_same_quantity_is_the_same_however_it_is_written():
    assert same(Quantity(parse_number("230e6"), "identities"), Quantity(parse_number("230000000"), "identities"))
    assert same(Quantity(Decimal(100), "persons", "more-than"), Quantity(Decimal(100), "persons"))
    assert not same(Quantity(parse_number("19.4e6"), "USD"), Quantity(parse_number("19.4e9"), "USD"))
    assert not same(Quantity(parse_number("19.4e6"), "USD"), Quantity(parse_number("19.4e6"), "EUR"))
    assert not same(Quantity(parse_number("0.1"), "percent"), Quantity(parse_number("0.100000001"), "percent"))


@pytest.mark.parametrize(
    ("unit", "percent", "currency"),
    [("percent", True, False), ("USD", False, True), ("persons", False, False)],
)
def test_units_are_of_three_kinds(unit, percent, currency):
    quantity = Quantity(Decimal(1), unit)
    assert (quantity.is_percent, quantity.is_currency) == (percent, currency)


@settings(max_examples=300, derandomize=True)
@given(st.text(alphabet="0123456789.,-+eE_ %$naif\u202f\x00", max_size=25) | st.text(max_size=60))
def test_any_text_is_a_number_or_a_quantity_error(text):
    try:
        number = parse_number(text)
    except QuantityError:
        return
    assert number.is_finite()
    assert number == Decimal(text)
    assert parse_number(str(number)) == number
