from __future__ import annotations

import pytest

from explainer.content import Tree
from explainer.edition.kinds.alphabet import _letter
from explainer.pipeline import Build
from tests.edition.conftest import Edit
from tests.pages import in_arabic, links, one, read, said, swapped


def test_everything_stands_under_its_letter_and_says_what_it_is(bridge_built: Build) -> None:
    page = read(bridge_built, "en/alphabetical-index.html")
    shown = {said(one(group, "h2")): [said(node) for node in group.css("li")] for group in page.css(".idx > div")}
    assert shown == {
        "B": ["The bridge opens event"],
        "C": ["Cars are counted event", "Cost of the bridge claim", "The Courier source"],
        "D": ["Dubois, La Gazette source"],
        "O": ["Opening of the bridge claim"],
        "P": ["Pontex actor"],
        "T": ["toll term", "The town actor", "Town hall, March 2023 source", "Traffic on the bridge claim"],
    }


def test_each_entry_and_each_letter_leads_somewhere(bridge_built: Build) -> None:
    page = read(bridge_built, "fr/index-alphabetique.html")
    assert {"chronologie.html#e-opens", "glossaire.html#t-toll", "registre-money.html#c-cost"} <= set(links(page))
    assert {"acteur-town.html#a-town", "sources.html#s-courier"} <= set(links(page))
    ids = {node.attributes["id"] for node in page.css("h2")}
    assert {link.removeprefix("#") for link in links(page, ".abc a")} == ids


def test_articles_at_the_beginning_do_not_count(bridge_built: Build) -> None:
    page = read(bridge_built, "fr/index-alphabetique.html")
    shown = {said(one(group, "h2")): [said(node) for node in group.css("li")] for group in page.css(".idx > div")}
    assert "La ville acteur" in shown["V"]
    assert "Le pont ouvre événement" in shown["P"]


def test_names_and_short_names_stand_apart_in_their_language(bridge: Tree, edit: Edit) -> None:
    pages = edit(swapped(bridge, "actors.yaml", "name: Pontex", "name: Édifice\n    short: ÉDI"))
    (letter,) = [one for one in pages["fr"]["alphabet"].view.letters if one.label == "E"]
    assert [entry.link.text for entry in letter.entries if entry.link.language] == ["ÉDI", "Édifice"]


def test_what_begins_with_a_digit_stands_first(bridge: Tree, edit: Edit) -> None:
    tree = swapped(bridge, "timeline.yaml", "{en: The bridge opens, fr: Le pont ouvre}", "“2022” in other words")
    first = edit(tree)["en"]["alphabet"].view.letters[0]
    assert (first.id, first.label, first.entries[0].link.text) == ("l-other", "0–9", "“2022” in other words")


def test_letters_of_the_language_stand_before_those_of_others(bridge: Tree, edit: Edit) -> None:
    tree = swapped(in_arabic(bridge), "actors.yaml", "name: Pontex", "name: جسر")
    letters = [one.label for one in edit(tree)["ar"]["alphabet"].view.letters]
    assert "ج" in letters
    assert letters == sorted(letters, key=lambda letter: (letter.isascii(), letter))


@pytest.mark.parametrize(
    ("words", "letter"),
    [("ecole", "e"), ("мост", "м"), ("جسر", "ج"), ("橋", "漢"), ("雲", "漢"), ("2022", ""), ("", "")],
)
def test_every_script_has_letters(words: str, letter: str) -> None:
    assert _letter(words) == letter
