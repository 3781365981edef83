"""Offsets in a document's text → lines and columns as editors count them, and what is wrong there.

Part of `yamldoc`. Promise: lines end where editors end them; libyaml also counts U+0085, U+2028 and U+2029, so its own
line numbers are never used.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import PurePosixPath

from explainer.diagnostics import Diagnostic, Span

MAX_DIAGNOSTICS = 500


@dataclass(frozen=True, slots=True)
class Fault:
    """A mistake at offsets of the text; becomes a `Diagnostic` once the text gives it a place."""

    code: str
    message: str
    start: int
    end: int
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a document, whose lines end with a line feed, and the offsets at which they start."""

    document: PurePosixPath
    text: str
    starts: tuple[int, ...]
    part: str = ""
    """What spans name as their part, where this is not the whole document."""

    def line(self, offset: int) -> int:
        """Give the line, from 1, in which the character at the offset stands."""
        return bisect_right(self.starts, offset)

    def span(self, start: int, end: int) -> Span:
        """Give the place from start to before end, cut where its line ends, at least one character long."""
        line = bisect_right(self.starts, start)
        first = self.starts[line - 1]
        last = self.starts[line] - 1 if line < len(self.starts) else len(self.text)
        return Span(self.document, line, start - first + 1, max(1, min(end, last) - start), self.part)

    def diagnostic(self, fault: Fault) -> Diagnostic:
        """Give the fault its line and column."""
        return Diagnostic(fault.code, fault.message, self.span(fault.start, fault.end), fault.hint)


def starts(text: str) -> tuple[int, ...]:
    """Give the offset of the first character of each line; there is always a first line."""
    ended = map(len, text.split("\n")[:-1])
    return tuple(accumulate(ended, lambda start, length: start + length + 1, initial=0))


class GivenUpError(Exception):
    """Reading goes no further; the reason stands among the findings."""


@dataclass(slots=True)
class Findings:
    """What is wrong with a text, as it comes to light."""

    text: Text
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def add(self, faults: Iterable[Fault]) -> None:
        """Give faults their places; raises `GivenUpError` when there are too many."""
        for fault in faults:
            place = self.text.span(fault.start, fault.end)
            self.append(Diagnostic(fault.code, fault.message, place, fault.hint))

    def append(self, diagnostic: Diagnostic) -> None:
        """Keep one more diagnostic; raises `GivenUpError` when there are too many."""
        if len(self.diagnostics) >= MAX_DIAGNOSTICS:
            message = f"more than {MAX_DIAGNOSTICS} mistakes: the rest of the document was not read"
            self.diagnostics.append(Diagnostic("yaml-size", message, diagnostic.span, "correct the others first"))
            raise GivenUpError
        self.diagnostics.append(diagnostic)
