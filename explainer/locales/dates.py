"""Dates in words: points, intervals, open ends, doubt.

Floor 4. Promise: the words say what the EDTF says, no more and no less, for any year. Source of names and
patterns: CLDR, through Babel, whose own date functions are not used: they know no year before 1, no “1er
mai”, no doubt, and shorten the months of intervals without a word.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import babel
from babel.dates import tokenize_pattern

from explainer.dates import Bound, Date, Point, Precision
from explainer.locales.french import elide
from explainer.locales.text import NO_BREAK

Piece = tuple[str, str]
"""Words, and their value for `<time datetime>`: empty where there is none."""


class Dates:
    """Puts dates into words of one language."""

    def __init__(self, locale: babel.Locale, words: Mapping[str, Any], number: Callable[[Decimal], str]) -> None:
        self._locale = locale
        self._words = words
        self._number = number
        # CLDR sets some dashes between thin spaces: no gain in running text, and they hinder a search.
        self._dash = locale.interval_formats[None][3:-3].replace("\u2009", " ")
        closed = self._dash.strip()
        # A dash may touch what it joins; a word that stands for it (as in Persian) may not.
        self._close_dash = self._dash if closed.isalpha() else closed

    def pieces(self, date: Date) -> tuple[Piece, ...]:
        """Word a date in pieces, so that each known end can be marked up; joined, they are the whole."""
        if isinstance(date.start, Bound):
            return self._half(date.end, date.start, "until", "start-unknown")
        if isinstance(date.end, Bound):
            return self._half(date.start, date.end, "from", "end-unknown")
        if date.start == date.end:
            return self._doubted(date.start)
        if _is_plain(date.start) and _is_plain(date.end):
            return self._interval(date.start, date.end)
        return (*self._doubted(date.start), (self._dash, ""), *self._doubted(date.end))

    def years(self, first: int, last: int) -> str:
        """Word years for a narrow place: before the era a line may end, within it none."""
        words = "".join(piece for piece, _ in self.pieces(Date("", Point(first), Point(last))))
        for era in {self._era(first), self._era(last)}:
            words = words.replace(NO_BREAK + era, " " + era).replace(era + NO_BREAK, era + " ")
        return words

    # Doubt and open ends: templates around the words of a point.

    def _doubted(self, point: Point) -> tuple[Piece, ...]:
        pieces = self._point(point)
        if point.approximate:
            pieces = self._around(self._words["about"][_kind(point)], pieces)
        return self._around(self._words["uncertain"], pieces) if point.uncertain else pieces

    def _half(self, known: Point | Bound, other: Bound, side: str, unknown: str) -> tuple[Piece, ...]:
        """Word an interval of which one end is open or unknown."""
        assert isinstance(known, Point), "a date has at least one point"
        pieces = self._around(self._words[side][_kind(known)], self._point(known))
        if known.approximate:
            pieces = self._around(self._words["roughly"], pieces)
        if known.uncertain:
            pieces = self._around(self._words["uncertain"], pieces)
        return self._around(self._words[unknown], pieces) if other is Bound.UNKNOWN else pieces

    def _around(self, template: str, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
        before, _, after = template.partition("{date}")
        if self._locale.language == "fr":
            before = elide(before, pieces[0][0])
        return tuple(piece for piece in ((before, ""), *pieces, (after, "")) if piece[0])

    # Points.

    def _point(self, point: Point, *, era: bool = False) -> tuple[Piece, ...]:
        """Word a point without its doubt; the era is named before year 1, or where it is asked for."""
        kind = _kind(point)
        if kind == "range":
            last = point.year + point.years - 1
            start, end = self._year(point.year), self._year(last)
            if point.year < 1:
                start = start if last < 1 else self._in_era(start, point.year)
                end = self._in_era(end, last)
            return ((self._words["between"].replace("{start}", start).replace("{end}", end), ""),)
        words = self._plain(point, kind)
        pieces: tuple[Piece, ...] = (
            (self._in_era(words, point.year) if era or point.year < 1 else words, point.machine),
        )
        parts = point.unspecified.removeprefix("-").split("-")
        if len(parts) > 1:
            missing = "month-unspecified" if len(parts) == 2 else "day-unspecified"
            pieces = self._around(self._words[missing], pieces)
        return pieces

    def _plain(self, point: Point, kind: str) -> str:
        """Word a point that is not a range of years, without its era."""
        template: str
        match kind:
            case "season":
                assert point.season is not None, "that is what its precision says"
                template = self._words["seasons"][point.season.name.lower()]
            case "decade":
                template = self._words["decade"]
            case _:
                return self._filled(self._pattern(kind), point)
        return template.replace("{year}", self._year(point.year))

    # Intervals of two points without doubt.

    def _interval(self, start: Point, end: Point) -> tuple[Piece, ...]:
        """Word two points, saying once what they share: “3–25 mai 2018”, “mai–juin 2018”."""
        shared = _shared(start, end)
        if shared == "":
            crossing = start.year < 1 <= end.year
            return (
                *self._point(start, era=crossing),
                (self._dash, ""),
                *self._point(end, era=crossing),
            )
        dash = self._close_dash
        if shared == "era":
            first, last = (self._filled(self._pattern("year"), point) for point in (start, end))
        elif shared == "year" and start.precision is Precision.DAY:
            dash = self._dash
            patterns = [self._pattern("day-of-year"), self._pattern("day")]
            if self._pattern("day").startswith("y"):
                patterns.reverse()
            first, last = (self._filled(*pair) for pair in zip(patterns, (start, end), strict=True))
        else:
            pattern = self._pattern("day" if start.precision is Precision.DAY else "month")
            first, _, last = self._filled(pattern, start, end).partition(_BETWEEN)
        if end.year < 1:
            first, last = self._in_era(f"{first}{_BETWEEN}{last}", end.year).split(_BETWEEN)
        return ((first, start.machine), (dash, ""), (last, end.machine))

    # Patterns of CLDR.

    def _pattern(self, kind: str) -> str:
        if kind == "day":
            return str(self._locale.date_formats["long"].pattern)
        skeleton = {"day-of-year": "MMMMd", "month": "yMMMM", "year": "y"}[kind]
        return str(self._locale.datetime_skeletons[skeleton].pattern)

    def _filled(self, pattern: str, start: Point, end: Point | None = None) -> str:
        """Fill a pattern; where two points differ in a field, both stand there with a mark between."""
        words = []
        tokens = tokenize_pattern(pattern)
        for (_, token), following in zip(tokens, [*tokens[1:], ("", "")], strict=True):
            if isinstance(token, str):
                words.append(token)
                continue
            first, last = (self._field(*token, point) for point in (start, end or start))
            dot = "." if token[0] == "d" and str(following[1]).startswith(".") else ""
            words.append(first if first == last else f"{first}{dot}{_BETWEEN}{last}")
        return "".join(words)

    def _field(self, letter: str, count: int, point: Point) -> str:
        """Word one field of a pattern (Unicode TR 35, date field symbols)."""
        match letter:
            case "y":
                return self._year(point.year)
            case "G":
                return self._era(point.year)
            case "d" if point.day is not None:
                return str(self._words["first-day"]) if point.day == 1 else f"{point.day:0{count}d}"
            case "M" | "L" if point.month is not None and count < 3:
                return f"{point.month:0{count}d}"
            case "M" | "L" if point.month is not None:
                form = "format" if letter == "M" else "stand-alone"
                width = "wide" if count == 4 else "abbreviated"
                return str(self._locale.months[form][width][point.month])
        raise AssertionError(f"a date pattern asks for {letter!r}")

    def _year(self, year: int) -> str:
        """Write a year as people count it: year 0 is 1 BC."""
        counted = year if year > 0 else 1 - year
        return str(counted) if counted < 10_000 else self._number(Decimal(counted))

    def _era(self, year: int) -> str:
        return str(self._locale.eras["abbreviated"][int(year > 0)]).replace(" ", NO_BREAK)

    def _in_era(self, words: str, year: int) -> str:
        """Name the era, before or after as the language does."""
        pattern = self._locale.datetime_skeletons["Gy"].pattern
        era_first = pattern.index("G") < pattern.index("y")
        space = NO_BREAK if " " in pattern else ""
        return f"{self._era(year)}{space}{words}" if era_first else f"{words}{space}{self._era(year)}"


_BETWEEN = "\0"
"""Marks the place of the dash while a pattern is filled."""


def _kind(point: Point) -> str:
    """Name the templates for a point."""
    if point.precision >= Precision.YEAR:
        return point.precision.name.lower()
    return "decade" if point.precision is Precision.DECADE and point.year > 0 else "range"


def _is_plain(point: Point) -> bool:
    return not (point.approximate or point.uncertain or point.unspecified)


def _shared(start: Point, end: Point) -> str:
    """Tell what two points share and need not say twice: `month`, `year`, `era` or nothing."""
    if start.precision is not end.precision or start.precision is Precision.SEASON:
        return ""
    if start.precision is Precision.YEAR:
        return "era" if (start.year < 1) == (end.year < 1) else ""
    if start.year != end.year:
        return ""
    return "month" if start.precision is Precision.DAY and start.month == end.month else "year"
