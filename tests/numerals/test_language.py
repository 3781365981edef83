from __future__ import annotations

from explainer.numerals.language import currencies
from explainer.numerals.tables import LANGUAGES
from explainer.numerals.words import Phrases, fold, named, numbered, words


def test_words_are_folded() -> None:
    assert [fold(word) for word in ("Août", "TWEEËNTWINTIG", "één", "e\u0301te")] == [
        "aout",
        "tweeentwintig",
        "een",
        "ete",
    ]


def test_phrases_know_how_long_they_may_be() -> None:
    phrases = Phrases({"vingt et-un": 21, "vingt": 20})
    assert phrases.longest == {"vingt": 3}
    assert phrases.get(("vingt", "et", "un")) == 21


def test_words_of_tables_are_folded() -> None:
    assert words("né ou") == {"ne", "ou"}
    assert named({"dixième": 10}) == {"dixieme": 10}
    assert numbered("janv/jan févr") == {"janv": 1, "jan": 1, "fevr": 2}


def test_dollars_have_a_country() -> None:
    names = currencies({"dollar": "USD", "euro": "EUR"}, {"CAD": "canadien"}, ("{n} {a}",))
    assert names.get(("dollar", "canadien")) == "CAD"
    assert names.get(("euro", "canadien")) is None


def test_most_words_begin_no_figure() -> None:
    assert not any(make().opens("maison") for make in LANGUAGES.values())
    assert LANGUAGES["nl"]().opens("drieduizendvierhonderd")
    assert LANGUAGES["fr"]().opens("deux")
