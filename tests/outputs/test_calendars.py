from __future__ import annotations

from datetime import UTC, date, datetime

from icalendar import Calendar

from tests.outputs.conftest import Files


def calendar(odd: Files) -> Calendar:
    """Read the calendar with a parser that we did not write."""
    return Calendar.from_ical(odd["en/timeline.ics"])


def test_an_event_lasts_as_long_as_its_date_may_mean(odd: Files) -> None:
    events = {event["UID"].partition("#e-")[2]: event for event in calendar(odd).walk("VEVENT")}
    days = {
        key: (event.decoded("DTSTART"), event.decoded("DTEND"), str(event["STATUS"])) for key, event in events.items()
    }
    assert days == {
        "opens": (date(2022, 5, 1), date(2022, 6, 1), "CONFIRMED"),
        "counted": (date(2023, 1, 1), date(2024, 1, 1), "TENTATIVE"),
        "since": (date(2018, 10, 23), date(2018, 10, 24), "CONFIRMED"),
        "decade": (date(2010, 1, 1), date(2020, 1, 1), "TENTATIVE"),
        "day": (date(2019, 2, 28), date(2019, 3, 1), "TENTATIVE"),
    }


def test_an_event_says_its_date_in_words_and_leads_to_its_place(odd: Files) -> None:
    event = next(event for event in calendar(odd).walk("VEVENT") if event["UID"].endswith("#e-since"))
    assert event["SUMMARY"] == "since; a, b"
    assert event["DESCRIPTION"] == "from October 23, 2018. =Text of it."
    assert event["URL"] == "https://bridge.example/en/timeline.html#e-since"
    assert event.decoded("DTSTAMP") == datetime(2024, 5, 1, tzinfo=UTC)


def test_what_a_calendar_cannot_hold_is_named(odd: Files) -> None:
    assert calendar(odd)["DESCRIPTION"] == (
        "Not in the calendar, which cannot hold such dates: roman; a, b; until; a, b"
    )
    assert calendar(odd).errors == []


def test_lines_are_as_long_as_the_standard_allows_and_whole_letters(odd: Files) -> None:
    lines = odd["fr/chronologie.ics"].encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None for line in lines)
    assert b"\n" not in b"".join(lines)
