"""Times of the day in words: half negen, huit heures et demie, midi.

Floor 1, within `explainer.numerals`. Each gives an hour and its minutes, as 8 h 30 does. The hour may be one after
noon, and “deux heures et demie” may as well last as long: both are said besides.
"""

from __future__ import annotations

from decimal import Decimal

from explainer.numerals.language import Language
from explainer.numerals.parts import Part, besides
from explainer.numerals.tokens import Sort, Text

_HOUR = 60
_NOON = 12
_LAST = 24


def worded(text: Text, index: int, language: Language) -> tuple[list[Part], int] | None:
    """Read the time that begins at a token; give its hour and minutes, and the token after it."""
    usage = language.usage
    named = text.phrase(usage.hours, index)
    if named:
        return _parts(text, index, named[1], named[0], named[1]), named[1]
    before = text.phrase(usage.before_hour, index)
    if before:
        hour = _hour(text, before[1], language) if text.near(before[1]) else None
        if hour is None or hour[0] > _NOON:
            return None
        return _parts(text, index, hour[1], hour[0] * _HOUR + before[0], hour[1]), hour[1]
    hour = _hour(text, index, language) if usage.after_hour.longest else None
    after = text.phrase(usage.after_hour, hour[1]) if hour and text.near(hour[1]) else None
    if hour is None or after is None:
        return None
    return _parts(text, index, after[1], hour[0] * _HOUR + after[0], hour[1]), after[1]


def _hour(text: Text, index: int, language: Language) -> tuple[int, int] | None:
    """Read an hour in digits or words; give it, and the token after it."""
    raw = text.tokens[index].raw if text.sort(index) is Sort.NUMBER else ""
    if raw.isdigit() and len(raw) <= 2:
        found = int(raw), index + 1
    else:
        one = (1, index + 1) if text.key(index) in language.one else None
        found = text.phrase(language.spelled, index) or one or (0, 0)
    return found if 1 <= found[0] <= _LAST else None


def _parts(text: Text, first: int, after: int, minutes: int, middle: int) -> list[Part]:
    """Make an hour and its minutes, which begin at a token of their own where they can."""
    hour, rest = divmod(minutes % (_LAST * _HOUR), _HOUR)
    others = {hour, (hour + _NOON) % _LAST, _LAST if hour == 0 else hour}
    exact = Decimal(hour) + Decimal(rest) / _HOUR
    start, end = text.tokens[first].start, text.tokens[after - 1].end
    if not rest:
        others = {0, _LAST} if hour == 0 else {hour}
        return [Part(start, end, "number", Decimal(hour), besides=besides(*others), is_loose=True)]
    cut = text.tokens[middle - 1].end if middle < after else end - 1
    return [
        Part(start, cut, "number", exact, besides=besides(*others), is_loose=minutes // _HOUR <= 1),
        Part(cut, end, "number", Decimal(rest), is_loose=True),
    ]
