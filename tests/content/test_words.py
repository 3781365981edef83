from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

import pytest

from explainer.content.languages import Demand
from explainer.content.reader import Reader
from explainer.content.words import Borrowed, WordMissingError, interface_words
from explainer.diagnostics import Diagnostic, Severity

EN = """
nav: {skip: Skip, more: More}
count: {one: "{count} claim", other: "{count} claims"}
units: [km, kg]
pages: {timeline: {file: timeline, label: Timeline}, article: {file: "{key}", label: Article}}
"""
FR = """
nav: {skip: Aller, more: Plus}
count: {other: "{count} affirmations", many: "{count} d’affirmations"}
units: [km, kg]
pages: {timeline: {file: chronologie, label: Chronologie}, article: {file: "{key}", label: Article}}
"""


def read(
    ours: str = "", en: str = EN, fr: str = FR, severity: Severity = Severity.ERROR
) -> tuple[dict[str, Any], list[str]]:
    """Give the French words and what is said of them."""
    found: list[Diagnostic] = []
    tree = {"templates/words/en.yaml": en, "templates/words/fr.yaml": fr, "content/words/fr.yaml": ours}
    reader = Reader({PurePosixPath(path): text.encode() for path, text in tree.items()}, found=found)
    words = interface_words(reader, Demand(("fr",), severity))
    told = [f"{d.span} {d.code}: {d.message}{f' ({d.hint})' if d.hint else ''}" for d in found]
    return words.get("fr", {}), told


def test_the_theme_words_each_language() -> None:
    words, told = read()
    assert not told
    assert words["nav"] == {"skip": "Aller", "more": "Plus"}
    assert words["units"] == ("km", "kg")


def test_a_project_says_one_word_its_own_way() -> None:
    words, told = read("nav: {skip: Au texte}\n")
    assert not told
    assert words["nav"] == {"skip": "Au texte", "more": "Plus"}


def test_a_language_has_the_plural_forms_that_it_needs() -> None:
    words, told = read("count: {many: 'beaucoup d’affirmations'}\n")
    assert not told
    assert words["count"]["many"] == "beaucoup d’affirmations"


def test_a_word_that_is_missing_is_named() -> None:
    words, told = read(fr=FR.replace(", more: Plus", ""))
    assert told == [
        (
            "content/words/fr.yaml word-missing: 1 interface words have no text in “fr”: nav.more "
            "(write them in content/words/fr.yaml)"
        )
    ]
    assert words["nav"]["more"] == "More"


def test_the_form_for_numbers_in_general_is_needed() -> None:
    _, told = read(fr=FR.replace("other:", "two:"))
    assert [message.split()[1] for message in told] == ["word-missing:"]


@pytest.mark.parametrize(
    ("ours", "message"),
    [
        ("nav: {skp: x}", "1:12 word-unknown: “nav.skp” is not an interface word (did you mean “nav.skip”?)"),
        ("zzz: x", ("1:6 word-unknown: “zzz” is not an interface word (the words that exist stand in "
                   "templates/words/en.yaml)")),
        ("count: {other: '{count} de {unit}'}",
         "1:16 word-placeholder: nothing fills in {unit} in “count.other” (what is filled in here: {count})"),
        ("nav: {skip: 'a {b} c'}",
         "1:13 word-placeholder: nothing fills in {b} in “nav.skip” (to print a brace, write it twice)"),
        ("nav: {skip: 'a { c'}",
         "1:13 word-placeholder: nothing fills in {…} in “nav.skip” (to print a brace, write it twice)"),
        ("nav: {skip: [a]}", "1:13 value-shape: “nav.skip” should be text"),
        ("units: km", "1:8 value-shape: “units” should be a list of words"),
        ("pages: {timeline: {file: ../../x}}",
         ("1:26 file-name: “../../x” is not a name for a page's file (letters, digits, hyphens and {key}; what "
         "follows the dot is added)")),
        ("pages: {timeline: {file: ''}}",
         ("1:26 file-name: “” is not a name for a page's file (letters, digits, hyphens and {key}; what follows the "
         "dot is added)")),
        ("pages: {timeline: {file: Con}}",
         ("1:26 file-name: “Con” is not a name for a page's file (letters, digits, hyphens and {key}; what follows the "
         "dot is added)")),
    ],
)  # fmt: skip
def test_a_word_that_does_not_fit_is_told_at_its_place(ours: str, message: str) -> None:
    words, told = read(ours + "\n")
    assert told == [f"content/words/fr.yaml:{message}"]
    assert words == read()[0]


@pytest.mark.parametrize("name", ["tijdlijn", "時間線", "{key}", "article-{key}", "a_b"])
def test_a_page_may_have_a_file_in_its_own_language(name: str) -> None:
    _, told = read(f"pages: {{article: {{file: '{name}'}}}}\n")
    assert not told


@pytest.mark.parametrize("document", ["ours", "en", "fr"])
def test_words_that_cannot_be_read_are_not_missing_as_well(document: str) -> None:
    _, told = read(**{document: "nav: 'never closed\n"})
    assert [message.split()[1] for message in told] == ["yaml-syntax:"]


def test_where_all_words_of_a_branch_are_missing_the_branch_is_named() -> None:
    _, told = read(fr="nav: {skip: Aller}\n")
    assert told[0].startswith(
        "content/words/fr.yaml word-missing: 7 interface words have no text in “fr”: nav.more, count, units, pages ("
    )


def test_words_may_be_borrowed_and_say_so() -> None:
    words, told = read(ours="nav: {skip: Au texte}\ncount: {many: beaucoup}\n", fr="", severity=Severity.WARNING)
    assert [message.split()[1] for message in told] == ["word-missing:"]
    assert isinstance(words["nav"]["more"], Borrowed)
    assert not isinstance(words["nav"]["skip"], Borrowed)
    assert words["nav"] == {"skip": "Au texte", "more": "More"}
    assert words["count"] == {"many": "beaucoup", "one": "{count} claim", "other": "{count} claims"}


def test_a_language_without_any_word_borrows_them_all() -> None:
    words, told = read(fr="", severity=Severity.WARNING)
    assert words["pages"]["timeline"]["file"] == "timeline"
    assert [message.partition(" (")[0] for message in told] == [
        "content/words/fr.yaml word-missing: 8 interface words have no text in “fr”: nav, count, units, pages"
    ]


def test_a_language_without_any_word_has_none() -> None:
    assert read(fr="") == ({}, [])


def test_a_word_that_the_program_asks_for_in_vain_is_named() -> None:
    words, _ = read()
    with pytest.raises(WordMissingError, match=r"nav\.less"):
        words["nav"]["less"]
