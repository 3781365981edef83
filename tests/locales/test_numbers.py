from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.quantities import Quantity, parse_number

NUMBERS = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places),
    st.integers(-(10**15), 10**15),
    st.integers(0, 9),
)


def shown(text: str) -> str:
    return text.replace("\u00a0", "_").replace("\u202f", "~")


@pytest.mark.parametrize(
    ("text", "fr", "nl", "en"),
    [
        ("44435", "44~435", "44.435", "44,435"),
        ("19.4", "19,4", "19,4", "19.4"),
        ("0", "0", "0", "0"),
        ("-1234.5", "−1~234,5", "−1.234,5", "−1,234.5"),
        ("6.843e9", "6~843~000~000", "6.843.000.000", "6,843,000,000"),
        ("0.123456789", "0,123456789", "0,123456789", "0.123456789"),
    ],
)
def test_numbers_are_written_with_all_their_digits(locales, text, fr, nl, en):
    for language, expected in (("fr", fr), ("nl", nl), ("en", en)):
        assert shown(locales[language].number(parse_number(text))) == expected


@pytest.mark.parametrize(
    ("text", "unit", "qualifier", "fr", "nl", "en"),
    [
        ("230e6", "identities", "", "230_millions", "230_miljoen", "230_million"),
        ("36.5e6", "identities", "", "36,5_millions", "36,5_miljoen", "36.5_million"),
        ("1e6", "identities", "", "1_million", "1_miljoen", "1_million"),
        ("1.5e6", "identities", "", "1,5_million", "1,5_miljoen", "1.5_million"),
        ("6.843e9", "identities", "", "6,843_milliards", "6,843_miljard", "6.843_billion"),
        ("6843.2e6", "identities", "", "6~843,2_millions", "6.843,2_miljoen", "6,843.2_million"),
        ("2812345", "identities", "", "2~812~345", "2.812.345", "2,812,345"),
        ("999999", "identities", "", "999~999", "999.999", "999,999"),
        ("110000", "persons", "more-than", "plus de 110~000", "meer dan 110.000", "more than 110,000"),
        ("100", "persons", "less-than", "moins de 100", "minder dan 100", "less than 100"),
        ("8e6", "USD", "about", "environ 8_millions de dollars", "ongeveer 8_miljoen dollar", None),
        ("73", "percent", "", "73_%", "73%", "73%"),
        ("12.25", "percent", "more-than", "plus de 12,25_%", "meer dan 12,25%", "more than 12.25%"),
        ("1", "USD", "", "1_dollar", "1_dollar", "1_dollar"),
        ("31", "USD", "", "31_dollars", "31_dollar", "31_dollars"),
        ("12.5", "EUR", "", "12,50_euros", "12,50_euro", "12.50_euros"),
        ("19.4e6", "USD", "", "19,4_millions de dollars", "19,4_miljoen dollar", "19.4_million dollars"),
        ("95e6", "USD", "", "95_millions de dollars", "95_miljoen dollar", "95_million dollars"),
        ("20e9", "EUR", "", "20_milliards d’euros", "20_miljard euro", "20_billion euros"),
        ("2e6", "CAD", "", "2_millions de dollars canadiens", "2_miljoen Canadese dollar", None),
        ("2", "CAD", "", "2_dollars canadiens", "2_Canadese dollar", "2_Canadian dollars"),
        ("2", "QQQ", "", "2_QQQ", "2_QQQ", "2_QQQ"),
        ("-3", "percent", "", "−3_%", "−3%", "−3%"),
    ],
)
def test_values_read_as_each_language_says_them(locales, text, unit, qualifier, fr, nl, en):
    quantity = Quantity(parse_number(text), unit, qualifier)
    for language, expected in (("fr", fr), ("nl", nl), ("en", en)):
        if expected is not None:
            assert shown(locales[language].value(quantity)) == expected


@pytest.mark.parametrize(
    ("text", "unit", "fr", "nl"),
    [
        ("230e6", "identities", "230_millions d’identités", "230_miljoen identiteiten"),
        ("44435", "persons", "44~435_personnes", "44.435_personen"),
        ("2812345", "persons", "2~812~345_personnes", "2.812.345_personen"),
        ("5e6", "persons", "5_millions de personnes", "5_miljoen personen"),
        ("1", "persons", "1_personne", "1_persoon"),
        ("0", "persons", "0_personne", "0_personen"),
        ("73", "percent", "73_%", "73%"),
        ("19.4e6", "USD", "19,4_millions de dollars", "19,4_miljoen dollar"),
    ],
)
def test_a_measured_value_names_its_unit(locales, text, unit, fr, nl):
    quantity = Quantity(parse_number(text), unit)
    assert shown(locales["fr"].measured(quantity)) == fr
    assert shown(locales["nl"].measured(quantity)) == nl


def test_a_form_given_for_after_a_scale_word_is_taken_as_it_is(locales):
    quantity = Quantity(parse_number("3e6"), "signatures", "about")
    assert shown(locales["fr"].measured(quantity)) == "environ 3_millions signatures en ligne"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "1e6", "1_Million"),
        ("de", "2e6", "2_Millionen"),
        ("es", "5e9", "5_mil_millones"),
        ("ru", "21e6", "21_миллион"),
        ("ar", "103e6", "103_مليون"),
        ("ja", "230e6", "230,000,000"),
    ],
)
def test_scale_words_follow_the_plural_rules_of_the_language(locales, language, text, expected):
    assert shown(locales[language].value(Quantity(parse_number(text), "persons"))) == expected


@settings(max_examples=150, derandomize=True)
@given(NUMBERS, st.sampled_from(["USD", "percent", "persons"]))
def test_no_digit_is_lost_and_no_number_breaks_from_its_unit(locales, number, unit):
    quantity = Quantity(parse_number(f"{number:f}"), unit)
    scales = {"million": 6, "milliard": 9, "billion": 12}
    text = locales["fr"].measured(quantity)
    match = re.match(r"−?([0-9\u202f]+(?:,[0-9]+)?)\u00a0(?:(million|milliard|billion)s?)?", text)
    assert match, text
    digits = Decimal(match[1].replace("\u202f", "").replace(",", "."))
    assert digits.scaleb(scales.get(match[2] or "", 0)) == abs(quantity.number)


@settings(max_examples=100, derandomize=True)
@given(
    NUMBERS,
    st.sampled_from(["USD", "CAD", "percent", "persons"]),
    st.sampled_from(["", "about", "more-than"]),
)
def test_every_language_words_every_quantity_and_typesetting_changes_nothing(locales, number, unit, qualifier):
    quantity = Quantity(parse_number(f"{number:f}"), unit, qualifier)
    for locale in locales.values():
        for words in (locale.value(quantity), locale.measured(quantity)):
            assert words
            assert locale.typeset(words) == words
