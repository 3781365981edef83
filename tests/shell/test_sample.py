from __future__ import annotations

from pathlib import PurePosixPath

import pytest
import yaml

from explainer.shell import sample

SITE = PurePosixPath("content/site.yaml")


@pytest.mark.parametrize("languages", [("en",), ("fr", "nl"), ("ar", "es", "de")])
def test_a_project_has_the_wanted_languages_and_no_other(languages: tuple[str, ...]) -> None:
    files = sample.project(languages, "2026-11-24")
    site = yaml.safe_load(files[SITE])
    assert site["languages"] == list(languages)
    assert set(site["title"]) == set(site["units"]["walkers"]) == set(languages)
    assert {path.suffixes[0] for path in files if path.suffix == ".md"} == {f".{language}" for language in languages}
    assert [flow["to"] for flow in yaml.safe_load(files[PurePosixPath("content/actors.yaml")])["flows"]] == ["builder"]


def test_a_language_that_the_sample_lacks_has_the_english_words() -> None:
    files = sample.project(("sw",), "2026-11-24")
    assert yaml.safe_load(files[SITE])["title"] == {"sw": "The footbridge"}
    assert b"This project is made up" in files[PurePosixPath("content/pages/about.sw.md")]


def test_words_are_there_to_be_translated_where_the_theme_has_none() -> None:
    files = sample.project(("fr", "de"), "2026-11-24")
    assert [path.name for path in files if path.parent.name == "words"] == ["de.yaml"]
    assert files[PurePosixPath("content/words/de.yaml")].startswith(b"# Interface words")
