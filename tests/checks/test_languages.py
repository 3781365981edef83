from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from explainer import content
from explainer.checks import languages
from explainer.content import Tree

SITE = (
    "title: A\ndescription: B\nbase_url: https://a.example/\ndate: 2024\nnavigation: []\n"
    'licence: {{id: CC0-1.0, url: "https://a.example/"}}\nlanguages: [{}]\n'
)


def told(bridge: Tree, *tags: str) -> list[tuple[str, str]]:
    theme = {path: data for path, data in bridge.items() if path.parts[0] == "templates"}
    site = SITE.format(", ".join(tags)).encode()
    parsed = content.parse({**theme, PurePosixPath("content/site.yaml"): site})
    return [(d.code, str(d.span)) for d in languages.run(parsed.value)]


def test_the_languages_of_the_theme_are_good(bridge: Tree) -> None:
    assert not told(bridge, "en", "fr", "nl")


def test_a_language_that_cannot_be_worded_is_told_at_its_place(bridge: Tree) -> None:
    assert told(bridge, "en", "qq") == [("language-unsupported", "content/site.yaml:7:17")]


@pytest.mark.parametrize("tag", ["de", "ar", "pt-BR"])
def test_a_language_without_any_word_is_told_once(bridge: Tree, tag: str) -> None:
    assert told(bridge, "en", tag) == [("word-missing", "content/site.yaml:7:17")]
