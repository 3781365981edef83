"""Amounts: numbers with their units.

Floor 1, within `explainer.numerals`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from explainer.numerals.found import Kind
from explainer.numerals.language import Language
from explainer.numerals.numbers import Number, Numbers
from explainer.numerals.parts import Part, besides, share
from explainer.numerals.tokens import VULGAR, Sort, Text, has_case
from explainer.numerals.units import MEASURES, PER_MILLE, Units
from explainer.quantities import PERCENT

NOON = 12
FIRST_YEAR, LAST_YEAR = 1000, 2100
_FEW = 100
_HALF = Decimal("0.5")
_LONG = 4
"""Letters of a word that a number before it may count; shorter ones are articles and the like."""
_STOPPED = re.compile(r"\.\s[^\W\d_]")
"""A full stop that may end a sentence, or make an ordinal."""
_AFTERNOON = re.compile(r"[\s\u202f]?p\.?\s?m\b", re.IGNORECASE)
_MINUS = "-\u2212\u2010\u2011\u2013"


class Amounts:
    """Reads the amounts of one text."""

    def __init__(self, text: Text, language: Language) -> None:
        self._text = text
        self._language = language
        self._units = Units(text, language)
        self._numbers = Numbers(text, language)

    def read(self, index: int) -> tuple[Part, int] | None:
        """Read the amount that begins at a token; give it, and the token after it."""
        text = self._text
        before, first = self._units.before(index)
        start = index
        signed = text.key(first) in self._language.minus and not before
        if signed:
            if text.key(index - 1) in self._language.at_least or not text.spaced(index + 1):
                return None
            first += 1
        number = self._numbers.read(first, money=bool(before))
        if number is None or (signed and not self._may_be_negative(first, number)):
            return None
        unit, after = self._units.after(number.next)
        if before and not (before == "USD" and unit.endswith("D")):  # $5 canadiens
            unit = before
        perhaps, after = self._units.perhaps(after) if not unit else ((), after)
        number, after = self._with_cents(number, after)
        if text.sort(first) is Sort.NUMBER and number.next == first + 1 and not unit and self._is_glued(first + 1):
            return None
        if unit == PERCENT and number.scale == 1 and not number.spelled and not number.plain:
            number = self._numbers.reread(first, number)
        value, others, offset = number.value, number.others, text.tokens[start].start
        negative = signed or self._is_negative(offset)
        if negative:
            value, others = -value, tuple(-other for other in others)
            offset -= not signed
        raw = text.tokens[first].raw
        if unit == PERCENT and text.near(after) and (half := text.phrase(self._language.and_half, after)):
            value, after = value + _HALF, half[1]  # un pour cent et demi
        kind: Kind = "percent" if unit in (PERCENT, PER_MILLE) else "money" if unit else "number"
        end = text.tokens[after - 1].end
        if kind == "number" and not negative and number.plain and not perhaps:
            era = self._language.before_era.match(text.text, end) if self._language.before_era else None
            if era:
                return Part(offset, era.end(), "year", -value), after
            if value < NOON and afternoon(text, end, self._language):
                value += NOON
            kind = self._kind(raw, value, end)
        plain = kind == "number" and number.scale == 1 and not negative and not perhaps
        scale = number.scale * (100 if number.spelled and is_hundreds(value / number.scale) else 1)
        is_nothing = kind == "number" and value == 0 and number.spelled  # zéro faute: geen fouten
        loose = number.is_loose or text.tokens[first].is_tied or is_nothing
        same = self._besides(first, number.next, value) if kind == "number" and number.scale == 1 else ()
        return Part(offset, end, kind, value, unit, others, scale, plain, perhaps, same, loose), after

    def _may_be_negative(self, first: int, number: Number) -> bool:
        """Tell whether a number behind “minus” is so: in words only where degrees follow, for “moins” is “less” too."""
        is_degrees = self._text.key(number.next) in self._language.usage.degrees
        return self._text.sort(first) is Sort.NUMBER or is_degrees

    def _kind(self, raw: str, value: Decimal, end: int) -> Kind:
        """Tell what digits alone are: a number, a year, or in some languages an ordinal."""
        if len(raw) == 4 and is_year(value):
            return "year"
        stopped = self._language.stop_for_ordinal and _STOPPED.match(self._text.text, end)
        return "either" if stopped and value < _FEW else "number"

    def _besides(self, first: int, after: int, value: Decimal) -> tuple[tuple[str, Decimal, str], ...]:
        """Give what says the same as a number alone: ¼ is 25 %, deux fois moins half as much, 8 heures du soir 20."""
        text, usage = self._text, self._language.usage
        if text.tokens[first].raw in VULGAR:
            return share(value)
        if value > 0 and text.phrase(usage.times_less, after):
            return besides(1 / value)
        return besides(value + NOON) if 0 < value < NOON and text.phrase(usage.evening, after) else ()

    def _with_cents(self, number: Number, after: int) -> tuple[Number, int]:
        """Read what stands behind a unit in place of the decimal sign: 2€50, 12 euros 50, 1m80."""
        text, inner = self._text, number.next
        last = inner + 1
        raw = text.tokens[last].raw if text.sort(last) is Sort.NUMBER and text.near(last) else ""
        if not number.plain or after > last or not (len(raw) == 2 and raw.isdigit()):
            return number, after
        signed = text.sort(inner) is Sort.SIGN and text.gap(last) == ""
        follows = text.tokens[last + 1].raw if text.near(last + 1) and last + 1 < len(text) else ""
        alone = len(follows) < _LONG and follows not in MEASURES and text.sort(last + 1) is not Sort.SIGN
        worded = text.near(inner) and text.key(inner) in self._language.usage.inner_units and alone
        if not signed and not worded:
            return number, after
        return replace(number, value=number.value + Decimal(raw) / 100, plain=False), last + 1

    def _is_glued(self, index: int) -> bool:
        """Tell whether letters make a name of the digits before them (5G)."""
        text = self._text
        if text.gap(index) != "" or text.sort(index) is not Sort.WORD:
            return text.text.startswith("_", text.tokens[index - 1].end)
        return text.tokens[index].raw not in MEASURES and has_case(text.tokens[index].raw[0])

    def _is_negative(self, offset: int) -> bool:
        text = self._text.text
        before = text[offset - 2 : offset - 1] if offset > 1 else " "
        return offset > 0 and text[offset - 1] in _MINUS and (before.isspace() or before in "([")


def afternoon(text: Text, end: int, language: Language) -> bool:
    """Tell whether an hour that ends somewhere is one after noon: 8 p.m."""
    return language.twelve_hours and _AFTERNOON.match(text.text, end) is not None


def is_hundreds(value: Decimal) -> bool:
    """Tell whether a number is two hundred, three hundred, to nine."""
    return value % 100 == 0 and 200 <= value <= 900


def is_year(value: Decimal | int) -> bool:
    """Tell whether a number may be a year."""
    return FIRST_YEAR <= value <= LAST_YEAR
