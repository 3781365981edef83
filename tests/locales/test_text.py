from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.locales.text import acronyms, apostrophes, collation_key, keep_with_number, section


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("l'ICE d'aujourd'hui", "l’ICE d’aujourd’hui"),
        ("foto's", "foto’s"),
        ("d'« identités »", "d’« identités »"),
        ("d'«identités»", "d’«identités»"),
        ("don't l'11", "don’t l’11"),
        ("'mot' 5'10", "'mot' 5'10"),
        ("צ'ק", "צ'ק"),
        ("https://example.org/l'a", "https://example.org/l'a"),
    ],
)
def test_apostrophes_are_curved_inside_words(typed, printed):
    assert apostrophes(typed) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("230 millions d’identités", "230_millions d’identités"),
        ("19,4  Millions", "19,4_Millions"),
        ("73 %", "73_%"),
        ("5 pour cent", "5_pour cent"),
        ("5 pourcentages", "5 pourcentages"),
        ("des millions", "des millions"),
    ],
)
def test_a_number_keeps_its_unit(typed, printed):
    keep = keep_with_number(["millions", "million", "%", "pour cent"])
    assert keep(typed).replace("\u00a0", "_") == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("l’outil FALCON-SA", "l’outil FALCON-~SA"),
        ("un F-35, CC-BY-4.0", "un F-~35, CC-~BY-~4.0"),
        ("Maison-Blanche, X-ray, IT-Budget, SARS-Coronavirus", "Maison-Blanche, X-ray, IT-Budget, SARS-Coronavirus"),
        ("https://example.org/FALCON-SA", "https://example.org/FALCON-SA"),
    ],
)
def test_no_line_ends_within_an_acronym(typed, printed):
    assert acronyms(typed).replace("\u2060", "~") == printed
    assert acronyms(acronyms(typed)) == acronyms(typed)


def test_the_sign_of_a_section_keeps_its_number():
    assert section("au § 5, §  12a, § !, §7").replace("\u00a0", "_") == "au §_5, §_12a, § !, §7"


def test_an_index_ignores_accents_case_and_signs_except_to_break_ties():
    ordered = [
        "10", "à la carte", "de wolk", "Éléphant", "eleve", "élève", "elle", "l'ICE", "l’ICE", "LICE",
        "oeuvre", "Œuvre", "zèbre",
    ]  # fmt: skip
    assert sorted(set(ordered), key=collation_key) == ordered


@given(st.text(max_size=20), st.text(max_size=20))
def test_only_equal_words_share_a_key(first, second):
    assert (collation_key(first) == collation_key(second)) == (first == second)
