"""Numbers in digits and words, with their scale words: 19,4 milliards, anderhalf miljoen.

Floor 1, within `explainer.numerals`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from explainer.numerals.digits import decimals, interpret
from explainer.numerals.language import Language
from explainer.numerals.tokens import PERCENT_SIGNS, VULGAR, Sort, Text, has_case
from explainer.numerals.units import Units
from explainer.quantities import PERCENT

_MOST_WORDS = 4
"""How far behind a number its half may stand."""
_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Number:
    """A number, and where it ends."""

    value: Decimal
    next: int
    """The token after it."""
    others: tuple[Decimal, ...] = ()
    scale: int = 1
    plain: bool = False
    """Whether it is digits without a sign between them."""
    spelled: bool = False
    is_loose: bool = False

    def times(self, factor: Decimal | int, after: int) -> Number:
        """Give the number with a scale word behind it."""
        others = tuple(other * factor for other in self.others)
        scale = self.scale * int(factor)
        return replace(self, value=self.value * factor, others=others, scale=scale, next=after, plain=False)


def scale_behind(text: Text, language: Language, index: int) -> int:
    """Give where a scale word stands behind a part, 0 where none does."""
    at = index + (text.key(index) in language.links)
    return at if text.near(index) and text.near(at) and text.key(at) in language.scales else 0


class Numbers:
    """Reads the numbers of one text."""

    def __init__(self, text: Text, language: Language) -> None:
        self._text = text
        self._language = language
        self._units = Units(text, language)

    def read(self, index: int, *, money: bool) -> Number | None:
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

    def _added(self, number: Number, last: int) -> Number | None:
        text, after = self._text, number.next
        if not text.near(after):
            return None
        linked = text.key(after) in self._language.additive and text.near(after + 1)
        if text.sort(after) is Sort.NUMBER:
            more = self._term(after, money=False)
            plain = more is not None and more.plain and has_case(text.tokens[after - 1].raw[0])
            fits = more is not None and (more.scale > 1 or not plain) and not more.others
        else:
            more = self._term(after + linked, money=False, within=number.spelled)
            fits = more is not None and more.spelled and (not linked or (number.spelled and more.value < 100))
        return more if more is not None and fits and more.value < last and more.scale < last else None

    def _term(self, index: int, *, money: bool, within: bool = False) -> Number | None:
        """Read a number and the scale words behind it."""
        number = self._base(index, within=within)
        if number is None:
            return None
        number = self._collected(number)
        after = self._scale_at(number.next, number.scale)
        if after is not None and number.plain is False and not number.spelled:
            number = self.reread(index, number)
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

    def _abbreviated(self, index: int, number: Number, *, money: bool) -> Number:
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
        number = self.reread(index, number) if not number.plain else number
        return number.times(10**exponent, number.next + 1)

    def reread(self, index: int, number: Number) -> Number:
        """Read digits again, knowing that a scale word or percent follows."""
        is_digits = self._text.sort(index) is Sort.NUMBER
        read = interpret(self._text.tokens[index].raw, self._language) if is_digits else None
        if read is None:
            return number
        read = decimals(read, self._language)
        return replace(number, value=read.value, others=() if read.other is None else (read.other,))

    def _base(self, index: int, *, within: bool = False) -> Number | None:
        """Read digits, or a number in words below a thousand; within a number in words, “one” is one too."""
        text, language = self._text, self._language
        if text.sort(index) is Sort.NUMBER:
            digits = interpret(text.tokens[index].raw, language)
            if digits is None:
                return None
            others = () if digits.other is None else (digits.other,)
            loose = text.tokens[index].raw in VULGAR
            return Number(digits.value, index + 1, others, plain=digits.plain, is_loose=loose)
        key = text.key(index)
        if not key:
            return None
        halves = text.phrase(language.halves, index)
        if halves:
            return Number(halves[0], halves[1], spelled=True)
        part = self._half_of(index) or self._part_of_scale(index)
        if part:
            return part
        if key in language.one:
            return self._one(index, within=within)
        if key in language.usage.thousand:
            return self._in_thousand(index)
        longer = text.phrase(language.spelled, index)  # mille et un
        if (not longer and key in language.bare) or (
            key in language.scales and text.key(index - 1) in language.definite
        ):
            return Number(Decimal(language.scales[key]), index + 1, scale=language.scales[key], spelled=True)
        return self._in_words(index)

    def _in_thousand(self, index: int) -> Number | None:
        """Read a year in words: mil neuf cent quatorze."""
        text, language = self._text, self._language
        rest = text.phrase(language.spelled, index + 1) if text.near(index + 1) else None
        fits = rest is not None and 0 < rest[0] < 1000
        return Number(Decimal(1000 + rest[0]), rest[1], spelled=True) if rest and fits else None

    def _in_words(self, index: int) -> Number | None:
        text, language = self._text, self._language
        percent = text.phrase(language.percent, index - 1)
        if percent and percent[1] > index:
            return None  # (quelques) pour cent
        spelled = text.phrase(language.spelled, index)
        if spelled:
            if text.key(spelled[1] - 1) in language.usage.thousand and (year := self._in_thousand(spelled[1] - 1)):
                return year  # l’an mil huit cent
            behind_digits = text.sort(index - 1) is Sort.NUMBER and text.near(index)
            if spelled[0] == 100 and spelled[1] == index + 1 and behind_digits:
                return None  # 12 cents
            return Number(Decimal(spelled[0]), spelled[1], spelled=True)
        tied = language.tied.fullmatch(text.key(index)) if language.tied else None
        if tied:
            number = language.compound(tied[1])
            return None if number is None else Number(Decimal(number), index + 1, spelled=True, is_loose=True)
        compound = language.compound(text.key(index)) if language.glue else None
        if compound is None:
            return None
        scale = next((size for _, size in language.glue if compound and compound % size == 0), 1)
        return Number(Decimal(compound), index + 1, scale=scale, spelled=True)

    def _one(self, index: int, *, within: bool) -> Number | None:
        """Read a word for one, which is an article unless something to be counted follows."""
        text, language = self._text, self._language
        spelled = text.phrase(language.spelled, index)
        if spelled:  # a hundred
            return Number(Decimal(spelled[0]), spelled[1], spelled=True)
        one = Number(Decimal(1), index + 1, spelled=True)
        if text.key(index + 1) in language.modest and text.key(index + 2) in language.collectives:
            return replace(one, next=index + 2)
        key = text.key(index + 1) if text.near(index + 1) else ""
        counted = key in language.scales or key in language.collectives or key in language.point
        halved = self._half_behind(index + 1)
        share = text.phrase(language.percent, index + 1) or text.phrase(language.usage.per_mille, index + 1)
        if within or counted or halved or (key and share):
            return one
        if key and text.phrase(language.currencies, index + 1):
            return replace(one, is_loose=True)  # un euro: 1 euro
        return one if text.sort(index + 1) is Sort.SIGN and text.tokens[index + 1].raw in PERCENT_SIGNS else None

    def _half_of(self, index: int) -> Number | None:
        """Read half a scale word: un demi-million, half a million."""
        text, language = self._text, self._language
        at = index + (text.key(index) in language.one)
        if text.key(at) not in language.half:
            return None
        at += 1
        at += text.key(at) in language.one
        key = text.key(at)
        counted = key in language.scales or key in language.collectives or text.phrase(language.percent, at)
        if counted and all(text.near(n) for n in range(index + 1, at + 1)):
            return Number(_HALF, at, spelled=True)
        return None

    def _part_of_scale(self, index: int) -> Number | None:
        """Read a part of a scale word: driekwart miljoen, un quart de million."""
        text, language = self._text, self._language
        part = text.phrase(language.parts, index)
        times = text.phrase(language.spelled, index) or ((1, index + 1) if text.key(index) in language.one else None)
        divisor = language.fractions.get(text.key(times[1])) if times else None
        if not part and times and divisor and times[0] < divisor and text.near(times[1]):
            part = Decimal(times[0]) / divisor, times[1] + 1
        at = scale_behind(text, language, part[1]) if part else 0
        return Number(part[0], at, spelled=True) if part and at else None

    def _collected(self, number: Number) -> Number:
        """Read a noun that counts: deux douzaines."""
        times = self._language.collectives.get(self._text.key(number.next))
        if times is None or not self._text.near(number.next):
            return number
        return replace(number, value=number.value * times, next=number.next + 1, plain=False)

    def _pointed(self, number: Number) -> Number:
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

    def _halved(self, number: Number) -> Number:
        """Add a half: deux millions et demi, une heure et demie, two and a half million."""
        text, language = self._text, self._language
        half = text.phrase(language.and_half, number.next) if text.near(number.next) else None
        if half:
            number = replace(number, value=number.value + _HALF * number.scale, next=half[1], plain=False)
            while number.scale == 1 and (scale := self._scale_at(number.next)) is not None:
                number = number.times(language.scales[text.key(scale)], scale + 1)
            return number
        last = self._half_behind(number.next) if number.scale == 1 and text.spaced(number.next) else 0
        return replace(number, value=number.value + _HALF, next=last, plain=False) if last else number

    def _half_behind(self, index: int) -> int:
        """Find a half behind what is counted: une cuillère à café et demie; give the token after it, 0 without one."""
        text, language = self._text, self._language
        for at in range(index, index + _MOST_WORDS):
            half = text.phrase(language.and_half, at) if text.near(at) else None
            if half:
                return half[1]
            if not text.near(at) or not text.key(at) or (at > index and language.opens(text.key(at))):
                return 0
        return 0
