from __future__ import annotations

from decimal import Decimal

from explainer.checks.figures import figures, is_whole, key_of, unmatched, words_for_one
from explainer.quantities import Quantity

from .test_agreement import said

COST = Quantity(Decimal(12_500_000), "EUR")


def test_the_value_of_a_claim_is_a_figure() -> None:
    version = said("fr", "Il a coûté {=cost} en 2018.").version
    found = figures(version, {"cost": COST})
    assert [figure.keys[0] for figure in found] == [key_of(COST), ("amount", Decimal(2018), "")]
    assert found[0].words.startswith("{=cost}")


def test_a_figure_is_quoted_with_the_word_behind_it() -> None:
    (figure,) = figures(said("fr", "près de 44\u00a0435 personnes le").version, {})
    assert figure.words == "44 435 personnes"


def test_a_count_unit_is_not_compared() -> None:
    assert key_of(Quantity(Decimal(5), "cars")) == key_of(Quantity(Decimal(5), "voices"))
    assert key_of(Quantity(Decimal(5), "USD")) != key_of(Quantity(Decimal(5), "EUR"))


def test_a_text_that_names_an_unknown_value_is_not_whole() -> None:
    assert is_whole(said("fr", "{=cost}").version, {"cost": COST})
    assert not is_whole(said("fr", "{=other}").version, {"cost": COST})
    assert not is_whole(said("fr", "{=cost").version, {"cost": COST})


def test_what_both_say_is_taken_away_as_often_as_both_say_it() -> None:
    left, right = unmatched(said("fr", "3, 4 et 3").figures, said("nl", "3, 4 en 4").figures)
    assert [figure.keys[0][1] for figure in (*left, *right)] == [3, 4]


def test_an_ambiguous_figure_matches_either_reading() -> None:
    assert unmatched(said("fr", "44 435").figures, said("nl", "44,435").figures) == ([], [])


def test_a_whole_date_covers_its_parts() -> None:
    (date,) = said("fr", "19 juin 2018").figures
    for part in ("juin 2018", "19 juin", "2018"):
        assert date.covers(*said("fr", part).figures)
    assert not date.covers(*said("fr", "juillet 2018").figures)


def test_words_for_one_are_known() -> None:
    assert words_for_one(said("nl", "Eén oorsprong").version)
    assert not words_for_one(said("nl", "twee").version)
