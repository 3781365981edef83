"""Texts in another language than they say."""

from __future__ import annotations

import pytest

from explainer.checks import foreign
from explainer.content import Tree
from tests.checks.conftest import edited, told

ENGLISH = "The town has paid for it and the builder says that it was not enough for the works."
FRENCH = "La ville a payé pour cela et le constructeur dit que ce n’était pas assez pour les travaux."


@pytest.mark.parametrize(
    ("document", "before", "after", "place", "message"),
    [
        ("pages/about.fr.md", "Deux journaux, un pont.", ENGLISH, "pages/about.fr.md:3:1",
         "this text of “fr” seems to be in “en”"),
        ("glossary.yaml", "What one pays to cross.", FRENCH, "glossary.yaml:3:14",
         "this text of “en” seems to be in “fr”"),
        ("pages/about.fr.md", "Deux journaux, un pont.", "Город заплатил строителю за новый мост.",
         "pages/about.fr.md:3:1", "this text of “fr” seems to be in another script (Cyrl)"),
    ],
)  # fmt: skip
def test_a_text_in_another_language_is_found(
    bridge: Tree, document: str, before: str, after: str, place: str, message: str
) -> None:
    assert told(foreign.CHECK, edited(bridge, document, before, after)) == [("language-wrong", place, message)]


@pytest.mark.parametrize(
    "after", [f"« {ENGLISH} »", f"*{ENGLISH}*", f"`{ENGLISH}`", "The toll of it.", "IBM, Acme, Adobe, Zoom, Pontex"]
)
def test_quotations_titles_code_and_a_few_words_are_not_doubted(bridge: Tree, after: str) -> None:
    assert told(foreign.CHECK, edited(bridge, "pages/about.fr.md", "Deux journaux, un pont.", after)) == []


def test_an_untranslated_copy_is_found_in_a_language_without_profile(bridge: Tree) -> None:
    tree = dict(bridge)
    for path, data in bridge.items():
        if path.parts[0] == "content":
            text = data.decode().replace("fr:", "pl:").replace("[en, fr]", "[en, pl]").encode()
            del tree[path]
            tree[path.with_name(path.name.replace(".fr.md", ".pl.md"))] = text
    tree = edited(tree, "pages/about.pl.md", "Deux journaux, un pont.", ENGLISH)
    tree = edited(tree, "pages/about.en.md", "Two papers, one bridge.", ENGLISH)
    assert told(foreign.CHECK, tree) == [
        ("language-wrong", "pages/about.pl.md:3:1", "this text of “pl” seems to be a copy of the text of “en”")
    ]


def test_a_language_may_be_written_in_each_of_its_scripts(bridge: Tree) -> None:
    tree = dict(bridge)
    for path, data in bridge.items():
        if path.parts[0] == "content":
            text = data.decode().replace("fr:", "sr:").replace("[en, fr]", "[en, sr]").encode()
            del tree[path]
            tree[path.with_name(path.name.replace(".fr.md", ".sr.md"))] = text
    for words in ("Grad je platio graditelju za novi most.", "Град је платио градитељу за нови мост."):
        assert told(foreign.CHECK, edited(tree, "pages/about.sr.md", "Deux journaux, un pont.", words)) == []
    arabic = "دفعت المدينة مبلغا للبناء حسب التقرير"
    assert told(foreign.CHECK, edited(tree, "pages/about.sr.md", "Deux journaux, un pont.", arabic)) == [
        ("language-wrong", "pages/about.sr.md:3:1", "this text of “sr” seems to be in another script (Arab)")
    ]
