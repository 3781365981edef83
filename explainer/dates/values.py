"""What a date is once it is read: points with their precision, and the bounds that order them.

Floor 0 (standard library only). Promise: every year counts, before our era too (astronomical numbering: year
0 is 1 BC), which is why nothing here uses `datetime`.
"""

from __future__ import annotations

from calendar import isleap
from dataclasses import dataclass
from enum import Enum, IntEnum

Day = tuple[int, int, int]
"""Year, month, day: comparable for any year."""
_LAST_YEAR = 9999

BEGINNING: Day = (-(10**12), 1, 1)
"""Before every date that can be written: the bound of an open or unknown start."""
ENDING: Day = (10**12, 12, 31)
"""After every date that can be written: the bound of an open or unknown end."""


class Precision(IntEnum):
    """The finest part of a point that is known, from coarse to fine."""

    MILLENNIUM = 1
    CENTURY = 2
    DECADE = 3
    YEAR = 4
    SEASON = 5
    MONTH = 6
    DAY = 7


class Season(IntEnum):
    """The four seasons of level 1, under their EDTF numbers."""

    SPRING = 21
    SUMMER = 22
    AUTUMN = 23
    WINTER = 24


class Bound(Enum):
    """The end of an interval that is not a point."""

    OPEN = ".."
    UNKNOWN = ""


def days_in(year: int, month: int) -> int:
    """Count the days of a month in the proleptic Gregorian calendar (ISO 8601)."""
    if month == 2:
        return 29 if isleap(year) else 28
    return 30 if month in {4, 6, 9, 11} else 31


@dataclass(frozen=True, slots=True)
class Point:
    """One side of a date: a day, a month, a season, a year or a block of years."""

    year: int
    """Astronomical; the first one where digits are unspecified: 2010 for `201X`, -199 for `-01XX`."""
    month: int | None = None
    season: Season | None = None
    day: int | None = None
    approximate: bool = False
    """Written with `~` or `%`."""
    uncertain: bool = False
    """Written with `?` or `%`."""
    unspecified: str = ""
    """The point as written where it holds an `X` (`201X`, `1985-XX-XX`), without qualifier; else empty."""

    @property
    def years(self) -> int:
        """How many years the point may mean: 1, or 10, 100, 1000 for `201X`, `20XX`, `2XXX`."""
        return int(10 ** self.unspecified.removeprefix("-").partition("-")[0].count("X"))

    @property
    def precision(self) -> Precision:
        """The finest known part: `2004-XX` is known to the year."""
        if self.day is not None:
            return Precision.DAY
        if self.month is not None:
            return Precision.MONTH
        if self.season is not None:
            return Precision.SEASON
        blocks = {1: Precision.YEAR, 10: Precision.DECADE, 100: Precision.CENTURY}
        return blocks.get(self.years, Precision.MILLENNIUM)

    @property
    def machine(self) -> str:
        """The valid HTML `datetime` (a year, month or day of the years 1 to 9999), or an empty string.

        Never more exact than the author: a qualified day or month keeps its year only, a decade has none.
        """
        if self.years > 1 or not 1 <= self.year <= 9999:
            return ""
        parts = [f"{self.year:04d}"]
        if not (self.approximate or self.uncertain):
            parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def earliest(self) -> Day:
        """Give the first day that the point may mean; `~` and `?`, of no width in EDTF, widen nothing."""
        if self.season is not None:
            return (self.year, _FIRST_MONTH[self.season], 1)
        return (self.year, self.month or 1, self.day or 1)

    def latest(self) -> Day:
        """Give the last day that the point may mean."""
        if self.season is not None:
            year = self.year + (self.season is Season.WINTER)
            month = (_FIRST_MONTH[self.season] + 2) % 12
            return (year, month, days_in(year, month))
        year, month = self.year + self.years - 1, self.month or 12
        return (year, month, self.day or days_in(year, month))


# EDTF seasons have no bounds. The meteorological ones of the northern half are taken, so that a season sorts
# among the months it is commonly said of; a winter runs into the next year.
_FIRST_MONTH = {Season.SPRING: 3, Season.SUMMER: 6, Season.AUTUMN: 9, Season.WINTER: 12}


@dataclass(frozen=True, slots=True)
class Date:
    """One date or interval: exact, hashable; at least one side is a `Point`."""

    text: str
    """The EDTF as written."""
    start: Point | Bound
    end: Point | Bound
    """The same as `start` unless the text is an interval."""

    @property
    def is_interval(self) -> bool:
        """Tell whether two sides were written."""
        return "/" in self.text

    @property
    def points(self) -> tuple[Point, ...]:
        """The known sides: both of an interval, or the one there is."""
        sides = (self.start, self.end) if self.is_interval else (self.start,)
        return tuple(side for side in sides if isinstance(side, Point))

    @property
    def machine(self) -> tuple[str, ...]:
        """The valid values for `<time datetime>`: one for each point that has one (see `Point.machine`)."""
        return tuple(point.machine for point in self.points if point.machine)

    @property
    def year(self) -> int:
        """The year to group by: the start's, or the end's where the start is open or unknown."""
        return self.points[0].year

    @property
    def sort_key(self) -> tuple[Day, Precision, str]:
        """Earliest possible day, then coarse before fine, then text.

        Without a known start the end takes its place, so that sorted dates keep their `year` together.
        """
        point = self.points[0]
        return (point.earliest(), point.precision, self.text)

    @property
    def days(self) -> tuple[Day, Day] | None:
        """The first and the last day, for what knows only the years 1 to 9999; None where the date does not fit.

        Of a date that is open or unknown at its end, the days of its start; without a start there is nothing to hold.
        """
        if not isinstance(self.start, Point):
            return None
        first = self.start.earliest()
        last = (self.end if isinstance(self.end, Point) else self.start).latest()
        return (first, last) if first[0] >= 1 and last[0] <= _LAST_YEAR else None

    def earliest(self) -> Day:
        """Give the first day that the date may cover; `BEGINNING` where the start is open or unknown."""
        return self.start.earliest() if isinstance(self.start, Point) else BEGINNING

    def latest(self) -> Day:
        """Give the last day that the date may cover; `ENDING` where the end is open or unknown."""
        return self.end.latest() if isinstance(self.end, Point) else ENDING
