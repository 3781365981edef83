"""What a visit tells about its reader, and whom. A page `privacy` of the authors' takes its place.

What is said here is what `explainer.policy` enforces; tests compare pages with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from explainer.edition.kind import Kind
from explainer.edition.kinds import pages
from explainer.edition.writer import Writer
from explainer.linking import Site

NAME = "privacy"
_SECTIONS = {
    "pages": ("cookies", "trackers", "others", "script", "asked"),
    "host": ("log", "unasked"),
    "away": ("links", "referrer"),
}
"""What is said, by the keys of its words under `privacy`."""


@dataclass(frozen=True, slots=True)
class Privacy:
    """The page."""

    sections: tuple[tuple[str, tuple[str, ...]], ...]
    """The key of each section, and those of what it says."""


def view(_writer: Writer, _key: str) -> Privacy:
    """Make the page."""
    return Privacy(tuple(_SECTIONS.items()))


def _keys(site: Site) -> Sequence[str]:
    return () if NAME in pages.names(site) else ("",)


KIND = Kind(NAME, view, _keys)
