"""The timeline as a calendar in each language: iCalendar (RFC 5545).

Floor 9, within `explainer.outputs`. A calendar holds days of the years 1 to 9999. An event lasts as long as its date
may mean, and says that date in words; one that is not certain is tentative. What cannot be held (before our era,
without a beginning) is named in the description of the calendar (RFC 7986), and on the page that leads to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from explainer.artifacts import Target
from explainer.dates import Date
from explainer.diagnostics import Outcome
from explainer.edition import structured
from explainer.edition.desk import Desk
from explainer.edition.kinds import timeline
from explainer.edition.writer import Writer
from explainer.outputs.output import Output, Plan
from explainer.templates import Templates

_LONGEST = 75
"""Bytes of a line, by the standard."""


def plan(plan: Plan) -> Iterable[Target]:
    """Plan a calendar beside each timeline."""
    for edition in plan.editions:
        if timeline.KIND.name in edition.desk.addresses.files:
            yield Target(edition.desk.addresses.beside(timeline.KIND.name, ".ics"), edition.desk)


def make(target: Target, _templates: Templates) -> Outcome[bytes]:
    """Write a calendar."""
    return Outcome("".join(f"{_folded(line)}\r\n" for line in _lines(target.view)).encode())


def _lines(desk: Desk) -> Iterator[str]:
    info, events = desk.site.info, desk.site.events
    title = desk.text(info.title)
    absent = [str(desk.text(event.title)) for event in events.values() if event.date.days is None]
    about = f"{desk.say('reuse.absent')} {'; '.join(absent)}" if absent else str(desk.text(info.description))
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//explainer//timeline//EN", "CALSCALE:GREGORIAN")
    yield from (f"X-WR-CALNAME:{_escaped(title)}", f"DESCRIPTION:{_escaped(about)}")
    stamp = _day(info.date.days[0]) if info.date.days else "19700101"
    for key, event in events.items():
        if event.date.days is not None:
            text = f"{desk.locale.date(event.date)}. {Writer(desk, '').plain(event.text)}"
            address = structured.home(desk, f"e-{key}")
            yield from ("BEGIN:VEVENT", f"UID:{address}", f"DTSTAMP:{stamp}T000000Z")
            yield from _days(event.date)
            yield from (f"SUMMARY:{_escaped(desk.text(event.title))}", f"DESCRIPTION:{_escaped(text)}")
            yield from (f"URL:{address}", "TRANSP:TRANSPARENT", "END:VEVENT")
    yield "END:VCALENDAR"


def _days(when: Date) -> Iterator[str]:
    """Give the days of an event; a calendar's end is the day after."""
    assert when.days is not None  # asked only of what fits
    first, last = when.days
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    if (end := date(*last)) < date.max:
        following = end + timedelta(days=1)
        yield f"DTEND;VALUE=DATE:{_day((following.year, following.month, following.day))}"
    is_certain = not any(point.approximate or point.uncertain or point.unspecified for point in when.points)
    yield f"STATUS:{'CONFIRMED' if is_certain else 'TENTATIVE'}"


def _day(day: tuple[int, int, int]) -> str:
    return "{:04d}{:02d}{:02d}".format(*day)


def _escaped(words: str) -> str:
    return re.sub(r"([\\;,])", r"\\\1", str(words)).replace("\n", "\\n")


def _folded(line: str) -> str:
    """Break a line as the standard wants it, never within a letter."""
    rows, row = [], ""
    for letter in line:
        if len(f"{row}{letter}".encode()) > _LONGEST:
            rows.append(row)
            row = " "
        row += letter
    return "\r\n".join([*rows, row])


OUTPUT = Output("calendars", plan, make, is_traced=True)
