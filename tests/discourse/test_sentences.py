"""Where a sentence ends."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.discourse import sentences


def cut(text: str, language: str = "fr") -> list[str]:
    return [sentence.words for sentence in sentences(text, language, "@")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("M. Nadella et Mme. Dupont, p. ex. à Paris, ont 1.000 et 3.5 amis (cf. Amazon)", "fr"),
        ("Het U.S. Department, bv. ICE, d.w.z. De dienst, zie no. 5 en art. 3, o.a. Palantir", "nl"),
        ("J. K. Rowling et J.-C. Dupont au no. 5", "fr"),
        ("Am 3. Oktober und Dr. Müller, z. B. Berlin", "de"),
        ("Dr. Smith met Sen. Jones in Washington, D.C. and Mr. Lee", "en"),
        ("Il dit « oui. » et partit", "fr"),
        ("See *Who’s there?* and go", "en"),
        ("Zobacz dot. Kowalskiego", "pl"),
    ],
)
def test_not_every_full_stop_ends_one(text: str, language: str) -> None:
    assert cut(text, language) == [text]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Un. Deux ! Trois ? Quatre…", "fr", ["Un.", "Deux !", "Trois ?", "Quatre…"]),
        ("En 2018. Le reste.", "fr", ["En 2018.", "Le reste."]),
        ("Il y a des pommes, etc. Le reste.", "fr", ["Il y a des pommes, etc.", "Le reste."]),
        ("« Oui. » Non.", "fr", ["« Oui. »", "Non."]),
        ("Un.@@ Deux.@", "fr", ["Un.@@", "Deux.@"]),
        ("Un. @ Deux.", "fr", ["Un. @", "Deux."]),
        ("Un@. Deux", "fr", ["Un@.", "Deux"]),
        ("هذا نص. وهذا آخر؟ نعم.", "ar", ["هذا نص.", "وهذا آخر؟", "نعم."]),
        ("これは。それは。", "ja", ["これは。", "それは。"]),
        ("Սա առաջինն է։ Սա երկրորդն է։", "hy", ["Սա առաջինն է։", "Սա երկրորդն է։"]),
        ("Er ging. 20 bleven.", "de", ["Er ging.", "20 bleven."]),
    ],
)
def test_sentences_are_told_apart(text: str, language: str, found: list[str]) -> None:
    assert cut(text, language) == found


@settings(max_examples=150, derandomize=True, deadline=None)
@given(st.text(alphabet="ab.A !?@«»1…\n。", max_size=60))
def test_nothing_is_lost(text: str) -> None:
    assert "".join("".join(cut(text)).split()) == "".join(text.split())


def test_nothing_of_a_long_text_is_lost() -> None:
    text = "A. b @ " * 10_000 + "." * 10_000
    assert "".join("".join(cut(text)).split()) == "".join(text.split())
