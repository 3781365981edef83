from __future__ import annotations

import re
from itertools import combinations
from random import Random

import pytest

from explainer.edition.diagram import Box, Drawing, Pair, draw, is_high, order


def pairs(number: int) -> tuple[Pair, ...]:
    """Give flows between some twenty actors, always the same ones."""
    chance = Random(number)
    return tuple((f"a{chance.randrange(20)}", f"a{chance.randrange(20)}") for _ in range(number))


def drawn(ways: tuple[Pair, ...], name: str = "Office of {}", *, leftwards: bool = False) -> tuple[Drawing, ...]:
    return draw(ways, order(ways), {key: name.format(key) for way in ways for key in way}, leftwards=leftwards)


def apart(one: Box, other: Box) -> bool:
    return one.x != other.x or one.y + one.height < other.y or other.y + other.height < one.y


@pytest.mark.parametrize("number", [0, 1, 3, 60])
@pytest.mark.parametrize("name", ["{}", "Internationale luchtvaartmaatschappijen und Überwachungsgesellschaft {}"])
def test_boxes_stand_apart_and_everything_within_the_drawing(number: int, name: str) -> None:
    drawings = drawn(pairs(number), name)
    assert sum(len(drawing.lines) for drawing in drawings) == number
    for drawing in drawings:
        assert all(apart(one, other) for one, other in combinations(drawing.boxes, 2))
        for box in drawing.boxes:
            assert 0 <= box.x < box.x + drawing.box_width <= drawing.width
            assert 0 <= box.y < box.y + box.height <= drawing.height
            assert all(box.y < y < box.y + box.height for y, _ in box.rows)
        for line in drawing.lines:
            assert all(0 <= float(n) <= max(drawing.width, drawing.height) for n in re.findall(r"\d+", line.path))
            assert line.y <= drawing.height


@pytest.mark.parametrize("number", [1, 3, 60])
def test_numbers_stand_apart_beside_who_gives_and_lines_run_from_box_to_box(number: int) -> None:
    ways = pairs(number)
    ordered = [ways[index] for group in order(ways) for index in group.lines]
    for drawing in drawn(ways):
        heights = [line.y for line in drawing.lines]
        assert all(abs(one - other) >= 26 for one, other in combinations(heights, 2))
        assert heights == sorted(heights)
        left = [box for box in drawing.boxes if box.x == 1]
        right = [box for box in drawing.boxes if box.x != 1]
        for line in drawing.lines:
            end = int(line.path.split()[-1])
            (giver,) = (box.key for box in left if box.y < line.y < box.y + box.height)
            (taker,) = (box.key for box in right if box.y < end < box.y + box.height)
            assert (giver, taker) == ordered.pop(0)
    assert not ordered


def test_a_tangle_is_parted_between_those_who_give() -> None:
    ways = pairs(43)
    parts = order(ways)
    assert sorted(index for part in parts for index in part.lines) == list(range(43))
    assert len(parts) > 3
    assert all(len(part.lines) <= 10 for part in parts)
    assert len({source for part in parts for source in part.sources}) == sum(len(part.sources) for part in parts)


def test_who_alone_gives_too_much_for_one_sheet_has_a_box_on_each() -> None:
    ways = tuple(("town", f"a{number}") for number in range(60))
    drawings = drawn(ways)
    assert len(drawings) > 2
    assert [index for group in order(ways) for index in group.lines] == list(range(60))
    assert all({box.key for box in drawing.boxes if box.x == 1} == {"town"} for drawing in drawings)


@pytest.mark.parametrize("number", [16, 34, 43, 60])
def test_letters_on_paper_have_7_points(number: int) -> None:
    """A drawing fills the height of a sheet of A4 and no more; its letters measure 15 of its units."""
    for drawing in drawn(pairs(number), "Rijksdienst voor overstromingen en bruggen {}"):
        assert 15 * min(220 / drawing.height, 86 / drawing.width) >= 7 * 25.4 / 72


def test_an_actor_that_gives_and_takes_has_a_box_on_each_side() -> None:
    (drawing,) = drawn((("bank", "town"), ("town", "bank")))
    assert sorted((box.key, box.x == 1) for box in drawing.boxes) == [
        ("bank", False),
        ("bank", True),
        ("town", False),
        ("town", True),
    ]


def test_lines_that_need_not_cross_do_not() -> None:
    ways = (("a", "z"), ("b", "y"), ("c", "x"), ("a", "y"), ("b", "x"))
    (group,) = order(ways)
    places = [(group.sources.index(ways[i][0]), group.targets.index(ways[i][1])) for i in group.lines]
    assert not [1 for (a, b), (c, d) in combinations(places, 2) if (a - c) * (b - d) < 0]


def test_where_people_read_from_right_to_left_who_gives_stands_on_the_right() -> None:
    ways = pairs(12)
    (usual,), (other,) = drawn(ways), drawn(ways, leftwards=True)
    for one, mirrored in zip(usual.boxes, other.boxes, strict=True):
        assert mirrored.x == usual.width - one.x - usual.box_width
        assert (mirrored.key, mirrored.y, mirrored.rows) == (one.key, one.y, one.rows)
    for line, turned in zip(usual.lines, other.lines, strict=True):
        along, back = ([float(n) for n in re.findall(r"\d+", path)] for path in (line.path, turned.path))
        assert back[::2] == [usual.width - x for x in along[::2]]
        assert (back[1::2], turned.x, turned.y) == (along[1::2], usual.width - line.x, line.y)
        assert back[0] > back[-2]


def test_what_does_not_hang_together_is_a_group_of_its_own_in_the_order_of_writing() -> None:
    ways = (("a", "b"), ("c", "d"), ("e", "b"), ("b", "d"))
    assert [group.lines for group in order(ways)] == [(0, 2), (1, 3)]


def test_the_order_is_the_same_whatever_the_names() -> None:
    ways = pairs(30)
    short, long = drawn(ways, "{}"), drawn(ways, "A very long name of some office, number {}")
    stand = [[(box.key, box.x) for drawing in drawings for box in drawing.boxes] for drawings in (short, long)]
    assert stand[0] == stand[1]


def test_a_flow_from_an_actor_to_itself_is_drawn() -> None:
    (drawing,) = drawn((("a", "a"),))
    assert len(drawing.boxes) == 2
    assert len(drawing.lines) == 1


def test_what_no_screen_shows_at_once_is_told_from_what_does() -> None:
    assert not is_high(drawn(pairs(3)))
    assert is_high(drawn(pairs(43)))
