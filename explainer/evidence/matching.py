"""Is this phrase in that text, at that place? In which of a few named ways, and never in others.

Floor 6, within `explainer.evidence`. Pure functions. Promise: a match stands in the text as it was printed, letter for
letter and figure for figure; typography alone may differ, and then the match says so. A match never begins or ends
inside a word or number, and never goes over a blank line. What is merely near is no match (see `nearest`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from explainer.evidence.boundaries import joined
from explainer.evidence.folding import Folded, fold
from explainer.evidence.reading import Reading

MAX_GAP = 300
"""How many characters, at most, `[…]` stands for."""
MAX_FOUND = 500
"""How many occurrences are looked at; far more than anybody wants to be told of."""

_ELISION = re.compile(r"\[\s?(?:…|\.{3})\s?\]")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")

Stretch = tuple[int, int]


class Match(Enum):
    """How a piece of evidence stands to its source."""

    EXACT = "exact"
    """The phrase is there, character for character."""
    TYPOGRAPHIC = "typographic"
    """Only quote marks, dashes, ellipses and kinds of space differ."""
    ELIDED = "elided"
    """The parts around `[…]` are there, in order and near each other."""
    MISSING = "missing"
    """The phrase is not there."""
    AMBIGUOUS = "ambiguous"
    """It is there more than once, and the place given does not decide."""
    NOT_ARCHIVED = "not-archived"
    """There is no snapshot of the source."""
    UNQUOTED = "unquoted"
    """The evidence has no phrase to look for."""
    UNVERIFIED = "unverified"
    """The phrase was changed since it was last looked for, and the snapshot is not at hand."""

    @property
    def is_found(self) -> bool:
        """Tell whether the phrase stands in the source."""
        return self in (Match.EXACT, Match.TYPOGRAPHIC, Match.ELIDED)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place where a phrase stands; `parts` are the stretches around what was left out."""

    match: Match
    parts: tuple[Stretch, ...]

    @property
    def start(self) -> int:
        """Give the offset of the first character."""
        return self.parts[0][0]

    @property
    def end(self) -> int:
        """Give the offset after the last character."""
        return self.parts[-1][1]


@dataclass(frozen=True, slots=True)
class Found:
    """What became of looking for a phrase."""

    match: Match
    line: int = 0
    """The line on which it begins, from 1; 0 where it was not found, or more than once."""
    parts: tuple[Stretch, ...] = ()
    lines: tuple[int, ...] = ()
    """Where it is ambiguous: every line that it begins on, repeated where it is there twice."""


def find(reading: Reading, quote: str, at: int | None = None) -> Found:
    """Look for a phrase.

    Args:
        reading: The text.
        quote: The phrase; space around it does not count.
        at: The number, from 1, of the non-empty line where it should begin. What stands there is preferred; a phrase
            that stands on one other line only is found there.
    """
    occurrences = []
    if at and at <= len(reading.lines):
        occurrences = occurrences_in(reading, quote, *reading.lines[at - 1])
    occurrences = occurrences or occurrences_in(reading, quote)
    if not occurrences:
        return Found(Match.MISSING)
    exact = [occurrence for occurrence in occurrences if occurrence.match is Match.EXACT]
    if len(occurrences) > 1 and len(exact) != 1:
        return Found(Match.AMBIGUOUS, lines=tuple(reading.line(one.start) for one in occurrences))
    one = exact[0] if exact else occurrences[0]
    return Found(one.match, reading.line(one.start), one.parts)


def occurrences_in(reading: Reading, quote: str, begin: int = 0, end: int | None = None) -> list[Occurrence]:
    """Give the places where a phrase begins between two offsets, in order; the first `MAX_FOUND` of them."""
    quote = quote.strip()
    end = len(reading.text) if end is None else end
    if not quote:
        return []
    stretches = dict.fromkeys(_stretches(reading, quote, begin, end))
    found = [
        Occurrence(Match.EXACT if reading.text[slice(*stretch)] == quote else Match.TYPOGRAPHIC, (stretch,))
        for stretch in sorted(stretches)
    ]
    parts = elided(quote)
    if not found and (len(parts) > 1 or parts[0] != quote):
        found = [Occurrence(Match.ELIDED, chain) for chain in _chains(reading, parts, begin, end)]
    return found


def elided(quote: str) -> tuple[str, ...]:
    """Give the parts of a phrase around each `[…]`; the phrase alone where nothing was left out."""
    return tuple(part for part in map(str.strip, _ELISION.split(quote)) if part) or (quote,)


def cut(reading: Reading, quote: str) -> Stretch | None:
    """Find where a phrase stands only as a piece of longer words or numbers: give those whole."""
    quote = quote.strip()
    start = reading.text.find(quote) if quote else -1
    if start < 0:
        return None
    end = start + len(quote)
    while joined(reading.text, start):
        start -= 1
    while joined(reading.text, end):
        end += 1
    return start, end


def _stretches(reading: Reading, quote: str, begin: int, end: int) -> Iterator[Stretch]:
    """Find a phrase as it is, and with other typography; whole words and numbers only."""
    folded = reading.folded
    yield from _search(reading, Folded(reading.text), quote, begin, end)
    yield from _search(reading, folded, fold(quote).text, folded.destination(begin), folded.destination(end))


def _search(reading: Reading, folded: Folded, words: str, begin: int, end: int) -> Iterator[Stretch]:
    text, count = reading.text, 0
    position = folded.text.find(words, begin, end + len(words))
    while 0 <= position < end and count < MAX_FOUND:
        stretch = folded.origin(position), folded.origin(position + len(words))
        whole = not joined(text, stretch[0]) and not joined(text, stretch[1])
        if whole and not _BLANK_LINE.search(text, *stretch):
            count += 1
            yield stretch
        position = folded.text.find(words, position + 1, end + len(words))


def _chains(reading: Reading, parts: tuple[str, ...], begin: int, end: int) -> list[tuple[Stretch, ...]]:
    """Find parts in order, each near the one before; of overlapping ways to read them, the shortest."""
    chains: list[tuple[Stretch, ...]] = [(one,) for one in sorted(set(_stretches(reading, parts[0], begin, end)))]
    for part in parts[1:]:
        if not chains:
            return []
        first, last = chains[0][-1][1], chains[-1][-1][1]
        following = sorted(set(_stretches(reading, part, first, min(len(reading.text), last + MAX_GAP + 1))))
        chains = _extended(chains, following)
    return chains


def _extended(chains: list[tuple[Stretch, ...]], following: list[Stretch]) -> list[tuple[Stretch, ...]]:
    longer: dict[int, tuple[Stretch, ...]] = {}
    taken = set()
    for stretch in following:
        before = [chain for chain in chains if 0 <= stretch[0] - chain[-1][1] <= MAX_GAP]
        if before and before[-1] not in taken:
            taken.add(before[-1])
            longer[stretch[0]] = (*before[-1], stretch)
    return list(longer.values())
