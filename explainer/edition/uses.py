"""The places of an edition that cite a claim or a source or use a term, for back-links.

Floor 7, within `explainer.edition`. Pages are written in the order of their kinds, so that those that list such places
know all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from explainer.edition.views import Use

Place = tuple[str, str, str]
"""Where something is cited or used: the link to it, the name of the page, and what is written there."""


def _nowhere(_key: str) -> Sequence[Place]:
    return ()


@dataclass
class Uses:
    """The places that cite or use something, by key: those on the pages before, and those on the one being written.

    The key of a term is its anchor, `#t-toll`, so that it is never that of a claim.
    """

    before: Callable[[str], Sequence[Place]] = _nowhere
    """Gives those on the pages before."""
    own: list[tuple[str, Place]] = field(default_factory=list)
    """Those on this page, each with the key of what is cited."""

    def add(self, key: str, href: str, page: str, about: str) -> None:
        """Remember a place."""
        self.own.append((key, (href, page, about)))

    def of(self, key: str) -> tuple[Use, ...]:
        """Give the places that cite a key, lettered a to z, then aa, ab and so on."""
        places = (*self.before(key), *(place for cited, place in self.own if cited == key))
        return tuple(Use(href, _letter(n), page, about) for n, (href, page, about) in enumerate(places))


def _letter(index: int) -> str:
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
