from __future__ import annotations

import pytest

from explainer.imports import fields


def test_days_of_numbers_and_words() -> None:
    assert fields.day("2023", "04", "1") == fields.day(2023, "apr", 1) == "2023-04-01"
    assert fields.day("2023", "April", "") == "2023-04"
    assert fields.day(-43) == "-0043"
    assert fields.day(0) == "0000"


@pytest.mark.parametrize(
    "parts", [("", "4"), ("2023", "", "1"), ("2023", "13"), ("23rd",), (10**6,), ("2023", "2", "30")]
)
def test_what_is_no_day_gives_nothing(parts: tuple[object, ...]) -> None:
    assert fields.day(*parts) == ""


def test_intervals() -> None:
    assert fields.interval(["2018", "2019"]) == "2018/2019"
    assert fields.interval(["2018"], about=True) == "2018~"
    assert fields.interval(["2018", ""]) == fields.interval(["1", "2", "3"]) == fields.interval(["2019", "2018"]) == ""


def test_languages_and_addresses() -> None:
    assert [fields.language(words) for words in ("EN", "fr_be", "ngerman", "pt-BR")] == ["en", "fr-BE", "de", "pt-BR"]
    assert (
        fields.address("doi: 10.1000/x")
        == fields.address("https://dx.doi.org/10.1000/x")
        == "https://doi.org/10.1000/x"
    )
    assert fields.address("x/10") == ""


def test_names() -> None:
    assert fields.name(given="Voltaire") == {"literal": "Voltaire"}
    assert fields.name("Dubois", "") == {"family": "Dubois"}
    assert fields.name() == {}
