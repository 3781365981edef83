"""How long an evidence phrase is."""

from __future__ import annotations

import pytest

from explainer.checks import phrases
from explainer.content import Tree
from tests.checks.conftest import edited, told


@pytest.mark.parametrize(
    ("phrase", "count"), [("12.5 million", "2 words"), ("million", "1 word"), ("a " * 12 + "b", "13 words")]
)
def test_evidence_is_a_short_phrase(bridge: Tree, phrase: str, count: str) -> None:
    changed = edited(bridge, "claims.yaml", "a bill of 12.5 million", phrase)
    assert told(phrases.CHECK, changed) == [("quote-length", "claims.yaml:10:39", f"this phrase has {count}")]


@pytest.mark.parametrize("phrase", ["of 12.5 million", "a " * 11 + "b"])
def test_three_to_twelve_words_are_enough(bridge: Tree, phrase: str) -> None:
    assert not told(phrases.CHECK, edited(bridge, "claims.yaml", "a bill of 12.5 million", phrase))
