"""Where the content of a paragraph, heading or cell stands in its text.

markdown-it-py gives a content without the marks and the indentation of the blocks around it (`> `, `- `), and
knows its lines only. Each line of the content is the end of its line in the text: so it is found again.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import TypeAlias

Origin: TypeAlias = Callable[[int], int]
"""Turns an offset in a content into the offset in the text."""


def within(content: str, source: Sequence[str], begin: int) -> Origin:
    """Find a content in the lines it was read from.

    Args:
        content: what markdown-it-py made of the lines.
        source: the lines of the text, without their newlines.
        begin: offset of the first of them in the text.
    """
    rows = content.split("\n")
    starts = list(accumulate((len(line) + 1 for line in source), initial=begin))
    # Trimming the content can take whole lines, of no-break spaces for one, from either end.
    for skipped in range(max(len(source) - len(rows), 0) + 1):
        columns = [_column(line, row) for line, row in zip(source[skipped:], rows, strict=False)]
        if all(column is not None for column in columns):
            break
    places = [start + (column or 0) for start, column in zip(starts[skipped:], columns, strict=False)]
    offsets = list(accumulate((len(row) + 1 for row in rows), initial=0))

    def origin(offset: int) -> int:
        row = min(bisect_right(offsets, offset), len(places)) - 1
        return places[row] + offset - offsets[row]

    return origin


def in_cell(text: str, begin: int) -> Origin:
    """Find the content of a cell, whose pipes were written with a backslash, from where its words begin."""
    end = text.find("\n", begin)
    written = re.finditer(r"\\\|", text[begin : end if end >= 0 else len(text)])
    pipes = [pipe.start() - before for before, pipe in enumerate(written)]

    def origin(offset: int) -> int:
        return begin + offset + bisect_left(pipes, offset)

    return origin


def _column(line: str, row: str) -> int | None:
    """Find a row of content in its line; the indentation may differ, since tabs are made into spaces."""
    words = row.lstrip(" \t")
    at = line.rfind(words)
    return at - (len(row) - len(words)) if at >= 0 else None
