from __future__ import annotations

import pytest

from explainer import content
from explainer.content import Tree
from explainer.diagnostics import Severity
from tests.pages import swapped

from .conftest import Change, Tell, words


def test_a_text_without_a_language_of_the_site_is_told_once(tell: Tell) -> None:
    assert tell("claims.yaml", (", fr: Coût du pont", "")) == [
        "content/claims.yaml:2:3 language-missing: “title” has no text in “fr” (add “fr: …”)"
    ]


def test_a_language_too_many_is_told_at_its_place(tell: Tell) -> None:
    assert tell("glossary.yaml", ("fr: péage", "fr: péage, nl: tol")) == [
        (
            "content/glossary.yaml:2:31 language-unknown: “nl” is not a language of this site "
            "(the languages of site.yaml: en, fr)"
        )
    ]


def test_a_misspelt_language_is_one_mistake(tell: Tell) -> None:
    assert tell("glossary.yaml", ("fr: péage", "frr: péage")) == [
        "content/glossary.yaml:2:20 language-unknown: “frr” is not a language of this site (did you mean “fr”?)"
    ]


def test_a_text_deep_inside_a_record_is_looked_at_too(tell: Tell) -> None:
    assert tell("claims.yaml", (", fr: 9 000 voitures", "")) == [
        "content/claims.yaml:35:5 language-missing: “better” has no text in “fr” (add “fr: …”)"
    ]


def test_a_bare_text_is_good_in_every_language(tell: Tell) -> None:
    assert not tell("glossary.yaml", ("{en: toll, fr: péage}", "péage"))


def test_units_have_words_in_every_language(tell: Tell) -> None:
    french = "\n    fr: {one: voiture, other: voitures, many: de voitures}"
    assert tell("site.yaml", (french, "")) == [
        "content/site.yaml:13:3 language-missing: “cars” has no text in “fr” (add “fr: …”)"
    ]
    assert tell("site.yaml", (french, f"{french}\n    nl: {{other: auto’s}}")) == [
        (
            "content/site.yaml:16:5 language-unknown: “nl” is not a language of this site "
            "(the languages of site.yaml: en, fr)"
        )
    ]


def test_a_language_in_which_nothing_is_written_is_one_mistake(tell: Tell) -> None:
    assert tell("site.yaml", ("[en, fr]", "[en, frr]")) == [
        "content/site.yaml:4:17 language-missing: nothing is written in “frr” (did you mean “fr”?)"
    ]
    assert tell("site.yaml", ("[en, fr]", "[en, fr, nl]")) == [
        "content/site.yaml:4:21 language-missing: nothing is written in “nl” (write the texts in it, or leave it out)"
    ]


def test_as_soon_as_something_is_written_all_that_is_missing_is_told(change: Change, bridge: Tree) -> None:
    site = "content/site.yaml"
    text = next(data for path, data in bridge.items() if str(path) == site).decode()
    tree = change({site: text.replace("[en, fr]", "[en, fr, nl]"), "content/pages/about.nl.md": "# Over\n"})
    told = words(content.parse(tree).diagnostics)
    assert "content/claims.yaml:2:3 language-missing: “title” has no text in “nl” (add “nl: …”)" in told
    assert len(told) > 20


@pytest.mark.parametrize("text", ["title: [", "title: {}\n", ""])
def test_a_broken_site_yaml_says_nothing_about_languages(change: Change, text: str) -> None:
    diagnostics = content.parse(change({"content/site.yaml": text})).diagnostics
    assert {d.span.document.name for d in diagnostics} == {"site.yaml"}


def test_other_forms_of_a_term_are_in_languages_of_the_site_and_need_not_be_in_all(tell: Tell) -> None:
    assert not tell("glossary.yaml", ("  claims:", "  forms: {en: [tolls]}\n  claims:"))
    assert tell("glossary.yaml", ("  claims:", "  forms: {enn: [tolls]}\n  claims:")) == [
        ("content/glossary.yaml:4:11 language-unknown: “enn” is not a language of this site (did you mean “en”?)")
    ]


SHOW = ("[en, fr]", "[en, fr]\nmissing-translations: show")


def test_where_what_is_missing_is_shown_otherwise_it_is_a_warning_at_the_same_place(bridge: Tree) -> None:
    tree = swapped(swapped(bridge, "site.yaml", *SHOW), "claims.yaml", ", fr: Coût du pont", "")
    (found,) = content.parse(tree).diagnostics
    assert (found.code, str(found.span)) == ("language-missing", "content/claims.yaml:2:3")
    assert found.severity is Severity.WARNING


def test_a_new_language_in_which_nothing_is_written_is_one_warning(bridge: Tree) -> None:
    tree = swapped(bridge, "site.yaml", "[en, fr]", "[en, fr, ar]\nmissing-translations: show")
    (found,) = content.parse(tree).diagnostics
    assert words((found,)) == [
        "content/site.yaml:4:21 language-missing: nothing is written in “ar” (write the texts in it, or leave it out)"
    ]
    assert found.severity is Severity.WARNING


def test_a_misspelt_language_stays_an_error(bridge: Tree) -> None:
    tree = swapped(bridge, "site.yaml", "[en, fr]", "[en, frr]\nmissing-translations: show")
    (found,) = content.parse(tree).diagnostics
    assert (found.hint, found.severity) == ("did you mean “fr”?", Severity.ERROR)


def test_a_language_too_many_stays_an_error(bridge: Tree) -> None:
    tree = swapped(swapped(bridge, "site.yaml", *SHOW), "glossary.yaml", "fr: péage", "fr: péage, nl: tol")
    assert [(d.code, d.severity) for d in content.parse(tree).diagnostics] == [("language-unknown", Severity.ERROR)]


def test_what_to_do_with_what_is_missing_has_two_answers(tell: Tell) -> None:
    (told,) = tell("site.yaml", (SHOW[0], SHOW[1].replace("show", "hide")))
    assert told.startswith("content/site.yaml:5:23 value-unknown: ")
