from __future__ import annotations

import pytest

from .conftest import read


@pytest.mark.parametrize(
    ("language", "text", "hours", "minutes"),
    [
        ("nl", "half negen", {8, 20}, 30),
        ("nl", "halfelf", {10, 22}, 30),
        ("nl", "half een", {12, 0}, 30),
        ("nl", "kwart voor drie", {2, 14}, 45),
        ("nl", "kwart over 3", {3, 15}, 15),
        ("fr", "huit heures et demie", {8, 20}, 30),
        ("fr", "trois heures moins le quart", {2, 14}, 45),
        ("fr", "midi et demi", {12}, 30),
        ("en", "a quarter past six", {6, 18}, 15),
        ("de", "halb neun", {8, 20}, 30),
    ],
)
def test_an_hour_and_its_minutes_are_read(language: str, text: str, hours: set[int], minutes: int) -> None:
    hour, minute = read(text, language)
    assert hours <= {value for _, value, _ in hour.keys}
    assert minute.value == minutes
    assert text[hour.offset : hour.offset + hour.length] + text[minute.offset :] == text


@pytest.mark.parametrize(("language", "text", "value"), [("fr", "midi", 12), ("nl", "middernacht", 24)])
def test_an_hour_may_be_a_word(language: str, text: str, value: int) -> None:
    (found,) = read(text, language)
    assert value in {number for _, number, _ in found.keys}


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [("nl", "half 2018", 2018), ("nl", "een half miljoen", 500_000), ("fr", "3 heures", 3)],
)
def test_these_are_no_times(language: str, text: str, value: int) -> None:
    (found,) = read(text, language)
    assert found.value == value
