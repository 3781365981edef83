"""Dates as people write them: days, months, decades.

Floor 1, within `explainer.numerals`.
"""

from __future__ import annotations

import re
from decimal import Decimal

from explainer.numerals.language import Language
from explainer.numerals.ordinals import in_words
from explainer.numerals.parts import Part, dated
from explainer.numerals.tokens import Sort, Text
from explainer.numerals.words import split

_YEAR_FIRST = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_SHORT = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2})")
_YEAR_SLASHED = re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})")
_LAST_DAY = 31
_CENTURY = 1900
"""What a decade of two digits is counted from: jaren 90."""


class Calendar:
    """Reads the dates of one text."""

    def __init__(self, text: Text, language: Language) -> None:
        self._text = text
        self._language = language

    def read(self, index: int) -> tuple[Part, int] | None:
        """Read the date that begins at a token; give it, and the token after it."""
        if self._language.dates and self._text.sort(index) in (Sort.NUMBER, Sort.WORD):
            numeral = self._text.sort(index) is Sort.NUMBER
            decade = self._decade_in_digits(index) if numeral else self._decade(index)
            return self._by_patterns(index) or decade or (None if numeral else self._first(index))
        match self._text.sort(index):
            case Sort.SLASHED:
                part = self._in_digits(index)
                return (part, index + 1) if part else None
            case Sort.NUMBER:
                return self._day_first(index, index + 1, self._day(index)) or self._decade_in_digits(index)
            case Sort.WORD:
                return self._month_first(index) or self._decade(index) or self._first(index)
            case _:
                return None

    def _by_patterns(self, index: int) -> tuple[Part, int] | None:
        text, start = self._text, self._text.tokens[index].start
        for pattern in self._language.dates:
            match = pattern.match(text.text, start)
            groups = match.groupdict() if match else {}
            day, year = int(groups.get("day") or 0), int(groups.get("year") or 0)
            month = int(groups.get("month") or 0) or self._language.months.get(_first(groups.get("name") or ""), 0)
            if match and 1 <= month <= 12 and day <= _LAST_DAY and (day or year):
                after = next((n for n in range(index, len(text)) if text.tokens[n].start >= match.end()), len(text))
                return dated(start, match.end(), year, month, day), after
        return None

    def _in_digits(self, index: int) -> Part | None:
        token = self._text.tokens[index]
        if found := _YEAR_FIRST.fullmatch(token.raw):
            year, month, day = map(int, found.groups())
        elif found := _DAY_FIRST.fullmatch(token.raw):
            day, month, year = map(int, found.groups())
        elif found := _SHORT.fullmatch(token.raw):
            day, month, year = map(int, found.groups())
            year = _full(year)
        elif found := _YEAR_SLASHED.fullmatch(token.raw):
            year, month, day = map(int, found.groups())
        else:
            return None
        other: tuple[Decimal, ...] = ()
        if self._language.month_first and not token.raw.startswith(str(year)) and "/" in token.raw:
            if month > 12:
                day, month = month, day
            elif day <= 12 and day != month:
                other = (dated(0, 0, year, day, month).value,)
        if not (1 <= month <= 12 and 1 <= day <= 31):
            return None
        part = dated(token.start, token.end, year, month, day)
        return Part(part.start, part.end, part.kind, part.value, part.unit, other)

    def _day(self, index: int) -> int:
        """Give the number of a day, 0 where there is none."""
        raw = self._text.tokens[index].raw if self._text.sort(index) is Sort.NUMBER else ""
        return int(raw) if 0 < len(raw) <= 2 and raw.isdigit() and 1 <= int(raw) <= _LAST_DAY else 0

    def _after_suffix(self, index: int) -> int:
        """Pass over what makes an ordinal of a day: 1er, 19th of."""
        text = self._text
        if text.gap(index) == "" and text.key(index) in self._language.suffixes:
            index += 1
            index += self._language.month_first and text.key(index) == "of"
        return index

    def _first(self, index: int) -> tuple[Part, int] | None:
        """Read a day in words: premier mai, elf november, the fourth of July."""
        text, language = self._text, self._language
        day = text.phrase(language.spelled, index) or in_words(text, language, index)
        if day is None or day[0] > _LAST_DAY:
            return None
        return self._day_first(index, day[1] + (text.key(day[1]) in language.links), day[0])

    def _day_first(self, index: int, after: int, day: int) -> tuple[Part, int] | None:
        text = self._text
        if not day:
            return None
        at = self._after_suffix(after)
        month = self._month(at)
        if not month or not text.near(at):
            return None
        year, last = self._year(at + 1 + (text.key(at + 1) in self._language.links))
        last = last if year else at + 1
        return dated(text.tokens[index].start, text.tokens[last - 1].end, year, month, day), last

    def _month(self, index: int, *, short: bool = True) -> int:
        """Give the number of a month, 0 where there is none; English ones have a capital, for may and march do not."""
        key = self._text.key(index)
        language = self._language
        month = language.months.get(key, language.short_months.get(key, 0) if short else 0)
        capital = not language.month_first or self._text.sort(index) is not Sort.WORD
        return month if capital or self._text.tokens[index].raw[0].isupper() else 0

    def _year(self, index: int) -> tuple[int, int]:
        """Read the year behind a month; give it or 0, and the token after."""
        text = self._text
        gap = text.gap(index)
        raw = text.tokens[index].raw if text.sort(index) is Sort.NUMBER else ""
        if len(raw) == 4 and raw.isdigit() and (text.near(index) or re.fullmatch(r"[,.]\s+", gap)):
            return int(raw), index + 1
        if len(raw) == 2 and raw.isdigit() and gap.strip() in ("'", "’") and gap[0].isspace():  # juni ’24
            return _full(int(raw)), index + 1
        return 0, index

    def _month_first(self, index: int) -> tuple[Part, int] | None:
        """Read June 2018, and where the language has it June 19, 2018."""
        text, start = self._text, self._text.tokens[index].start
        month = self._month(index)
        if not month:
            return None
        spaced = text.spaced(index + 1) or text.gap(index + 1) == ". "
        if self._language.month_first and spaced and (day := self._day(index + 1)):
            year, last = self._year(self._after_suffix(index + 2))
            if year or text.gap(index + 2) != "" or text.sort(index + 2) is not Sort.SIGN:
                return dated(start, text.tokens[last - 1].end, year, month, day), last
        year, last = self._year(index + 1)
        gap = text.gap(index + 1).rstrip()
        if not year or gap == "," or (gap == "." and text.key(index) in self._language.months):
            return None
        if gap != "." and not self._month(index, short=False) and text.phrase(self._language.spelled, index):
            return None  # sept 2018
        return dated(start, text.tokens[last - 1].end, year, month), last

    def _decade_in_digits(self, index: int) -> tuple[Part, int] | None:
        """Read 1990s, 90er."""
        text, raw = self._text, self._text.tokens[index].raw
        ending = text.key(index + 1) in self._language.decade_endings
        return self._tens(index, raw, index + 1) if ending and text.gap(index + 1) in ("", "'", "’") else None

    def _decade(self, index: int) -> tuple[Part, int] | None:
        """Read années 90, jaren negentig, nineties, década de 1990."""
        text, language = self._text, self._language
        named = language.named_decades.get(text.key(index))
        if named:
            return self._tens(index, str(named), index)
        has_link = text.key(index) in language.usage.decade_of and text.key(index + 1) in language.links
        if not has_link and text.key(index) not in language.decades:
            return None
        at = index + 1 + has_link
        if text.sort(at) is Sort.NUMBER and (text.near(at) or text.gap(at).strip() in ("'", "’")):
            return self._tens(index, text.tokens[at].raw, at)
        spelled = text.phrase(language.spelled, at) if text.near(at) else None
        return self._tens(index, str(spelled[0]), spelled[1] - 1) if spelled else None

    def _tens(self, first: int, raw: str, last: int) -> tuple[Part, int] | None:
        part = decade(self._text.tokens[first].start, self._text.tokens[last].end, raw)
        return (part, last + 1) if part else None


def decade(start: int, end: int, raw: str) -> Part | None:
    """Make a decade of the number that names it: 90, 1990; None where it names none."""
    if not raw.isdigit() or raw[-1] != "0" or len(raw) not in (2, 4):
        return None
    year = int(raw) if len(raw) == 4 else _CENTURY + int(raw)
    return Part(start, end, "date", Decimal(year * 10_000), f"{year // 10}X")


def _full(year: int) -> int:
    """Give the year of which only the end is written: the nearer century."""
    return year + (2000 if year < 50 else _CENTURY)


def _first(name: str) -> str:
    """Give the first word of the name of a month, as tables hold it."""
    return next(iter(split(name)), "")
