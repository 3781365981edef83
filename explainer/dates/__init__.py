"""Dates as authors write them: EDTF levels 0 and 1 (ISO 8601-2, as profiled by the Library of Congress).

Floor 0 (standard library only). Promise: a text becomes one exact `Date` or a `DateError` in the author's
words; nothing here puts a date into words.
"""

from explainer.dates.reading import DateError, parse
from explainer.dates.values import BEGINNING, ENDING, Bound, Date, Day, Point, Precision, Season

__all__ = [
    "BEGINNING",
    "ENDING",
    "Bound",
    "Date",
    "DateError",
    "Day",
    "Point",
    "Precision",
    "Season",
    "parse",
]
