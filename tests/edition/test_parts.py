from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.edition.parts import Part, by_year, chunks, file, page


def cut(years: Iterable[int], most: int) -> dict[str, int]:
    return {part.key: len(part.entries) for part in by_year({str(n): year for n, year in enumerate(years)}, most)}


def test_a_list_is_cut_into_stretches_that_know_where_they_begin() -> None:
    first, last = chunks("abcde", 3)
    assert (first.key, first.entries, first.start, first.number, first.total) == ("1", ("a", "b", "c"), 0, 1, 2)
    assert (last.key, last.entries, last.start, last.number, last.total) == ("2", ("d", "e"), 3, 2, 2)
    assert [part.key for part in chunks("abcde", 2, "agree")] == ["agree", "agree_2", "agree_3"]


def test_what_is_added_at_the_end_moves_nothing() -> None:
    assert chunks("abcdef", 3)[:1][0].entries == chunks("abcd", 3)[0].entries


def test_ids_have_no_underscore_so_a_part_has_the_name_of_no_other_page() -> None:
    assert page("claims/money", Part("2", ())) == "claims/money/_2"
    assert file("ledger-money.html", Part("2", ())) == "ledger-money_2.html"


def test_years_stay_together_as_tens_and_hundreds_where_few_enough() -> None:
    assert cut([1881, 1914, 1915, 2001, 2002, 2003], 3) == {"1800": 3, "2000": 3}
    assert cut([1901, 1911, 1921, 1922, 1923], 3) == {"1900": 2, "1920": 3}


def test_a_year_that_is_too_long_is_cut_evenly() -> None:
    assert cut([1999, *[2000] * 7, 2001], 3) == {"1900": 1, "2000": 3, "2000_2": 3, "2000_3": 1, "2001": 1}


def test_before_our_era_too() -> None:
    assert cut([-44, -43, -43, 12, 13], 3) == {"-100": 3, "0": 2}


@settings(max_examples=40)
@given(st.lists(st.integers(-5000, 5000), max_size=60).map(sorted), st.integers(1, 9))
def test_every_event_is_on_one_part_in_order_and_none_is_too_long(years: list[int], most: int) -> None:
    events = {str(n): year for n, year in enumerate(years)}
    parts = by_year(events, most)
    assert [key for part in parts for key in part.entries] == [*events]
    assert all(0 < len(part.entries) <= most for part in parts)
    assert len({part.key for part in parts}) == len(parts)
