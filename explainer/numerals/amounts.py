"""Amounts: numbers in digits and words, with their scale words and units.

Floor 1, within `explainer.numerals`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from explainer.numerals.digits import decimals, interpret
from explainer.numerals.found import Kind
from explainer.numerals.language import Language
from explainer.numerals.parts import Part
from explainer.numerals.tokens import PERCENT_SIGNS, VULGAR, Sort, Text, has_case
from explainer.numerals.units import MEASURES, Units
from explainer.quantities import PERCENT

NOON = 12
FIRST_YEAR, LAST_YEAR = 1000, 2100
_HALF = Decimal("0.5")
_FEW = 100
_STOPPED = re.compile(r"\.\s[^\W\d_]")
"""A full stop that may end a sentence, or make an ordinal."""
_AFTERNOON = re.compile(r"[\s\u202f]?p\.?\s?m\b", re.IGNORECASE)
_MINUS = "-\u2212\u2010\u2011\u2013"


@dataclass(frozen=True, slots=True)
class _Number:
    value: Decimal
    next: int
    """The token after it."""
    others: tuple[Decimal, ...] = ()
    scale: int = 1
    plain: bool = False
    """Whether it is digits without a sign between them."""
    spelled: bool = False
    is_loose: bool = False

    def times(self, factor: Decimal | int, after: int) -> _Number:
        others = tuple(other * factor for other in self.others)
        scale = self.scale * int(factor)
        return replace(self, value=self.value * factor, others=others, scale=scale, next=after, plain=False)


class Amounts:
    """Reads the amounts of one text."""

    def __init__(self, text: Text, language: Language) -> None:
        self._text = text
        self._language = language
        self._units = Units(text, language)

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
        number = self._number(first, money=bool(before))
        if number is None or (signed and text.sort(first) is not Sort.NUMBER):
            return None
        unit, after = self._units.after(number.next)
        if before and not (before == "USD" and unit.endswith("D")):  # $5 canadiens
            unit = before
        perhaps, after = self._units.perhaps(after) if not unit else ((), after)
        number, after = self._with_cents(number, after)
        if text.sort(first) is Sort.NUMBER and number.next == first + 1 and not unit and self._is_glued(first + 1):
            return None
        if unit == PERCENT and number.scale == 1 and not number.spelled and not number.plain:
            number = self._reread(first, number)
        value, others, offset = number.value, number.others, text.tokens[start].start
        negative = signed or self._is_negative(offset)
        if negative:
            value, others = -value, tuple(-other for other in others)
            offset -= not signed
        raw = text.tokens[first].raw
        kind: Kind = "percent" if unit == PERCENT else "money" if unit else "number"
        end = text.tokens[after - 1].end
        if kind == "number" and not negative and number.plain and not perhaps:
            era = self._language.before_era.match(text.text, end) if self._language.before_era else None
            if era:
                return Part(offset, era.end(), "year", -value), after
            if value < NOON and afternoon(text, end, self._language):
                value += NOON
            kind = "year" if len(raw) == 4 and is_year(value) else kind
        if kind == "number" and self._language.stop_for_ordinal and number.plain and _STOPPED.match(text.text, end):
            kind = "either" if value < _FEW else kind
        plain = kind == "number" and number.scale == 1 and not negative and not perhaps
        scale = number.scale * (100 if number.spelled and is_hundreds(value / number.scale) else 1)
        loose = number.is_loose or text.tokens[first].is_tied
        return Part(offset, end, kind, value, unit, others, scale, plain, perhaps, loose), after

    def _with_cents(self, number: _Number, after: int) -> tuple[_Number, int]:
        """Read cents behind a sign that stands in place of the comma: 2€50."""
        text = self._text
        raw = text.tokens[after].raw if text.sort(after) is Sort.NUMBER and text.gap(after) == "" else ""
        if text.sort(after - 1) is not Sort.SIGN or not number.plain or not (len(raw) == 2 and raw.isdigit()):
            return number, after
        return replace(number, value=number.value + Decimal(raw) / 100, plain=False), after + 1

    def _number(self, index: int, *, money: bool) -> _Number | None:
        """Read a number with its scale words, and what is added to it: deux millions trois cent mille."""
        text, number = self._text, self._term(index, money=money)
        if number is None:
            return None
        last = number.scale
        while last > 1 and not number.others and not text.phrase(self._language.and_half, number.next):
            more = self._added(number, last)
            if more is None:
                break
            last = more.scale
            number = replace(more, value=number.value + more.value, scale=number.scale)
        if number.spelled and number.scale == 1:
            number = self._pointed(number)
        return self._halved(number)

    def _added(self, number: _Number, last: int) -> _Number | None:
        text, after = self._text, number.next
        if not text.near(after):
            return None
        linked = text.key(after) in self._language.additive and text.near(after + 1)
        if text.sort(after) is Sort.NUMBER:
            more = self._term(after, money=False)
            fits = more is not None and (more.scale > 1 or not more.plain) and not more.others
        else:
            more = self._term(after + linked, money=False, within=number.spelled)
            fits = more is not None and more.spelled and (not linked or (number.spelled and more.value < 100))
        return more if more is not None and fits and more.value < last and more.scale < last else None

    def _term(self, index: int, *, money: bool, within: bool = False) -> _Number | None:
        """Read a number and the scale words behind it."""
        number = self._base(index, within=within)
        if number is None:
            return None
        number = self._collected(number)
        after = self._scale_at(number.next, number.scale)
        if after is not None and number.plain is False and not number.spelled:
            number = self._reread(index, number)
        while after is not None:
            number = number.times(self._language.scales[self._text.key(after)], after + 1)
            after = self._scale_at(number.next, number.scale)
        return self._abbreviated(index, number, money=money)

    def _scale_at(self, index: int, scale: int = 1) -> int | None:
        """Give where a scale word stands, at a token or behind a link (milliers de milliards).

        A smaller one behind a larger one begins what is added: deux millions mille.
        """
        text, language = self._text, self._language
        if not text.near(index):
            return None
        if text.key(index) in language.scales:
            return index if language.scales[text.key(index)] >= scale else None
        linked = text.key(index) in language.links and text.near(index + 1)
        counted = text.key(index - 1) in language.scales or text.key(index - 1) in language.collectives
        return index + 1 if linked and counted and text.key(index + 1) in language.scales else None

    def _abbreviated(self, index: int, number: _Number, *, money: bool) -> _Number:
        """Read a scale that is letters: 6,8 Md€, $6.8bn, 20k."""
        text, language = self._text, self._language
        exponent = None
        if text.sort(index) is Sort.NUMBER and text.sort(number.next) is Sort.WORD and text.near(number.next):
            raw = text.tokens[number.next].raw
            exponent = language.abbreviations.get(raw)
            glued = text.gap(number.next) == ""
            safe = raw in language.safe_abbreviations or (raw == "k" and glued)
            if exponent is not None and not (
                safe or money or self._units.after(number.next + 1)[0] not in ("", PERCENT)
            ):
                exponent = None
        if exponent is None:
            return number
        number = self._reread(index, number) if not number.plain else number
        return number.times(10**exponent, number.next + 1)

    def _reread(self, index: int, number: _Number) -> _Number:
        """Read digits again, knowing that a scale word or percent follows."""
        is_digits = self._text.sort(index) is Sort.NUMBER
        read = interpret(self._text.tokens[index].raw, self._language) if is_digits else None
        if read is None:
            return number
        read = decimals(read, self._language)
        return replace(number, value=read.value, others=() if read.other is None else (read.other,))

    def _base(self, index: int, *, within: bool = False) -> _Number | None:
        """Read digits, or a number in words below a thousand; within a number in words, “one” is one too."""
        text, language = self._text, self._language
        if text.sort(index) is Sort.NUMBER:
            digits = interpret(text.tokens[index].raw, language)
            if digits is None:
                return None
            others = () if digits.other is None else (digits.other,)
            loose = text.tokens[index].raw in VULGAR
            return _Number(digits.value, index + 1, others, plain=digits.plain, is_loose=loose)
        key = text.key(index)
        if not key:
            return None
        halves = text.phrase(language.halves, index)
        if halves:
            return _Number(halves[0], halves[1], spelled=True)
        half = self._half_of(index)
        if half:
            return half
        if key in language.one:
            return self._one(index, within=within)
        if key in language.bare or (key in language.scales and text.key(index - 1) in language.definite):
            return _Number(Decimal(language.scales[key]), index + 1, scale=language.scales[key], spelled=True)
        return self._in_words(index)

    def _in_words(self, index: int) -> _Number | None:
        text, language = self._text, self._language
        percent = text.phrase(language.percent, index - 1)
        if percent and percent[1] > index:
            return None  # (quelques) pour cent
        spelled = text.phrase(language.spelled, index)
        if spelled:
            behind_digits = text.sort(index - 1) is Sort.NUMBER and text.near(index)
            if spelled[0] == 100 and spelled[1] == index + 1 and behind_digits:
                return None  # 12 cents
            return _Number(Decimal(spelled[0]), spelled[1], spelled=True)
        tied = language.tied.fullmatch(text.key(index)) if language.tied else None
        if tied:
            number = language.compound(tied[1])
            return None if number is None else _Number(Decimal(number), index + 1, spelled=True, is_loose=True)
        compound = language.compound(text.key(index)) if language.glue else None
        if compound is None:
            return None
        scale = next((size for _, size in language.glue if compound and compound % size == 0), 1)
        return _Number(Decimal(compound), index + 1, scale=scale, spelled=True)

    def _one(self, index: int, *, within: bool) -> _Number | None:
        """Read a word for one, which is an article unless something to be counted follows."""
        text, language = self._text, self._language
        spelled = text.phrase(language.spelled, index)
        if spelled:  # a hundred
            return _Number(Decimal(spelled[0]), spelled[1], spelled=True)
        one = _Number(Decimal(1), index + 1, spelled=True)
        if text.key(index + 1) in language.modest and text.key(index + 2) in language.collectives:
            return replace(one, next=index + 2)
        key = text.key(index + 1) if text.near(index + 1) else ""
        counted = key in language.scales or key in language.collectives or key in language.point
        halved = text.phrase(language.and_half, index + 1) or (
            key and text.near(index + 2) and text.phrase(language.and_half, index + 2)
        )
        if within or counted or halved or (key and text.phrase(language.percent, index + 1)):
            return one
        return one if text.sort(index + 1) is Sort.SIGN and text.tokens[index + 1].raw in PERCENT_SIGNS else None

    def _half_of(self, index: int) -> _Number | None:
        """Read half a scale word: un demi-million, half a million."""
        text, language = self._text, self._language
        at = index + (text.key(index) in language.one)
        if text.key(at) not in language.half:
            return None
        at += 1
        at += text.key(at) in language.one
        key = text.key(at)
        if (key in language.scales or key in language.collectives) and all(
            text.near(n) for n in range(index + 1, at + 1)
        ):
            return _Number(_HALF, at, spelled=True)
        return None

    def _collected(self, number: _Number) -> _Number:
        """Read a noun that counts: deux douzaines."""
        times = self._language.collectives.get(self._text.key(number.next))
        if times is None or not self._text.near(number.next):
            return number
        return replace(number, value=number.value * times, next=number.next + 1, plain=False)

    def _pointed(self, number: _Number) -> _Number:
        """Read decimals in words: dix-neuf virgule quatre."""
        text, after = self._text, number.next
        if text.key(after) not in self._language.point or not (text.spaced(after) and text.spaced(after + 1)):
            return number
        fraction = self._base(after + 1, within=True)
        if fraction is None or not 0 <= fraction.value < 1000 or fraction.value % 1:
            return number
        value = number.value + Decimal(f"0.{int(fraction.value)}")
        number = replace(number, value=value, next=fraction.next)
        while (scale := self._scale_at(number.next)) is not None:
            number = number.times(self._language.scales[text.key(scale)], scale + 1)
        return number

    def _halved(self, number: _Number) -> _Number:
        """Add a half: deux millions et demi, une heure et demie, two and a half million."""
        text, language = self._text, self._language
        half = text.phrase(language.and_half, number.next) if text.near(number.next) else None
        if half:
            number = replace(number, value=number.value + _HALF * number.scale, next=half[1], plain=False)
            while number.scale == 1 and (scale := self._scale_at(number.next)) is not None:
                number = number.times(language.scales[text.key(scale)], scale + 1)
            return number
        if number.scale == 1 and text.key(number.next) and text.spaced(number.next) and text.spaced(number.next + 1):
            half = text.phrase(language.and_half, number.next + 1)
            if half:
                return replace(number, value=number.value + _HALF, next=half[1], plain=False)
        return number

    def _is_glued(self, index: int) -> bool:
        """Tell whether letters make a name of the digits before them (5G)."""
        text = self._text
        if text.gap(index) != "" or text.sort(index) is not Sort.WORD:
            return text.text[text.tokens[index - 1].end :][:1] == "_"
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
