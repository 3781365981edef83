"""A figure, what it should be, and tables of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from measure import Used, median, ratio


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing measured."""

    name: str
    ours: float
    unit: str
    theirs: float | None = None
    """Hugo's, measured in the same run."""
    ratio: float | None = None
    """Ours to theirs: the median of the ratios of pairs, not the ratio of the medians."""
    limit: float | None = None
    """What the ratio should be at most; where there is none, what ours should be at most."""
    points: int | None = None
    """How many pages (events, claims) there were, where that is the question."""

    @property
    def missed(self) -> float:
        """Give by what share the target is missed; 0 where it is met, or there is none."""
        value = self.ours if self.ratio is None else self.ratio
        return max(0.0, value / self.limit - 1) if self.limit else 0.0

    @property
    def verdict(self) -> str:
        """Say whether the target is met, and if not, by how much."""
        if not self.missed:
            return "met"
        return f"missed by {self.missed:.0%}" if self.missed < 1 else f"missed: {_number(1 + self.missed)} × the target"

    @property
    def row(self) -> tuple[str, ...]:
        """Give the cells of the table."""
        limit = (
            "" if self.limit is None else f"≤ {self.limit:g}" + (" ×" if self.ratio is not None else f" {self.unit}")
        )
        return (
            self.name,
            f"{_number(self.ours)} {self.unit}".strip(),
            "" if self.theirs is None else f"{_number(self.theirs)} {self.unit}",
            "" if self.ratio is None else f"{_number(self.ratio)} ×",
            limit,
            "" if self.limit is None else self.verdict,
        )


HEAD = ("", "explainer", "Hugo", "ratio", "target", "")
_UNITS = {"cpu": "s", "wall": "s", "peak": "MB"}


def paired(
    name: str,
    runs: tuple[Sequence[Used], Sequence[Used]],
    what: str = "cpu",
    limit: float | None = None,
    points: int | None = None,
) -> Figure:
    """Make the figure of two commands that were run in turn."""
    ours, theirs = runs
    unit = _UNITS[what]
    return Figure(name, median(ours, what), unit, median(theirs, what), ratio(ours, theirs, what), limit, points)


def alone(name: str, runs: Sequence[Used], limit: float | None = None) -> Figure:
    """Make the figure of the processor time of a command of ours, in milliseconds."""
    return Figure(name, 1000 * median(runs, "cpu"), "ms", limit=limit)


def table(figures: Iterable[Figure]) -> str:
    """Write figures as a table of text."""
    rows = [HEAD, *(figure.row for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    return "\n".join(
        "  ".join(cell.ljust(width) if not index else cell.rjust(width) for index, (cell, width) in enumerate(cells))
        for cells in (zip(row, widths, strict=True) for row in rows)
    )


def markdown(figures: Iterable[Figure]) -> str:
    """Write figures as a table of Markdown."""
    rows = [HEAD, ("---", *("--:",) * (len(HEAD) - 1)), *(figure.row for figure in figures)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _number(value: float) -> str:
    """Write a number with three figures that mean something."""
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"
