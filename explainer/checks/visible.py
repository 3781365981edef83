"""What readers see of a text: its words without the marks of Markdown, each character with its place.

Floor 9, within `explainer.checks`. For checks that read words rather than structure: no parsing, one pass.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

HIDDEN = "\ufffc"
"""Stands for code, an address or the value of a claim, so that the words around it do not meet."""

# Every repetition is bounded or ends at its first character, so that no text takes more than linear time.
_MARKS = re.compile(
    r"""
    (?= [-\\\[{`<\]*_+>\#\ \t] )  # Whatever begins a mark: told first, nothing else is tried at most characters.
    (?:
      (?P<escape>   \\ ) (?P<escaped> [!-/:-@\[-`{-~] )
    | (?P<citation> \[@ [^\[\]]{0,2000} \] )
    | (?P<value>    \{= (?P<key> [^{}\n]{0,200} ) \} )
    | (?P<heading>  (?: (?<![ \t]) [ \t]+ )? \{\# [^{}\n]{0,200} \} (?=\s|$) )
    | (?P<code>     (?P<ticks> `{1,4} ) [^`]{1,2000} (?P=ticks) )
    | (?P<auto>     < (?:https?:|mailto:) [^<>\s]{1,2000} > )
    | (?P<target>   \] \( [^()\s]{0,2000} (?: \( [^()\s]{0,200} \) [^()\s]{0,200} ){0,5}
                    (?: \s "[^"]{0,500}" )? \) )
    | (?P<line>     ^ [ ]{0,3} (?: [-*+>] | \#{1,6} ) [ ] )
    | (?P<mark>     \*{1,3} | (?<!\w) _{1,3} | _{1,3} (?!\w) | [\[\]] )
    )
    """,
    re.VERBOSE | re.MULTILINE,
)

_SIGNS = frozenset("\\[]{`<*_")
_LINE = re.compile(r"^ {0,3}[-+>#]|\{#", re.MULTILINE)
"""Without any of these a text has no marks."""


@dataclass(frozen=True, slots=True)
class Visible:
    """The words of a text, with the way back to where they are written."""

    text: str
    values: tuple[tuple[int, str], ...] = ()
    """Where the value of a claim is printed: the offset in `text`, and the claim's id."""
    _pieces: tuple[tuple[int, int], ...] = ((0, 0),)
    """Where in `text` and where in what was written each piece begins."""

    def origin(self, offset: int) -> int:
        """Give the offset, in what was written, of an offset in `text`."""
        begin, written = self._pieces[bisect_right(self._pieces, (offset, 1 << 60)) - 1]
        return written + offset - begin


@lru_cache(maxsize=1024)  # Checks look at the passages of one document several times in a row.
def visible(words: str) -> Visible:
    """Take the marks of Markdown out of a text."""
    if _SIGNS.isdisjoint(words) and not _LINE.search(words):
        return Visible(words)
    parts: list[str] = []
    pieces: list[tuple[int, int]] = [(0, 0)]
    values: list[tuple[int, str]] = []
    length = last = 0
    for match in _MARKS.finditer(words):
        begin, end = match.span()
        kept = words[last:begin]
        if match["escape"]:
            end -= len(match["escaped"])
        length += len(kept)
        parts.append(kept)
        if match["value"]:
            values.append((length, match["key"]))
        if match["value"] or match["code"] or match["auto"]:
            pieces.append((length, begin))
            parts.append(HIDDEN)
            length += 1
        pieces.append((length, end))
        last = end
    parts.append(words[last:])
    return Visible("".join(parts), tuple(values), tuple(pieces))


def plain(words: str) -> Visible:
    """Take a text that holds no Markdown as it is."""
    return Visible(words)
