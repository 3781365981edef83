from __future__ import annotations

from decimal import Decimal

from explainer.numerals import Found
from explainer.numerals.found import day


def test_a_year_is_the_same_as_its_number() -> None:
    assert Found(0, 4, "year", Decimal(2018)).key == Found(9, 5, "number", Decimal(2018)).key


def test_an_ordinal_and_a_percentage_are_not_their_number() -> None:
    keys = {Found(0, 1, "number", Decimal(3)).key, Found(0, 2, "ordinal", Decimal(3)).key}
    assert len(keys | {Found(0, 3, "percent", Decimal(3), "percent").key}) == 3


def test_every_reading_has_a_key() -> None:
    found = Found(0, 10, "date", Decimal(20180506), "2018-05-06", True, (Decimal(20180605),))
    assert [key[2] for key in found.keys] == ["2018-05-06", "2018-06-05"]


def test_a_date_says_what_is_not_known() -> None:
    assert [day(Decimal(n)) for n in (20180619, 20180600, 1109, 20180000)] == [
        "2018-06-19",
        "2018-06",
        "XXXX-11-09",
        "2018",
    ]
