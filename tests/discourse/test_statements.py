"""What needs a source."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.discourse import Names, reason_to_cite

ACTORS = Names.of(["Acme", "Town Hall", "U.S. Office", "الشركة"])
SENTENCES = Path(__file__).with_name("statements.txt")


@pytest.mark.parametrize(
    ("sentence", "language", "kind"),
    [
        ("Il y a 3 ponts", "fr", "number"),
        ("Le 1er pont", "fr", "number"),
        ("Des milliers de gens", "fr", "number"),
        ("Het kost miljoenen", "nl", "number"),
        ("It cost $5", "en", "money"),
        ("73 % des gens", "fr", "percentage"),
        ("Il ouvre en mai", "fr", "date"),
        ("Hij opent eind mei", "nl", "date"),
        ("It opened in May", "en", "date"),
        ("Il parle d’un « pont »", "fr", "quotation"),
        ("C’est le plus grand pont", "fr", "superlative"),
        ("Het is de grootste brug", "nl", "superlative"),
        ("It is the largest bridge", "en", "superlative"),
        ("Acme a violé la loi", "fr", "accusation"),
        ("Men beschuldigt Town Hall", "nl", "accusation"),
        ("They accuse the U.S. Office", "en", "accusation"),
        ("يوجد ٣ جسور", "ar", "number"),
        ("橋は2018年に開通した", "ja", "number"),
    ],
)
def test_a_statement_needs_a_source(sentence: str, language: str, kind: str) -> None:
    found = reason_to_cite(sentence, language, ACTORS)
    assert found is not None
    assert found[0] == kind


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Le pont est beau", "fr"),
        ("قبل كوفيد-19", "ar"),
        ("COVID-19の前", "ja"),
        ("Le plus souvent il est vide", "fr"),
        ("Elle joue du violon chez Acme", "fr"),
        ("Quelqu’un a violé la loi", "fr"),
        ("De laatste keer was het stil", "nl"),
        ("You may march", "en"),
        ("COVID-19, MP3 and 5G", "en"),
        ("The rest of it", "en"),
        ("Acmeville accuses", "en"),
        ("Nic o tym", "pl"),
    ],
)
def test_other_sentences_do_not(sentence: str, language: str) -> None:
    assert reason_to_cite(sentence, language, ACTORS) is None


def test_hundreds_of_sentences_are_judged_as_a_reader_would() -> None:
    actors = Names.of(
        ["Orano", "Philips", "Shell", "Anne Ross", "Anne Roux", "Anna Smit"]
        + [
            name
            for known in ("le ministère", "la mairie", "het ministerie", "de gemeente", "the ministry", "the council")
            for name in (known, known.capitalize())
        ]
    )
    lines = SENTENCES.read_text("utf-8").splitlines()[1:]
    wrong = []
    for line in lines:
        language, sign, sentence = line.split(" ", 2)
        if (reason_to_cite(sentence, language, actors) is not None) != (sign == "+"):
            wrong.append(line)
    assert len(lines) > 250
    assert wrong == []


def test_names_are_found_whole_and_by_any_of_them() -> None:
    assert ACTORS.within("the Town Hall’s steps") == "Town Hall"
    assert ACTORS.within("the Town Hallway") == ""
    assert ACTORS.within("قالت الشركة") == "الشركة"
    assert Names.of(["", "…"]).within("…") == ""


@settings(max_examples=150, derandomize=True, deadline=None)
@given(st.text(max_size=60), st.sampled_from(["fr", "nl", "en", "de", "es", "xx", ""]))
def test_any_text_can_be_judged(text: str, language: str) -> None:
    found = reason_to_cite(text, language, ACTORS)
    assert found is None or found[0]
