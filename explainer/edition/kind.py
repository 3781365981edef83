"""A kind of page: its name, what it shows, and which anchors it holds.

Floor 7, within `explainer.edition`. To add a page: write one file in `explainer/edition/kinds/` that ends in
`KIND = Kind(…)`, name it in that folder's list, add its template and its words.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from explainer.edition.lists import Index, Lead, Section, numbered
from explainer.edition.parts import Part
from explainer.edition.writer import Writer
from explainer.linking import Site
from explainer.schema import NEUTRAL, Text


def _once(_site: Site) -> Sequence[str]:
    return ("",)


def where(name: str, has_any: Callable[[Site], object]) -> Callable[[Site], Sequence[str]]:
    """Make a page only where it has something to show, or where navigation asks for it by name."""
    return lambda site: ("",) if has_any(site) or name in site.info.navigation else ()


def _nothing(_site: Site, _key: str) -> Iterable[str]:
    return ()


def _anywhere(site: Site, _key: str) -> Container[str]:
    return site.written


def _short(_site: Site, _key: str) -> tuple[Part, ...]:
    return ()


def _none(_site: Site, _part: Part) -> Iterable[str]:
    return ()


def _unsaid(_writer: Writer, _part: Part) -> str:
    return ""


def _index(_writer: Writer, _key: str, leads: tuple[Lead, ...]) -> Index:
    return Index((Section("", leads),))


def told_in(texts: Callable[[Site, str], Iterable[Text]]) -> Callable[[Site, str], Container[str]]:
    """Tell the languages of a page by its main texts: each in which one of them at least is written."""

    def languages(site: Site, key: str) -> Container[str]:
        found = {language for text in texts(site, key) for language in text}
        return found if found and NEUTRAL not in found else site.written

    return languages


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page."""

    name: str
    """The name of its template and of its interface words: `pages.NAME.file`, `.label`, `.title`, `.description`."""
    view: Callable[[Writer, str], Any]
    """Makes what the template sees; the second argument is the key of one page among several of the kind."""
    keys: Callable[[Site], Sequence[str]] = _once
    """Gives the keys of the pages of this kind; where there is one page at most, the empty key or none. Like `anchors`,
    `parts` and `places` it may look at records, editions, the names of documents and their headings; not at what they
    say."""
    anchors: Callable[[Site, str], Iterable[str]] = _nothing
    """Gives the anchors that the page of a key holds."""
    title: Callable[[Writer, str], str] | None = None
    """Words the title of the page of a key, where `pages.NAME.title` does not."""
    languages: Callable[[Site, str], Container[str]] = _anywhere
    """Gives the languages in which the page of a key is written: in another one it is no translation."""
    data: Callable[[Writer, str], Mapping[str, Any]] | None = None
    """Gives what each page says to programs, as JSON-LD (`explainer.edition.structured`)."""
    pictured: bool = False
    """Whether each page has a picture of its own, for those who share it; others have that of the first page."""
    within: str = ""
    """The name of the page that lists all pages of this kind; it is what navigation leads to."""

    parts: Callable[[Site, str], tuple[Part, ...]] = _short
    """Gives the parts of the list of a key, each with a page of its own; none where the list is short enough for one.
    The page of a part is made by `view` with a writer that has it, and the page of the key leads to all of them."""
    places: Callable[[Site, Part], Iterable[str]] = _none
    """Gives the anchors that the page of a part holds."""
    label: Callable[[Writer, Part], str] = numbered
    """Words what stands on a part."""
    note: Callable[[Writer, Part], str] = _unsaid
    """Says beside the link to a part how much stands there, where its label does not."""
    index: Callable[[Writer, str, tuple[Lead, ...]], Index] = _index
    """Makes what leads to the parts of the list of a key, from the link to each."""

    def page(self, key: str) -> str:
        """Give the name of the page of a key."""
        return f"{self.name}/{key}" if key else self.name
