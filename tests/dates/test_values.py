from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.dates import BEGINNING, ENDING, Precision, parse
from explainer.dates.values import days_in

YEARS = st.integers(-9999, 9999).map(lambda y: f"{'-' if y < 0 else ''}{abs(y):04d}")
POINTS = st.one_of(
    YEARS,
    st.builds("{}-{:02d}".format, YEARS, st.integers(1, 12) | st.integers(21, 24)),
    st.builds("{}-{:02d}-{:02d}".format, YEARS, st.integers(1, 12), st.integers(1, 28)),
    st.builds("{:03d}X".format, st.integers(0, 999)),
    st.builds("{}-XX".format, YEARS),
)
DATES = st.builds(str.__add__, POINTS, st.sampled_from(["", "~", "?", "%", "/..", "/"])) | st.builds(
    str.__add__, st.sampled_from(["../", "/"]), POINTS
)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2018", (2018, 1, 1), (2018, 12, 31)),
        ("2016-02", (2016, 2, 1), (2016, 2, 29)),
        ("-0044-03-15", (-44, 3, 15), (-44, 3, 15)),
        ("201X", (2010, 1, 1), (2019, 12, 31)),
        ("20XX", (2000, 1, 1), (2099, 12, 31)),
        ("-01XX", (-199, 1, 1), (-100, 12, 31)),
        ("2004-XX", (2004, 1, 1), (2004, 12, 31)),
        ("1985-04-XX", (1985, 4, 1), (1985, 4, 30)),
        ("2001-21", (2001, 3, 1), (2001, 5, 31)),
        ("2001-23", (2001, 9, 1), (2001, 11, 30)),
        ("2003-24", (2003, 12, 1), (2004, 2, 29)),
        ("2010~", (2010, 1, 1), (2010, 12, 31)),
        ("2015/2017-03", (2015, 1, 1), (2017, 3, 31)),
        ("2018/..", (2018, 1, 1), ENDING),
        ("/2006", BEGINNING, (2006, 12, 31)),
        ("Y170000002", (170000002, 1, 1), (170000002, 12, 31)),
    ],
)
def test_bounds_are_the_first_and_last_day_that_a_date_may_cover(text, earliest, latest):
    assert (parse(text).earliest(), parse(text).latest()) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "machine"),
    [
        ("2018", ("2018",)),
        ("2018-05", ("2018-05",)),
        ("2018-05-01", ("2018-05-01",)),
        ("0044", ("0044",)),
        ("0000", ()),
        ("-0044", ()),
        ("Y17000", ()),
        ("2010~", ("2010",)),
        ("1989-11-09~", ("1989",)),
        ("2018-06-30?", ("2018",)),
        ("201X", ()),
        ("2004-XX", ("2004",)),
        ("1985-04-XX", ("1985-04",)),
        ("2018-22", ("2018",)),
        ("2015/2017", ("2015", "2017")),
        ("2018-10-23/..", ("2018-10-23",)),
        ("/2006", ("2006",)),
        ("201X/2018", ("2018",)),
        ("-0044/0014", ("0014",)),
    ],
)
def test_the_machine_reads_nothing_more_exact_than_the_author_wrote(text, machine):
    assert parse(text).machine == machine


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("1XXX", Precision.MILLENNIUM),
        ("19XX", Precision.CENTURY),
        ("201X", Precision.DECADE),
        ("2018", Precision.YEAR),
        ("1985-XX-XX", Precision.YEAR),
        ("2018-21", Precision.SEASON),
        ("2018-05", Precision.MONTH),
        ("2018-05-XX", Precision.MONTH),
        ("2018-05-01", Precision.DAY),
    ],
)
def test_precision_is_the_finest_part_known(text, precision):
    assert parse(text).points[0].precision is precision


def test_dates_sort_by_earliest_day_then_coarse_before_fine_then_text():
    ordered = [
        "-0044-03-15", "0044", "2001-02", "2001-21", "2001-03", "2001-03-01", "../2006", "2006", "2006-01",
        "2018", "2018/..", "2018-01", "2018-01-01", "2018-05", "2018-05-01", "Y17000",
    ]  # fmt: skip
    assert sorted(set(ordered), key=lambda text: parse(text).sort_key) == ordered


@pytest.mark.parametrize(("text", "year"), [("2018-05", 2018), ("2015/2017", 2015), ("../2006", 2006), ("201X", 2010)])
def test_a_timeline_groups_by_the_first_known_year(text, year):
    assert parse(text).year == year


@settings(max_examples=150, derandomize=True)
@given(st.lists(DATES, max_size=8))
def test_sorted_dates_keep_each_year_together(texts):
    years = [date.year for date in sorted(map(parse, texts), key=lambda date: date.sort_key)]
    assert years == sorted(years)


@settings(max_examples=150, derandomize=True)
@given(POINTS)
def test_a_machine_date_lies_within_the_date(text):
    date = parse(text)
    for machine in date.machine:
        assert parse(machine).earliest() <= date.earliest() <= date.latest()
        assert parse(machine).start.year == date.year


@pytest.mark.parametrize(
    ("year", "days"), [(2018, 28), (2016, 29), (1900, 28), (2000, 29), (0, 29), (-4, 29), (-1, 28)]
)
def test_leap_years_reach_back_before_our_era(year, days):
    assert days_in(year, 2) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2016-02", ((2016, 2, 1), (2016, 2, 29))),
        ("2010~", ((2010, 1, 1), (2010, 12, 31))),
        ("2018-10-23/..", ((2018, 10, 23), (2018, 10, 23))),
        ("2015/2017-03", ((2015, 1, 1), (2017, 3, 31))),
        ("../2015", None),
        ("-0044-03-15", None),
        ("9999", ((9999, 1, 1), (9999, 12, 31))),
        ("9999-24", None),
    ],
)
def test_a_date_has_days_where_a_calendar_can_hold_them(text: str, days: object) -> None:
    assert parse(text).days == days
