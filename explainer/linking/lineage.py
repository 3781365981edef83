"""Sources that are based on themselves, directly or by way of others.

Floor 5, within `explainer.linking`. Promise: the time that this takes grows with what is written, not with its square.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


def circles(based_on: Mapping[str, Sequence[str]]) -> Iterator[frozenset[str]]:
    """Find the circles, each once and as large as it is (Tarjan's strongly connected components, without recursion).

    Args:
        based_on: What each source draws on; what is no key of it is passed over.
    """
    walk = _Walk(based_on)
    for source in based_on:
        if source not in walk.met:
            yield from walk.from_(source)


class _Walk:
    def __init__(self, based_on: Mapping[str, Sequence[str]]) -> None:
        self._based_on = based_on
        self.met: dict[str, int] = {}
        """The sources met so far, numbered as they were met."""
        self._earliest: dict[str, int] = {}
        """The number of the first source of the path that a source leads back to, as far as is known."""
        self._path: dict[str, None] = {}
        """The sources of which it is not known yet in which circle they are, as they were met."""

    def from_(self, start: str) -> Iterator[frozenset[str]]:
        """Go everywhere that a source leads to, and find the circles there."""
        open_ = [(start, self._begin(start))]
        while open_:
            source, parents = open_[-1]
            parent = next(parents, None)
            if parent is None:
                open_.pop()
                if open_:
                    self._lead_back(open_[-1][0], self._earliest[source])
                if self._earliest[source] == self.met[source]:
                    yield from self._circle(source)
            elif parent not in self.met:
                open_.append((parent, self._begin(parent)))
            elif parent in self._path:
                self._lead_back(source, self.met[parent])

    def _begin(self, source: str) -> Iterator[str]:
        self.met[source] = self._earliest[source] = len(self.met)
        self._path[source] = None
        return (parent for parent in self._based_on[source] if parent in self._based_on)

    def _lead_back(self, source: str, number: int) -> None:
        self._earliest[source] = min(self._earliest[source], number)

    def _circle(self, first: str) -> Iterator[frozenset[str]]:
        """Take the end of the path, from a source on: these lead to each other."""
        found = {first}
        while (last := self._path.popitem()[0]) != first:
            found.add(last)
        if len(found) > 1 or first in self._based_on[first]:
            yield frozenset(found)
