"""What was worked out once, to be used again as long as what it was worked out from is the same.

Floor 0 (standard library only). Promise: remembering changes nothing but the time that a build takes. Only values of
pure functions are kept, under a key that says all that they depend on; and what several builds in a row had no use for
is forgotten, so that a long preview does not grow. What has a `Form` outlives the process: as plain data, and nothing
else, since it may come back from a folder that others wrote.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from itertools import chain
from typing import Any, Generic, TypeAlias, TypeVar

I = TypeVar("I")  # noqa: E741 - an item
T = TypeVar("T")
Place: TypeAlias = tuple[str, Hashable]
"""A stage and a key."""

_TURNS = 8
"""How many builds may pass before what none of them used is forgotten; twice as many at most."""


class PutOffError(BaseException):
    """Work was given up because something else is wanted first; no fault, so that nothing takes it for one."""


@dataclass(frozen=True, slots=True)
class Form(Generic[T]):
    """How outcomes of a stage are written down, and read again."""

    write: Callable[[T], Any]
    """Gives plain data: what JSON holds."""
    read: Callable[[Any], T]
    """Gives the outcome again; of data that `write` never gave it may raise whatever it stumbles on."""


class Memory:
    """Outcomes by stage and key. One build after the other uses it, from one thread at a time."""

    def __init__(self, kept: Mapping[str, Any] | None = None) -> None:
        """Begin without outcomes.

        Args:
            kept: Plain data that builds of other processes left in `learnt`; None where nothing is to be written down.
        """
        self.kept = kept
        self.learnt: dict[str, Any] = {}
        """The outcomes with a form that were asked for, as plain data; None for one that was kept."""
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

    def recall(self, stage: str, key: Hashable, make: Callable[[], T], form: Form[T] | None = None) -> T:
        """Give what was worked out for a key, or work it out.

        Args:
            stage: What is worked out: the name of a pure function.
            key: All that it depends on; None where that is not known, and nothing is remembered.
            make: Works it out.
            form: How the outcome is written down for other processes. The `repr` of the key says all that is in it.
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
        if place in self._old:
            found = self._old.pop(place)
        else:
            found = make() if form is None or self.kept is None else self._written(place, make, form, self.kept)
        self._young[place] = found
        return found

    def _written(self, place: Place, make: Callable[[], T], form: Form[T], kept: Mapping[str, Any]) -> T:
        name = digest(place)
        data = kept.get(name)
        if data is not None:
            try:
                found = form.read(data)
            except (ValueError, TypeError, LookupError, AttributeError):
                pass
            else:
                self.learnt[name] = None
                return found
        found = make()
        self.learnt[name] = form.write(found)
        return found

    def whole(self, stage: str, key: Hashable, make: Callable[[], T]) -> T:
        """Recall what is worked out from much else that is recalled.

        None of that is forgotten as long as the whole is the last one of its stage: it is wanted when a part of it is
        another.
        """
        found, within = self.recall(stage, key, lambda: self._noting(make))
        self._wholes[stage] = [(stage, key)], within
        return found

    def each(self, stage: str, standing: Hashable, items: Iterable[I], make: Callable[[I], Sequence[T]]) -> list[T]:
        """Give all that comes of many items, without looking at those that are the very same as last time.

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
        every: list[T] = []
        for item in items:
            name = id(item)
            now[name] = found = kept.get(name) or (item, *self._noting(partial(make, item)))
            if found[1]:
                every += found[1]
        self._series[stage] = standing, now
        return every

    def _noting(self, make: Callable[[], T]) -> tuple[T, list[Place]]:
        """Work something out, and note what is recalled for it."""
        outer, self._noted = self._noted, []
        try:
            return make(), self._noted
        finally:
            if outer is not None:
                outer.extend(self._noted)
            self._noted = outer


def digest(value: object) -> str:
    """Give a digest of a value of which the `repr` says all that is in it."""
    return blake2b(repr(value).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def _go_on() -> None:
    """Let work go on, where nobody waits for anything else."""
