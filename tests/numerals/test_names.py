from __future__ import annotations

import pytest

from explainer.numerals import names


@pytest.mark.parametrize(
    ("text", "letters", "digits"),
    [
        ("le F-35", "f", (35,)),
        ("F-16’s", "f", (16,)),
        ("l’affaire C-311/18", "c", (311, 18)),
        ("la 5G", "g", (5,)),
        ("H5N1", "hn", (5, 1)),
        ("Covid-19", "covid", (19,)),
        ("het G7-land", "g", (7,)),
        ("SARS-CoV-2", "sarscov", (2,)),
        ("versie 10.15.7", "", (10, 15, 7)),
        ("tel. 02/123.45.67", "", (2, 123, 45, 67)),
    ],
)
def test_a_name_with_digits_is_found(text: str, letters: str, digits: tuple[int, ...]) -> None:
    (found,) = names(text)
    assert (found.letters, found.digits) == (letters, digits)
    assert text[found.offset : found.offset + found.length] in text


@pytest.mark.parametrize(
    "text",
    [
        "article12",
        "20K",
        "500 MB",
        "5kWh",
        "mi-2018",
        "12h",
        "https://a.example/F-35",
        "XIXe",
        "2e",
        "34 F",
        "1.234.567",
        "19.06.2018",
        "12.5",
        "F-" + "1" * 5000,
    ],
)
def test_these_are_none(text: str) -> None:
    assert not names(text)
