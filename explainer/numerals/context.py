"""What the words before a figure, and the figure before it, make of it: a day, an age, a decade, a part.

Floor 1, within `explainer.numerals`. What a figure says stays; added is what says the same elsewhere. Only a
decade is told by the one before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from explainer.numerals.calendar import decade
from explainer.numerals.language import Language
from explainer.numerals.parts import Part, besides, dated, share
from explainer.numerals.words import fold

_WORDS = re.compile(r"[^\W\d_]+")
_RANGE = re.compile(r"\s?[-–‐‑—]\s?['’]?")
_FAR = 40
_LAST_DAY = 31
_MOST = 10
"""Parts of more than this are told as such: 150 sur 200."""
_BETWEEN = 4
"""Words between a number and what it is taken from, those that tie them included."""
_EVERY_OTHER = 2
_CENTURIES = (1900, 2000)
_HUNDRED = 100


def situate(parts: Sequence[Part], text: str, language: Language) -> list[Part]:
    """Add to each figure what it says in its place."""
    done = list(parts)
    for n in range(len(done)):
        part, before = done[n], done[n - 1] if n else None
        if before is not None and (found := _decade(before, part, text, language)):
            done[n] = found
            continue
        words = [fold(word) for word in _WORDS.findall(text[max(0, part.start - _FAR) : part.start])]
        done[n] = part = _numbered(part, words, language)
        if before is not None and _is_short_range(before, part, text):
            done[n - 1], done[n] = _years(before), _years(part)
        elif _is_short(part, text) and text[max(0, part.start - 1) : part.start] in ("'", "’"):
            done[n] = _years(part)
        if language.reads_words and _is_short(part, text) and words and words[-1] in language.months:
            done[n] = _with(done[n], *(_month_of(part, words[-1], century, language) for century in _CENTURIES))
        if _is_whole(part) and " ".join(words[-2:]) in language.usage.divided:
            done[n] = _with(part, *besides(1 / part.value))
        if _is_whole(part) and 1 < part.value <= _MOST:
            _taken_from(done, n, words, text, language)
    return done


def _numbered(part: Part, words: Sequence[str], language: Language) -> Part:
    """Let a number behind its noun, and an age or a distance told as an ordinal, be both."""
    last, usage = words[-1] if words else "", language.usage
    if part.kind == "ordinal" and last in usage.owners | usage.every:
        return replace(part, kind="either")
    is_day = last in usage.day_articles and part.value <= _LAST_DAY
    if _is_whole(part) and part.value < _HUNDRED and (last in usage.numbered or is_day):
        return replace(part, kind="either")
    return part


def _decade(before: Part, part: Part, text: str, language: Language) -> Part | None:
    """Read the second of two decades: les années 70 et 80."""
    between = text[before.end : part.start].strip(" ,\u00a0")
    tied = fold(between) in language.and_ | language.to or (not between and "," in text[before.end : part.start])
    if not before.unit.endswith("X") or not tied or part.unit or part.scale != 1 or part.kind not in ("number", "year"):
        return None
    return decade(part.start, part.end, str(part.value))


def _is_short(part: Part, text: str) -> bool:
    return part.plain and part.end - part.start == 2 and text[part.start : part.end].isdigit()


def _is_short_range(before: Part, part: Part, text: str) -> bool:
    """Tell whether two numbers may be the years of a war: 14-18."""
    between = text[before.end : part.start]
    fits = _is_short(before, text) and _is_short(part, text) and before.value < part.value
    return fits and _RANGE.fullmatch(between) is not None


def _years(part: Part) -> Part:
    return _with(part, *besides(*(century + part.value for century in _CENTURIES)))


def _month_of(part: Part, month: str, century: int, language: Language) -> tuple[str, Decimal, str]:
    """Give the month of which a number is the year: mai 68."""
    date = dated(0, 0, int(century + part.value), language.months[month])
    return "date", date.value, date.unit


def _taken_from(done: list[Part], n: int, words: Sequence[str], text: str, language: Language) -> None:
    """Say which part of a whole is taken: un sur cinq, drie op de vier."""
    tail = [word for word in words[-2:] if word in language.usage.one_in]
    if not tail:
        return
    part, before = done[n], done[n - 1] if n else None
    if before is not None and _is_whole(before) and before.value < part.value:
        between = _WORDS.findall(text[before.end : part.start])
        if len(between) <= _BETWEEN and not set(".;:") & set(text[before.end : part.start]):
            done[n - 1] = _with(before, *share(before.value / part.value, itself=True))
            done[n] = replace(part, is_loose=True)
    elif any(word in language.one for word in words[-_BETWEEN - 1 :]):
        every_other = part.value == _EVERY_OTHER  # un jour sur deux: om de andere dag
        done[n] = replace(_with(part, *share(1 / part.value, itself=True)), is_loose=every_other)


def _is_whole(part: Part) -> bool:
    return part.kind in ("number", "either") and not part.unit and part.scale == 1 and part.value % 1 == 0 < part.value


def _with(part: Part, *more: tuple[str, Decimal, str]) -> Part:
    return replace(part, besides=(*part.besides, *more))
