from __future__ import annotations

from decimal import Decimal

import pytest

from .conftest import read


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "a million and a half", 1_500_000),
        ("fr", "une bonne cinquantaine", 50),
        ("fr", "une demi-douzaine", 6),
        ("en", "half a dozen", 6),
        ("en", "the hundred thousand mark", 100_000),
        ("nl", "1½", "1.5"),
        ("fr", "2 ½", "2.5"),
        ("nl", "1.500 miljard", 1_500_000_000_000),
        ("de", "dreihunderttausend", 300_000),
        ("es", "dos mil millones y medio", 2_500_000_000),
    ],
)
def test_numbers_are_read(language: str, text: str, value: int | str) -> None:
    assert [found.value for found in read(text, language)] == [Decimal(value)]


def test_cents_are_no_hundreds() -> None:
    assert [found.value for found in read("12 cents", "fr")] == [12]
    assert [found.value for found in read("deux cents", "fr")] == [200]


def test_a_number_within_a_word_may_go_unsaid_elsewhere() -> None:
    (found,) = read("een vijfjarenplan", "nl")
    assert (found.value, found.is_loose) == (5, True)
