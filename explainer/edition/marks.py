"""The mark: a circle cut into as many sectors as there are summarised articles.

Floor 5, within `explainer.edition`. With two articles the left half is the first and the right half the second; with
one or none the mark is a plain disc. Which article a sector stands for is always said in words beside it.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import product
from math import cos, pi, sin

from explainer.edition.views import Sector, Symbol

_CENTRE, _RADIUS, _GAP = 8.0, 7.0, 0.7


def name(articles: Collection[str], speaking: Collection[str]) -> str:
    """Give the id of the symbol in which the given articles speak: `m10` is the first of two."""
    return "m" + ("".join("01"[article in speaking] for article in articles) or "0")


def symbols(articles: Collection[str]) -> tuple[Symbol, ...]:
    """Draw the mark for each combination of articles that speak; beyond four, only for none, each one and all."""
    total = len(articles)
    if total < 2:
        disc = "M8 1a7 7 0 1 1 0 14a7 7 0 1 1 0-14z"
        return tuple(Symbol(f"m{bit}", (Sector(disc, 1, bit == 1),)) for bit in (0, 1)[: total + 1])
    rows = [bits for bits in product((False, True), repeat=total) if total <= 4 or sum(bits) in (0, 1, total)]
    return tuple(
        Symbol(
            "m" + "".join("01"[bit] for bit in bits),
            tuple(Sector(_sector(index, total), index + 1, bit) for index, bit in enumerate(bits)),
        )
        for bits in rows
    )


def _sector(index: int, total: int) -> str:
    """Give the outline of a sector, counted clockwise from the bottom, moved outward by half the gap."""
    start, end = (pi / 2 + 2 * pi * (index + step) / total for step in (0, 1))
    middle = (start + end) / 2
    x, y = _CENTRE + _GAP * cos(middle), _CENTRE + _GAP * sin(middle)
    points = [(x + (_RADIUS - _GAP) * cos(angle), y + (_RADIUS - _GAP) * sin(angle)) for angle in (start, end)]
    (x1, y1), (x2, y2) = points
    radius = _RADIUS - _GAP
    return f"M{x:.1f} {y:.1f}L{x1:.1f} {y1:.1f}A{radius:.1f} {radius:.1f} 0 0 1 {x2:.1f} {y2:.1f}z"
