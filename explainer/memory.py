"""What was worked out once, to be used again as long as what it was worked out from is the same.

Floor 0 (standard library only). Promise: remembering changes nothing but the time that a build takes. Only values of
pure functions are kept, under a key that says all that they depend on; and what several builds in a row had no use for
is forgotten, so that a long preview does not grow.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")

_TURNS = 8
"""How many builds may pass before what none of them used is forgotten; twice as many at most."""


class PutOffError(BaseException):
    """Work was given up because something else is wanted first; no fault, so that nothing takes it for one."""


class Memory:
    """Outcomes by stage and key. One build after the other uses it, from one thread at a time."""

    def __init__(self) -> None:
        self._young: dict[tuple[str, Hashable], Any] = {}
        self._old: dict[tuple[str, Hashable], Any] = {}
        self._turns = 0
        self.pause: Callable[[], object] = _go_on
        """Is called wherever work can be given up without a trace, and may raise `PutOffError` to have that done."""

    def turn(self) -> None:
        """Begin another build."""
        self._turns += 1
        if self._turns % _TURNS == 0:
            self._old, self._young = self._young, {}

    def recall(self, stage: str, key: Hashable, make: Callable[[], T]) -> T:
        """Give what was worked out for a key, or work it out.

        Args:
            stage: What is worked out: the name of a pure function.
            key: All that it depends on; None where that is not known, and nothing is remembered.
            make: Works it out.
        """
        self.pause()
        if key is None:
            return make()
        place = stage, key
        found: T
        if place in self._young:
            found = self._young[place]
            return found
        found = self._young[place] = self._old.pop(place) if place in self._old else make()
        return found


def _go_on() -> None:
    """Let work go on, where nobody waits for anything else."""
