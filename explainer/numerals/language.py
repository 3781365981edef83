"""What has to be known of a language to read its figures, as data.

Floor 1, within `explainer.numerals`. A new language is one module with a `Language`, named in `tables`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Generic, TypeVar

V = TypeVar("V")


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """Give a word as tables hold it: small letters, no accents (`Août`: aout, `tweeën`: tweeen)."""
    if word.isascii():
        return word.lower()
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))


class Phrases(Generic[V]):
    """Runs of words, each with what it means; the longest counts."""

    def __init__(self, meanings: Mapping[str, V]) -> None:
        """Take phrases as authors write them; hyphens and spaces are alike."""
        self._meanings: dict[tuple[str, ...], V] = {}
        self._longest: dict[str, int] = {}
        for phrase, meaning in meanings.items():
            words = tuple(fold(phrase).replace("-", " ").split())
            self._meanings.setdefault(words, meaning)
            self._longest[words[0]] = max(len(words), self._longest.get(words[0], 0))

    @property
    def firsts(self) -> Collection[str]:
        """The words that begin a phrase."""
        return self._longest.keys()

    def longest(self, first: str) -> int:
        """Count the words of the longest phrase that begins with a word; 0 where none does."""
        return self._longest.get(first, 0)

    def get(self, words: tuple[str, ...]) -> V | None:
        """Give the meaning of some words."""
        return self._meanings.get(words)


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
    point: frozenset[str] = frozenset()
    """The name of the decimal sign, in numbers in words (virgule)."""
    glue: tuple[tuple[str, int], ...] = ()
    """Number words written together with what stands around them (honderd), the largest first."""
    additive: frozenset[str] = frozenset()
    """Words between a thousand and what is added (and)."""
    ordinal: Callable[[str], str | None] | None = None
    """Gives the number word of an ordinal (twintigste: twintig)."""

    def begins(self, word: str) -> bool:
        """Tell whether a figure may begin with a word; asked first, since most words are no figures."""
        if word in _first_words(self):
            return True
        ordinal = self.ordinal is not None and self.ordinal(word) is not None
        return ordinal or any(part in word for part, _ in self.glue)

    def compound(self, word: str) -> int | None:
        """Read a number that is one word, as Dutch writes it: drieduizendvierhonderd."""
        known = self.spelled.get((word,))
        if known is not None or word in self.one:
            return known or 1
        for part, scale in self.glue:
            left, found, right = word.partition(part)
            if found:
                times = self.compound(left) if left else 1
                rest = right.removeprefix("en") if right != "en" else right
                more = (self.compound(right) or self.compound(rest)) if right else 0
                if times is None or more is None or more >= scale or times >= 1000:
                    return None
                return times * scale + more
        return None


def listed(names: str) -> list[str]:
    """Give words in their order."""
    return names.split()


@lru_cache(maxsize=64)
def _first_words(language: Language) -> frozenset[str]:
    listed = (
        language.spelled,
        language.ordinals,
        language.halves,
        language.parts,
        language.both,
        language.false_friends,
    )
    single = (language.one, language.half, language.bare, language.minus, language.decades)
    named = (language.months, language.short_months, language.named_decades)
    return frozenset().union(*(phrases.firsts for phrases in listed), *single, *named)


def words(*names: str) -> frozenset[str]:
    """Make a set of folded words."""
    return frozenset(fold(word) for name in names for word in name.split())


def numbered(names: str, start: int = 1) -> dict[str, int]:
    """Number some words in their order; words that mean the same stand with strokes between them."""
    return {fold(word): n for n, group in enumerate(names.split(), start) for word in group.split("/")}


def named(meanings: Mapping[str, int]) -> dict[str, int]:
    """Fold the words that numbers stand under."""
    return {fold(word): meaning for word, meaning in meanings.items()}


def phrases(*names: str) -> Phrases[bool]:
    """Make phrases without further meaning."""
    return Phrases(dict.fromkeys(names, True))


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
