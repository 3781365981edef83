from __future__ import annotations

from explainer.edition.uses import Uses


def test_places_are_lettered_like_columns_of_a_sheet() -> None:
    uses = Uses()
    for number in range(55):
        uses.add("cost", f"index.html#r-{number}", "home", "Home")
    letters = [use.letter for use in uses.of("cost")]
    assert letters[:3] == ["a", "b", "c"]
    assert letters[25:28] == ["z", "aa", "ab"]
    assert letters[51:54] == ["az", "ba", "bb"]
    assert uses.of("unknown") == ()
