"""How many words some words are."""

from __future__ import annotations

import pytest

from explainer.discourse import count_words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("a bill of 12.5 million", 5),
        ("so – it is", 4),
        ("大坝在凌晨崩溃", 4),
        ("「堤防」が3回、決壊した", 5),
        ("เขื่อนพัง", 3),
        ("انهار السد قبل الفجر", 4),
    ],
)
def test_words_are_counted_with_and_without_spaces(text: str, count: int) -> None:
    assert count_words(text) == count
