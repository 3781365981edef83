"""What one of two languages says and the other does not, where of one at least only digits are read.

Floor 9, within `explainer.checks`. Whoever writes “tres” where the other has a 3 is not told anything: a figure counts
only where the other language, had it the same, would have it in digits, or its words are known. Nor is more known than
CLDR has: a word behind a number may be a scale (12 миллионами), so that the number may be any of its powers of a
thousand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from explainer.checks.figures import Figure, Said, words_for_one

_SALIENT_DIGITS = 4
"""A number with so many digits is written in digits in every language; with one less, if it does not end in a half."""
_HALF = Decimal("0.5")
_RUN = re.compile(r"\d+")
_TWO_PARTS = re.compile(r"\d{1,2}(?:[.:]\d\d|/\d{1,2}|\.\d{1,2}\.)")
"""What may be a time, or a day and its month."""
_ROMAN = re.compile(r"[IVXLC]+(?![^\W_])|[IVXLC]+(?:er|re|e|ème|de|ste|ᵉ)(?![^\W_])")
_BEYOND_WORDS = 20
_FIRST_YEAR, _LAST_YEAR = 1000, 3000
"""Of any calendar."""
_POWERS = frozenset(Decimal(10) ** exponent for exponent in (*range(-12, -2), *range(3, 13)))
"""What a scale word multiplies by; in India and China not by thousands only."""


def unlike(first: Said, second: Said) -> tuple[list[Figure], list[Figure]]:
    """Give the figures of each text that the other ought to have and has not."""
    left = [figure for figure in first.figures if _is_missing(figure, first, second)]
    right = [figure for figure in second.figures if _is_missing(figure, second, first)]
    sure_left = [figure for figure in left if _is_due(figure, second)]
    sure_right = [figure for figure in right if _is_due(figure, first)]
    for one in left:
        for other in right:
            if one not in sure_left and other not in sure_right and _are_rivals(one, other):
                sure_left.append(one)
                sure_right.append(other)
    return sure_left, sure_right


def is_salient(value: Decimal) -> bool:
    """Tell whether a number has so many digits that nobody writes it in words."""
    digits = value.normalize().as_tuple().digits
    return len(digits) >= _SALIENT_DIGITS or (len(digits) == _SALIENT_DIGITS - 1 and digits[-1] != 5)


def may_be(one: Figure, other: Figure) -> bool:
    """Tell whether two figures may be the same."""
    if "date" in (one.keys[0][0], other.keys[0][0]):
        return bool(_of_date(one) & _of_date(other)) and not _are_other_dates(one, other)
    open_ = one.is_open or other.is_open
    if not open_ and not _units(one) & _units(other) and "" not in _loosely(one, other):
        return False
    pairs = ((value, theirs) for value in _values(one) for theirs in _values(other))
    return any(value == theirs or (open_ and theirs and value / theirs in _POWERS) for value, theirs in pairs)


def _is_missing(figure: Figure, own: Said, other: Said) -> bool:
    if _may_be_year(figure) and (own.language.other_years or other.language.other_years):
        return False
    unread = _unread(other)
    parts, values = _digits(figure), _values(figure)
    there = {value for theirs in other.figures for value in (*_values(theirs), *_digits(theirs))}
    if values & unread or (parts and parts <= there | unread):
        return False
    in_part = any(values & _digits(theirs) for theirs in other.figures)
    return not in_part and not any(may_be(figure, theirs) for theirs in other.figures)


def _is_due(figure: Figure, other: Said) -> bool:
    """Tell whether the other language would surely have the figure in what is read of it."""
    century = figure.year != "" and int(figure.year) % 100 == 0  # 1900-talet is the 20th century
    if figure.is_loose or century or figure.keys[0][2].endswith("X"):
        return False
    if other.language.reads_words:
        return not (abs(figure.keys[0][1]) == 1 and words_for_one(other.version))
    if not figure.in_digits:
        return False
    if figure.year:
        return True
    value = figure.unscaled
    return is_salient(value) or (value % 1 != 0 and abs(value % 1) != _HALF)


def _may_be_year(figure: Figure) -> bool:
    _, value, unit = figure.keys[0]
    return figure.year != "" or (not unit and _FIRST_YEAR <= value < _LAST_YEAR and value % 1 == 0)


def _are_rivals(one: Figure, other: Figure) -> bool:
    """Tell whether each was surely written in place of the other: ordinals, digits of one unit, or large numbers."""
    if _is_ordinal(one) and _is_ordinal(other):
        return True
    if not (one.in_digits and other.in_digits) or one.is_loose or other.is_loose:
        return False
    unit = _units(one) & _units(other) - {""}
    return bool(unit) or (abs(one.unscaled) > _BEYOND_WORDS and abs(other.unscaled) > _BEYOND_WORDS)


def _is_ordinal(figure: Figure) -> bool:
    """Tell whether a figure may be an ordinal that is no word: XX, 3e."""
    spelled = not figure.in_digits and not _ROMAN.match(figure.written)
    return not spelled and any(group == "ordinal" for group, _, _ in figure.keys)


def _values(figure: Figure) -> set[Decimal]:
    return {abs(value) for _, value, _ in figure.keys}


def _units(figure: Figure) -> set[str]:
    return {unit for _, _, unit in figure.keys}


def _loosely(one: Figure, other: Figure) -> set[str]:
    """Give the units of what is not fully read."""
    return {unit for figure in (one, other) if not figure.is_certain for unit in _units(figure)}


def _digits(figure: Figure) -> set[Decimal]:
    """Give the parts of what may be two numbers: 14.30."""
    written = figure.written.strip()
    return {Decimal(run) for run in _RUN.findall(written)} if _TWO_PARTS.fullmatch(written) else set()


def _of_date(figure: Figure) -> set[Decimal]:
    if figure.keys[0][0] != "date":
        return _values(figure)
    year, month, day = _parts(figure.keys[0][1])
    decade = year % 100 if figure.keys[0][2].endswith("X") else 0
    return {Decimal(part) for part in (year, month, day, decade) if part}


def _are_other_dates(one: Figure, other: Figure) -> bool:
    """Tell whether both are dates, and differ in something that both say."""
    if not one.dates or not other.dates:
        return False
    return not any(_agree(mine, theirs) for mine in one.dates for theirs in other.dates)


def _agree(one: Decimal, other: Decimal) -> bool:
    """Tell whether two dates have the same year, month and day, where both say them."""
    return all(
        not mine or not theirs or mine == theirs for mine, theirs in zip(_parts(one), _parts(other), strict=True)
    )


def _parts(date: Decimal) -> tuple[int, int, int]:
    return int(date) // 10_000, int(date) // 100 % 100, int(date) % 100


def _unread(said: Said) -> set[Decimal]:
    return set(_left_over(said)) if not said.language.reads_words else set()


def _left_over(said: Said) -> Iterator[Decimal]:
    """Give the digits of a text that belong to no figure."""
    covered = [(figure.offset, figure.offset + figure.length) for figure in said.figures]
    for run in _RUN.finditer(said.version.words.text):
        if not any(begin <= run.start() < end for begin, end in covered):
            yield Decimal("".join(str(int(digit)) for digit in run[0]))
