"""Reads EDTF: one grammar, one pass, and a refusal that says what to write instead.

Floor 0 (standard library only). Promise: any text gives a `Date` or a `DateError`, nothing else.
"""

from __future__ import annotations

import re
from dataclasses import replace

from explainer.dates import slips
from explainer.dates.values import Bound, Date, Point, Season, days_in

_SIDE = re.compile(
    r"""(?P<year> -?(?:[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|[0-9]XXX) | Y-?[1-9][0-9]{4,11})
        (?:-(?P<month>[0-9]{2}|XX) (?:-(?P<day>[0-9]{2}|XX))?)?
        (?P<qualifier>[~?%]?)""",
    re.VERBOSE,
)
_BOUNDS = frozenset(bound.value for bound in Bound)
_SEASONS = frozenset(Season)
_LONGEST = 60
"""Characters of a text that a message repeats; nothing longer resembles a date."""


class DateError(ValueError):
    """A text that is no date we take.

    Attributes:
        message: what is wrong: a lower-case sentence in the author's words.
        hint: what to write instead; may be empty.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def parse(text: str) -> Date:
    """Read one EDTF date or interval of level 0 or 1.

    Taken: years (four digits, or `Y` and more), months, days, seasons 21–24, `X` for unspecified digits on
    the right, `~ ? %` at the end of a side, `A/B`, and `..` or nothing for an open or unknown side.

    Raises:
        DateError: the text is no such date, is impossible, ends before it starts, or says nothing. Times of
            day (level 0) and everything of level 2 are refused by name.
    """
    date = _read(text)
    if date is None:
        raise _refusal(text)
    return date


def _read(text: str) -> Date | None:
    """Read a date; none where the text has not the shape of one."""
    sides = text.split("/")
    if len(sides) > 2 or not all(side in _BOUNDS or _SIDE.fullmatch(side) for side in sides):
        return None
    if len(sides) == 1:
        return None if text in _BOUNDS else Date(text, point := _point(text), point)
    start, end = _side(sides[0]), _side(sides[1])
    if isinstance(start, Bound) and isinstance(end, Bound):
        raise DateError(f"“{text}” says nothing about the time", "leave the date out")
    if isinstance(start, Point) and isinstance(end, Point) and start.earliest() > end.latest():
        raise DateError(f"“{text}” ends before it starts", f"write {sides[1]}/{sides[0]}")
    return Date(text, start, end)


def _side(text: str) -> Point | Bound:
    """Read one side of an interval."""
    return Bound(text) if text in _BOUNDS else _point(text)


def _point(text: str) -> Point:
    """Read one side that has the shape of a point."""
    match = _SIDE.fullmatch(text)
    assert match is not None, "the caller matched it"
    written, month, day, qualifier = match["year"], match["month"], match["day"], match["qualifier"]
    if written == "-0000":
        raise DateError("there is no year -0000", "write 0000 for the year 1 BC, -0001 for 2 BC")
    if "X" in written and month:
        raise DateError(
            f"in “{text}” a month follows a year with unspecified digits (EDTF level 2)",
            f"write {written}{qualifier}",
        )
    if month == "XX" and day not in {None, "XX"}:
        raise DateError(f"in “{text}” a day is given without its month", f"write {written}-XX{qualifier}")
    point = Point(
        _year(written),
        approximate=qualifier in {"~", "%"},
        uncertain=qualifier in {"?", "%"},
        unspecified=text.removesuffix(qualifier) if "X" in text else "",
    )
    if month in {None, "XX"}:
        return point
    if int(month) in _SEASONS and day is None:
        return replace(point, season=Season(int(month)))
    point = replace(point, month=_month(text, point.year, month, day))
    return point if day in {None, "XX"} else replace(point, day=_day(text, point, day))


def _year(written: str) -> int:
    """Give the first year that the digits may mean: before year 0, the largest number."""
    digits = written.removeprefix("Y")
    return int(digits.replace("X", "9" if digits.startswith("-") else "0"))


def _month(text: str, year: int, month: str, day: str | None) -> int:
    """Give the month, or name what the calendar lacks; day and month may have changed places."""
    if 1 <= int(month) <= 12:
        return int(month)
    if day not in {None, "XX"} and 1 <= int(day) <= 12 and 1 <= int(month) <= days_in(year, int(day)):
        swapped = text.replace(f"-{month}-{day}", f"-{day}-{month}")
        raise DateError(f"in “{text}” the month is {month}", f"write {swapped}")
    raise DateError(f"in “{text}” the month is {month}", "months are 01 to 12, seasons 21 to 24")


def _day(text: str, point: Point, day: str) -> int:
    """Give the day, or name what the calendar lacks."""
    last = days_in(point.year, point.month or 1)
    if not 1 <= int(day) <= last:
        raise DateError(f"“{text}” is no day of the calendar", f"the days of that month are 01 to {last}")
    return int(day)


def _is_date(text: str) -> bool:
    try:
        return _read(text) is not None
    except DateError:
        return False


def _refusal(text: str) -> DateError:
    """Name what the author wrote, and the date it probably means where that is a date indeed."""
    if len(text) > _LONGEST:
        return DateError(f"“{text[:_LONGEST]}…” is not a date", slips.FORMS)
    meant = list(filter(_is_date, dict.fromkeys(slips.readings(text))))
    if meant:
        return DateError(f"“{text}” is not written as an EDTF date", f"write {' or '.join(meant)}")
    return DateError(*slips.reason(text))
