"""What the ends of a range lend each other: 5 à 10 millions, du 20 au 30 septembre 2017.

Floor 1, within `explainer.numerals`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from explainer.numerals.language import Language, fold
from explainer.numerals.parts import Part, dated

_FAR = 12
_DASHES = re.compile("[\u2010-\u2014]")
_LARGEST_LENT = 1000
"""A number from here on is whole as it stands: in “2000 à 5 millions” it counts ones."""


def lend(parts: Sequence[Part], text: str, language: Language) -> list[Part]:
    """Give figures what their neighbour in a range says for both."""
    done = list(parts)
    for n in range(len(done) - 2, -1, -1):
        first, second = done[n], done[n + 1]
        word = _between(first, second, text, language)
        if word:
            done[n] = _dated(first, second) or _scaled(first, second)
            if word not in language.out_of and (word == "-" or second.scale > 1):
                done[n + 1] = _priced(second, done[n])
    return done


def _between(first: Part, second: Part, text: str, language: Language) -> str:
    """Give the word or sign that ties two figures; empty where they are not tied."""
    between = text[first.end : second.start]
    words = _DASHES.sub("-", between).replace("l’", "").replace("l'", "").split() if len(between) <= _FAR else []
    folded = [fold(word) for word in words]
    if not folded or folded[1:] not in ([], ["le"], ["les"], ["the"], ["de"]):
        return ""
    if folded[0] in language.to or folded[0] in language.out_of:
        return folded[0]
    before = text[max(0, first.start - _FAR) : first.start].split()
    opened = any(fold(word) in language.between for word in before[-2:])
    return folded[0] if folded[0] in language.and_ and (second.kind == "date" or opened) else ""


def _dated(first: Part, second: Part) -> Part | None:
    """Lend a day its month and year, or a day and month their year."""
    if second.kind != "date" or len(second.unit) != 10 or second.others:
        return None
    year, month = int(second.value) // 10_000, int(second.value) // 100 % 100
    own_month, own_day = int(first.value) // 100 % 100, int(first.value) % 100
    if first.kind == "date" and first.unit.startswith("XXXX") and year:
        return dated(first.start, first.end, year, own_month, own_day)
    is_day = (first.plain or first.kind == "ordinal") and 1 <= first.value <= 31 and first.value % 1 == 0
    return dated(first.start, first.end, year, month, int(first.value)) if is_day else None


def _scaled(first: Part, second: Part) -> Part:
    if second.kind not in ("number", "money", "percent") or first.kind not in ("number", "money"):
        return first
    if first.unit and second.unit and first.unit != second.unit:
        return first
    scale = second.scale if first.scale == 1 and abs(first.value) < _LARGEST_LENT else 1
    if first.scale == 1 and second.scale > 1 and scale == 1:
        return first
    unit = first.unit or second.unit
    kind = second.kind if unit == second.unit else first.kind
    value: Decimal = first.value * scale
    others = tuple(other * scale for other in first.others)
    return replace(first, value=value, unit=unit, kind=kind, scale=first.scale * scale, others=others)


def _priced(second: Part, first: Part) -> Part:
    """Lend the currency that only the first end names: $5 to 10 million."""
    if first.kind == "money" and second.kind == "number" and not second.unit:
        return replace(second, unit=first.unit, kind="money")
    return second
