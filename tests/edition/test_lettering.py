from __future__ import annotations

import pytest

from explainer.edition.lettering import width, wrapped


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("DHS", ["DHS"]),
        ("Exploitants privés de centres de rétention", ["Exploitants", "privés de", "centres de", "rétention"]),
        ("Zes luchtvaartmaatschappijen", ["Zes", "luchtvaart-", "maatschap-", "pijen"]),
        ("Radio-télévision", ["Radio-", "télévision"]),
        ("", [""]),
    ],
)
def test_words_stand_on_rows_and_long_ones_are_broken_between_syllables(words: str, rows: list[str]) -> None:
    assert list(wrapped(words, 118)) == rows


@pytest.mark.parametrize(
    "words", ["x" * 200, "Ministerie van Arbeidsmarktondersteuning", "行政" * 30, "W" * 12, "é" * 40]
)
def test_every_row_fits_and_no_letter_is_lost(words: str) -> None:
    rows = wrapped(words, 118)
    assert all(width(row) <= 118 for row in rows)
    assert "".join(row.removesuffix("-") for row in rows).replace(" ", "") == words.replace(" ", "")


def test_no_hyphen_stands_where_a_script_has_none() -> None:
    assert wrapped("行政" * 5, 118) == ("行政行政行政行", "政行政")


def test_wide_letters_are_wider_than_narrow_ones() -> None:
    assert width("ill") < width("non") < width("WWW") < width("行政局")


def test_accents_that_stand_apart_take_no_room() -> None:
    assert width("e\u0301") == width("é")
