"""What was worked out once, to be used again as long as what it was worked out from is the same.

Floor 0 (standard library only). Promise: remembering changes nothing but the time that a build takes. Only values of
pure functions are kept, under a key that says all that they depend on; and what several builds in a row had no use for
is forgotten, so that a long preview does not grow.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import partial
from itertools import chain
from typing import Any, TypeAlias, TypeVar

I = TypeVar("I")  # noqa: E741 - an item
T = TypeVar("T")
Place: TypeAlias = tuple[str, Hashable]
"""A stage and a key."""

_TURNS = 8
"""How many builds may pass before what none of them used is forgotten; twice as many at most."""


class PutOffError(BaseException):
    """Work was given up because something else is wanted first; no fault, so that nothing takes it for one."""


class Memory:
    """Outcomes by stage and key. One build after the other uses it, from one thread at a time."""

    def __init__(self) -> None:
        self._young: dict[Place, Any] = {}
        self._old: dict[Place, Any] = {}
        self._turns = 0
        self._noted: list[Place] | None = None
        """What was recalled for what is being worked out."""
        self._wholes: dict[str, tuple[list[Place], list[Place]]] = {}
        """By stage, the last whole, and what it was worked out from."""
        self._series: dict[str, tuple[Hashable, dict[int, tuple[Any, Any, list[Place]]]]] = {}
        """By stage, on what it stood, and each item with what came of it and what that was worked out from."""
        self.pause: Callable[[], object] = _go_on
        """Is called wherever work can be given up without a trace, and may raise `PutOffError` to have that done."""

    def turn(self) -> None:
        """Begin another build."""
        self._turns += 1
        if self._turns % _TURNS == 0:
            self._old, self._young = self._young, {}
            series = (places for _, kept in self._series.values() for _, _, places in kept.values())
            for place in chain(*chain(*self._wholes.values()), *series):
                if place in self._old:
                    self._young[place] = self._old.pop(place)

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
        if self._noted is not None:
            self._noted.append(place)
        found: T
        if place in self._young:
            found = self._young[place]
            return found
        found = self._young[place] = self._old.pop(place) if place in self._old else make()
        return found

    def whole(self, stage: str, key: Hashable, make: Callable[[], T]) -> T:
        """Recall what is worked out from much else that is recalled.

        None of that is forgotten as long as the whole is the last one of its stage: it is wanted when a part of it is
        another.
        """
        found, within = self.recall(stage, key, lambda: self._noting(make))
        self._wholes[stage] = [(stage, key)], within
        return found

    def each(self, stage: str, standing: Hashable, items: Iterable[I], make: Callable[[I], T]) -> Iterator[T]:
        """Give what comes of each of many items, without looking at those that are the very same as last time.

        Args:
            stage: What is worked out.
            standing: All that it depends on besides the item; None where that is not known.
            items: What it is worked out of.
            make: Works it out of one of them.
        """
        before, kept = self._series.get(stage, (None, {}))
        if standing is None or before != standing:
            kept = {}
        now: dict[int, tuple[Any, Any, list[Place]]] = {}
        for item in items:
            found = kept.get(id(item)) or (item, *self._noting(partial(make, item)))
            now[id(item)] = found
            yield found[1]
        self._series[stage] = standing, now

    def _noting(self, make: Callable[[], T]) -> tuple[T, list[Place]]:
        """Work something out, and note what is recalled for it."""
        outer, self._noted = self._noted, []
        try:
            return make(), self._noted
        finally:
            if outer is not None:
                outer.extend(self._noted)
            self._noted = outer


def _go_on() -> None:
    """Let work go on, where nobody waits for anything else."""
