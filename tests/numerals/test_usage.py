from __future__ import annotations

from decimal import Decimal

from explainer.numerals.tables import LANGUAGES
from explainer.numerals.usage import Usage, endings
from explainer.numerals.words import fold

from .conftest import read


def test_words_are_made_of_stems_and_endings() -> None:
    assert endings({"doubl": "2"}, "é er") == {"double": Decimal(2), "doubler": Decimal(2)}
    assert endings({"dubbel": "2"}, "- e") == {"dubbel": Decimal(2), "dubbele": Decimal(2)}


def test_nothing_need_be_known() -> None:
    assert not any(phrases.longest for phrases in Usage().opening)


def test_the_words_of_every_table_are_folded() -> None:
    for make in LANGUAGES.values():
        usage = make().usage
        begin = (word for phrases in usage.opening for word in phrases.longest)
        known = (*usage.numbered, *usage.day_articles, *usage.owners, *usage.one_in, *usage.degrees, *begin)
        assert [word for word in known if fold(word) != word] == []


def test_a_word_that_holds_a_number_may_go_unsaid() -> None:
    for language, word, value in (("fr", "quinquennal", 5), ("nl", "verdubbeld", 2), ("en", "halved", Decimal("0.5"))):
        (found,) = read(word, language)
        assert (found.value, found.is_loose) == (value, True)
