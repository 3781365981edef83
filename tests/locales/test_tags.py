from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.locales import direction, is_known, scripts, with_territory


@pytest.mark.parametrize("tag", ["fr", "nl-BE", "en-GB", "ar", "zh-Hant", "FR"])
def test_tags_of_cldr_are_known(tag: str) -> None:
    assert is_known(tag)


@pytest.mark.parametrize("tag", ["", "xx", "fr_BE", "fr@euro", "root", "x-private", "C", "../fr", "fr\n"])
def test_what_is_no_tag_is_unknown(tag: str) -> None:
    assert not is_known(tag)
    assert scripts(tag) == ()
    assert direction(tag) == "ltr"
    assert with_territory(tag) == ""


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("fr", "fr_FR"), ("nl-BE", "nl_BE"), ("zh-Hant", "zh_TW"), ("en-GB", "en_GB"), ("eo", ""), ("es-419", "")],
)
def test_open_graph_wants_a_country_where_there_is_one(tag: str, expected: str) -> None:
    assert with_territory(tag) == expected


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
