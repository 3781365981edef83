"""A kind of page: its name, what it shows, and which anchors it holds.

Floor 5, within `explainer.edition`. To add a page: write one file in `explainer/edition/kinds/` that ends in
`KIND = Kind(…)`, name it in that folder's list, add its template and its words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from explainer.edition.writer import Writer
from explainer.linking import Site


def _once(_site: Site) -> Sequence[str]:
    return ("",)


def where(name: str, has_any: Callable[[Site], object]) -> Callable[[Site], Sequence[str]]:
    """Make a page only where it has something to show, or where navigation asks for it by name."""
    return lambda site: ("",) if has_any(site) or name in site.info.navigation else ()


def _nothing(_site: Site, _key: str) -> Iterable[str]:
    return ()


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page."""

    name: str
    """The name of its template and of its interface words: `pages.NAME.file`, `.label`, `.title`, `.description`."""
    view: Callable[[Writer, str], Any]
    """Makes what the template sees; the second argument is the key of one page among several of the kind."""
    keys: Callable[[Site], Sequence[str]] = _once
    """Gives the keys of the pages of this kind; a kind with one page has the empty key, or none."""
    anchors: Callable[[Site, str], Iterable[str]] = _nothing
    """Gives the anchors that the page of a key holds."""
    title: Callable[[Writer, str], str] | None = None
    """Words the title of the page of a key, where `pages.NAME.title` does not."""
    within: str = ""
    """The name of the page that lists all pages of this kind; it is what navigation leads to."""

    def page(self, key: str) -> str:
        """Give the name of the page of a key."""
        return f"{self.name}/{key}" if key else self.name
