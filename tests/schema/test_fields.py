from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from explainer.schema.fields import (
    NEUTRAL,
    Address,
    Date,
    Forms,
    Id,
    Language,
    Languages,
    Number,
    Ordinal,
    Prose,
    Text,
    Unit,
    Words,
)


def read(kind: Any, value: object) -> Any:
    return TypeAdapter(kind).validate_python(value)


def is_refused(kind: Any, value: object) -> bool:
    try:
        read(kind, value)
    except ValidationError:
        return True
    return False


@pytest.mark.parametrize("text", ["cost", "article-fr", "2018-report", "a", "a" * 61])
def test_an_id_is_short_and_works_in_an_address(text: str) -> None:
    assert read(Id, text) == text


@pytest.mark.parametrize("text", ["", "Cost", "-cost", "coût", "a b", "a_b", "a" * 62, "cost\n"])
def test_what_would_not_be_the_same_everywhere_is_no_id(text: str) -> None:
    assert is_refused(Id, text)


@pytest.mark.parametrize("tag", ["fr", "nl", "pt-BR", "zh-Hant", "zh-Hant-TW", "fil"])
def test_languages_are_named_by_their_tags(tag: str) -> None:
    assert read(Language, tag) == tag


@pytest.mark.parametrize("tag", ["french", "FR", "fr_BE", "fr-be", "f", "", "fr-"])
def test_a_language_is_not_named_by_a_word(tag: str) -> None:
    assert is_refused(Language, tag)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "https://example.org/",
        "http://news.example.co.uk/2018/a?b=c#d",
        "https://example.org:8443/x",
        "https://xn--caf-dma.example/é",
        "https://example.org?id=1",
    ],
)
def test_a_whole_web_address_is_taken(address: str) -> None:
    assert read(Address, address) == address


@pytest.mark.parametrize(
    "address",
    [
        "example.org",
        "ftp://example.org",
        "javascript:alert(1)",
        "https://",
        "https://user@example.org/",
        "https://localhost/",
        "https://127.0.0.1/",
        "http://[.example",
        "https://example.org/a b",
        "https://-a.example",
        " https://example.org",
    ],
)
def test_what_a_browser_would_have_to_guess_is_no_address(address: str) -> None:
    assert is_refused(Address, address)


@pytest.mark.parametrize("unit", ["percent", "EUR", "cars", "square-metres"])
def test_a_unit_is_a_currency_or_a_name(unit: str) -> None:
    assert read(Unit, unit) == unit


@pytest.mark.parametrize("unit", ["$", "eur o", "Eur", "%", ""])
def test_a_sign_is_no_unit(unit: str) -> None:
    assert is_refused(Unit, unit)


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_words_are_not_empty(text: str) -> None:
    assert is_refused(Words, text)


def test_a_bare_text_is_for_all_readers() -> None:
    assert read(Text, "Pontex") == {NEUTRAL: "Pontex"}


def test_prose_stays_prose() -> None:
    assert type(read(Prose, "Pontex")) is Prose
    assert type(read(Text, "Pontex")) is Text


@pytest.mark.parametrize("value", [{}, {"en": ""}, {"en": ["a"]}, [], True, None])
def test_a_text_says_something(value: object) -> None:
    assert is_refused(Text, value)


def test_a_date_is_read() -> None:
    assert read(Date, "2010~").text == "2010~"


@pytest.mark.parametrize("value", ["May 2018", "", True, None, ["2018"], {"2018": "x"}])
def test_what_is_no_date_is_refused(value: object) -> None:
    assert is_refused(Date, value)


def test_a_number_is_exact() -> None:
    assert read(Number, "12.5e6") == Decimal(12500000)


@pytest.mark.parametrize("value", ["12,5", "a lot", True, None, ["1"]])
def test_what_is_no_number_is_refused(value: object) -> None:
    assert is_refused(Number, value)


def test_places_count_from_one() -> None:
    assert read(Ordinal, "12") == 12


@pytest.mark.parametrize("value", ["0", "-1", "1.5", "1_0", "01", "9" * 400, "", True, None, "x"])
def test_what_counts_nothing_is_refused(value: object) -> None:
    assert is_refused(Ordinal, value)


def test_the_forms_of_a_word_have_one_for_numbers_in_general() -> None:
    assert read(Forms, {"one": "car", "other": "cars"}) == {"one": "car", "other": "cars"}
    assert is_refused(Forms, {"one": "car"})
    assert is_refused(Forms, {"other": "cars", "plural": "cars"})


def test_a_language_is_named_once() -> None:
    assert read(Languages, ["en", "fr"]) == ("en", "fr")
    assert is_refused(Languages, ["en", "fr", "en"])
    assert is_refused(Languages, [])
