from __future__ import annotations

import pytest

from .conftest import read


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "5 à 10 millions de dollars", [(5_000_000, "USD"), (10_000_000, "USD")]),
        ("fr", "5 % à 10 %", [(5, "percent"), (10, "percent")]),
        ("fr", "entre 5 et 10 %", [(5, "percent"), (10, "percent")]),
        ("fr", "5 et 10 %", [(5, ""), (10, "percent")]),
        ("en", "$5-10 million", [(5_000_000, "USD"), (10_000_000, "USD")]),
        ("nl", "20 van de 80 miljard dollar", [(20 * 10**9, "USD"), (80 * 10**9, "USD")]),
        ("fr", "95 millions de dollars sur 42 mois", [(95_000_000, "USD"), (42, "")]),
        ("en", "$5 million to 42 people", [(5_000_000, "USD"), (42, "")]),
        ("fr", "de 2010 à 40 %", [(2010, ""), (40, "percent")]),
        ("fr", "2015–2017", [(2015, ""), (2017, "")]),
        ("fr", "du 20 au 30 juin 2017", [(20170620, "2017-06-20"), (20170630, "2017-06-30")]),
        ("nl", "20 januari tot 30 juni 2017", [(20170120, "2017-01-20"), (20170630, "2017-06-30")]),
        ("fr", "les 19 et 20 juin", [(619, "XXXX-06-19"), (620, "XXXX-06-20")]),
    ],
)
def test_ends_lend_each_other(language: str, text: str, expected: list[tuple[int, str]]) -> None:
    assert [(found.value, found.unit) for found in read(text, language)] == expected
