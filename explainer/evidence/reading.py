"""A text as evidence is looked for in it: its lines counted as `at` counts them, its folded form made once.

Floor 6, within `explainer.evidence`.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from explainer.evidence.folding import Folded, fold


@dataclass(frozen=True, eq=False)
class Reading:
    """A text whose line ends are newlines."""

    text: str

    @cached_property
    def lines(self) -> tuple[tuple[int, int], ...]:
        """Give the offsets at which each line begins and ends, lines of nothing but space left out."""
        lines = self.text.split("\n")
        ends = accumulate(map(len, lines), lambda end, length: end + 1 + length)
        return tuple((end - len(line), end) for line, end in zip(lines, ends, strict=True) if line.strip())

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(start for start, _ in self.lines)

    @cached_property
    def folded(self) -> Folded:
        """Give the text without differences of typography."""
        return fold(self.text)

    def line(self, offset: int) -> int:
        """Give the number, from 1, of the line in which the character at an offset stands."""
        return max(1, bisect_right(self._starts, offset))

    def words(self, number: int) -> str:
        """Give the words of a line, by its number from 1."""
        start, end = self.lines[number - 1]
        return self.text[start:end].strip()
