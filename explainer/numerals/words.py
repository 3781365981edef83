"""Words as tables hold them, and runs of words with what they mean.

Floor 1, within `explainer.numerals`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Generic, TypeVar

V = TypeVar("V")
_MARK = re.compile(r"[^a-z ]")
_GLYPH = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
"""A letter of a script without spaces is a word by itself."""
MARKS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670\u0900-\u0963\u0970-\u0dff\u0e30-\u0e4e\u0eb0-\u0ecd"
    "\u1000-\u109f\u1780-\u17d3"
)
"""What belongs to a word and is no letter: accents, points, vowel signs."""


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """Give a word as tables hold it: small letters, no accents (`Août`: aout, `tweeën`: tweeen)."""
    if word.isascii():
        return word.lower()
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))


def split(phrase: str) -> list[str]:
    """Take a phrase apart as a text is, into words as tables hold them; hyphens and spaces are alike."""
    folded = fold(phrase)
    if folded.isascii() and not _MARK.search(folded):
        return folded.split()
    return re.findall(rf"(?:[^\W\d_]|[{MARKS}])+", _GLYPH.sub(r" \g<0> ", folded))


class Phrases(Generic[V]):
    """Runs of words, each with what it means; the longest counts."""

    def __init__(self, meanings: Mapping[str, V]) -> None:
        """Take phrases as authors write them; hyphens and spaces are alike."""
        self._meanings: dict[tuple[str, ...], V] = {}
        self.longest: dict[str, int] = {}
        """By first word: how many words the longest phrase has."""
        for phrase, meaning in meanings.items():
            words = tuple(split(phrase))
            if not words:
                continue
            self._meanings.setdefault(words, meaning)
            self.longest[words[0]] = max(len(words), self.longest.get(words[0], 0))

    def get(self, words: tuple[str, ...]) -> V | None:
        """Give the meaning of some words."""
        return self._meanings.get(words)

    @property
    def words(self) -> frozenset[str]:
        """Give all words of all phrases."""
        return frozenset(word for phrase in self._meanings for word in phrase)

    @property
    def single(self) -> frozenset[str]:
        """Give the phrases that are one word."""
        return frozenset(phrase[0] for phrase in self._meanings if len(phrase) == 1)

    @property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Give the first two words of each phrase of several."""
        return frozenset((phrase[0], phrase[1]) for phrase in self._meanings if len(phrase) > 1)

    def beside(self, meanings: Mapping[str, V]) -> Phrases[V]:
        """Give these phrases and others, which do not replace them."""
        made = Phrases(meanings)
        made._meanings |= self._meanings
        for first, longest in self.longest.items():
            made.longest[first] = max(longest, made.longest.get(first, 0))
        return made


def listed(names: str) -> list[str]:
    """Give words in their order."""
    return names.split()


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


def vague(names: Mapping[str, str]) -> Phrases[tuple[str, ...]]:
    """Make names that several currencies have: words with spaces between them, codes with spaces between them."""
    return Phrases({noun: tuple(codes.split()) for nouns, codes in names.items() for noun in nouns.split()})
