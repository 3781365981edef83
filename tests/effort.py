"""How much work something is, counted and not timed: the same on any machine, however busy."""

from __future__ import annotations

from collections.abc import Callable
from cProfile import Profile

LINEAR = 2.5
"""What twice as much may cost more; where the work grows with the square of the size, it is 4."""


def calls(work: Callable[[], object]) -> int:
    """Count the calls of functions, built-in ones too, that something makes."""
    profile = Profile()
    profile.runcall(work)
    return sum(entry.callcount for entry in profile.getstats())
