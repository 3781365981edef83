"""Diagrams of what goes from whom to whom: two columns of boxes, and numbered lines between them.

Floor 7, within `explainer.edition`. Who gives stands on the left, who receives on the right, and the other way round
where people read from right to left; an actor that does both has a box on each side, so that no line ever runs through
a box, for three lines or sixty. The order depends on the lines alone, not on words: numbers are the same in every
language. Promise: boxes do not overlap, everything stays within its drawing, and no drawing is so high that its words
are too small on paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import repeat

from explainer.edition.lettering import wrapped

WIDTH = 360
_BOX, _PORT, _ARROW, _GAP, _APART = 130, 30, 16, 12, 26
"""The width of a box; the height that a number, and an arrow, needs at a box; between boxes; between groups."""
_LINE, _PAD, _INSET = 18, 9, 6
_DISC, _ROUNDS, _SCREEN = 16, 8, 600
_TANGLE, _PART = 16, 10
"""How many lines may hang together; of more, so many at most make a part."""
_SHEET = 700
"""What is higher is cut between groups. A sheet of A4 has room for twice as much with letters of 7 points; what is low
finds its place below a title, and two stand beside each other."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that hang together: who gives and who receives from top to bottom, and the lines by their index."""

    sources: tuple[str, ...]
    targets: tuple[str, ...]
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A box with its words, each row with the height at which it stands."""

    key: str
    x: int
    y: int
    height: int
    rows: tuple[tuple[int, str], ...]

    @property
    def middle(self) -> int:
        """Give where the words are centred."""
        return self.x + _BOX // 2


@dataclass(frozen=True, slots=True)
class Line:
    """A line: where it goes along, and where its number stands."""

    points: tuple[tuple[int, int], ...]
    """It starts at the first, runs straight to the second, and bends by the next two to the last one."""
    x: int
    y: int

    @property
    def path(self) -> str:
        """Give its outline in the words of SVG."""
        start, turn, *bend = (f"{x} {y}" for x, y in self.points)
        return f"M{start}L{turn}C{' '.join(bend)}"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A diagram, or what one sheet of paper shows of it; its lines stand in the order of the groups."""

    height: int
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    width: int = WIDTH
    box_width: int = _BOX


@cache
def order(pairs: tuple[Pair, ...]) -> tuple[Group, ...]:
    """Order the lines so that few cross: groups as they come, in each the boxes by where their lines lead.

    What would be a tangle is parted between those who give; whoever receives has a box in each part, and so has whoever
    gives more than a part holds.
    """
    return tuple(part for members in _groups(pairs) for part in _parts(pairs, members))


def draw(
    pairs: Sequence[Pair], groups: Iterable[Group], names: Mapping[str, str], *, leftwards: bool = False
) -> tuple[Drawing, ...]:
    """Draw lines in the given order, groups as long as there is room below, then on another sheet.

    `names` are the words in the boxes, `leftwards` mirrors the whole.
    """
    sheets: list[Drawing] = []
    for group in groups:
        if sheets:
            above = sheets[-1]
            drawing = _drawn(pairs, group, names, above.height - 1 + _APART)
            if drawing.height <= _SHEET:
                sheets[-1] = replace(
                    drawing, boxes=(*above.boxes, *drawing.boxes), lines=(*above.lines, *drawing.lines)
                )
                continue
        sheets.append(_drawn(pairs, group, names, 1))
    return tuple(map(_mirrored, sheets)) if leftwards else tuple(sheets)


def is_high(drawings: Iterable[Drawing]) -> bool:
    """Tell whether most screens cannot show them at once."""
    return sum(drawing.height for drawing in drawings) > _SCREEN


def _drawn(pairs: Sequence[Pair], group: Group, names: Mapping[str, str], top: int) -> Drawing:
    """Draw one group, from some height on."""
    ways = [pairs[index] for index in group.lines]
    left, right = _columns(group, ways, names, top)
    starts = _ports(left, [source for source, _ in ways], range(len(ways)))
    ends = _ports(right, [target for _, target in ways], starts)
    bottom = max(box.y + box.height for box in (*left, *right))
    return Drawing(bottom + 1, (*left, *right), tuple(map(_line, starts, ends)))


def _mirrored(drawing: Drawing) -> Drawing:
    """Turn a drawing from right to left; all heights, and the words in the boxes, are as they were."""
    boxes = tuple(replace(box, x=WIDTH - box.x - _BOX) for box in drawing.boxes)
    lines = tuple(
        replace(line, x=WIDTH - line.x, points=tuple((WIDTH - x, y) for x, y in line.points)) for line in drawing.lines
    )
    return replace(drawing, boxes=boxes, lines=lines)


def _columns(group: Group, ways: Sequence[Pair], names: Mapping[str, str], top: int) -> tuple[list[Box], list[Box]]:
    """Give the boxes of both sides, each high enough for its words and for the lines that it has."""
    sides = (group.sources, group.targets)
    words = [[wrapped(names[key], _BOX - 2 * _INSET) for key in keys] for keys in sides]
    heights = [
        [
            max(len(rows) * _LINE + 2 * _PAD, room * sum(way[side] == key for way in ways))
            for key, rows in zip(sides[side], words[side], strict=True)
        ]
        for side, room in enumerate((_PORT, _ARROW))
    ]
    tops = _placed(sides, ways, heights, top)
    left, right = (
        list(map(_box, sides[side], repeat(x), tops[side], heights[side], words[side]))
        for side, x in enumerate((1, WIDTH - _BOX - 1))
    )
    return left, right


