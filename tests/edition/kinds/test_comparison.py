from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

import pytest

from explainer.content import Tree
from explainer.edition.views import Page
from explainer.pipeline import Build
from tests.edition.conftest import Edit
from tests.pages import one, read, said, swapped

GAZETTE = "12,5 millions d'euros pour\""


def titles(points: Any) -> list[str]:
    return [point.claim.text for point in points]


def test_what_both_say_and_what_one_says_alone_is_computed(pages: Mapping[str, Mapping[str, Page]]) -> None:
    view = pages["en"]["comparison"].view
    assert titles(view.agree) == ["Cost of the bridge"]
    assert titles(view.differ) == []
    assert [(group.attribution.words, titles(group.points)) for group in view.alone] == [
        ("The Courier", ["Opening of the bridge"]),
        ("Dubois, La Gazette", ["Traffic on the bridge"]),
        ("Context, outside the articles", []),
    ]


def test_two_articles_from_one_report_have_one_origin(bridge_built: Build) -> None:
    page = read(bridge_built, "en/comparison.html")
    assert "one origin" in said(page.css("p.pre")[0])
    assert said(one(page, ".cmp .ft")) == "reported same origin"


def test_articles_with_sources_of_their_own_have_two(bridge: Tree, edit: Edit) -> None:
    path = PurePosixPath("content/sources.yaml")
    tree = {**bridge, path: bridge[path].replace(b"  based-on: [report]\n", b"", 1)}
    view = edit(tree)["en"]["comparison"].view
    assert view.agree[0].origins == 2
    assert [link.text for link in view.origins] == ["The Courier", "Town hall, March 2023"]


@pytest.mark.parametrize(
    "evidence",
    [
        ", value: {number: 13e6, unit: EUR}",
        ", value: {number: 12.5e6, unit: USD}",
        ", relation: differs",
        ", relation: disputes",
        ", relation: corrects",
    ],
)
def test_another_figure_or_a_contradiction_is_a_difference(bridge: Tree, edit: Edit, evidence: str) -> None:
    tree = swapped(bridge, "claims.yaml", GAZETTE, GAZETTE + evidence)
    view = edit(tree)["en"]["comparison"].view
    assert (titles(view.differ), titles(view.agree)) == (["Cost of the bridge"], [])


def test_the_same_figure_written_otherwise_is_no_difference(bridge: Tree, edit: Edit) -> None:
    other = ", value: {number: 12500000, unit: EUR}"
    tree = swapped(bridge, "claims.yaml", GAZETTE, GAZETTE + other)
    assert titles(edit(tree)["en"]["comparison"].view.agree) == ["Cost of the bridge"]


def test_each_article_has_its_own_figure_beside_the_others(bridge: Tree, edit: Edit) -> None:
    other = ", value: {number: 13e6, unit: EUR}, says: {en: Thirteen., fr: Treize.}"
    tree = swapped(bridge, "claims.yaml", GAZETTE, GAZETTE + other)
    (point,) = edit(tree)["en"]["comparison"].view.differ
    assert [(voice.attribution.words, voice.value, list(map(str, voice.says))) for voice in point.voices] == [
        ("The Courier", "12.5\u00a0million euros", []),
        ("Dubois, La Gazette", "13\u00a0million euros", ["Thirteen."]),
    ]


def test_who_is_silent_among_three_is_said(bridge: Tree, edit: Edit) -> None:
    tree = dict(swapped(bridge, "sources.yaml", "role: primary", "role: summarised"))
    for language in ("en", "fr"):
        tree[PurePosixPath(f"content/summaries/report.{language}.md")] = b"# Report\n\nWords.[@cost]\n"
    view = edit(tree)["en"]["comparison"].view
    opening = next(p for p in (*view.agree, *view.differ) if p.claim.text == "Opening of the bridge")
    assert [voice.speaks for voice in opening.voices] == [True, False, True]
    assert [[quote.words for quote in voice.words] for voice in opening.voices] == [
        ["opened to the public"],
        [],
        ["opening in May 2022"],
    ]
    assert titles(view.differ) == ["Traffic on the bridge"]  # the report corrects what the Gazette prints


def test_groups_are_counted_at_the_top(bridge_built: Build) -> None:
    page = read(bridge_built, "en/comparison.html")
    assert [said(item) for item in page.css(".tally li")] == [
        "1 point in common",
        "1 The Courier only",
        "1 Dubois, La Gazette only",
    ]
    assert [node.attributes["href"] for node in page.css(".tally a")] == ["#g-agree", "#g-m10", "#g-m01"]
