"""Two versions of a document side by side, also where one has a paragraph that the other lacks.

Floor 4, within `explainer.content`. Method: the best global alignment (Needleman and Wunsch, 1970) of what is
between the equal beginnings and ends.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Key = tuple[str, frozenset[str]]
"""What a part is, and what it cites."""

_GAP = -1.0
_MOST_CELLS = 1_000_000
"""Beyond this two versions are paired in order, so that no document takes long."""


def aligned(versions: Mapping[str, Sequence[Key]]) -> list[dict[str, int]]:
    """Give the rows of several versions: for each the index of its part in each version that has it.

    Every version is compared with the first; what the first lacks is a row of its own.
    """
    languages = list(versions)
    if not languages:
        return []
    first, *others = languages
    rows = [{first: index} for index in range(len(versions[first]))]
    extras: dict[int, list[dict[str, int]]] = {}
    for language in others:
        at = 0
        for ours, theirs in _pairs(versions[first], versions[language]):
            if ours is not None:
                at = ours + 1
                if theirs is not None:
                    rows[ours][language] = theirs
            elif theirs is not None:
                extras.setdefault(at, []).append({language: theirs})
    merged = list(extras.get(0, []))
    for index, row in enumerate(rows, start=1):
        merged += [row, *extras.get(index, [])]
    return merged


def _pairs(ours: Sequence[Key], theirs: Sequence[Key]) -> list[tuple[int | None, int | None]]:
    begin = 0
    while begin < min(len(ours), len(theirs)) and ours[begin] == theirs[begin]:
        begin += 1
    end = 0
    while end < min(len(ours), len(theirs)) - begin and ours[-1 - end] == theirs[-1 - end]:
        end += 1
    middle = _align(ours[begin : len(ours) - end], theirs[begin : len(theirs) - end])
    pairs: list[tuple[int | None, int | None]] = [(index, index) for index in range(begin)]
    pairs += [(None if a is None else a + begin, None if b is None else b + begin) for a, b in middle]
    pairs += [(len(ours) - left, len(theirs) - left) for left in range(end, 0, -1)]
    return pairs


def _align(ours: Sequence[Key], theirs: Sequence[Key]) -> list[tuple[int | None, int | None]]:
    rows, columns = len(ours), len(theirs)
    if rows * columns > _MOST_CELLS:
        longest = range(max(rows, columns))
        return [(i if i < rows else None, i if i < columns else None) for i in longest]
    best = [[_GAP * column for column in range(columns + 1)]]
    for row in range(1, rows + 1):
        line = [_GAP * row]
        above = best[-1]
        for column in range(1, columns + 1):
            pair = above[column - 1] + _likeness(ours[row - 1], theirs[column - 1])
            line.append(max(pair, above[column] + _GAP, line[-1] + _GAP))
        best.append(line)
    pairs: list[tuple[int | None, int | None]] = []
    row, column = rows, columns
    while row or column:
        here = best[row][column]
        if row and column and here == best[row - 1][column - 1] + _likeness(ours[row - 1], theirs[column - 1]):
            row, column = row - 1, column - 1
            pairs.append((row, column))
        elif row and here == best[row - 1][column] + _GAP:
            row -= 1
            pairs.append((row, None))
        else:
            column -= 1
            pairs.append((None, column))
    return pairs[::-1]


def _likeness(one: Key, other: Key) -> float:
    if one[0] != other[0]:
        return -1.5
    together = one[1] | other[1]
    return 4.0 * len(one[1] & other[1]) / len(together) if together else 1.0