def _ports(column: Sequence[Box], ends: Sequence[str], order: Sequence[int]) -> list[int]:
    """Give the height at which each line meets its box; those of one box stand in the given order."""
    heights = [0] * len(ends)
    for box in column:
        own = sorted((line for line, key in enumerate(ends) if key == box.key), key=order.__getitem__)
        for place, line in enumerate(own):
            heights[line] = round(box.y + box.height / len(own) * (place + 0.5))
    return heights


def _groups(pairs: Sequence[Pair]) -> list[list[int]]:
    """Give the indexes of the lines that hang together, through a box on either side."""
    groups: list[list[int]] = []
    for index, (source, target) in enumerate(pairs):
        joined = [g for g in groups if any(pairs[i][0] == source or pairs[i][1] == target for i in g)]
        rest = [g for g in groups if g not in joined]
        groups = sorted([*rest, sorted([index, *(i for g in joined for i in g)])])
    return groups


def _ordered(pairs: Sequence[Pair], members: Sequence[int]) -> Group:
    """Move each side's boxes to the mean of what they are joined to, by turns; keep the order with fewest crossings."""
    ways = [pairs[index] for index in members]
    sides = [list(dict.fromkeys(way[side] for way in ways)) for side in (0, 1)]
    best = [list(side) for side in sides]
    fewest = _crossings(ways, best)
    for turn in range(2 * _ROUNDS):
        side = 1 - turn % 2
        places = {key: place for place, key in enumerate(sides[1 - side])}
        means = {key: _mean([places[way[1 - side]] for way in ways if way[side] == key]) for key in sides[side]}
        sides[side].sort(key=means.__getitem__)
        if (crossings := _crossings(ways, sides)) < fewest:
            best, fewest = [list(side) for side in sides], crossings
    sources, targets = ({key: place for place, key in enumerate(side)} for side in best)
    lines = sorted(members, key=lambda index: (sources[pairs[index][0]], targets[pairs[index][1]], index))
    return Group(tuple(sources), tuple(targets), tuple(lines))


def _parts(pairs: Sequence[Pair], members: Sequence[int]) -> list[Group]:
    whole = _ordered(pairs, members)
    if len(members) <= _TANGLE:
        return [whole]
    parts: list[list[int]] = [[]]
    for source in whole.sources:
        own = [index for index in whole.lines if pairs[index][0] == source]
        for some in (own[first : first + _PART] for first in range(0, len(own), _PART)):
            if parts[-1] and len(parts[-1]) + len(some) > _PART:
                parts.append([])
            parts[-1] += some
    return [_ordered(pairs, sorted(part)) for part in parts]


def _crossings(ways: Sequence[Pair], sides: Sequence[Sequence[str]]) -> int:
    left, right = ({key: place for place, key in enumerate(side)} for side in sides)
    ends = [(left[source], right[target]) for source, target in ways]
    return sum((a - c) * (b - d) < 0 for index, (a, b) in enumerate(ends) for c, d in ends[:index])


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _placed(
    sides: Sequence[Sequence[str]], ways: Sequence[Pair], heights: Sequence[Sequence[int]], top: int
) -> list[list[int]]:
    """Give the top of each box: the taller side is stacked, the boxes of the other stand where their lines lead."""
    totals = [sum(side) + _GAP * (len(side) - 1) for side in heights]
    tall = int(totals[1] > totals[0])
    stacked: list[int] = []
    free = top
    for height in heights[tall]:
        stacked.append(free)
        free += height + _GAP
    middles = {key: y + height / 2 for key, y, height in zip(sides[tall], stacked, heights[tall], strict=True)}
    other: list[int] = []
    free = top
    for key, height in zip(sides[1 - tall], heights[1 - tall], strict=True):
        wanted = _mean([middles[way[tall]] for way in ways if way[1 - tall] == key])
        other.append(max(free, round(wanted - height / 2)))
        free = other[-1] + height + _GAP
    limit = top + totals[tall]
    for index in reversed(range(len(other))):
        other[index] = min(other[index], limit - heights[1 - tall][index])
        limit = other[index] - _GAP
    return [other, stacked] if tall else [stacked, other]


def _box(key: str, x: int, y: int, height: int, rows: Sequence[str]) -> Box:
    first = y + (height - _LINE * len(rows)) / 2 + 14
    return Box(key, x, y, height, tuple((round(first + _LINE * place), words) for place, words in enumerate(rows)))


def _line(start: int, end: int) -> Line:
    left, right = _BOX + 1, WIDTH - _BOX - 1
    middle = (left + 2 * _DISC + right - 8) // 2
    points = ((left, start), (left + 2 * _DISC, start), (middle, start), (middle, end), (right - 8, end))
    return Line(points, left + _DISC, start)
