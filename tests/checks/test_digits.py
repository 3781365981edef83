from __future__ import annotations

from decimal import Decimal

import pytest

from explainer.checks.digits import is_salient, unlike

from .test_agreement import said


@pytest.mark.parametrize(
    ("value", "salient"), [(44435, True), (152, True), (125, False), (12, False), (1000, False), ("19.4", True)]
)
def test_what_nobody_writes_in_words_is_salient(value: int | str, salient: bool) -> None:
    assert is_salient(Decimal(value)) == salient


def test_small_numbers_may_be_words_on_the_other_side() -> None:
    assert unlike(said("fr", "12 pages"), said("pt", "doze páginas")) == ([], [])
    assert unlike(said("pt", "12 páginas"), said("it", "dodici pagine")) == ([], [])


def test_what_both_have_in_digits_is_compared() -> None:
    left, right = unlike(said("pt", "73%"), said("it", "37%"))
    assert [figure.written for figure in (*left, *right)] == ["73%", "37%"]


def test_what_a_known_language_does_not_say_is_told() -> None:
    left, right = unlike(said("fr", "trois pages"), said("pt", "4 páginas"))
    assert (left, [figure.written for figure in right]) == ([], ["4"])


def test_an_unknown_word_may_be_a_scale() -> None:
    assert unlike(said("fr", "12 345 678 dollars"), said("ru", "12,345678 миллионами")) == ([], [])
    assert unlike(said("fr", "12 345 678 dollars"), said("ru", "12,345678.")) != ([], [])
