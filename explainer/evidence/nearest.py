"""What an author may have meant by a phrase that is not there: a suggestion, never a match.

Floor 6, within `explainer.evidence`. Promise: bounded work, whatever the text: a few lines that share the phrase's
rarest words, a few windows of each.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from heapq import nlargest

from explainer.evidence.matching import Stretch
from explainer.evidence.reading import Reading

_WORD = re.compile(r"[\u0e00-\u0fff\u2e80-\u9fff\U00020000-\U0003ffff]|\d+(?:[.,]\d+)*|[^\W\d_]+")
_LINES, _WINDOWS = 4, 6
_LONGEST_LINE = 20_000
_ALIKE = 0.6
_ANY_NUMBER = "#"


def nearest(reading: Reading, quote: str) -> Stretch | None:
    """Give the passage most like a phrase, whole words; None where nothing is like it."""
    quote = quote.strip()
    size = len(_WORD.findall(quote))
    wanted = _keys(quote)
    windows = (window for line in _lines(reading, wanted) for window in _windows(reading, line, wanted, size))
    best: tuple[float, Stretch] = (_ALIKE, (0, 0))
    for _, start, end in nlargest(_WINDOWS, windows, key=lambda window: (window[0], -window[1])):
        passage = _widened(reading.text, start, end, quote)
        matcher = SequenceMatcher(None, quote, reading.text[slice(*passage)], autojunk=False)
        if matcher.quick_ratio() > best[0] and (ratio := matcher.ratio()) > best[0]:
            best = ratio, passage
    return best[1] if best[1][1] else None


def around(reading: Reading, stretch: Stretch) -> str:
    """Give the words of a stretch on one line, as a message prints them."""
    return " ".join(reading.text[slice(*stretch)].split())


def _keys(text: str) -> Counter[str]:
    """Count the words of a text; a number counts as itself and, half as well, as any number."""
    keys = Counter(word.casefold() for word in _WORD.findall(text))
    keys[_ANY_NUMBER] = sum(count for word, count in keys.items() if word[0].isdecimal())
    return +keys


@lru_cache(maxsize=64)
def _index(reading: Reading) -> dict[str, list[int]]:
    """Give the lines on which each word stands."""
    index: dict[str, list[int]] = {}
    for number, (start, end) in enumerate(reading.lines):
        for word in _keys(reading.text[start : min(end, start + _LONGEST_LINE)]):
            index.setdefault(word, []).append(number)
    return index


def _lines(reading: Reading, wanted: Counter[str]) -> list[int]:
    """Give the few lines that share the rarest words."""
    index = _index(reading)
    score: Counter[int] = Counter()
    for word in wanted:
        places = index.get(word, [])
        for number in places[:1_000]:
            score[number] += 1 + 1_000 // len(places)
    return sorted(score, key=lambda number: (-score[number], number))[:_LINES]


def _windows(reading: Reading, line: int, wanted: Counter[str], size: int) -> Iterator[tuple[int, int, int]]:
    """Give each run of as many words as the phrase has, with how much it shares with it."""
    start, end = reading.lines[line]
    spans = [match.span() for match in _WORD.finditer(reading.text, start, min(end, start + _LONGEST_LINE))]
    for first in range(max(1, len(spans) - size + 1)):
        run = spans[first : first + size]
        begin, stop = run[0][0], run[-1][1]
        shared = _keys(reading.text[begin:stop]) & wanted
        if shared:
            yield 2 * shared.total() - shared[_ANY_NUMBER], begin, stop


def _widened(text: str, start: int, end: int, quote: str) -> Stretch:
    """Take in as many signs around a run of words as the phrase has there: quote marks, currencies."""
    before = len(quote) - len(quote.lstrip(_signs(quote)))
    after = len(quote) - len(quote.rstrip(_signs(quote)))
    while before and start and text[start - 1] in _signs(text[start - 1]):
        start, before = start - 1, before - 1
    while after and end < len(text) and text[end] in _signs(text[end]):
        end, after = end + 1, after - 1
    return start, end


def _signs(text: str) -> str:
    return "".join(character for character in text if not character.isalnum() and not character.isspace())
