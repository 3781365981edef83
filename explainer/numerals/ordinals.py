"""Ordinals and parts of a whole: 2e, vingt et unième, XXIe; deux tiers, driekwart, 2/3.

Floor 1, within `explainer.numerals`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from explainer.numerals.digits import interpret
from explainer.numerals.found import Kind
from explainer.numerals.language import Language
from explainer.numerals.numbers import scale_behind
from explainer.numerals.parts import Part, share
from explainer.numerals.tokens import Sort, Text

_NUMERAL = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
"""A Roman number alone: Louis XIV, WO II. Larger ones are more likely to be abbreviations."""
_ROMAN = re.compile(r"(M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?:er|re|e|ème|de|ste|ᵉ)")
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_NOT_ROMAN = frozenset(("Ce", "De", "Le", "Me", "Die", "Cie", "Die", "Mie", "Ie", "Cde", "Mde", "Ide"))
_LARGEST_DIVISOR = 10
_BEYOND = 100_000
_HALF = Decimal("0.5")


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
                return self._fraction(index) or self._in_words(index) or self._numeral(index)
            case Sort.SLASHED:
                return self._slashed(index)
            case _:
                return None

    def _part(self, first: int, after: int, value: Decimal, *, ordinal: bool) -> tuple[Part, int]:
        tokens = self._text.tokens
        kind: Kind = "ordinal" if ordinal else "number"
        same = () if ordinal else share(value)
        return Part(tokens[first].start, tokens[after - 1].end, kind, value, besides=same), after

    def _suffixed(self, index: int) -> tuple[Part, int] | None:
        text, raw = self._text, self._text.tokens[index].raw
        glued = text.gap(index + 1) == "" and text.key(index + 1) in self._language.suffixes
        if glued and text.phrase(self._language.false_friends, index + 1):
            return None  # 1er ministre
        digits = interpret(raw, self._language) if glued else None
        if digits is None or digits.value % 1 or digits.value >= _BEYOND:
            return None
        part, after = self._part(index, index + 2, digits.value, ordinal=True)
        return (replace(part, kind="either") if digits.value == 1 else part), after  # article 1er: artikel 1

    def _in_words(self, index: int) -> tuple[Part, int] | None:
        text, language = self._text, self._language
        doubtful = text.phrase(language.doubtful, index)
        if doubtful:
            part, after = self._part(index, doubtful[1], Decimal(doubtful[0]), ordinal=True)
            return replace(part, is_loose=True), after
        spelled = in_words(text, language, index)
        if spelled:
            part, after = self._part(index, spelled[1], Decimal(spelled[0]), ordinal=True)
            divisor = language.fractions.get(text.key(index), 0) if text.key(index - 1) in language.one else 0
            single = Decimal(1) / divisor if divisor and text.spaced(index) else None  # een derde
            return (replace(part, besides=share(single, itself=True)) if single else part), after
        roman = _ranked(text.tokens[index].raw)
        if roman and language.suffixes:
            return self._part(index, index + 1, Decimal(_roman(roman)), ordinal=True)
        return None

    def _numeral(self, index: int) -> tuple[Part, int] | None:
        """Read a Roman number behind a name: WO II, Napoleon I."""
        text, raw = self._text, self._text.tokens[index].raw
        if not _NUMERAL.fullmatch(raw) or (len(raw) == 1 and not (self._is_name(index - 1) and text.spaced(index))):
            return None
        token = text.tokens[index]
        return Part(token.start, token.end, "either", Decimal(_roman(raw)), is_loose=True), index + 1

    def _is_name(self, index: int) -> bool:
        return self._text.sort(index) is Sort.WORD and self._text.tokens[index].raw[0].isupper()

    def _fraction(self, index: int) -> tuple[Part, int] | None:
        """Read a part in words: deux tiers, een derde van."""
        text, language = self._text, self._language
        whole = text.phrase(language.parts, index)
        if whole and whole[0] == _HALF and text.near(index) and self._is_ordinal(index - 1):
            return None  # the second half
        if whole and scale_behind(text, language, whole[1]):
            return None  # driekwart miljoen
        if whole:
            return self._part(index, whole[1], whole[0], ordinal=False)
        times, at = self._times(index)
        divisor = language.fractions.get(text.key(at))
        if not times or not divisor or not text.near(at) or text.phrase(language.false_friends, at):
            return None
        ordinal = in_words(text, language, index)
        if times >= divisor or (ordinal and ordinal[1] > at) or scale_behind(text, language, at + 1):
            return None  # deux centième, un quart de million
        part, after = self._part(index, at + 1, Decimal(times) / divisor, ordinal=False)
        sure = (
            text.key(index) not in language.one or text.key(index) == "one" or text.key(index - 1) in language.usage.by
        )
        if sure or (text.spaced(at + 1) and self._is_of(at + 1)):
            return part, after
        # A third may be a third one; a quarter is a part, or a quarter of a year.
        return None if in_words(text, language, at) else (replace(part, is_loose=True), after)

    def _is_ordinal(self, index: int) -> bool:
        """Tell whether a word ends an ordinal: second, 2nd."""
        text, language = self._text, self._language
        suffixed = text.key(index) in language.suffixes and text.gap(index) == ""
        spelled = in_words(text, language, index)
        return suffixed or (spelled is not None and spelled[1] == index + 1)

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
        if text.key(index) not in language.one:
            return 0, index
        return 1, index + 1 + (text.key(index + 1) in language.modest)  # un bon tiers

    def _slashed(self, index: int) -> tuple[Part, int] | None:
        """Read 2/3; 24/7 and 9/11 are no parts."""
        times, _, divisor = self._text.tokens[index].raw.partition("/")
        if not (times.isdigit() and divisor.isdigit()) or len(divisor) > 2:
            return None
        if not 0 < int(times) < int(divisor) <= _LARGEST_DIVISOR:
            return None
        return self._part(index, index + 1, Decimal(times) / int(divisor), ordinal=False)


def in_words(text: Text, language: Language, index: int) -> tuple[int, int] | None:
    """Read an ordinal in words: vingt et unième, cent-vingtième, twintigste; give it, and the token after it."""
    listed = text.phrase(language.ordinals, index)
    if listed:
        return listed
    if language.ordinal is not None:
        stem = language.ordinal(text.key(index))
        value = language.compound(stem) if stem else None
        return None if value is None else (value, index + 1)
    hundreds = text.phrase(language.spelled, index)
    if not hundreds and text.key(index - 1) in language.definite and text.key(index) in language.scales:
        hundreds = language.scales[text.key(index)], index + 1  # the hundred and twentieth
    if not hundreds or not text.near(hundreds[1]):
        return None
    many, at = hundreds
    at += text.key(at) in language.additive and text.near(at + 1)
    last = text.phrase(language.ordinals, at)
    if last is None or text.key(last[1] - 1).endswith("s"):  # deux centièmes
        return None
    if many % 100 == 0 and last[0] < 100:
        return many + last[0], last[1]
    return (many * last[0], last[1]) if many < last[0] and last[0] in (100, 1000) else None


def is_roman(raw: str) -> bool:
    """Tell whether a word may be a Roman number: XXIe, XIV."""
    return bool(_ranked(raw)) or _NUMERAL.fullmatch(raw) is not None


def _ranked(raw: str) -> str:
    """Give the Roman number of an ordinal; empty where there is none."""
    roman = _ROMAN.fullmatch(raw)
    return roman[1] if roman and raw not in _NOT_ROMAN else ""


def _roman(letters: str) -> int:
    values = [ROMAN[letter] for letter in letters]
    return sum(-v if v < max(values[n:]) else v for n, v in enumerate(values))
