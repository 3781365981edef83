"""What the ends of a range lend each other: 5 à 10 millions, du 20 au 30 septembre 2017.

Floor 1, within `explainer.numerals`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from explainer.numerals.language import Language
from explainer.numerals.parts import Part, besides, dated
from explainer.numerals.words import fold

_FAR = 16
_ARTICLES = frozenset(("le", "les", "the", "de", "el", "la", "der", "den", "dem", "du", "en", "met"))
"""What may stand between the two besides, that of “tot en met” included."""
_MOST_WORDS = 4
_DASHES = re.compile("[\u2010-\u2014]")
_LAST_DAY = 31
_THOUSAND = 1000
_HUNDREDS = tuple(100 * 1000**n for n in range(4))
"""Scales of numbers in words such as three hundred thousand: three to four hundred thousand."""
_LARGEST_LENT = 1000
"""A number from here on is whole as it stands: in “2000 à 5 millions” it counts ones."""


def lend(parts: Sequence[Part], text: str, language: Language) -> list[Part]:
    """Give figures what their neighbour in a range says for both."""
    done = _days_first(parts, text, language) if language.month_first else list(parts)
    for n in range(len(done) - 2, -1, -1):
        first, second = done[n], done[n + 1]
        word = _between(first, second, text, language)
        if word == "-" and (year := _year_of(first, second)):
            done[n + 1] = year
        elif word:
            is_apart = word in language.out_of and not _is_opened(first, text, language)  # 16 op 3 mei
            done[n] = (None if is_apart else _dated(first, second)) or _scaled(
                first, second, among=word in language.out_of
            )
            done[n] = _in_thousands(done[n], second)
            if word not in language.out_of and (word == "-" or second.scale >= _THOUSAND):
                done[n + 1] = _priced(second, done[n])
    return done


def _is_opened(first: Part, text: str, language: Language) -> bool:
    """Tell whether a word before the first end shows that there is another: de nacht van 4 op 5 mei."""
    before = text[max(0, first.start - _FAR) : first.start].split()
    return any(fold(word) in language.out_of for word in before[-2:])


def _between(first: Part, second: Part, text: str, language: Language) -> str:
    """Give the word or sign that ties two figures; empty where they are not tied."""
    between = text[first.end : second.start]
    words = (
        _DASHES.sub("-", between.lstrip(".")).replace("l’", "").replace("l'", "").rstrip("’'").split()
        if len(between) <= _FAR
        else []
    )
    folded = [fold(word) for word in words]
    if folded[:1] == ["-"] and folded[1:] and folded[1] in language.to:  # vijf- tot tienduizend
        del folded[0]
    if not folded or len(folded) > _MOST_WORDS or not _ARTICLES.issuperset(folded[1:]):
        return ""
    if folded[0] in language.to or folded[0] in language.out_of:
        return folded[0]
    before = text[max(0, first.start - _FAR) : first.start].split()
    opened = any(fold(word) in language.between for word in before[-2:])
    return folded[0] if folded[0] in language.and_ and (second.kind == "date" or opened) else ""


def _dated(first: Part, second: Part) -> Part | None:
    """Lend a day its month and year, or a day and month their year."""
    if second.kind != "date" or len(second.unit) != 10 or second.others:
        return None
    year, month = int(second.value) // 10_000, int(second.value) // 100 % 100
    own_month, own_day = int(first.value) // 100 % 100, int(first.value) % 100
    if first.kind == "date" and first.unit.startswith("XXXX") and year:
        return dated(first.start, first.end, year, own_month, own_day)
    is_day = (first.plain or first.kind in ("ordinal", "either")) and 1 <= first.value <= 31 and first.value % 1 == 0
    return dated(first.start, first.end, year, month, int(first.value)) if is_day else None


def _days_first(parts: Sequence[Part], text: str, language: Language) -> list[Part]:
    """Give days that follow their month what stands before them: June 3–7, 2018."""
    done = list(parts)
    for n in range(len(done) - 1):
        first, second = done[n], done[n + 1] if n + 1 < len(done) else done[n]
        if not (first.unit.startswith("XXXX") and second.plain and 1 <= second.value <= _LAST_DAY):
            continue
        year = done[n + 2] if n + 2 < len(done) and done[n + 2].kind == "year" else None
        if year is not None and text[second.end : year.start].strip(" ,"):
            year = None
        word = _between(first, second, text, language) or (_and(first, second, text, language) if year else "")
        if not word or word in language.out_of:
            continue
        month, day = int(first.value) // 100, int(first.value) % 100
        known = int(year.value) if year else 0
        done[n] = dated(first.start, first.end, known, month, day)
        done[n + 1] = dated(second.start, year.end if year else second.end, known, month, int(second.value))
        if year:
            del done[n + 2]
    return done


def _and(first: Part, second: Part, text: str, language: Language) -> str:
    word = fold(text[first.end : second.start].strip())
    return word if word in language.and_ else ""


def _year_of(first: Part, second: Part) -> Part | None:
    """Read a year of which only the end is written: 2018–19."""
    century, tens = divmod(int(first.value), 100)
    is_end = second.plain and second.end - second.start == 2 and tens < second.value
    if first.kind != "year" or not is_end:
        return None
    return replace(second, kind="year", value=century * 100 + second.value, plain=False)


def _scaled(first: Part, second: Part, *, among: bool) -> Part:
    if second.kind not in ("number", "money", "percent") or first.kind not in ("number", "money"):
        return first
    if first.unit and second.unit and first.unit != second.unit:
        return first
    if first.kind == "number" and first.scale == 1 and first.value > 0 and not first.plain:
        return first  # la moitié des 1,2 million
    scale = second.scale if first.scale == 1 and abs(first.value) < _LARGEST_LENT else 1
    if scale in _HUNDREDS and (among or first.value * scale >= second.value):
        scale //= 100  # deux ou trois cents, yet cinq sur trois cents
    if first.scale == 1 and second.scale > 1 and scale == 1:
        return first
    unit = first.unit or second.unit
    kind = second.kind if unit == second.unit else first.kind
    value: Decimal = first.value * scale
    others = tuple(other * scale for other in first.others)
    return replace(first, value=value, unit=unit, kind=kind, scale=first.scale * scale, others=others)


def _in_thousands(first: Part, second: Part) -> Part:
    """Let 30 à 40 000 begin at 30 000 as well."""
    value = first.value * _THOUSAND
    fits = first.plain and second.plain and 0 < value < second.value
    fits = fits and second.value % _THOUSAND == 0 and first.value % 1 == 0
    return replace(first, besides=(*first.besides, *besides(value))) if fits else first


def _priced(second: Part, first: Part) -> Part:
    """Lend the currency that only the first end names: $5 to 10 million."""
    if first.kind == "money" and second.kind == "number" and not second.unit:
        return replace(second, unit=first.unit, kind="money")
    return second
