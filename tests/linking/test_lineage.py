from __future__ import annotations

import pytest

from explainer.linking.lineage import circles


@pytest.mark.parametrize(
    ("based_on", "found"),
    [
        ({}, []),
        ({"a": ["b", "c"], "b": ["c"], "c": []}, []),
        ({"a": ["a"]}, ["a"]),
        ({"a": ["b", "unknown"], "b": ["c"], "c": ["b"]}, ["bc"]),
        ({"a": ["b"], "b": ["c"], "c": ["a"], "d": ["c", "e"], "e": ["d"]}, ["abc", "de"]),
        ({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": ["a"]}, ["abcd"]),
        ({"a": ["b"], "b": ["a", "c"], "c": ["d"], "d": ["c"]}, ["ab", "cd"]),
    ],
)
def test_each_circle_is_found_once(based_on: dict[str, list[str]], found: list[str]) -> None:
    assert sorted("".join(sorted(circle)) for circle in circles(based_on)) == found


def test_thousands_of_sources_in_layers_take_no_time_and_no_recursion() -> None:
    """Every path from the first layer to the last would be more than there are atoms."""
    layers = {f"{side}{n}": [f"a{n + 1}", f"b{n + 1}"] for n in range(3000) for side in "ab"}
    assert not [*circles(layers)]
    (circle,) = circles({**layers, "a3000": ["a0"]})
    assert len(circle) == 6001 - 1
