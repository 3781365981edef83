from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.evidence.matching import MAX_GAP, Found, Match, cut, elided, find, occurrences_in
from explainer.evidence.reading import Reading

PAPER = Reading(
    "The bridge\n\n"
    "It cost $19,4 miljoen, said the mayor’s office – twice as much.\n"
    "In 2018 it held 44,435 people; another 1 250 stood beside it (36,5 %).\n\n"
    "The toll is five euros.\n"
    "Nobody paid: the toll is five euros, or so they say.\n"
    "A café on the bridge, l’organisation “Pont”, a hard\nwrapped line.\n"
)


def look(quote: str, at: int | None = None) -> Found:
    return find(PAPER, quote, at)


@pytest.mark.parametrize(
    ("quote", "line"),
    [
        ("The bridge", 1),
        ("$19,4 miljoen", 2),
        ("  $19,4 miljoen ", 2),
        ("mayor’s office – twice", 2),
        ("44,435 people", 3),
        ("1 250 stood", 3),
        ("(36,5 %)", 3),
        ("organisation “Pont”", 6),
    ],
)
def test_what_is_there_is_found(quote: str, line: int) -> None:
    found = look(quote)
    assert (found.match, found.line) == (Match.EXACT, line)
    assert PAPER.text[slice(*found.parts[0])] == quote.strip()


@pytest.mark.parametrize(
    ("quote", "printed"),
    [
        ("mayor's office - twice", "mayor’s office – twice"),
        ("1\u202f250 stood", "1 250 stood"),
        ("l'organisation « Pont »", "l’organisation “Pont”"),
        ("a hard wrapped line", "a hard\nwrapped line"),
        ("A cafe\u0301 on", "A café on"),
    ],
)
def test_typography_may_differ_and_is_said_to(quote: str, printed: str) -> None:
    found = look(quote)
    assert found.match is Match.TYPOGRAPHIC
    assert PAPER.text[slice(*found.parts[0])] == printed


@pytest.mark.parametrize(
    "quote",
    [
        "19,4 miljoen",  # printed with its currency
        "9,4 miljoen",
        "$19,4 miljoe",
        "44.435 people",
        "44,43",
        "435 people",
        "1250 stood",
        "250 stood",
        "another 1",
        "36,5",
        "36,5%",
        "A cafe on",
        "a Café on",
        "the mayor office",
        "bridge It cost",  # over a blank line
        "mayor’s office −",
        "",
        " ",
    ],
)
def test_what_is_not_there_is_missing(quote: str) -> None:
    assert look(quote) == Found(Match.MISSING)


def test_the_place_decides_where_a_phrase_is_there_twice() -> None:
    assert look("toll is five euros") == Found(Match.AMBIGUOUS, lines=(4, 5))
    assert look("toll is five euros", 5).line == 5
    assert look("toll is five euros", 4).match is Match.EXACT
    assert look("toll is five euros", 2).match is Match.AMBIGUOUS
    assert look("toll is five euros", 99).match is Match.AMBIGUOUS


def test_twice_on_the_line_given_is_ambiguous() -> None:
    found = find(Reading("so it is and so it was\n"), "so it", 1)
    assert (found.match, found.lines) == (Match.AMBIGUOUS, (1, 1))


def test_of_two_places_the_one_to_the_letter_is_meant() -> None:
    reading = Reading("l’ICE est là\nl'ICE est ici\n")
    assert (find(reading, "l'ICE est").match, find(reading, "l'ICE est").line) == (Match.EXACT, 2)
    assert (find(reading, "l'ICE est", 1).match, find(reading, "l'ICE est", 1).line) == (Match.TYPOGRAPHIC, 1)


def test_a_phrase_on_another_line_than_given_is_found_there() -> None:
    found = look("44,435 people", 6)
    assert (found.match, found.line) == (Match.EXACT, 3)


def test_parts_stand_in_order_and_near_each_other() -> None:
    found = look("It cost […] the mayor's […] twice as much")
    assert (found.match, found.line, len(found.parts)) == (Match.ELIDED, 2, 3)
    assert look("It cost [...] twice as much").match is Match.ELIDED
    assert look("twice as much […] It cost").match is Match.MISSING
    assert look("It cost […] as muc").match is Match.MISSING
    assert look("[…] The bridge […]").match is Match.ELIDED
    far = Reading("begin here " + "x " * MAX_GAP + "end there")
    assert find(far, "begin here […] end there").match is Match.MISSING
    near = Reading("begin here " + "x" * (MAX_GAP - 2) + " end there")
    assert find(near, "begin here […] end there").match is Match.ELIDED


def test_the_shortest_reading_of_parts_is_meant() -> None:
    found = find(Reading("so much. so little, he said, he said"), "so […] he said")
    assert found.parts == ((9, 11), (20, 27))


def test_parts_that_are_there_twice_are_ambiguous() -> None:
    assert find(Reading("a dog and a cat\na dog or a cat"), "a dog […] a cat").lines == (1, 2)
    assert find(Reading("a dog and a cat\na dog or a cat"), "a dog […] a cat", 2).line == 2


def test_what_is_printed_with_brackets_is_found_with_them() -> None:
    assert find(Reading("he said […] nothing"), "said […] nothing").match is Match.EXACT


def test_a_phrase_is_taken_apart() -> None:
    assert elided("a […] b [ ... ] c") == ("a", "b", "c")
    assert elided("a (…) b") == ("a (…) b",)
    assert elided("[…]") == ("[…]",)


def test_where_a_phrase_is_a_piece_of_something_longer() -> None:
    stretch = cut(PAPER, "19,4 miljoen")
    assert stretch
    assert PAPER.text[slice(*stretch)] == "$19,4 miljoen"
    assert cut(PAPER, "nothing") is None
    assert cut(PAPER, "") is None


def test_many_occurrences_are_bounded() -> None:
    assert len(occurrences_in(Reading("a " * 10_000), "a")) <= 1_000


WORDS = st.lists(
    st.sampled_from(
        ["a", "é", "12", "$5", "1 250", "l’", "“x”", "–", "[…]", "...", "\n", "\n\n", " ", "e\u0301", "%", "-3"]
    ),
    max_size=12,
).map("".join)


@settings(max_examples=300, derandomize=True)
@given(WORDS, WORDS, st.one_of(st.none(), st.integers(1, 5)))
def test_whatever_is_asked_there_is_an_answer(text: str, quote: str, at: int | None) -> None:
    reading = Reading(text)
    found = find(reading, quote, at)
    if found.match is Match.EXACT:
        assert text[slice(*found.parts[0])] == quote.strip()
    if found.match.is_found:
        assert 1 <= found.line <= len(reading.lines)
    if found.match is Match.MISSING and quote.strip():
        assert text.strip() != quote.strip() or "\n\n" in quote


@settings(max_examples=200, derandomize=True)
@given(
    st.lists(st.sampled_from(["mot", "été", "44,435", "l’État", "$5", "x–y", "“oui”"]), min_size=3, max_size=9),
    st.data(),
)
def test_whole_words_of_a_text_are_found_in_it(words: list[str], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    quote = " ".join(words[first : last + 1])
    found = find(Reading(" ".join(words)), quote)
    assert found.match in (Match.EXACT, Match.AMBIGUOUS)
