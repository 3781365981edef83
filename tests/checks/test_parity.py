"""Every language says the same."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from explainer.checks import parity
from explainer.content import Tree
from tests.checks.conftest import edited, told


def test_the_good_project_says_the_same_in_both_languages(bridge: Tree) -> None:
    assert told(parity.CHECK, bridge) == []


@pytest.mark.parametrize(
    ("document", "before", "after", "place", "message"),
    [
        ("summaries/courier.fr.md", "2022.[@opening]", "2022.", "summaries/courier.fr.md:7:1",
         "this paragraph does not cite “opening”, as “en” does"),
        ("summaries/courier.fr.md", "2022.[@opening]", "2022.[@opening; @cost; @report]",
         "summaries/courier.fr.md:7:37", "this paragraph cites “cost” and “report”, which “en” does not"),
        ("timeline.yaml", "On a compté.[@traffic; @report]", "On a compté.[@traffic]", "timeline.yaml:10:59",
         "this text does not cite “report”, as “en” does"),
        ("pages/about.fr.md", "[@report, p. 3]", "", "pages/about.fr.md:3:1",
         "this paragraph does not cite “report”, as “en” does"),
    ],
)  # fmt: skip
def test_citations_are_compared_passage_by_passage(
    bridge: Tree, document: str, before: str, after: str, place: str, message: str
) -> None:
    assert told(parity.CHECK, edited(bridge, document, before, after)) == [("citations-differ", place, message)]


LIST = "- One.[@cost]\n- Two.[@opening]\n"
TABLE = "| a | b |\n|---|---|\n| c[@cost] | d |\n"


@pytest.mark.parametrize(
    ("english", "french", "place", "message"),
    [
        ("## A\n", "### A\n", None, None),
        ("## A\n\n### B\n", "## A\n\n## B\n", ":5:1",
         "this is a heading of level 2; in “en” it is a heading of level 3"),
        ("## A {#a}\n", "## A\n", ":3:1", "this heading has no id, and in “en” the id “a”"),
        ("## A\n\nB.\n", "B.\n", ":3:1", "a heading of level 2 of “en” has no counterpart here"),
        ("B.\n", "B.\n\nC.\n", ":5:1", "a paragraph has no counterpart in “en”"),
        (LIST, "- One.[@cost]\n", ":3:1", "an item of a list of “en” has no counterpart here"),
        (LIST, "- One.[@cost]\n\n  - Two.\n- Two.[@opening]\n", ":3:1",
         "this item of a list is built otherwise than in “en”"),
        (LIST, "1. One.[@cost]\n2. Two.[@opening]\n", ":3:1",
         "this is an item of a numbered list; in “en” it is an item of a list"),
        (TABLE, TABLE + "| e | f |\n", ":6:1", "a row of a table with 2 columns has no counterpart in “en”"),
        ("> a\n>\n> b\n", "> a\n", ":3:1", "this quotation is built otherwise than in “en”"),
        ("A.\n\nB.\n\nC.[@cost]\n", "C.[@cost]\n", ":3:1",
         "a paragraph and 1 more part of “en” have no counterpart here"),
    ],
)  # fmt: skip
def test_the_parts_are_compared(
    bridge: Tree, english: str, french: str, place: str | None, message: str | None
) -> None:
    tree = edited(bridge, "pages/about.en.md", "Two papers, one bridge.[@report, p. 3]\n", english)
    tree = edited(tree, "pages/about.fr.md", "Deux journaux, un pont.[@report, p. 3]\n", french)
    found = told(parity.CHECK, tree)
    if place is None:
        assert found == []
    else:
        assert ("structure-differs", f"pages/about.fr.md{place}", message) in found
        assert len({code for code, *_ in found}) == 1


def test_a_lost_row_is_told_once_and_where(bridge: Tree) -> None:
    tree = edited(bridge, "summaries/courier.fr.md", "## Ouverture\n\nIl a ouvert en mai 2022.[@opening]\n", "")
    assert told(parity.CHECK, tree) == [
        ("structure-differs", "summaries/courier.fr.md:3:1",
         "a heading of level 2 and 1 more part of “en” have no counterpart here"),
    ]  # fmt: skip


def test_what_a_title_alone_lacks_is_told_at_the_title(bridge: Tree) -> None:
    tree = {**bridge, PurePosixPath("content/pages/about.fr.md"): b"\n# Le pont\n"}
    place, message = "pages/about.fr.md:2:1", "a paragraph of “en” has no counterpart here"
    assert told(parity.CHECK, tree) == [("structure-differs", place, message)]


def test_what_is_reported_elsewhere_is_not_repeated(bridge: Tree) -> None:
    assert told(parity.CHECK, edited(bridge, "summaries/courier.fr.md", "[@opening]", "[@openning; @opening]")) == []
    assert told(parity.CHECK, edited(bridge, "summaries/courier.fr.md", "[@opening]", "[@opening")) == []
    assert told(parity.CHECK, edited(bridge, "claims.yaml", "    - {source: report", "    - {sauce: report")) == []
