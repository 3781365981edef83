"""What was worked out once, to be used again as long as what it was worked out from is the same.

Floor 0 (standard library only). Promise: remembering changes nothing but the time that a build takes. Only values of
pure functions are kept, under a key that says all that they depend on; and what several builds in a row had no use for
is forgotten, so that a long preview does not grow. What has a `Form` outlives the process: as plain data, and nothing
else, since it may come back from a folder that others wrote.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Generic, TypeVar

T = TypeVar("T")

_TURNS = 8
"""How many builds may pass before what none of them used is forgotten; twice as many at most."""


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
        self._young: dict[tuple[str, Hashable], Any] = {}
        self._old: dict[tuple[str, Hashable], Any] = {}
        self._turns = 0
        self.kept = kept
        self.learnt: dict[str, Any] = {}
        """The outcomes with a form that were asked for, as plain data; None for one that was kept."""

    def turn(self) -> None:
        """Begin another build."""
        self._turns += 1
        if self._turns % _TURNS == 0:
            self._old, self._young = self._young, {}

    def recall(self, stage: str, key: Hashable, make: Callable[[], T], form: Form[T] | None = None) -> T:
        """Give what was worked out for a key, or work it out.

        Args:
            stage: What is worked out: the name of a pure function.
            key: All that it depends on; None where that is not known, and nothing is remembered.
            make: Works it out.
            form: How the outcome is written down for other processes. The `repr` of the key says all that is in it.
        """
        if key is None:
            return make()
        place = stage, key
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

    def _written(self, place: tuple[str, Hashable], make: Callable[[], T], form: Form[T], kept: Mapping[str, Any]) -> T:
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


def digest(value: object) -> str:
    """Give a digest of a value of which the `repr` says all that is in it."""
    return blake2b(repr(value).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
