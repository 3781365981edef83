"""Figures of a text, one after the other.

Floor 1, within `explainer.numerals`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from functools import lru_cache

from explainer.numerals import clock
from explainer.numerals.amounts import NOON, Amounts, afternoon, is_year
from explainer.numerals.calendar import Calendar
from explainer.numerals.context import situate
from explainer.numerals.found import Found, Kind
from explainer.numerals.language import Language
from explainer.numerals.ordinals import ROMAN, Ordinals, is_roman
from explainer.numerals.parts import Part, share
from explainer.numerals.ranges import lend
from explainer.numerals.tokens import GLYPHS, VULGAR, Sort, Text
from explainer.numerals.units import CODES
from explainer.numerals.words import MARKS, fold

_RUN = re.compile(r"\d+")
_DIGIT = re.compile(rf"[\d%٪％﹪{VULGAR}]")
_WORD = re.compile(rf"[{GLYPHS}]|(?:[^\W\d_{GLYPHS}]|[{MARKS}])+")
_DOTTED = re.compile(r"\d{1,2}\.\d{2}")
_ROMAN_ENDS = "ereᵉ"
"""What a Roman number of an ordinal ends in: XXIe, Ier."""
_PART = re.compile(r"[1-9]/(?:[2-9]|10)")
_LONGEST = 6
_FEW = 100
_BEFORE = 4
"""Words among which the one stands that is taken from two."""
_HOURS = frozenset(("uur", "u", "h", "heures", "uhr", "horas"))


@lru_cache(maxsize=1 << 12)  # after an edit most texts of a document are as they were
def read(text: str, language: Language) -> tuple[Found, ...]:
    """Find every figure of a text as people write it.

    No figures are: addresses, names with digits in them (COVID-19, FY2019, 5G), version numbers (2.4.1), a bare “one”
    or article, two things that are known (les deux, beide, both), and numbers without an end (des millions).

    Args:
        text: Plain words, without Markdown.
        language: What is known of the language of the text. Where its words are not known, numbers in digits are read.

    Returns:
        The figures in their order. Any text whatever gives an answer.
    """
    if not _may_hold(text, language):
        return ()
    taken = Text(text)
    parts = list(_parts(taken, language))
    return tuple(part.found() for part in situate(lend(parts, taken.text, language), taken.text, language))


def _parts(text: Text, language: Language) -> Iterator[Part]:
    calendar, ordinals, amounts = Calendar(text, language), Ordinals(text, language), Amounts(text, language)
    index = 0
    while index < len(text):
        token = text.tokens[index]
        role = _role(token.raw, language) if token.sort is Sort.WORD else _Role.OPENS
        if role is _Role.NONE:
            index += 1
            continue
        if token.key and (passed := _figureless(text, language, index, ordinals, amounts)):
            index = passed
            continue
        found = None
        if role is _Role.OPENS or role is _Role.ONE:
            several = _several(text, index, language)
            timed = clock.worded(text, index, language) or ((several, index + 1) if several else None)
            if timed:
                yield from timed[0]
                index = timed[1]
                continue
            held = text.phrase(language.usage.implied, index)
            if held:
                yield _implied(text, index, *held)
                index = held[1]
                continue
            found = calendar.read(index) or ordinals.read(index) or amounts.read(index)
        if found:
            yield found[0]
        index = max(found[1] if found else 0, index + 1)


def _implied(text: Text, first: int, value: Decimal, after: int) -> Part:
    start, end = text.tokens[first].start, text.tokens[after - 1].end
    kind: Kind = "either" if value % 1 == 0 else "number"
    same = share(value) if value < 1 else ()
    return Part(start, end, kind, value, besides=same, is_loose=True)


def _figureless(text: Text, language: Language, index: int, ordinals: Ordinals, amounts: Amounts) -> int:
    """Pass over a phrase that holds a number word and is no figure; give the token after it, 0 where there is none."""
    friend = text.phrase(language.false_friends, index)
    if friend:
        return friend[1]
    both = text.phrase(language.both, index)
    if both is None or _is_whole(text, language, index):
        return 0
    last = both[1] - 1
    found = ordinals.read(last) or amounts.read(last)
    ranked = text.key(both[1]) in language.ranked and text.near(both[1])
    if ranked or (found and found[1] > both[1]):  # les deux premiers, les deux tiers, les deux millions
        return last if last > index else 0
    return both[1]


def _is_whole(text: Text, language: Language, index: int) -> bool:
    """Tell whether two is how many one is taken from: een op de twee."""
    tied = text.key(index - 1) in language.usage.one_in and text.near(index)
    return tied and any(text.key(n) in language.one for n in range(index - _BEFORE, index - 1))


class _Role(Enum):
    """What a word may be to a figure. Most are nothing, and looked at no further."""

    NONE = "none"
    ONE = "one"
    """It is one, or an article: no figure but before something that is counted."""
    COUNTED = "counted"
    PHRASE = "phrase"
    """It may begin a phrase that holds a number word and is no figure."""
    OPENS = "opens"
    """It may begin a figure."""


@lru_cache(maxsize=65_536)
def _role(raw: str, language: Language) -> _Role:
    key = fold(raw)
    roman = raw[0] in ROMAN and (raw[-1] in _ROMAN_ENDS or raw[-1] in ROMAN)
    if key in language.one and not roman:
        return _Role.ONE
    if roman or raw in CODES or language.opens(key):
        return _Role.OPENS
    if language.counts(key):
        return _Role.COUNTED
    return _Role.PHRASE if key in language.both.longest or key in language.false_friends.longest else _Role.NONE


@lru_cache(maxsize=65_536)
def _asks(raw: str, language: Language) -> frozenset[str] | None:
    """Give the words one of which a text must hold too for a word to make a figure.

    Returns:
        Nothing where the word may make one by itself; None where it cannot make any.
    """
    role = _role(raw, language)
    if role is not _Role.OPENS and role is not _Role.COUNTED:
        return None
    if raw in CODES or is_roman(raw):
        return frozenset()
    key = fold(raw)
    if language.opens(key) or language.counts(key):
        return language.behind(key)
    return frozenset() if key in language.one else None  # Le, De: letters of Roman numbers, and none


def _may_hold(text: str, language: Language) -> bool:
    """Tell whether a text may hold a figure at all; asked first, for many texts hold none."""
    if _DIGIT.search(text):
        return True
    words = set(_WORD.findall(text))
    asked = [asks for word in words if (asks := _asks(word, language)) is not None]
    return any(not asks or not asks.isdisjoint(map(fold, words)) for asks in asked)


def _several(text: Text, index: int, language: Language) -> list[Part]:
    """Read what is several numbers in one: times of the day (14:30, 14.30 uur), years (2018/2019), files (2016/679)."""
    token = text.tokens[index]
    if token.sort is Sort.WORD or token.sort is Sort.SIGN:
        return []
    numbers = _RUN.findall(token.raw)
    until = text.key(index + 1) in language.to and text.sort(index + 2) is Sort.NUMBER  # van 9.30 tot 18 uur
    hours = text.near(index + 1) and text.key(index + 1 + 2 * until) in _HOURS
    clock = token.sort is Sort.CLOCK or (hours and _DOTTED.fullmatch(token.raw) is not None)
    years = token.sort is Sort.SLASHED and len(numbers) == 2 and all(len(n) == 4 and is_year(int(n)) for n in numbers)
    loose = token.sort is Sort.SLASHED and _is_file(token.raw)
    if not clock and not years and not loose:
        return []
    runs = [*_RUN.finditer(token.raw)]
    if clock and len(runs) > 1 and int(runs[-1][0]) == 0:
        runs.pop()  # 14:00 is 14 uur
    kind: Kind = "year" if years else "number"
    values = [Decimal(run[0]) for run in runs]
    if clock and afternoon(text, token.end, language):
        values[0] += NOON if values[0] < NOON else 0
    loose = loose and all(value < _FEW for value in values)  # 24/7: dag en nacht
    return [
        Part(token.start + run.start(), token.start + run.end(), kind, value, is_loose=loose)
        for run, value in zip(runs, values, strict=True)
    ]


def _is_file(raw: str) -> bool:
    """Tell whether numbers with strokes between them are neither a date nor a part: 2016/679, 24/7."""
    numbers = raw.split("/")
    return len(numbers) == 2 and all(len(number) <= _LONGEST for number in numbers) and not _PART.fullmatch(raw)
