"""What templates may see: plain values, with words and addresses already in the reader's language.

Floor 7, within `explainer.edition`. Promise: no positions, no ids of the model that a page does not show; two equal
views give two equal pages.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Link:
    """A link; `language` is set where its words are in another language than the page."""

    href: str
    text: str
    language: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class Twin:
    """The same thing in another language; `about` tells twins apart, in that language."""

    language: str
    endonym: str
    href: str
    about: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A date in words."""

    pieces: tuple[tuple[str, str], ...]
    """Words and their value for `<time datetime>`, empty where none would be honest; joined, they are the date."""
    precision: str
    """The key of a word that says how exact the date is: year, month, season, decade; empty where the words do."""
    is_vague: bool

    @property
    def words(self) -> str:
        """Give the date as plain words."""
        return "".join(words for words, _ in self.pieces)


@dataclass(frozen=True, slots=True)
class Quote:
    """A piece of evidence: who says it, where, in which words."""

    source: Link
    place: str
    words: str
    language: str
    says: Markup
    value: str
    relation: str
    match: str = ""
    """How the words were found in our copy of the source: the key of a word under `evidence.match`; empty where a
    source is cited as a whole."""
    href: str = ""
    """The source's page, at these words where a browser can go there; empty where it has no address."""
    near: str = ""
    """The same for notes, which must be light: by its first words alone where we have no copy of the source."""
    address: str = ""
    """The same page as paper spells it out: without what leads a browser to the words."""
    archive: str = ""
    """The archived copy, likewise."""
    snapshot: str = ""
    """The first digits of the SHA-256 of our copy; empty where we have none."""
    translation: str = ""
    """The same words in the page's language, where somebody translated them."""
    translated: str = ""
    """Who translated, and how, in words."""
    original: str = ""
    """What the source translated the words from."""
    original_language: str = ""


@dataclass(frozen=True, slots=True)
class Cited:
    """A claim or a source that a note is about, with its evidence."""

    claim: Link | None
    """The record of the claim; None where a source is cited directly."""
    status: str
    quotes: tuple[Quote, ...]
    same: int
    """The number of the earlier note that holds the evidence; 0 where this note does."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note at the foot of a page: one for each place that cites, with all that is cited there."""

    number: int
    id: str
    ref: str
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Use:
    """A place that cites a claim or a source."""

    href: str
    letter: str
    page: str
    about: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """Which articles speak: the mark and the same in words."""

    mark: str
    words: str
    """Nothing where the site summarises no article."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a correction: what is said, by whom, in which words."""

    text: Markup
    by: tuple[Link, ...]
    quotes: tuple[Quote, ...]
    silent: tuple[Link, ...]
    """Those of them that have no words of their own among the quotes."""


@dataclass(frozen=True, slots=True)
class Fix:
    """A correction: what is printed, what the better source says."""

    id: str
    href: str
    """The way to it in the list of corrections."""
    claim: Link
    kind: str
    printed: Side
    better: Side
    note: Markup
    moment: Moment
    quotes: tuple[Quote, ...]
    """What other sources say, or the same ones more."""
    twins: tuple[Twin, ...]
    events: tuple[Link, ...] = ()
    """Where the claim is told of, as the list of corrections says; empty on other pages, which may be those events'."""
    figures: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Sector:
    """One sector of the mark: its outline, which article it stands for (from 1), and whether that one speaks."""

    path: str
    voice: int
    speaks: bool


@dataclass(frozen=True, slots=True)
class Symbol:
    """A mark: a circle cut into as many sectors as there are summarised articles."""

    id: str
    sectors: tuple[Sector, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """What leads from a part of a long list to the others."""

    whole: Link
    """The page that leads to all parts."""
    before: Link | None
    after: Link | None
    number: int
    total: int


@dataclass(frozen=True, slots=True)
class Shell:
    """What surrounds every page."""

    language: str
    locale: str
    """The language with a country, as Open Graph wants it; empty where none is known."""
    direction: str
    root: str
    """The way from this page to the root of the site: `../`."""
    site_title: str
    title: str
    description: str
    home: str
    navigation: tuple[Link, ...]
    more: tuple[Link, ...]
    """Pages that only the foot of the page leads to."""
    switches: tuple[Link, ...]
    """The same page in each language, this one included."""
    canonical: str
    alternates: tuple[Link, ...]
    """The same page in each language in which it is written, this one included; of a first page, the root as well."""
    picture: str
    """The address of what stands beside a link to the page where it is shared."""
    marks: tuple[Symbol, ...]
    citing: str
    """The way to where it is said how to cite the page in other formats."""
    current: str
    """From a page of an edition that was frozen, the way to the same page as it is now; empty elsewhere."""
    edition: str
    """The name of that edition."""
    date: Moment
    day: str
    """The date as programs read it; empty where no year is known."""
    people: tuple[str, ...]
    data: Mapping[str, Any] | None
    """What the page says to programs, as JSON-LD."""
    licence: Link
    turn: Turn | None = None
    """Where the page is a part of a list."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page to make: where, with which template, from what."""

    name: str
    path: str
    """From the root of the site: `fr/chronologie.html`."""
    template: str
    shell: Shell
    view: Any
    notes: tuple[Note, ...]
