"""Texts in the wrong language, and texts that only look so."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.discourse import begins_in, foreign_language, foreign_script, is_known

TEXTS = {
    "fr": "Selon le rapport, la ville a payé une somme au constructeur, mais elle ne dit pas pour quels travaux.",
    "nl": "Volgens het rapport heeft de stad een som aan de bouwer betaald, maar ze zegt niet voor welke werken.",
    "en": "According to the report, the town has paid a sum to the builder, but it does not say for which works.",
    "de": "Laut dem Bericht hat die Stadt eine Summe an den Erbauer gezahlt, aber sie sagt nicht für welche Arbeiten.",
    "es": "Según el informe, la ciudad pagó una suma al constructor, pero no dice para qué obras se hizo el pago.",
}


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("declared", TEXTS)
def test_a_text_in_another_language_is_recognised(language: str, declared: str) -> None:
    assert foreign_language(TEXTS[language], declared) == ("" if language == declared else language)


def test_what_is_short_or_unknown_is_not_doubted() -> None:
    assert foreign_language("Le pont de la ville", "nl") == ""
    assert foreign_language(TEXTS["fr"], "pl") == ""
    assert (
        foreign_language("IBM, Adobe, Booz Allen Hamilton, Deloitte Consulting, Zoom, Global Networks, Acme", "nl")
        == ""
    )
    assert is_known("nl-BE")
    assert not is_known("pl")


@pytest.mark.parametrize(
    ("text", "script", "found"),
    [
        (TEXTS["en"], "Arab", "Latn"),
        (TEXTS["en"], "Latn", ""),
        ("دفعت المدينة مبلغا للبناء حسب التقرير", "Latn", "Arab"),
        ("دفعت المدينة مبلغا للبناء حسب التقرير", "Arab", ""),
        ("Ο δήμος πλήρωσε τον κατασκευαστή", "Cyrl", "Grek"),
        ("Город заплатил строителю за мост", "Hebr", "Cyrl"),
        ("橋は町が建てた。建設会社に支払ったという話であると報告書は言う", "Jpan", ""),
        ("دفعت المدينة مبلغا إلى Amazon Web Services حسب", "Arab", ""),
        (TEXTS["en"], "Zzzz", ""),
        ("short", "Arab", ""),
    ],
)
def test_a_text_in_another_script_is_recognised(text: str, script: str, found: str) -> None:
    assert foreign_script(text, (script,)) == found


@settings(max_examples=100, derandomize=True, deadline=None)
@given(st.text(max_size=60), st.sampled_from(["fr", "ar", ""]), st.sampled_from(["Latn", "Arab", ""]))
def test_any_text_can_be_judged(text: str, language: str, script: str) -> None:
    assert foreign_language(text, language) != language or not language
    assert foreign_script(text, script) != script or not script


def test_a_text_begins_in_the_script_of_a_language_or_not() -> None:
    assert begins_in("جسر", ("Arab",))
    assert not begins_in("Pont", ("Arab",))
    assert begins_in("かな", ("Jpan",))
    assert begins_in("2022", ("Arab",))
    assert begins_in("", ("Arab",))
    assert begins_in("Pont", ("Arab", "Zzzz"))
