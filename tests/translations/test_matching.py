"""Which record belongs to which passage."""

from __future__ import annotations

from typing import cast

from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.content import Passage
from explainer.translations.lock import Record
from explainer.translations.matching import Match, match


class Said:
    def __init__(self, words: str) -> None:
        self.words = words


class Text:
    """As much of a passage as matching looks at."""

    def __init__(self, identifier: str, texts: dict[str, str]) -> None:
        self.id = identifier
        self.wordings = {language: Said(words) for language, words in texts.items()}


def matched(texts: list[dict[str, str]], records: list[dict[str, str]]) -> list[Match]:
    passages = [cast("Passage", Text(f"summaries/a/{n}", one)) for n, one in enumerate(texts, start=1)]
    return list(match(passages, [Record(f"summaries/a/{n}", one) for n, one in enumerate(records, start=1)]))


def both(word: str) -> dict[str, str]:
    return {"fr": f"{word} en français", "nl": f"{word} in het Nederlands"}


BASE = [both(word) for word in ("un", "deux", "trois", "deux")]


@settings(max_examples=100, derandomize=True, deadline=None)
@given(st.permutations(range(4)), st.integers(0, 3), st.sampled_from(["fr", "nl"]), st.integers(0, 4))
def test_one_edit_makes_one_stale_wherever_things_are_moved(
    order: list[int], index: int, language: str, added: int
) -> None:
    texts = [dict(BASE[place]) for place in order]
    texts[index][language] = "something else altogether"
    texts.insert(added, both("nouveau"))
    found = matched(texts, BASE)
    stale = [(number, one.stale) for number, one in enumerate(found) if one.stale]
    other = "nl" if language == "fr" else "fr"
    assert stale == [(index + (added <= index), (other,))]
    assert [one.texts for one in found if one.unread] == [both("nouveau")]


def test_of_three_languages_the_others_are_stale() -> None:
    then = {"en": "one", "fr": "un", "nl": "een"}
    (one,) = matched([{**then, "fr": "une"}], [then])
    assert (one.changed, one.stale) == (("fr",), ("en", "nl"))
    (one,) = matched([{**then, "fr": "une", "nl": "ene"}], [then])
    assert one.stale == ("en", "fr", "nl")


def test_a_language_that_is_new_is_unread() -> None:
    (one,) = matched([{"en": "one", "fr": "un", "nl": "een"}], [{"fr": "un", "nl": "een"}])
    assert (one.stale, one.unread) == ((), ("en",))


def test_what_was_changed_in_both_is_recognised() -> None:
    found = matched(
        [both("un"), {"fr": "deux fois en français", "nl": "deux keer in het Nederlands"}], [both("un"), both("deux")]
    )
    assert [one.stale for one in found] == [(), ("fr", "nl")]


def test_one_language_in_another_order_is_not_stale() -> None:
    texts = [{"fr": both("un")["fr"], "nl": both("deux")["nl"]}, {"fr": both("deux")["fr"], "nl": both("un")["nl"]}]
    assert not any(one.stale or one.unread for one in matched(texts, [both("un"), both("deux")]))


def test_a_claim_of_another_name_makes_nothing_stale() -> None:
    then = {"fr": "Il coûte {=cost} en tout.", "nl": "Hij kost in totaal {=cost}."}
    renamed = {tag: text.replace("=cost", "=price") for tag, text in then.items()}
    (one,) = matched([renamed], [then])
    assert (one.changed, one.stale, one.unread) == ((), (), ())
    (one,) = matched([{**renamed, "nl": then["nl"]}], [then])
    assert one.stale == ("nl",)
    (one,) = matched([{**renamed, "nl": renamed["nl"].replace("Hij", "Ze")}], [then])
    assert one.stale == ("fr", "nl")
