from __future__ import annotations

from explainer.numerals.tables import LANGUAGES, UNKNOWN, table


def test_a_language_is_found_by_the_first_part_of_its_tag() -> None:
    assert table("fr-BE") is LANGUAGES["fr"]()
    assert table("NL") is LANGUAGES["nl"]()


def test_of_others_nothing_is_presumed() -> None:
    assert table("ar") is None
    assert table("") is None
    assert not UNKNOWN.reads_words
