"""The places of an edition that cite a claim or a source or use a term, for back-links.

Floor 7, within `explainer.edition`. Pages are written in the order of their kinds, so that those that list such places
know all of them.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from explainer.edition.views import Use


@dataclass
class Uses:
    """Every place of an edition that cites or uses something, by key, in the order of the pages.

    The key of a term is its anchor, `#t-toll`, so that it is never that of a claim.
    """

    places: dict[str, list[Use]] = field(default_factory=dict)

    def add(self, key: str, href: str, page: str, about: str) -> None:
        """Remember a place; places of one key are lettered a to z, then aa, ab and so on."""
        places = self.places.setdefault(key, [])
        places.append(Use(href, _letter(len(places)), page, about))

    def of(self, key: str) -> tuple[Use, ...]:
        """Give the places that cite a key."""
        return tuple(self.places.get(key, ()))


def _letter(index: int) -> str:
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
