"""What CLDR has of figures, read in texts of languages whose number words are not known."""

from __future__ import annotations

from decimal import Decimal

import pytest

from explainer.locales import figures
from explainer.numerals import UNKNOWN, read


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "12,5 миллиона евро", ("money", "12500000", "EUR")),
        ("ru", "6,8 млрд долларов", ("money", "6800000000", "USD")),
        ("ru", "июнь 2018 г.", ("date", "20180600", "2018-06")),
        ("ar", "١٩ يونيو ٢٠١٨", ("date", "20180619", "2018-06-19")),
        ("ar", "٧٣٪", ("percent", "73", "percent")),
        ("he", "19 ביוני 2018", ("date", "20180619", "2018-06-19")),
        ("ja", "1250万ユーロ", ("money", "12500000", "EUR")),
        ("ja", "2018年6月19日に", ("date", "20180619", "2018-06-19")),
        ("zh", "6.8亿美元", ("money", "680000000", "USD")),
        ("ko", "4만 4435명", ("number", "44435", "")),
        ("hi", "12,34,567", ("number", "1234567", "")),
        ("hi", "3 लाख", ("number", "300000", "")),
        ("tr", "%5", ("percent", "5", "percent")),
        ("pt", "12,5 milhões de euros", ("money", "12500000", "EUR")),
        ("it", "nel 240 a.C.", ("year", "-240", "")),
        ("hu", "2018. június 19-én", ("date", "20180619", "2018-06-19")),
        ("de", "am 1. Mai 2018", ("date", "20180501", "2018-05-01")),
        ("es", "19,4 mil millones de dólares", ("money", "19400000000", "USD")),
        ("fr", "400 couronnes suédoises", ("money", "400", "SEK")),
    ],
)
def test_digits_are_read_in_every_language(language: str, text: str, expected: tuple[str, str, str]) -> None:
    kind, value, unit = expected
    assert [(f.kind, f.value, f.unit) for f in read(text, figures(language))] == [(kind, Decimal(value), unit)]


@pytest.mark.parametrize(
    ("language", "value"), [("es", 44435), ("es-MX", "44.435"), ("de", 44435), ("de-CH", "44.435"), ("en", "44.435")]
)
def test_a_sign_means_what_the_country_says(language: str, value: int | str) -> None:
    assert [f.value for f in read("44.435", figures(language))] == [Decimal(value)]


def test_number_words_come_from_tables() -> None:
    assert figures("de-AT").reads_words
    assert not figures("it").reads_words
    assert figures("not a tag") is UNKNOWN


def test_years_of_another_calendar_are_known_to_be() -> None:
    assert figures("th").other_years
    assert not figures("ar").other_years
