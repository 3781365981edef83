from __future__ import annotations

from pathlib import PurePosixPath

from explainer.content import Tree
from explainer.look.palette import palette

TOKENS = PurePosixPath("templates/assets/tokens.css")


def test_colours_are_those_of_the_theme_in_light_mixed_as_it_says(bridge: Tree) -> None:
    css = b":root{--bg:#fff;--ink:#000;--ink2:color-mix(in srgb,var(--ink) 50%,var(--bg));--v1:#12f}"
    dark = b"@media (prefers-color-scheme:dark){:root{--bg:#000;--v1:#fff}}"
    found = palette({**bridge, TOKENS: css + dark})
    assert (found.paper, found.ink, found.beside, found.voices[0]) == ("#ffffff", "#000000", "#808080", "#1122ff")


def test_black_and_white_stand_in_for_what_a_theme_does_not_tell() -> None:
    found = palette({TOKENS: b":root{--ink:oklch(0 0 0)}"})
    assert (found.paper, found.ink, found.voices[5]) == ("#ffffff", "#000000", "#000000")
