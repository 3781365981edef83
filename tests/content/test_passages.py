"""Passages of a project: what they are called, what they say, where it was typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

import pytest

from explainer import content, markdown
from explainer.content import Passage, Tree
from explainer.content.passages import paired
from explainer.content.units import units
from explainer.markdown import lines

Change = Callable[[Mapping[str, str | bytes | None]], Tree]


def passages(tree: Tree) -> dict[str, Passage]:
    return {passage.id: passage for passage in content.parse(tree).value.passages}


@pytest.mark.parametrize(
    ("identifier", "words"),
    [
        (
            "claims/traffic/correction/note",
            {"en": "The report counts thousands.", "fr": "Le rapport compte en milliers."},
        ),
        ("timeline/opens/title", {"en": "The bridge opens", "fr": "Le pont ouvre"}),
        ("glossary/toll/term", {"en": "toll", "fr": "péage"}),
        ("flows/town-builder/text", {"en": "The town pays the builder.", "fr": "La ville paie le constructeur."}),
        ("site/title", {"en": "The bridge", "fr": "Le pont"}),
        ("summaries/courier/title", {"en": "Summary of The Courier", "fr": "Résumé du Courier"}),
        ("summaries/courier/2", {"en": "Opening", "fr": "Ouverture"}),
        ("summaries/gazette/1", {"en": "La Gazette gives {=cost} too.", "fr": "La Gazette donne aussi {=cost}."}),
        ("pages/about/1", {"en": "Two papers, one bridge.", "fr": "Deux journaux, un pont."}),
    ],
)
def test_a_passage_has_its_words_in_each_language(bridge: Tree, identifier: str, words: dict[str, str]) -> None:
    passage = passages(bridge)[identifier]
    assert {language: wording.words for language, wording in passage.wordings.items()} == words
    assert passage.is_whole


def test_words_are_found_where_they_were_typed(bridge: Tree) -> None:
    summary = passages(bridge)["summaries/courier/3"].wordings["fr"]
    assert str(summary.span) == "content/summaries/courier.fr.md:7:1"
    assert str(summary.locate("en mai 2022")[0]) == "content/summaries/courier.fr.md:7:13"
    assert summary.locate("nowhere")[0] == summary.span
    event = passages(bridge)["timeline/opens/text"].wordings["fr"]
    assert str(event.locate("en mai")[0]) == "content/timeline.yaml:4:62"
    assert event.citations.keys() == {"opening"}


def test_what_one_language_lacks_keeps_its_place(change: Change) -> None:
    found = passages(change({"content/summaries/courier.fr.md": "# Résumé\n\nIl a ouvert en mai 2022.[@opening]\n"}))
    assert [(key, list(p.wordings)) for key, p in found.items() if key.startswith("summaries/courier/")] == [
        ("summaries/courier/title", ["en", "fr"]),
        ("summaries/courier/1", ["en"]),
        ("summaries/courier/2", ["en"]),
        ("summaries/courier/3", ["en", "fr"]),
    ]


def test_what_could_not_be_read_is_marked(change: Change) -> None:
    found = passages(change({"content/summaries/courier.fr.md": "# Résumé\n\nIl a [@ouvert.\n"}))
    assert [p.is_whole for p in found.values() if p.group == "summaries/courier"] == [False] * 4
    assert found["summaries/gazette/1"].is_whole


def test_parts_of_documents_are_paired_by_what_they_are_and_cite() -> None:
    texts = {"en": "A.[@a]\n\nB.[@b]", "fr": "## N\n\nB.[@b]"}
    parts = {
        language: list(units(markdown.parse(text, lines(PurePosixPath("x.md"), text)).value.blocks))
        for language, text in texts.items()
    }
    assert {"en": 1, "fr": 1} in paired(parts)
