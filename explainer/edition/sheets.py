"""The pages of an edition before they are written: each is written when it is asked for.

Floor 7, within `explainer.edition`. Promise: a page is the same in whatever order pages are asked for. One that shows
where something is cited has the places on all pages before it known first: of a page for which all answers are as they
were, they are remembered, and it is not written.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from explainer.edition.gate import Gate, Traces
from explainer.edition.uses import Place, Uses
from explainer.edition.views import Link, Page
from explainer.memory import Form

Cited = tuple[tuple[str, Place], ...]
"""The places on a page that cite something, each with the key of that."""


def _places(data: Any) -> Cited:
    return tuple((str(key), (str(href), str(page), str(about))) for key, (href, page, about) in data)


_FORM: Form[Cited] = Form(list, _places)


@dataclass(frozen=True, slots=True)
class Planned:
    """A page as its edition plans it."""

    name: str
    path: str
    """From the root of the site: `fr/chronologie.html`."""
    template: str
    write: Callable[[Uses], Page] = field(repr=False)
    """Writes it; its citations are remembered in the uses that it is given."""
    addresses: Callable[[], tuple[str, tuple[Link, ...]]] = field(repr=False)
    """Gives its whole address, and those of the same page in each language in which it is written."""


@dataclass
class Sheet:
    """A page that is known, and not written before it is asked for."""

    planned: Planned = field(repr=False)
    name: str
    path: str
    template: str
    before: Callable[[str], Sequence[Place]] = field(repr=False)
    """Gives the places on the pages before it that cite a key."""
    gate: Gate = field(repr=False)
    traces: Traces = field(repr=False)
    _written: tuple[Page, Uses] | None = field(default=None, repr=False)
    _known: tuple[Cited, str] | None = field(default=None, repr=False)

    @property
    def page(self) -> Page:
        """Give the page."""
        self.gate.ask("sheet", "=", self.path)
        self.known()
        return self.gate.unwatched(self._now)[0]

    @property
    def view(self) -> Any:
        """Give what its template may see."""
        return self.page.view

    @property
    def places(self) -> Cited:
        """Give the places on it that cite something, each with the key of that."""
        return self.known()[0]

    @property
    def is_written(self) -> bool:
        """Tell whether it has been written."""
        return self._written is not None

    def known(self) -> tuple[Cited, str]:
        """Give its places, and a digest of all that it is written from."""
        if self._known is None:
            self._known = self.traces.recall(("sheet", self.path), lambda: tuple(self._now()[1].own), _FORM)
        return self._known

    def _now(self) -> tuple[Page, Uses]:
        if self._written is None:
            uses = Uses(self.before)
            self._written = self.planned.write(uses), uses
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


def sheets(pages: Sequence[Planned], gate: Gate, traces: Traces) -> tuple[Sheet, ...]:
    """Make the sheets of an edition, in its order."""
    gathered = _Gathered()
    for number, one in enumerate(pages):
        before = gate.open(f"before/{one.path}", partial(gathered.before, number))
        gathered.sheets.append(Sheet(one, one.name, one.path, one.template, before, gate, traces))
    return tuple(gathered.sheets)
