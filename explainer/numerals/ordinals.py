"""Ordinals and parts of a whole: 2e, vingt et unième, XXIe; deux tiers, driekwart, 2/3.

Floor 1, within `explainer.numerals`.
"""

from __future__ import annotations

import re
from decimal import Decimal

from explainer.numerals.language import Language
from explainer.numerals.parts import Part
from explainer.numerals.tokens import Sort, Text

_ROMAN = re.compile(r"(M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?:er|re|e|ème|de|ste|ᵉ)")
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_NOT_ROMAN = frozenset(("Ce", "De", "Le", "Me", "Die", "Cie", "Die", "Mie", "Ie", "Cde", "Mde", "Ide"))
_LARGEST_DIVISOR = 10


class Ordinals:
    """Reads the ordinals and the parts of one text."""

    def __init__(self, text: Text, language: Language) -> None:
        self._text = text
        self._language = language

    def read(self, index: int) -> tuple[Part, int] | None:
        """Read the ordinal or part that begins at a token; give it, and the token after it."""
        match self._text.sort(index):
            case Sort.NUMBER:
                return self._suffixed(index) or self._fraction(index)
            case Sort.WORD:
                return self._fraction(index) or self._in_words(index)
            case Sort.SLASHED:
                return self._slashed(index)
            case _:
                return None

    def _part(self, first: int, after: int, value: Decimal, *, ordinal: bool) -> tuple[Part, int]:
        tokens = self._text.tokens
        kind = "ordinal" if ordinal else "number"
        return Part(tokens[first].start, tokens[after - 1].end, kind, value), after  # type: ignore[arg-type]

    def _suffixed(self, index: int) -> tuple[Part, int] | None:
        text, raw = self._text, self._text.tokens[index].raw
        glued = text.gap(index + 1) == "" and text.key(index + 1) in self._language.suffixes
        if not glued or not raw.isdigit() or len(raw) > 4:
            return None
        return self._part(index, index + 2, Decimal(raw), ordinal=True)

    def _in_words(self, index: int) -> tuple[Part, int] | None:
        text, language = self._text, self._language
        listed = text.phrase(language.ordinals, index)
        if listed:
            return self._part(index, listed[1], Decimal(listed[0]), ordinal=True)
        roman = _ROMAN.fullmatch(text.tokens[index].raw)
        if roman and roman[1] and roman[0] not in _NOT_ROMAN and language.suffixes:
            return self._part(index, index + 1, Decimal(_roman(roman[1])), ordinal=True)
        stem = language.ordinal(text.key(index)) if language.ordinal else None
        value = language.compound(stem) if stem else None
        return None if value is None else self._part(index, index + 1, Decimal(value), ordinal=True)

    def _fraction(self, index: int) -> tuple[Part, int] | None:
        """Read a part in words: deux tiers, een derde van."""
        text, language = self._text, self._language
        whole = text.phrase(language.parts, index)
        if whole:
            return self._part(index, whole[1], whole[0], ordinal=False)
        times, at = self._times(index)
        divisor = language.fractions.get(text.key(at))
        if not times or not divisor or not text.near(at) or text.phrase(language.false_friends, at):
            return None
        single_needs = text.key(index) in language.one and text.key(index) != "one"
        if times >= divisor or (single_needs and not (text.spaced(at + 1) and self._is_of(at + 1))):
            return None
        return self._part(index, at + 1, Decimal(times) / divisor, ordinal=False)

    def _is_of(self, index: int) -> bool:
        return self._text.key(index) in self._language.of

    def _times(self, index: int) -> tuple[int, int]:
        text, language = self._text, self._language
        raw = text.tokens[index].raw
        if text.sort(index) is Sort.NUMBER:
            return (int(raw), index + 1) if raw.isdigit() and len(raw) <= 2 else (0, index)
        spelled = text.phrase(language.spelled, index)
        if spelled:
            return spelled
        return (1, index + 1) if text.key(index) in language.one else (0, index)

    def _slashed(self, index: int) -> tuple[Part, int] | None:
        """Read 2/3; 24/7 and 9/11 are no parts."""
        times, _, divisor = self._text.tokens[index].raw.partition("/")
        if not (times.isdigit() and divisor.isdigit()) or len(divisor) > 2:
            return None
        if not 0 < int(times) < int(divisor) <= _LARGEST_DIVISOR:
            return None
        return self._part(index, index + 1, Decimal(times) / int(divisor), ordinal=False)


def _roman(letters: str) -> int:
    values = [ROMAN[letter] for letter in letters]
    return sum(-v if v < max(values[n:]) else v for n, v in enumerate(values))
