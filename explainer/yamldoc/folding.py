"""Where each character of a scalar's value stands in the text it was written in.

Part of `yamldoc`. A parser tells where a scalar starts and what its value is, but quotes, escapes, folded
lines and indentation lie between the two; here the way is walked again (YAML 1.1, sections 4.2.2, 5.6 and 9,
as libyaml reads them), counting characters only, so that a mistake in Markdown inside YAML is shown at its
true line and column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache

Piece = tuple[int, int]
"""Start and end offsets, within the raw text, of what stands for one character of the value."""


class Style(Enum):
    """How a scalar is written."""

    PLAIN = ""
    SINGLE = "'"
    DOUBLE = '"'
    LITERAL = "|"
    FOLDED = ">"
    REFUSED = "refused"
    """Stands for something already refused with a diagnostic; what is read from it deserves no second one."""


HEADER = re.compile(r"[|>][-+0-9]*")
_FOLD = r"(?P<fold>[ \t]*\n[ \t\n]*)"
_TOKENS = {
    Style.PLAIN: re.compile(rf"{_FOLD}|.", re.DOTALL),
    Style.SINGLE: re.compile(rf"{_FOLD}|''|.", re.DOTALL),
    Style.DOUBLE: re.compile(rf"{_FOLD}|(?P<joined>\\\n[ \t\n]*)|\\x.{{2}}|\\u.{{4}}|\\U.{{8}}|\\.|.", re.DOTALL),
}


@lru_cache(maxsize=64)
def pieces(raw: str, style: Style, value: str) -> tuple[Piece, ...]:
    """Give for each character of the value the piece of raw text it came from.

    Args:
        raw: the scalar as written, from its first quote or its `|` or `>`, without anchor or tag.
        style: how it is written.
        value: what the parser made of it.

    Returns:
        As many pieces as the value has characters, in order; none where the two do not fit together.
    """
    if style in _TOKENS:
        inner = 0 if style is Style.PLAIN else 1
        end = len(raw) - inner
        if raw[inner:end] == value:  # on one line and without escapes, as nearly always
            found = tuple(zip(range(inner, end), range(inner + 1, end + 1), strict=True))
        else:
            found = tuple(_flow(raw, inner, end, style))
    elif style in (Style.LITERAL, Style.FOLDED):
        found = _block(raw, value, folded=style is Style.FOLDED)
    else:
        found = ()
    return found if len(found) == len(value) else ()


def _flow(raw: str, start: int, end: int, style: Style) -> Iterator[Piece]:
    for token in _TOKENS[style].finditer(raw, start, end):
        kind = token.lastgroup
        if kind is None:
            yield token.span()
            continue
        breaks = [(at, at + 1) for at in range(*token.span()) if raw[at] == "\n"]
        if kind == "fold" and len(breaks) == 1:
            yield token.span()  # a lone line break reads as a space
        else:
            yield from breaks[1:]  # the first of several only ends the line


def _block(raw: str, value: str, *, folded: bool) -> tuple[Piece, ...]:
    indent = _indent(raw, value)
    if indent is None:
        return ()
    found: list[Piece] = []
    ended: list[Piece] = []  # the break of the last line of text, once there is one
    empty: list[Piece] = []  # the breaks of the empty lines since
    spaced = False  # whether the last line of text starts with a space: such lines keep their breaks
    for start, end in _lines(raw):
        if end - start <= indent and not raw[start:end].strip(" "):
            empty.append((end, end + 1))
            continue
        first = start + indent
        spaces = raw[first : first + 1] in (" ", "\t")
        if folded and ended and not spaced and not spaces:
            found += empty or ended
        else:
            found += ended + empty
        found += [(at, at + 1) for at in range(first, end)]
        ended, empty, spaced = [(end, end + 1)], [], spaces
        if len(found) >= len(value):
            break
    # Chomping: how many of the last breaks belong to the value is what its length says.
    return tuple((found + ended + empty)[: len(value)])


def _lines(raw: str) -> Iterator[Piece]:
    """Give start and end of each line below the header."""
    start = raw.find("\n") + 1
    while 0 < start < len(raw):
        end = raw.find("\n", start)
        end = len(raw) if end < 0 else end
        yield start, end
        start = end + 1


def _indent(raw: str, value: str) -> int | None:
    """Compare the first line of text as written and as read: what is missing is the indentation."""
    read = len(value) - len(value.lstrip("\n "))
    if read == len(value):
        return None
    kept = read - (value.rfind("\n", 0, read) + 1)
    for start, end in _lines(raw):
        text = raw[start:end]
        if text.strip(" "):
            return len(text) - len(text.lstrip(" ")) - kept
    return None
