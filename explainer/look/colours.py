"""Colours as style sheets write them, and how well one is seen on another.

Floor 7, within `explainer.look`. A colour is `#rrggbb`, `#rgb`, `white`, `black`, `var(--name)`, or two of them in
`color-mix(in srgb, …)`; contrast is that of WCAG 2.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

Colour = tuple[float, float, float]
"""Red, green, blue, each from 0 to 1."""

WHITE: Colour = (1.0, 1.0, 1.0)
BLACK: Colour = (0.0, 0.0, 0.0)
_HEX = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_VAR = re.compile(r"var\(\s*(--[\w-]+)\s*\)")
_MIX = re.compile(r"color-mix\(\s*in\s+srgb\s*,(.*)\)", re.DOTALL)
_COMMA = re.compile(r",(?![^()]*\))")
_SHARE = re.compile(r"(.*?)(?:\s+(\d+(?:\.\d+)?)%)?", re.DOTALL)


class UnknownColourError(ValueError):
    """What is written is no colour that can be computed."""


def colour(written: str, tokens: Mapping[str, str], within: tuple[str, ...] = ()) -> Colour:
    """Compute a colour.

    Args:
        written: What a style sheet says.
        tokens: What the names in it stand for.
        within: The names that are being computed: none may stand for itself.

    Raises:
        UnknownColourError: It is none of the forms above.
    """
    written = written.strip()
    if found := _VAR.fullmatch(written):
        name = found[1]
        if name in within or name not in tokens:
            raise UnknownColourError(written)
        return colour(tokens[name], tokens, (*within, name))
    if found := _MIX.fullmatch(written):
        return _mixed(found[1], tokens, within)
    if found := _HEX.fullmatch(written):
        digits = found[1] if len(found[1]) == 6 else "".join(digit * 2 for digit in found[1])
        red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
        return red, green, blue
    named = {"white": WHITE, "black": BLACK}.get(written.lower())
    if named is None:
        raise UnknownColourError(written)
    return named


def names(written: str) -> list[str]:
    """Give the names that a colour is made from."""
    return _VAR.findall(written)


def _mixed(parts: str, tokens: Mapping[str, str], within: tuple[str, ...]) -> Colour:
    """Mix two colours; the second share is what the first leaves, as long as they make a whole."""
    two = [_SHARE.fullmatch(part.strip()) for part in _COMMA.split(parts)]
    if len(two) != 2 or two[0] is None or two[1] is None:
        raise UnknownColourError(parts)
    (first, share), (second, rest) = two[0].groups(), two[1].groups()
    part = float(share) / 100 if share else 1 - float(rest) / 100 if rest else 0.5
    if not 0 <= part <= 1 or (share and rest and float(share) + float(rest) != 100):
        raise UnknownColourError(parts)
    return mix(colour(first, tokens, within), colour(second, tokens, within), part)


def mix(one: Colour, other: Colour, part: float) -> Colour:
    """Take a part of one colour and the rest of the other."""
    red, green, blue = (a * part + b * (1 - part) for a, b in zip(one, other, strict=True))
    return red, green, blue


def contrast(one: Colour, other: Colour) -> float:
    """Give the contrast of two colours, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def written(colour: Colour) -> str:
    """Write a colour as `#rrggbb`."""
    return "#" + "".join(f"{round(part * 255):02x}" for part in colour)
