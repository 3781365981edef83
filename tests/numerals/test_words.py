from __future__ import annotations

from explainer.numerals.words import Phrases, fold, named, numbered, split, vague, words


def test_words_are_folded() -> None:
    assert [fold(word) for word in ("Août", "TWEEËNTWINTIG", "één", "e\u0301te")] == [
        "aout",
        "tweeentwintig",
        "een",
        "ete",
    ]
    assert split("Vingt-et-un à l’heure") == ["vingt", "et", "un", "a", "l", "heure"]


def test_phrases_know_how_long_they_may_be() -> None:
    phrases = Phrases({"vingt et-un": 21, "vingt": 20})
    assert phrases.longest == {"vingt": 3}
    assert phrases.get(("vingt", "et", "un")) == 21


def test_words_of_tables_are_folded() -> None:
    assert words("né ou") == {"ne", "ou"}
    assert named({"dixième": 10}) == {"dixieme": 10}
    assert numbered("janv/jan févr") == {"janv": 1, "jan": 1, "fevr": 2}
    assert vague({"livre livres": "GBP EGP"}).get(("livres",)) == ("GBP", "EGP")
