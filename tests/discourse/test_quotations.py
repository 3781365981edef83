"""What stands between quotation marks, and what is the same words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.discourse import parts, quotations, same_words, without_quotations


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Il dit « se limite » et “two words”.", ["se limite", "two words"]),
        ("Het schrijft ‘citoyens de l’Union’ en ‘la CIE’.", ["citoyens de l’Union", "la CIE"]),
        ("l’un, ’s avonds, ’90, ‘s morgens", []),
        ('He said "so it is" twice.', ["so it is"]),
        ("He said 'so it isn't' twice.", ["so it isn't"]),
        ("'t is rock 'n' roll, 's avonds, '90, l'eau d'Anne, the boys' rooms' doors", []),
        ("„Guten Tag“ und »Hallo du«", ["Guten Tag", "Hallo du"]),
        ("« le mot “juste” ici »", ["le mot “juste” ici"]),
        ("« jamais fermé", []),
        ('צה"ל אמר "שלום לך"', ["שלום לך"]),
        ("『日本』と「東京」", ["日本", "東京"]),
        ("Hon sade ”så är det” igen.", ["så är det"]),
        ("قال ”هكذا هو“ ثم ذهب", ["هكذا هو"]),
        ("צה״ל אמר ״שלום לך״", ["שלום לך"]),
    ],
)
def test_quotations_are_found(text: str, found: list[str]) -> None:
    assert [quotation.words for quotation in quotations(text)] == found


def test_a_text_is_read_without_its_quotations() -> None:
    assert without_quotations("Le mot « key contractor » y est").split() == ["Le", "mot", "y", "est"]


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        ("a contract [sic] of ten", ("a contract of ten",)),
        ("one thing […] another thing.", ("one thing", "another thing")),
        ("one (...) other!", ("one", "other")),
    ],
)
def test_what_is_ours_in_a_quotation_is_left_out(words: str, pieces: tuple[str, ...]) -> None:
    assert parts(words) == pieces


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("l’un : « deux »", 'l\'un: "deux"'),
        ("a – b…", "a - b..."),
        ("44\u202f435 personnes", "44 435 personnes"),
    ],
)
def test_typography_does_not_matter(one: str, other: str) -> None:
    assert same_words(one) == same_words(other)


@pytest.mark.parametrize(
    ("one", "other"), [("44,435", "44.435"), ("$19", "€19"), ("été", "ete"), ("-5", "5"), ("Le", "le")]
)
def test_letters_digits_and_signs_do(one: str, other: str) -> None:
    assert same_words(one) != same_words(other)


@settings(max_examples=150, derandomize=True, deadline=None)
@given(st.text(alphabet="«»“”‘’„\"' a.é\n0", max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    for quotation in quotations(text):
        assert quotation.words in text[quotation.begin : quotation.end]
    assert same_words(same_words(text)) == same_words(text)
