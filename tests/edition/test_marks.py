from __future__ import annotations

import re
from itertools import product

import pytest

from explainer.edition import marks
from explainer.edition.views import Attribution, Symbol

PAPERS = ("one", "two", "three", "four", "five")


def combinations(total: int) -> list[str]:
    return ["m" + "".join(bits) for bits in product("01", repeat=total)] if total else ["m0"]


def test_the_mark_is_named_after_who_speaks_in_the_order_of_the_articles() -> None:
    assert marks.name(PAPERS[:3], {"three", "one"}) == "m101"
    assert marks.name(PAPERS[:2], ()) == "m00"
    assert marks.name((), ()) == "m0"


@pytest.mark.parametrize("total", [0, 1, 2, 3, 5])
def test_every_combination_is_drawn_with_a_sector_for_each_article(total: int) -> None:
    symbols = marks.symbols(PAPERS[:total], combinations(total))
    assert [symbol.id for symbol in symbols] == combinations(total) or total == 0
    for symbol in symbols:
        assert "".join("01"[sector.speaks] for sector in symbol.sectors) == symbol.id.removeprefix("m")
        assert [sector.voice for sector in symbol.sectors] == list(range(1, max(total, 1) + 1))
        assert len({sector.path for sector in symbol.sectors}) == len(symbol.sectors)


@pytest.mark.parametrize("total", [0, 1])
def test_with_one_article_or_none_the_mark_is_a_plain_disc(total: int) -> None:
    (symbol,) = marks.symbols(PAPERS[:total], ())
    (sector,) = symbol.sectors
    assert sector.speaks is (total == 1)
    assert "L" not in sector.path  # no cut to the centre


def test_of_two_the_left_half_is_the_first_and_the_right_half_the_second() -> None:
    (symbol,) = marks.symbols(PAPERS[:2], ())
    left, right = ([float(x) for x, _ in points(sector.path)] for sector in symbol.sectors)
    assert max(left) < 8 < min(right)


@pytest.mark.parametrize("total", [2, 3, 5])
def test_sectors_stay_inside_the_box(total: int) -> None:
    for sector in marks.symbols(PAPERS[:total], ())[0].sectors:
        assert all(1 <= float(x) <= 15 and 1 <= float(y) <= 15 for x, y in points(sector.path))


def points(path: str) -> list[tuple[str, str]]:
    """The centre and both ends of the arc."""
    return re.findall(r"(?:[ML]|0 0 1 )([\d.]+) ([\d.]+)", path)


def test_only_what_is_shown_is_drawn_and_the_mark_of_the_site_comes_last() -> None:
    drawn = marks.symbols(PAPERS, ["m01000", "m00000", "m01000"])
    assert [symbol.id for symbol in drawn] == ["m00000", "m01000", "m11111"]


def test_marks_are_found_wherever_they_stand_in_a_view() -> None:
    one, two = Attribution("m10", "One"), Attribution("m01", "Two")
    assert set(marks.used((one, (Symbol("x", ()), (two,)), "m11", None))) == {"m10", "m01"}
