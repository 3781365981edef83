from __future__ import annotations

import pytest

from .conftest import read


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        ("fr", "19 juin 2018", ["2018-06-19"]),
        ("fr", "premier mai", ["XXXX-05-01"]),
        ("fr", "vingt et un mai 2019", ["2019-05-21"]),
        ("en", "the Fourth of July, 1776", ["1776-07-04"]),
        ("en", "June 3–7, 2018", ["2018-06-03", "2018-06-07"]),
        ("de", "die 90er Jahre", ["199X"]),
        ("fr", "août 2018", ["2018-08"]),
        ("fr", "3 déc. 2018", ["2018-12-03"]),
        ("nl", "1 mei 2018", ["2018-05-01"]),
        ("nl", "19-06-2018", ["2018-06-19"]),
        ("en", "June 19, 2018", ["2018-06-19"]),
        ("en", "19th of June 2018", ["2018-06-19"]),
        ("en", "06/19/2018", ["2018-06-19"]),
        ("en", "1990s", ["199X"]),
        ("fr", "années 2010", ["201X"]),
        ("es", "la década de 1260", ["126X"]),
        ("nl", "jaren ’60", ["196X"]),
        ("fr", "32 juin, 2018-13-01, 45.06.2018, mai", []),
        ("en", "may 5 people march 3 miles", []),
    ],
)
def test_dates_are_read(language: str, text: str, dates: list[str]) -> None:
    assert [found.unit for found in read(text, language) if found.kind == "date"] == dates


def test_sept_is_seven_or_a_month() -> None:
    assert [found.kind for found in read("sept 2018", "fr")] == ["number", "year"]
    assert [found.kind for found in read("19 sept 2018, sept. 2018", "fr")] == ["date", "date"]
