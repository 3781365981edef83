"""The colours that pictures are drawn with: those of the theme in light.

Floor 7, within `explainer.look`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

from explainer.look.colours import BLACK, WHITE, Colour, UnknownColourError, colour, written
from explainer.look.tokens import LIGHT, TOKENS, looks

_VOICES = 6


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as `#rrggbb`."""

    paper: str
    ink: str
    beside: str
    """Of what is said beside."""
    rule: str
    voices: tuple[str, ...]
    """Of each summarised article, in their order."""


def palette(tree: Mapping[PurePosixPath, bytes]) -> Palette:
    """Compute the colours of a theme; black and white stand in for those that it does not tell."""
    return _palette(tree.get(TOKENS, b"").decode("utf-8", "replace"))


@lru_cache(maxsize=4)
def _palette(css: str) -> Palette:
    look = looks(css)[LIGHT]
    values = {name: token.value for name, token in look.items()}

    def told(name: str, otherwise: Colour) -> str:
        try:
            return written(colour(f"var({name})", values))
        except UnknownColourError:  # the check of contrasts says so, where it is told and cannot be measured
            return written(otherwise)

    voices = tuple(told(f"--v{number}", BLACK) for number in range(1, _VOICES + 1))
    return Palette(told("--bg", WHITE), told("--ink", BLACK), told("--ink2", BLACK), told("--rule", BLACK), voices)
