from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.evidence.folding import fold

ALIKE = [
    ("l'ICE", "l’ICE"),
    ("“profielen”", "\"profielen'"),
    ("‘profielen’", "“profielen”"),
    ("« mot »", '"mot"'),
    ("«\u00a0mot\u00a0»", "“mot”"),
    ("l’«\u202fICE\u202f» a", 'l\'"ICE" a'),
    ("»mot« next", '"mot" next'),
    ("word – word", "word - word"),
    ("2015–2017", "2015-2017"),
    ("word—word", "word-word"),
    ("so...", "so…"),
    ("44 435", "44\u202f435"),
    ("44\u00a0435", "44 435"),
    ("deux  mots", "deux mots"),
    ("deux\nmots", "deux mots"),
    ("deux \n mots", "deux\u00a0mots"),
    ("deux\tmots", "deux mots"),
    ("café", "cafe\u0301"),
    ("ệ", "e\u0323\u0302"),
    ("각", "\u1100\u1161\u11a8"),
    ("কো", "ক\u09c7\u09be"),
    ("in 2018” zei", 'in 2018" zei'),
]
DIFFERENT = [
    ("44,435", "44.435"),
    ("44 435", "44435"),
    ("44 435", "44  435"),
    ("44 435", "44\n435"),
    ("44 435", "44\t435"),
    ("44'435", "44’435"),
    ("-5", "–5"),
    ("−5", "-5"),
    ("(-5", "(–5"),
    ("-$5", "–$5"),
    ("6'", '6"'),
    ("5′", "5'"),
    ("café", "cafe"),
    ("cafe\u0301", "cafe"),
    ("$5", "€5"),
    ("A", "a"),
    ("ß", "ss"),
    ("ﬁn", "fin"),
    ("x²", "x2"),
    ("\u212a", "K"),
    ("\u2126", "Ω"),
    ("٤", "4"),
    ("一\n\n二", "一 二"),
    ("....", "…"),
    ("d'ICE", 'd"ICE'),
    ("a\u200bb", "ab"),
    ("dépor\u00adtation", "déportation"),
    ("％", "%"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_typography_does_not_differ(one: str, other: str) -> None:
    assert fold(one).text == fold(other).text


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_what_carries_meaning_does(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text


ODD = "a|é|e\u0301|1|44| |\u00a0|\n|\n\n|  |'|’|« | »|–|-|...|…|,|\u1100\u1161|\u0302|한|$|ক\u09c7\u09be"
PIECES = st.lists(
    st.sampled_from(ODD.split("|")),
    max_size=14,
).map("".join)


@settings(max_examples=300, derandomize=True)
@given(PIECES)
def test_every_offset_leads_back(text: str) -> None:
    folded = fold(text)
    origins = [folded.origin(offset) for offset in range(len(folded.text) + 1)]
    assert origins == sorted(origins)
    assert origins[-1] == len(text)
    for offset, character in enumerate(folded.text):
        # Where one character stands for itself, it is the one that stood there.
        if character.isalnum() and character.isascii():
            assert text[folded.origin(offset)] == character
    for offset in range(len(text) + 1):
        there = folded.destination(offset)
        assert 0 <= there <= len(folded.text)
        assert folded.origin(there) >= offset or there == len(folded.text)


@settings(max_examples=300, derandomize=True)
@given(st.text(max_size=20))
def test_letters_and_digits_are_never_lost(text: str) -> None:
    def meaning(words: str) -> str:
        kept = unicodedata.normalize("NFC", words)
        return "".join(c for c in kept if c.isalnum() or unicodedata.category(c) in ("Sc", "Mn", "Mc"))

    assert meaning(fold(text).text) == meaning(text)


def test_nothing_changes_where_nothing_is_to_fold() -> None:
    folded = fold("mot 44,435")
    assert folded.text == "mot 44,435"
    assert folded.here == (0,)
