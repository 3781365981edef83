from __future__ import annotations

import pytest

from explainer.dates import DateError, parse
from explainer.dates.slips import reason


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("25/05/2018", "write 2018-05-25"),
        ("05/25/2018", "write 2018-05-25"),
        ("04/05/2018", "write 2018-05-04 or 2018-04-05"),
        ("25.05.2018", "write 2018-05-25"),
        ("25-5-2018", "write 2018-05-25"),
        ("05/2018", "write 2018-05"),
        ("2018-5-1", "write 2018-05-01"),
        ("2018/05/25", "write 2018-05-25"),
        ("2018/05", "write 2018-05"),
        ("mai 2018", "write 2018-05"),
        ("mei 2018", "write 2018-05"),
        ("May 2018", "write 2018-05"),
        ("août 2018", "write 2018-08"),
        ("juillet 2018", "write 2018-07"),
        ("juin 2018", "write 2018-06"),
        ("maart 2018", "write 2018-03"),
        ("1er mai 2018", "write 2018-05-01"),
        ("23 oktober 2018", "write 2018-10-23"),
        ("June 19, 2018", "write 2018-06-19"),
        ("déc. 2018", "write 2018-12"),
        ("2015-2017", "write 2015/2017"),
        ("2015 – 2017", "write 2015/2017"),
        ("2015 / 2017", "write 2015/2017"),
        ("vers 2010", "write 2010~"),
        ("ca. 2010", "write 2010~"),
        ("omstreeks 2010", "write 2010~"),
        ("2010s", "write 201X"),
        ("années 2010", "write 201X"),
        ("jaren 2010", "write 201X"),
        ("44 av. J.-C.", "write -0043"),
        ("44 v.Chr.", "write -0043"),
        ("1 BC", "write 0000"),
        ("201x", "write 201X"),
        ("199u", "write 199X"),
        ("2018-10-23/open", "write 2018-10-23/.."),
        ("unknown/2006", "write /2006"),
        ("1984?~", "write 1984%"),
        ("−0044", "write -0044"),
        ("12345", "write Y12345"),
        ("44", "write 44XX or 0044"),
        ("193", "write 193X or 0193"),
        (" 2018", "write 2018"),
    ],
)
def test_a_common_slip_is_answered_with_the_date_it_means(text, hint):
    with pytest.raises(DateError) as caught:
        parse(text)
    assert caught.value.hint == hint


@pytest.mark.parametrize("text", ["31/02/2018", "31 février 2018", "foo 2018"])
def test_no_date_is_suggested_that_is_none(text):
    with pytest.raises(DateError) as caught:
        parse(text)
    assert "YYYY-MM-DD" in caught.value.hint


def test_a_reason_keeps_signs_that_mean_something_to_a_template():
    message, _ = reason("{0} \\1")
    assert "{0} \\1" in message
