"""Word lists."""

from __future__ import annotations

from explainer.discourse.lexicon import commonest, lexicon


def test_a_language_is_found_by_its_tag_with_or_without_region() -> None:
    assert lexicon("fr") is not None
    assert lexicon("fr-BE") is lexicon("fr")
    assert lexicon("xx") is None


def test_each_language_has_words_of_its_own() -> None:
    profiles = commonest()
    for language, own in profiles.items():
        others = (profile for other, profile in profiles.items() if other != language)
        assert all(len(own - profile) > 20 for profile in others)
