"""The mark: a circle cut into as many sectors as there are summarised articles.

Floor 7, within `explainer.edition`. With two articles the left half is the first and the right half the second; with
one or none the mark is a plain disc. Which article a sector stands for is always said in words beside it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from math import cos, pi, sin
from typing import Any, get_type_hints

from markupsafe import Markup

from explainer.edition.views import Attribution, Sector, Symbol

_CENTRE, _RADIUS, _GAP = 8.0, 7.0, 0.7
_DISC = "M8 1a7 7 0 1 1 0 14a7 7 0 1 1 0-14z"


def name(articles: Collection[str], speaking: Collection[str]) -> str:
    """Give the id of the symbol in which the given articles speak: `m10` is the first of two."""
    return "m" + ("".join("01"[article in speaking] for article in articles) or "0")


def used(view: Any) -> Iterator[str]:
    """Find the id of every mark that a view shows, wherever it stands within."""
    if isinstance(view, Attribution):
        yield view.mark
    elif isinstance(view, tuple):
        # Views of one class stand together, in a tuple that is often of words alone.
        if view and not isinstance(view[0], str):
            for part in view:
                yield from used(part)
    elif is_dataclass(view):
        kind: type = type(view)
        for name in _holders(kind):
            yield from used(getattr(view, name))


@cache
def _holders(view: type) -> tuple[str, ...]:
    """Give the names of the fields of a class of views that may hold a mark: not those of words and numbers."""
    hints = get_type_hints(view)
    return tuple(part.name for part in fields(view) if hints[part.name] not in _PLAIN)


_PLAIN = (str, int, bool, Markup)


def symbols(articles: Collection[str], names: Iterable[str]) -> tuple[Symbol, ...]:
    """Draw the marks of the given ids; the last one is that in which all articles speak, the mark of the site."""
    return tuple(_symbol(one) for one in sorted({*names, name(articles, articles)}))


def _symbol(name: str) -> Symbol:
    bits = [bit == "1" for bit in name.removeprefix("m")]
    paths = [_DISC] if len(bits) == 1 else [_sector(index, len(bits)) for index in range(len(bits))]
    return Symbol(
        name, tuple(Sector(path, index, bit) for index, (path, bit) in enumerate(zip(paths, bits, strict=True), 1))
    )


def _sector(index: int, total: int) -> str:
    """Give the outline of a sector, counted clockwise from the bottom, moved outward by half the gap."""
    start, end = (pi / 2 + 2 * pi * (index + step) / total for step in (0, 1))
    middle = (start + end) / 2
    x, y = _CENTRE + _GAP * cos(middle), _CENTRE + _GAP * sin(middle)
    points = [(x + (_RADIUS - _GAP) * cos(angle), y + (_RADIUS - _GAP) * sin(angle)) for angle in (start, end)]
    (x1, y1), (x2, y2) = points
    radius = _RADIUS - _GAP
    return f"M{x:.3g} {y:.3g}L{x1:.3g} {y1:.3g}A{radius:.3g} {radius:.3g} 0 0 1 {x2:.3g} {y2:.3g}z"
