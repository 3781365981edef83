from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.dates import Bound, Date, DateError, Point, Precision, Season, parse

CORPORA = Path(__file__).parents[2].parent / "shared" / "corpora" / "edtf"

# Examples of levels 0 and 1 that we refuse, and the words of the refusal.
REFUSED = {
    **dict.fromkeys(("-04", "00", "19"), "is not written as an EDTF date"),  # ISO 8601 centuries, not in EDTF
    **dict.fromkeys(("../..", "/", "XXXX", "XXXX-XX", "XXXX-XX-XX"), "says nothing about the time"),
}
# Texts that an older grammar calls invalid, and why we take them.
TAKEN = {"2012-21/2012-22": "an interval of seasons: the last EDTF grammar forbids none"}


def corpus(name: str) -> dict[str, list]:
    file = CORPORA / name
    if not file.exists():
        pytest.skip(f"../shared is absent: {file} was not read")
    return json.loads(file.read_text("utf-8"))


def outcome(text: str) -> Date | DateError:
    try:
        return parse(text)
    except DateError as error:
        return error


def refusal(text: str) -> DateError:
    with pytest.raises(DateError) as caught:
        parse(text)
    return caught.value


@pytest.mark.parametrize("name", ["edtf.js.json", "python-edtf.json"])
def test_examples_of_levels_0_and_1_are_read_or_refused_by_name(name):
    for example in corpus(name)["valid"]:
        text, level = example["edtf"], example["level"]
        if "T" in text:
            assert "has a time of day" in refusal(text).message
        elif level in (0, 1) and text in REFUSED:
            assert REFUSED[text] in refusal(text).message
        elif level in (0, 1):
            assert parse(text).text == text


@pytest.mark.parametrize("name", ["edtf.js.json", "python-edtf.json"])
def test_invalid_examples_are_refused_with_a_hint(name):
    for text in corpus(name)["invalid"]:
        if text in TAKEN:
            assert parse(text)
        else:
            assert refusal(text).hint


def test_examples_of_the_older_draft_are_read_or_refused():
    for texts in corpus("edtf-ruby.json").values():
        for text in texts:
            assert outcome(text)


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("2018", Point(2018)),
        ("0044", Point(44)),
        ("0000", Point(0)),
        ("-0044", Point(-44)),
        ("Y170000002", Point(170000002)),
        ("Y-17000", Point(-17000)),
        ("2018-05", Point(2018, month=5)),
        ("2016-02-29", Point(2016, month=2, day=29)),
        ("-0004-02-29", Point(-4, month=2, day=29)),
        ("2010~", Point(2010, approximate=True)),
        ("2010?", Point(2010, uncertain=True)),
        ("1989-11-09%", Point(1989, month=11, day=9, approximate=True, uncertain=True)),
        ("2001-21", Point(2001, season=Season.SPRING)),
        ("2001-24~", Point(2001, season=Season.WINTER, approximate=True)),
        ("201X", Point(2010, unspecified="201X")),
        ("20XX?", Point(2000, uncertain=True, unspecified="20XX")),
        ("-01XX", Point(-199, unspecified="-01XX")),
        ("2004-XX", Point(2004, unspecified="2004-XX")),
        ("1985-04-XX", Point(1985, month=4, unspecified="1985-04-XX")),
        ("1985-XX-XX", Point(1985, unspecified="1985-XX-XX")),
    ],
)
def test_a_date_without_an_interval_has_one_point(text, point):
    date = parse(text)
    assert date.start == date.end == point
    assert date.points == (point,)
    assert not date.is_interval


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2015/2017", Point(2015), Point(2017)),
        ("2004-02-01/2005", Point(2004, 2, day=1), Point(2005)),
        ("2004-06-15/2004-06", Point(2004, 6, day=15), Point(2004, 6)),
        ("-2005/-1999-02", Point(-2005), Point(-1999, 2)),
        ("1984~/2004?", Point(1984, approximate=True), Point(2004, uncertain=True)),
        ("2018-10-23/..", Point(2018, 10, day=23), Bound.OPEN),
        ("../2006", Bound.OPEN, Point(2006)),
        ("/2006", Bound.UNKNOWN, Point(2006)),
        ("2004/", Point(2004), Bound.UNKNOWN),
    ],
)
def test_an_interval_has_two_sides(text, start, end):
    date = parse(text)
    assert (date.start, date.end) == (start, end)
    assert date.is_interval


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("", "the date is empty", "leave the field out"),
        ("2018-02-29", "no day of the calendar", "01 to 28"),
        ("2018-04-31", "no day of the calendar", "01 to 30"),
        ("2018-13", "the month is 13", "months are 01 to 12"),
        ("2018-25-05", "the month is 25", "write 2018-05-25"),
        ("2018-21-05", "the month is 21", "write 2018-05-21"),
        ("-0044-15-03~", "the month is 15", "write -0044-03-15~"),
        ("2018-30-02", "the month is 30", "months are 01 to 12"),
        ("2018-13-13", "the month is 13", "months are 01 to 12"),
        ("2018-00-00", "the month is 00", "months are 01 to 12"),
        ("2018-13-XX", "the month is 13", "months are 01 to 12"),
        ("2018/2015", "ends before it starts", "write 2015/2018"),
        ("2018-05/2018-04-30", "ends before it starts", "write 2018-04-30/2018-05"),
        ("-0000", "no year -0000", "write 0000"),
        ("2018-05-25T12:30:00", "has a time of day", "write the day alone: 2018-05-25"),
        ("2018-05-25 12:30", "has a time of day", "write the day alone: 2018-05-25"),
        ("15XX-12", "EDTF level 2", "write 15XX"),
        ("1560-XX-25", "a day is given without its month", "write 1560-XX"),
        ("1XX3", "EDTF level 2", "201X"),
        ("2004?-06-11", "EDTF level 2", "at the end"),
        ("[1667,1668]", "EDTF level 2", "interval"),
        ("Y17E7", "EDTF level 2", "in full"),
        ("..", "only the open end", "2018/.."),
        ("hello", "“hello” is not an EDTF date", "YYYY-MM-DD"),
        ("2018\n", "is not written as an EDTF date", "write 2018"),
        ("٢٠١٨", "is not an EDTF date", "YYYY"),
    ],
)
def test_a_refusal_names_the_fault_and_says_what_to_write(text, message, hint):
    error = refusal(text)
    assert message in error.message
    assert hint in error.hint
    assert str(error) == error.message


def test_a_long_text_is_shortened_in_the_message():
    assert len(refusal("2018 " * 10_000).message) < 100


def test_dates_are_values():
    assert {parse("2018"), parse("2018")} == {parse("2018")}
    assert parse("201X").start.precision is Precision.DECADE


@settings(max_examples=300, derandomize=True)
@given(
    st.from_regex(r"-?([0-9]{4}|[0-9X]{4})(-[0-9]{2}|-XX){0,3}[~?%]?", fullmatch=True)
    | st.text(alphabet="0123456789XxYTu-/.~?%[]{}() SEmai\x00é", max_size=20)
    | st.text(max_size=70)
)
def test_any_text_is_a_date_or_a_date_error(text):
    date = outcome(text)
    if isinstance(date, DateError):
        assert date.message
        assert date.hint
    else:
        assert date.text == text
        assert date.earliest() <= date.latest()
