"""Statements and their sources."""

from __future__ import annotations

import pytest

from explainer import content
from explainer.checks import coverage
from explainer.content import Tree
from tests.checks.conftest import edited, told

OPENED = "It opened in May 2022.[@opening]"


def test_the_good_project_cites_everything(bridge: Tree) -> None:
    assert told(coverage.CHECK, bridge) == []
    assert [
        (c.page, c.language, c.cited, c.needed, c.share) for c in coverage.measure(content.parse(bridge).value)
    ] == [
        ("summaries/courier", "en", 2, 2, 100),
        ("summaries/courier", "fr", 2, 2, 100),
        ("summaries/gazette", "en", 1, 1, 100),
        ("summaries/gazette", "fr", 1, 1, 100),
        ("timeline", "en", 1, 1, 100),
        ("timeline", "fr", 1, 1, 100),
    ]


@pytest.mark.parametrize(
    ("after", "place", "message"),
    [
        ("It opened in May 2022.", "7:1", "this sentence holds a number (“2022”) and cites nothing"),
        ("It opened in May.", "7:1", "this sentence holds a date (“in May”) and cites nothing"),
        ("It is old. It cost {=cost}. It opened in May.[@opening]", "7:12",
         "this sentence holds a number (“{=…}”) and cites nothing"),
        ("It cost **$5** *a day*.\n\nNext.[@opening]", "7:1",
         "this sentence holds a sum of money (“$5”) and cites nothing"),
        ("- It cost 5.\n- Next.[@opening]", "7:3", "this sentence holds a number (“5”) and cites nothing"),
        ("| a | b |\n|---|---|\n| c | 5 |\n", "9:1", "this sentence holds a number (“5”) and cites nothing"),
        ("Pontex accuses the town.", "7:1", "this sentence holds an accusation (“Pontex … accuses”) and cites nothing"),
        ("It is “new”.", "7:1", "this sentence holds a quotation (“new”) and cites nothing"),
    ],
)  # fmt: skip
def test_a_statement_without_a_source_is_found(bridge: Tree, after: str, place: str, message: str) -> None:
    found = told(coverage.CHECK, edited(bridge, "summaries/courier.en.md", OPENED, after))
    assert found == [("statement-uncited", f"summaries/courier.en.md:{place}", message)]


@pytest.mark.parametrize(
    "after",
    [
        "It opened in May.[@opening]",
        "It opened in May[@opening].",
        "It opened in May. [@opening]",
        "It opened in May. {uncited: the builder told us}",
        "| a | 5 |\n|---|---|\n| c[@cost] | 6 |\n",
        "## 2022\n\nIt opened.",
        "It opened.",
    ],
)
def test_other_sentences_are_left_alone(bridge: Tree, after: str) -> None:
    assert told(coverage.CHECK, edited(bridge, "summaries/courier.en.md", OPENED, after)) == []


@pytest.mark.parametrize(
    ("after", "message"),
    [
        ("It opened. {uncited: why not}", "this sentence needs no source"),
        ("In 2022.[@opening]{uncited: why not}", "this sentence cites a source and says that it has none"),
    ],
)
def test_an_excuse_that_none_needs_is_found(bridge: Tree, after: str, message: str) -> None:
    found = told(coverage.CHECK, edited(bridge, "summaries/courier.en.md", OPENED, after))
    assert found == [("uncited-needless", "summaries/courier.en.md:7:1", message)]


def test_pages_of_the_authors_are_not_checked(bridge: Tree) -> None:
    assert told(coverage.CHECK, edited(bridge, "pages/about.en.md", "[@report, p. 3]", " In 2022.")) == []


def test_what_is_not_cited_is_counted(bridge: Tree) -> None:
    tree = edited(bridge, "summaries/courier.en.md", OPENED, "In 2022. In 2021. {uncited: lost} In 2020.[@opening]")
    counted = coverage.measure(content.parse(tree).value)[0]
    assert (counted.cited, counted.needed, counted.accepted, counted.share) == (2, 4, 1, 50)
