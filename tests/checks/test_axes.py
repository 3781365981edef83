from __future__ import annotations

import pytest

from explainer import content
from explainer.checks import axes
from explainer.content import Tree
from tests.pages import swapped

COST = "  rows:\n    - {claim: cost, label: {en: Cost, fr: Coût}}\n"


def told(tree: Tree) -> list[str]:
    return [f"{d.code}: {d.message}" for d in axes.run(content.parse(tree).value)]


def test_bars_of_one_unit_share_an_axis(bridge: Tree) -> None:
    assert not told(bridge)


def test_bars_of_two_units_share_none(bridge: Tree) -> None:
    tree = swapped(bridge, "figures.yaml", "  rows:\n", COST)
    assert told(tree) == ["axis-mixed: “cost” counts EUR, and the bars of “traffic” count cars"]


def test_without_a_unit_the_first_bar_gives_it(bridge: Tree) -> None:
    tree = swapped(swapped(bridge, "figures.yaml", "  unit: cars\n", ""), "figures.yaml", "  rows:\n", COST)
    assert told(tree) == ["axis-mixed: “traffic” counts cars, and the bars of “traffic” count EUR"]


@pytest.mark.parametrize("chart", ["table", "printed"])
def test_a_table_has_no_axis(bridge: Tree, chart: str) -> None:
    tree = swapped(bridge, "figures.yaml", "  rows:\n", COST)
    assert not told(swapped(tree, "figures.yaml", "chart: bars", f"chart: {chart}"))


def test_what_is_unknown_is_told_elsewhere(bridge: Tree) -> None:
    assert not told(swapped(bridge, "figures.yaml", "claim: traffic", "claim: opening"))
    assert not told(swapped(bridge, "figures.yaml", "claim: traffic", "claim: trafic"))
    assert not told(swapped(bridge, "figures.yaml", "unit: cars", "unit: car"))
