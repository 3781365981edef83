"""The common slips: what an author probably meant by a text that is no date.

Floor 0 (standard library only). Promise: only ever a suggestion; the caller checks that it is a date.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

# Long enough to tell the months of French, Dutch and English apart, accents left out.
_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan", "fev feb", "mar maa mrt", "avr apr", "mai mei may", "juin jun", "juil jul", "aou aug", "sep",
         "oct okt", "nov", "dec"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_NAME = r"(?P<name>[a-z]{3,10})\.?"
_YEAR = r"(?P<y>[0-9]{4})"
_DAY = r"(?P<d>[0-9]{1,2})(?:er|e|st|nd|rd|th|ste|de)?\.?"
_Meant = Callable[[re.Match[str]], Iterator[str]]
_ABOUT = r"(?:vers|environ|circa|ca\.?|c\.|omstreeks|rond|ongeveer|about|around)"


def _dated(match: re.Match[str]) -> Iterator[str]:
    """Write year, month and perhaps day with dashes and zeros."""
    groups = match.groupdict()
    name = groups.get("name", "")
    month = _MONTHS.get(name[:4]) or _MONTHS.get(name[:3]) if name else int(groups["m"])
    if month:
        yield f"{groups['y']}-{month:02d}" + (f"-{int(groups['d']):02d}" if groups.get("d") else "")


def _day_or_month_first(match: re.Match[str]) -> Iterator[str]:
    first, second = int(match["a"]), int(match["b"])
    yield f"{match['y']}-{second:02d}-{first:02d}"
    yield f"{match['y']}-{first:02d}-{second:02d}"


def _before_christ(match: re.Match[str]) -> Iterator[str]:
    year = 1 - int(match["n"])
    yield f"-{-year:04d}" if year else "0000"


def _short_year(match: re.Match[str]) -> Iterator[str]:
    """Read two digits as a century or a year, three as a decade or a year."""
    sign, digits = match.groups()
    yield f"{sign}{digits:X<4}"
    yield f"{sign}{digits:0>4}"


def _as(template: str) -> _Meant:
    return lambda match: iter((match.expand(template),))


_SLIPS: tuple[tuple[re.Pattern[str], _Meant], ...] = tuple(
    (re.compile(pattern), meant)
    for pattern, meant in (
        # 2018/05/25, 2018-5-1, 2018.5, 2018/05
        (rf"{_YEAR}[-/.](?P<m>[0-9]{{1,2}})(?:[-/.](?P<d>[0-9]{{1,2}}))?", _dated),
        # 25/05/2018, 05/25/2018, 05/2018
        (rf"(?P<a>[0-9]{{1,2}})[-/.](?P<b>[0-9]{{1,2}})[-/.]{_YEAR}", _day_or_month_first),
        (rf"(?P<m>[0-9]{{1,2}})[-/.]{_YEAR}", _dated),
        # mai 2018, 1er mai 2018, May 25, 2018
        (rf"(?:{_DAY} )?{_NAME} {_YEAR}", _dated),
        (rf"{_NAME} {_DAY},? {_YEAR}", _dated),
        # 2015-2017, 2015 – 2017, 2018 / 2019
        (r"([0-9]{4}) ?[-–—] ?([0-9]{4})", _as(r"\1/\2")),
        (r"(\S+) ?/ ?(\S+)", _as(r"\1/\2")),
        # vers 2010, 2010s, années 2010, 44 BC
        (rf"{_ABOUT} ?{_YEAR}", _as(r"\g<y>~")),
        (r"(?:annees|jaren|the|les|de)? ?([0-9]{3})0(?:s|'s|’s|er)?", _as(r"\1X")),
        (r"(?P<n>[1-9][0-9]{0,3}) ?(?:bc|bce|av\. ?j\.? ?-?c\.?|v\. ?chr\.?)", _before_christ),
        # the words and signs of the draft of 2012; both qualifiers; a minus sign
        (r"(.+/)(?:open|now|present)", _as(r"\1..")),
        (r"unknown(/.+)|(.+/)unknown", _as(r"\1\2")),
        (r"(.+)(?:\?~|~\?)", _as(r"\1%")),
        (r"[−–]([0-9].*)", _as(r"-\1")),
        # years of more or fewer than four digits
        (r"y?(-?)0*([1-9][0-9]{4,})", _as(r"Y\1\2")),
        (r"(-?)([0-9]{2,3})", _short_year),
    )
)

FORMS = "write YYYY, YYYY-MM or YYYY-MM-DD; 2010~ (about), 2010? (uncertain), 2015/2017, 2018/.., ../2018, 201X"
"""The hint of last resort."""

_REASONS: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(pattern), message, hint)
    for pattern, message, hint in (
        (r"\s*", "the date is empty", "write a date such as 2018-05-25, or leave the field out"),
        (
            r"(-?[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ][0-9].*",
            "“{text}” has a time of day, which is not used here",
            r"write the day alone: \1",
        ),
        (r"X+(-X+)*[~?%]?", "“{text}” says nothing about the time", "leave the date out"),
        (r"\.\.", "“{text}” is only the open end of an interval", "write 2018/.. or ../2018"),
        (
            r"[\[{].*",
            "“{text}” is a set of dates (EDTF level 2), which is not used here",
            "write an interval such as 1667/1672, or several entries",
        ),
        (
            r"(Y?-?[0-9]+E[0-9]+|.*[0-9]S[0-9]+).*",
            "“{text}” has an exponent or significant digits (EDTF level 2), which are not used here",
            "write the year in full, with ~ where it is approximate",
        ),
        (
            r".*[~?%(].*[0-9X)].*",
            "“{text}” qualifies a part of a date (EDTF level 2), which is not used here",
            "put ~, ? or % at the end of the whole date, or of each side of an interval",
        ),
        (
            r".*[0-9X].*X.*|.*X.*[0-9].*",
            "“{text}” has an X before a digit (EDTF level 2), which is not used here",
            "X stands for the last digits of a year, or a whole month or day: 201X, 2004-XX, 1985-04-XX",
        ),
    )
)


def readings(text: str) -> Iterator[str]:
    """Give what the text may mean, most likely first; nothing says that these are dates."""
    plain = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))
    plain = " ".join(plain.split())
    for spelling in dict.fromkeys((plain.upper(), _signs(text), plain)):
        if spelling != text:
            yield spelling
    for pattern, meant in _SLIPS:
        match = pattern.fullmatch(plain)
        if match:
            yield from (reading.upper() for reading in meant(match))


def reason(text: str) -> tuple[str, str]:
    """Give the message and the hint for a text that resembles no date."""
    for pattern, message, hint in _REASONS:
        match = pattern.fullmatch(text)
        if match:
            return message.format(text=text), match.expand(hint)
    return f"“{text}” is not an EDTF date", FORMS


def _signs(text: str) -> str:
    """Write the old sign for an unspecified digit (`199u`) as it is now."""
    return text.replace("u", "X")
