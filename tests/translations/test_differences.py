"""What changed, in few words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.translations.differences import difference
from tests.effort import LINEAR, calls


@pytest.mark.parametrize(
    ("then", "now", "shown"),
    [
        ("The town paid ten millions to the builder in May.", "The town paid twelve millions to the builder in May.",
         "The town paid [-ten-]{+twelve+} millions to the …"),
        ("a b c d e", "a b c d e f", "… c d e {+f+}"),
        ("x a b", "a b", "[-x-] a b"),
        ("a", "b", "[-a-]{+b+}"),
        ("a b c d e f g h i j", "z b c d e f g h i y", "[-a-]{+z+} b c d … g h i [-j-]{+y+}"),
        ("same", "same", ""),
    ],
)  # fmt: skip
def test_only_what_differs_is_shown(then: str, now: str, shown: str) -> None:
    assert difference(then, now) == shown


@settings(max_examples=100, derandomize=True, deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_it_is_short(then: str, now: str) -> None:
    assert len(difference(then, now)) <= 240


def test_long_texts_are_no_more_work_than_their_length() -> None:
    def work(size: int) -> int:
        return calls(lambda: difference(" ".join(map(str, range(size))), " ".join(map(str, range(size, 0, -1)))))

    assert work(20_000) < LINEAR * work(10_000)
