from __future__ import annotations

import pytest

from .conftest import read


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("fr", "$5", "USD"), ("fr", "5 $", "USD"), ("fr", "5 dollars", "USD"), ("fr", "5 dollars canadiens", "CAD"),
        ("fr", "$5 canadiens", "USD"), ("fr", "$5 de dollars canadiens", "CAD"), ("fr", "CA$5", "CAD"),
        ("fr", "5 millions d’euros", "EUR"), ("nl", "5 Amerikaanse dollar", "USD"), ("nl", "EUR 5", "EUR"),
        ("nl", "5 CHF", "CHF"), ("en", "£5", "GBP"), ("en", "5 pounds", ""), ("en", "5%", "percent"),
        ("fr", "5 pour cent", "percent"), ("nl", "5 procentpunt", ""), ("ja", "¥5", "JPY"), ("fr", "5 ICE", ""),
    ],
)  # fmt: skip
def test_units_stand_before_or_behind(language: str, text: str, unit: str) -> None:
    assert [found.unit for found in read(text, language)] == [unit]
