from __future__ import annotations

from explainer.numerals.language import currencies
from explainer.numerals.tables import LANGUAGES


def test_dollars_have_a_country() -> None:
    names = currencies({"dollar": "USD", "euro": "EUR"}, {"CAD": "canadien"}, ("{n} {a}",))
    assert names.get(("dollar", "canadien")) == "CAD"
    assert names.get(("euro", "canadien")) is None


def test_most_words_begin_no_figure() -> None:
    assert not any(make().opens("maison") for make in LANGUAGES.values())
    assert LANGUAGES["nl"]().opens("drieduizendvierhonderd")
    assert LANGUAGES["fr"]().opens("deux")
    assert LANGUAGES["fr"]().opens("quinquennal")


def test_a_word_that_only_opens_a_phrase_asks_for_what_follows() -> None:
    french, dutch = LANGUAGES["fr"](), LANGUAGES["nl"]()
    assert (french.behind("de"), french.behind("deux")) == ({"seconde"}, frozenset())
    assert {"tweeen", "drieen"} <= dutch.behind("van")
    assert dutch.behind("drieduizendvierhonderd") == frozenset()
