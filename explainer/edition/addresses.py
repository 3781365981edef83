"""Every address of the site: which page is in which file, and which page holds which anchor.

Floor 7, within `explainer.edition`. Promise: all links are relative, so the site opens from a disk, a zip, a
sub-path or any host; an anchor is the same in every language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of one language."""

    language: str
    files: Mapping[str, str]
    """Page name → file name without its folder: `timeline` → `chronologie.html`."""
    homes: Mapping[str, str]
    """Anchor → the name of the page that holds it: `e-letter` → `timeline`."""
    wholes: Mapping[str, str] = field(default_factory=dict)
    """Of a page that is a part of a long list, the name of the one that leads to it."""
    base: str = ""
    """Where links begin; empty for relative ones. A server shows the page for missing addresses at any depth, so
    that page's links begin at the root of the host: `/`."""

    def whole(self, page: str) -> str:
        """Give the name of the list that a page is a part of; of any other page its own."""
        return self.wholes.get(page, page)

    def path(self, page: str) -> str:
        """Give the path of a page from the root of the site."""
        return f"{self.language}/{self.files[page]}"

    def beside(self, page: str, ending: str) -> PurePosixPath:
        """Give the path of a file beside a page: `fr/chronologie.html`, `.ics` → `fr/chronologie.ics`."""
        return PurePosixPath(self.path(page)).with_suffix(ending)

    def page(self, page: str, anchor: str = "") -> str:
        """Give the link from any page of this language to another."""
        folder = f"{self.base}{self.language}/" if self.base else ""
        return folder + self.files[page] + (f"#{anchor}" if anchor else "")

    def anchor(self, anchor: str, here: frozenset[str] = frozenset()) -> str:
        """Give the link to an anchor; within the page itself where that page holds it (`here`)."""
        return f"#{anchor}" if anchor in here else self.page(self.homes[anchor], anchor)

    def across(self, page: str, anchor: str = "") -> str:
        """Give the link from a page of another language to a page of this one."""
        return self.page(page, anchor) if self.base else f"../{self.language}/{self.page(page, anchor)}"
