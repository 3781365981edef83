"""The pages of an edition before they are written: each is written when it is asked for.

Floor 7, within `explainer.edition`. Promise: a page is the same in whatever order pages are asked for. One that shows
where something is cited has all pages before it written first, for those are the places.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from explainer.edition.uses import Place, Uses
from explainer.edition.views import Page


@dataclass
class Sheet:
    """A page that is known, and not written before it is asked for."""

    name: str
    path: str
    """From the root of the site: `fr/chronologie.html`."""
    template: str
    write: Callable[[Uses], Page] = field(repr=False)
    """Writes it; its citations are remembered in the uses that it is given."""
    before: Callable[[str], Sequence[Place]] = field(repr=False)
    """Gives the places on the pages before it that cite a key."""
    _written: tuple[Page, Uses] | None = field(default=None, repr=False)

    @property
    def page(self) -> Page:
        """Give the page."""
        return self._now[0]

    @property
    def view(self) -> Any:
        """Give what its template may see."""
        return self.page.view

    @property
    def places(self) -> Sequence[tuple[str, Place]]:
        """Give the places on it that cite something, each with the key of that."""
        return self._now[1].own

    @property
    def _now(self) -> tuple[Page, Uses]:
        if self._written is None:
            uses = Uses(self.before)
            self._written = self.write(uses), uses
        return self._written


@dataclass
class _Gathered:
    """The places of an edition's pages, as far as they have been asked for."""

    sheets: list[Sheet] = field(default_factory=list)
    reached: int = 0
    """How many pages have been gathered from."""
    places: dict[str, list[tuple[int, Place]]] = field(default_factory=dict)
    """By key, each with the number of its page."""

    def before(self, number: int, key: str) -> Sequence[Place]:
        """Give the places on the first pages that cite a key."""
        while self.reached < number:
            for cited, place in self.sheets[self.reached].places:
                self.places.setdefault(cited, []).append((self.reached, place))
            self.reached += 1
        return [place for page, place in self.places.get(key, ()) if page < number]


def sheets(pages: Sequence[tuple[str, str, str, Callable[[Uses], Page]]]) -> tuple[Sheet, ...]:
    """Make the sheets of an edition: name, path, template and writing of each page, in the order of the edition."""
    gathered = _Gathered()
    for number, (name, path, template, write) in enumerate(pages):
        gathered.sheets.append(Sheet(name, path, template, write, partial(gathered.before, number)))
    return tuple(gathered.sheets)
