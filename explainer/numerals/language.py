"""What has to be known of a language to read its figures, as data.

Floor 1, within `explainer.numerals`. A new language is one module with a `Language`, named in `tables`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Any

from explainer.numerals.usage import Usage
from explainer.numerals.words import Phrases


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """The figures of one language. Words are given as they are written; `Phrases` and `words` fold them."""

    decimal: str
    """What stands before the decimals."""
    thousands: str
    """The sign besides spaces that may stand between thousands, and is no decimal sign; may be empty."""
    spelled: Phrases[int]
    """Whole numbers in words below a thousand (in one language up to 1999: dix-neuf cents), without a bare “one”."""
    one: frozenset[str]
    """The words for one: a figure only before a scale word, percent and the like, since they are articles."""
    scales: Mapping[str, int]
    """Words that multiply what stands before: their value."""
    bare: frozenset[str]
    """The scale words that are a number on their own (mille)."""
    collectives: Mapping[str, int]
    """Nouns that count (dizaine): a figure after a number or an article."""
    ordinals: Phrases[int]
    suffixes: frozenset[str]
    """What is written close behind a number to make it an ordinal."""
    months: Mapping[str, int]
    short_months: Mapping[str, int]
    """Read only beside a day: `19 sept.`."""
    month_first: bool
    """Whether a day may follow its month (June 19)."""
    decades: frozenset[str]
    """The words before a decade (années 90)."""
    named_decades: Mapping[str, int]
    """Decades that are a word: nineties."""
    percent: Phrases[bool]
    currencies: Phrases[str]
    links: frozenset[str]
    """Words between a number and its unit (de, d’)."""
    abbreviations: Mapping[str, int]
    """Scales behind a number, with its unit beside it (M€): exponents of ten, capitals as written."""
    safe_abbreviations: frozenset[str]
    """Those that need no unit (mld)."""
    minus: frozenset[str]
    at_least: frozenset[str]
    """Words before `minus` that make it another word (au moins)."""
    to: frozenset[str]
    """Words and signs between the ends of a range."""
    out_of: frozenset[str]
    """Words between a part and its whole (20 van de 80 miljard)."""
    between: frozenset[str]
    """The words that open a range…"""
    and_: frozenset[str]
    """…and those that then stand between its ends."""
    halves: Phrases[Decimal]
    """Numbers that end in a half (anderhalf)."""
    half: frozenset[str]
    """A half, before a scale word (demi, half)."""
    and_half: Phrases[bool]
    """And a half, after a number or a noun (et demi)."""
    fractions: Mapping[str, int]
    """The names of parts: their divisor (tiers: 3)."""
    parts: Phrases[Decimal]
    """Whole phrases for parts (driekwart)."""
    of: frozenset[str]
    """Words one of which follows a single part (un tiers des…)."""
    both: Phrases[bool]
    """Words that point at two things known (les deux): no figure."""
    false_friends: Phrases[bool]
    """Phrases that hold a number word and are no figure (Premier ministre)."""
    decade_endings: frozenset[str] = frozenset()
    """What stands close behind a year to make it a decade (1990s)."""
    stop_for_ordinal: bool = False
    """Whether a full stop may make an ordinal of a number (20. Jahrhundert)."""
    point: frozenset[str] = frozenset()
    """The name of the decimal sign, in numbers in words (virgule)."""
    definite: frozenset[str] = frozenset()
    """Articles behind which a scale word alone is a number (the hundred)."""
    modest: frozenset[str] = frozenset()
    """Adjectives between one and a noun that counts (une bonne dizaine)."""
    ranked: frozenset[str] = frozenset()
    """Adjectives that make a figure of two things known (les deux premiers: de eerste twee)."""
    vague: Phrases[tuple[str, ...]] = field(default_factory=lambda: Phrases({}))
    """Names that several currencies have, or other things too: the codes (pound: GBP, EGP)."""
    doubtful: Phrases[int] = field(default_factory=lambda: Phrases({}))
    """Ordinals that may be something else (a second)."""
    tied: re.Pattern[str] | None = None
    """A word that begins with a number, which is its first group (vijfjarenplan)."""
    before_era: re.Pattern[str] | None = None
    """What says behind a year that it is before the common era (av. J.-C.)."""
    twelve_hours: bool = False
    """Whether the afternoon is told with p.m."""
    dates: tuple[re.Pattern[str], ...] = ()
    """How dates with the name of a month are written, the fullest way first: groups `day`, `name` or `month`, `year`.
    Where there is none, day, month and year stand in the order of the tables above."""
    percent_first: bool = False
    """Whether the sign stands before its number (%5)."""
    scale_first: bool = False
    """Whether scale words stand before their number (milioni 12); they are not read."""
    other_years: bool = False
    """Whether its texts may count years by another calendar."""
    joint: str = ""
    """What may stand between the parts of a number that is one word (en: duizendeneen)."""
    glue: tuple[tuple[str, int], ...] = ()
    """Number words written together with what stands around them (honderd), the largest first."""
    additive: frozenset[str] = frozenset()
    """Words between a thousand and what is added (and)."""
    ordinal: Callable[[str], str | None] | None = None
    """Gives the number word of an ordinal (twintigste: twintig)."""

    usage: Usage = field(default_factory=Usage)
    """What words around a number, or in place of one, make of it."""

    @property
    def reads_words(self) -> bool:
        """Tell whether numbers in words are known; else only those in digits are."""
        return bool(self.spelled.longest)

    def opens(self, word: str) -> bool:
        """Tell whether a word may begin a figure; most are nothing to one."""
        return word in _first_words(self) or self._is_built(word)

    def counts(self, word: str) -> bool:
        """Tell whether a word makes a figure of a one before it: million, dozen, percent."""
        return word in _counted(self)

    def behind(self, word: str) -> frozenset[str]:
        """Give the words one of which follows a word that opens or counts; empty where it does so by itself."""
        return frozenset() if word in _by_themselves(self) or self._is_built(word) else _followers(self)[word]

    def _is_built(self, word: str) -> bool:
        ordinal = self.ordinal is not None and self.ordinal(word) is not None
        tied = self.tied is not None and self.tied.fullmatch(word) is not None
        return ordinal or tied or any(part in word for part, _ in self.glue)

    def compound(self, word: str) -> int | None:
        """Read a number that is one word, as Dutch writes it: drieduizendvierhonderd."""
        known = self.spelled.get((word,))
        if known is not None or word in self.one:
            return known or 1
        for part, scale in self.glue:
            left, found, right = word.partition(part)
            if found:
                times = self.compound(left) if left else 1
                rest = right.removeprefix(self.joint) if right != self.joint else right
                more = (self.compound(right) or self.compound(rest)) if right else 0
                if times is None or more is None or more >= scale or times >= 1000:
                    return None
                return times * scale + more
        return None


def _opening(language: Language) -> tuple[Phrases[Any], ...]:
    """Give the phrases with which a figure may begin."""
    plain = (language.spelled, language.ordinals, language.doubtful, language.halves, language.parts)
    return (*plain, *language.usage.opening)


def _opening_words(language: Language) -> frozenset[str]:
    """Give the words by themselves with which a figure may begin."""
    single: tuple[frozenset[str], ...] = (language.one, language.half, language.bare, language.minus, language.decades)
    single += (frozenset(language.scales),) if language.definite else ()
    dated = (language.months, language.short_months, language.named_decades)
    return language.usage.thousand.union(language.usage.decade_of, *single, *dated)


def _counting(language: Language) -> tuple[Phrases[Any], ...]:
    """Give the phrases that make a figure of a one before them."""
    return language.percent, language.usage.per_mille, language.currencies


def _counting_words(language: Language) -> frozenset[str]:
    halves = language.and_half.words - language.and_half.longest.keys()
    counted = (language.scales, language.collectives, language.fractions, halves)
    return language.point.union(language.half, *counted)


@lru_cache(maxsize=64)
def _first_words(language: Language) -> frozenset[str]:
    return _opening_words(language).union(*(phrases.longest for phrases in _opening(language)))


@lru_cache(maxsize=64)
def _counted(language: Language) -> frozenset[str]:
    return _counting_words(language).union(*(phrases.longest for phrases in _counting(language)))


@lru_cache(maxsize=64)
def _by_themselves(language: Language) -> frozenset[str]:
    """Give the words that open a figure or count without another word behind them."""
    listed = (*_opening(language), *_counting(language))
    return _opening_words(language).union(_counting_words(language), *(phrases.single for phrases in listed))


@lru_cache(maxsize=64)
def _followers(language: Language) -> Mapping[str, frozenset[str]]:
    """Give the second words of the phrases that begin with a word."""
    found: dict[str, set[str]] = {}
    for phrases in (*_opening(language), *_counting(language)):
        for first, second in phrases.pairs:
            found.setdefault(first, set()).add(second)
    return {first: frozenset(seconds) for first, seconds in found.items()}


def era(*names: str) -> re.Pattern[str]:
    """Make the pattern of what stands behind a year; points and spaces may stand between its words or not."""
    found = [r"[\W_]{0,3}".join(map(re.escape, re.findall(r"\w+", name))) for name in names]
    return re.compile(rf"[\s,(]{{1,2}}(?:{'|'.join(sorted(found, key=len, reverse=True))})(?!\w)", re.IGNORECASE)


def currencies(plain: Mapping[str, str], qualified: Mapping[str, str], orders: Iterable[str]) -> Phrases[str]:
    """Make the names of currencies.

    Args:
        plain: nouns, with their codes.
        qualified: adjectives by code, for the dollar only (`CAD`: canadien canadiens).
        orders: patterns of noun `{n}` and adjective `{a}`.
    """
    names = dict(plain)
    dollars = [noun for noun, code in plain.items() if code == "USD"]
    for code, adjectives in qualified.items():
        for order in orders:
            names |= {order.format(n=noun, a=adjective): code for noun in dollars for adjective in adjectives.split()}
    return Phrases(names)
