from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Any

import pytest

from explainer.shell.serve import rendering


def keys(words: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, frozenset[str]]]:
    for name, value in words.items():
        if isinstance(value, Mapping):
            yield from keys(value, f"{path}{name}.")
        else:
            yield path + name, frozenset(place for _, place, _, _ in Formatter().parse(value) if place)


@pytest.mark.parametrize("language", rendering.LANGUAGES)
def test_every_language_has_the_same_words_with_the_same_places(language: str) -> None:
    assert dict(keys(rendering.read_words(language))) == dict(keys(rendering.read_words("en")))


@pytest.mark.parametrize("language", rendering.LANGUAGES)
def test_a_page_speaks_the_language_of_the_author(language: str) -> None:
    page = rendering.Pages().render("blank.html", language, is_missing=True)
    assert f'<html lang="{language}">' in page
    assert rendering.read_words(language)["blank"]["missing"] in page


def test_a_page_of_ours_that_fails_is_a_bug() -> None:
    with pytest.raises(RuntimeError, match="is_missing"):
        rendering.Pages().render("blank.html", "en")


def test_the_script_is_small() -> None:
    assert len(rendering.assets()[rendering.SCRIPT]) <= 3 * 1024


def test_livereloads_own_script_is_there() -> None:
    assert b"LiveReloadPlugin" in rendering.assets()[rendering.LIVERELOAD]
