"""How a language uses numbers: what the words around one make of it, and words that hold one.

Floor 1, within `explainer.numerals`. All of it may be left out: then a number is what it says, and no more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from explainer.numerals.words import Phrases, fold

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Usage:
    """What is known beyond numbers themselves. Words are folded, as `words` gives them."""

    numbered: frozenset[str] = _NONE
    """Nouns whose number stands behind them, and which others may tell with an ordinal (scène 2: tweede scène)."""
    day_articles: frozenset[str] = _NONE
    """Words before a day of the month that is a plain number (le 25: de 25e)."""
    owners: frozenset[str] = _NONE
    """Words before an ordinal that is an age (op zijn 18de: à 18 ans)."""
    every: frozenset[str] = _NONE
    """Words before an ordinal that counts how far apart things are (every fourth year: cada cuatro años)."""
    decade_of: frozenset[str] = _NONE
    """Nouns that name a decade by its first year, behind a link (década de 1260)."""
    one_in: frozenset[str] = _NONE
    """Words between a number and how many it is taken from (un sur cinq)."""
    by: frozenset[str] = _NONE
    """Words before a part by which something changes (d’un tiers, met een derde)."""
    per_mille: Phrases[bool] = field(default_factory=lambda: Phrases({}))
    times_less: Phrases[bool] = field(default_factory=lambda: Phrases({}))
    """Words behind a number that make a part of it (deux fois moins: half zoveel)."""
    divided: frozenset[str] = _NONE
    """Pairs of words before a number that make a part of it (divisé par deux: gehalveerd)."""
    implied: Phrases[Decimal] = field(default_factory=lambda: Phrases({}))
    """Words that hold a number, which another language may well leave unsaid (doubler, quinquennal, kwartier)."""
    hours: Phrases[int] = field(default_factory=lambda: Phrases({}))
    """Times of the day that are words (midi et demi), in minutes."""
    before_hour: Phrases[int] = field(default_factory=lambda: Phrases({}))
    """Words before an hour, with the minutes they add to it (half negen: −30)."""
    after_hour: Phrases[int] = field(default_factory=lambda: Phrases({}))
    """Words behind an hour, with the minutes they add to it (heures et quart: 15)."""
    evening: Phrases[bool] = field(default_factory=lambda: Phrases({}))
    """Words behind an hour of twelve that is one after noon (heures du soir)."""
    degrees: frozenset[str] = _NONE
    """Units before which a number in words may be negative (moins douze degrés)."""
    thousand: frozenset[str] = _NONE
    """A thousand, where a smaller number in words follows (mil neuf cent)."""
    inner_units: frozenset[str] = _NONE
    """Units that may stand in place of the decimal sign (12 euros 50)."""

    @property
    def opening(self) -> tuple[Phrases[Any], ...]:
        """Give the phrases with which a figure may begin."""
        return self.implied, self.hours, self.before_hour


def endings(numbers: Mapping[str, str], ends: str) -> dict[str, Decimal]:
    """Make words that hold a number.

    Args:
        numbers: By stem: its number.
        ends: What may stand behind the stem, with spaces between; a dash stands for nothing.
    """
    return {fold(stem + end.strip("-")): Decimal(number) for stem, number in numbers.items() for end in ends.split()}
