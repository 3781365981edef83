from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer import yamldoc
from explainer.yamldoc import writing

WORDS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn", "Zl", "Zp", "Cf"], include_characters="\n"), max_size=40
)
KEYS = st.from_regex(r"[a-z]{1,6}", fullmatch=True).filter(lambda key: key not in ("true", "false", "null"))
DATA = st.recursive(
    WORDS | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=15, deadline=None)
@given(st.dictionaries(KEYS, DATA, min_size=1, max_size=3))
def test_what_is_written_is_read_again(data: dict[str, Any]) -> None:
    for text, whole in ((writing.record("x", data), {"x": data}), (writing.item(data), [data])):
        outcome = yamldoc.read(PurePosixPath("a.yaml"), text.encode())
        assert not outcome.diagnostics
        assert outcome.value
        assert yamldoc.data(outcome.value) == whole


@pytest.mark.parametrize(
    ("words", "typed"),
    [
        ("The bridge", "The bridge"),
        ("2018-06-19", "2018-06-19"),
        ("https://a.example/b?c=d", "https://a.example/b?c=d"),
        ("2010~", '"2010~"'),
        ("no", '"no"'),
        ("true", '"true"'),
        ("a: b", '"a: b"'),
        ("a # b", '"a # b"'),
        ("a\n\nb", "|-\n  a\n\n  b"),
        ("a\n ", '"a\\n "'),
    ],
)
def test_texts_are_written_as_authors_would(words: str, typed: str) -> None:
    assert writing.text(words, indent=2) == typed


def test_a_comma_is_plain_only_where_it_parts_nothing() -> None:
    assert (writing.text("a, b"), writing.text("a, b", in_flow=True)) == ("a, b", '"a, b"')
