from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.locales import direction, is_known, scripts


@pytest.mark.parametrize("tag", ["fr", "nl-BE", "en-GB", "ar", "zh-Hant", "FR"])
def test_tags_of_cldr_are_known(tag: str) -> None:
    assert is_known(tag)


@pytest.mark.parametrize("tag", ["", "xx", "fr_BE", "fr@euro", "root", "x-private", "C", "../fr", "fr\n"])
def test_what_is_no_tag_is_unknown(tag: str) -> None:
    assert not is_known(tag)
    assert scripts(tag) == ()
    assert direction(tag) == "ltr"


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("fr", {"Latn"}), ("ar", {"Arab"}), ("ja", {"Jpan"}), ("sr", {"Cyrl", "Latn"}), ("sr-Latn", {"Latn"}),
        ("zh", {"Hans", "Hant"}), ("uz", {"Arab", "Cyrl", "Latn"}),
    ],
)  # fmt: skip
def test_a_language_may_be_written_in_several_scripts(tag: str, expected: set[str]) -> None:
    assert set(scripts(tag)) == expected


@settings(max_examples=200, derandomize=True)
@given(st.text(max_size=12) | st.from_regex(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}", fullmatch=True))
def test_any_text_is_a_known_tag_or_not(tag: str) -> None:
    assert is_known(tag) in {True, False}
