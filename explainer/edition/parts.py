"""Long lists in parts, each with a page of its own: which entries stand on which, and how the pages are called.

Floor 7, within `explainer.edition`. Promise: parts are the same in every language, so that what is on a page in one
language is on its twin; an entry that is added moves few others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a list."""

    key: str
    """What its page is called, behind the name of the list's."""
    entries: tuple[str, ...]
    """The ids of what stands on it."""
    name: str = ""
    """What it is a stretch of, where a list is cut into several things first."""
    start: int = 0
    """How many entries stand before it, of those that share its name."""
    number: int = 1
    total: int = 1
    """Which one it is, of how many that share its name."""


def page(whole: str, part: Part) -> str:
    """Give the name of a part's page; ids have no underscores, so that it is nobody else's."""
    return f"{whole}/_{part.key}"


def file(whole: str, part: Part) -> str:
    """Give the name of a part's file."""
    return f"{whole.removesuffix('.html')}_{part.key}.html"


def chunks(entries: Sequence[str], most: int, name: str = "") -> tuple[Part, ...]:
    """Cut a list into stretches of one length: what is added at its end moves nothing."""
    cut = [tuple(entries[at : at + most]) for at in range(0, len(entries), most)]
    return tuple(
        Part(_key(name, number), some, name, (number - 1) * most, number, len(cut))
        for number, some in enumerate(cut, start=1)
    )


def _key(name: str, number: int) -> str:
    """Name a stretch; the first of what has a name is called by that alone."""
    return f"{name}_{number}" if name and number > 1 else name or str(number)


_LONGEST = 100
"""The years that are looked at together first."""


def by_year(events: Mapping[str, int], most: int) -> tuple[Part, ...]:
    """Cut events, given with their years in order of time, where years, or tens or hundreds of them, end.

    A part is called by the year in which its stretch of the calendar begins: an event more moves others only where its
    part becomes too long, or is one with those beside it. A year that is too long is cut into parts of one length.
    """
    years = {year: tuple(keys) for year, keys in groupby(events, key=lambda key: events[key])}
    found: list[Part] = []
    for begins, some in _stretches(years, _LONGEST, most):
        pages = -(-len(some) // most)
        found += chunks(some, -(-len(some) // pages), str(begins))
    return tuple(found)


def _stretches(years: Mapping[int, tuple[str, ...]], step: int, most: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Give what stands between two years together, and where that begins; short stretches beside each other are one."""
    begins = 0
    kept: tuple[str, ...] = ()
    for start, grouped in groupby(years, key=lambda year: year // step * step):
        within = {year: years[year] for year in grouped}
        some = tuple(key for keys in within.values() for key in keys)
        if kept and len(kept) + len(some) > most:
            yield begins, kept
            kept = ()
        if len(some) > most and step > 1:
            yield from _stretches(within, step // 10, most)
        else:
            begins, kept = (begins if kept else start), (*kept, *some)
    if kept:
        yield begins, kept
