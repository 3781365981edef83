from __future__ import annotations

import pytest

from explainer import content
from explainer.checks import corrections
from explainer.content import Tree
from tests.pages import swapped


def told(tree: Tree) -> list[str]:
    return [f"{d.code}: {d.message}" for d in corrections.run(content.parse(tree).value)]


def test_a_correction_with_both_sides_is_good(bridge: Tree) -> None:
    assert not told(bridge)


def test_a_corrected_claim_says_how(bridge: Tree) -> None:
    tree = swapped(bridge, "claims.yaml", "status: confirmed", "status: corrected")
    assert told(tree) == ["correction-missing: this claim is “corrected”, and nothing says how"]


def test_a_correction_makes_a_claim_corrected(bridge: Tree) -> None:
    tree = swapped(bridge, "claims.yaml", "status: corrected", "status: disputed")
    assert told(tree) == ["correction-status: this claim has a correction, and its status is “disputed”"]


@pytest.mark.parametrize(
    ("old", "new", "lacking"),
    [
        ("each day, relation: corrects}", "each day}", "is the better source"),
        ("value: {number: 9e6, unit: cars}}", "relation: corrects}", "shows where the mistake is printed"),
    ],
)
def test_a_correction_needs_evidence_on_both_sides(bridge: Tree, old: str, new: str, lacking: str) -> None:
    (message,) = told(swapped(bridge, "claims.yaml", old, new))
    assert message == f"correction-evidence: nothing in the evidence of this correction {lacking}"
