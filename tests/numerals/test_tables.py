from __future__ import annotations

from explainer.numerals import knows, table
from explainer.numerals.tables import LANGUAGES, UNKNOWN


def test_a_language_is_found_by_the_first_part_of_its_tag() -> None:
    assert table("fr-BE") is LANGUAGES["fr"]
    assert knows("NL")


def test_of_others_nothing_is_presumed() -> None:
    assert table("ar") is UNKNOWN
    assert not knows("ar")
    assert not knows("")
