"""The years of a timeline to scale: the strip above it.

Floor 7, within `explainer.edition`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from explainer.locales import Locale

FAR, NEAR = 12, 5
"""How many periods there are at most, on a wide screen and on a phone."""
_LONGEST = 12
_LINE = 5
"""The letters of years that surely stand on one line."""
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


@dataclass(frozen=True, slots=True)
class Period:
    """A year with events, or the years of a period."""

    href: str
    years: str
    is_long: bool
    """Whether the years are too long for one line."""
    marks: tuple[str, ...]
    """One for each event; none where the timeline has parts, for then they are too many to be drawn."""
    count: int
    gap: int
    """The years without any event before it, or a smaller number to the same scale: 12 at most."""


def periods(
    locale: Locale,
    most: int,
    counts: Mapping[int, int],
    href: Callable[[int], str],
    marks: Mapping[int, Sequence[str]] | None = None,
) -> tuple[Period, ...]:
    """Gather years in the shortest periods of which there are not too many.

    Args:
        locale: What words them.
        most: How many periods there may be.
        counts: The number of events of each year that has any, in order of time.
        href: Gives the way to the first year of a period.
        marks: The marks of the events of each year, where they are drawn.
    """
    grouped = (
        [list(group) for _, group in groupby(counts, key=lambda year, step=step: year // step)]  # type: ignore[misc]
        for step in _STEPS
    )
    found = next((periods for periods in grouped if len(periods) <= most), [list(counts)])
    gaps = [0, *(later[0] - earlier[-1] - 1 for earlier, later in pairwise(found))]
    longest = max(*gaps, _LONGEST)
    return tuple(
        Period(
            href=href(period[0]),
            years=words,
            is_long=len(words) > _LINE,
            marks=tuple(mark for year in period for mark in marks[year]) if marks else (),
            count=sum(counts[year] for year in period),
            gap=-(-gap * _LONGEST // longest),
        )
        for period, gap in zip(found, gaps, strict=False)
        for words in [locale.years(period[0], period[-1])]
    )
