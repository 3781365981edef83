"""The alphabetical index, as a book has it: every event, claim, term, actor and source under its letter.

Pages of the authors' are in it where they are too many for the foot of every page.

It is the search that needs nothing but the page; where scripts run, a field narrows the same list.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from explainer.edition.desk import Desk
from explainer.edition.kind import Kind, where
from explainer.edition.kinds import pages
from explainer.edition.views import Link
from explainer.edition.writer import Writer


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: where it leads, and what stands there, in words."""

    link: Link
    kind: str


@dataclass(frozen=True, slots=True)
class Letter:
    """The entries that begin with one letter."""

    id: str
    label: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The whole index."""

    letters: tuple[Letter, ...]
    total: int


def view(writer: Writer, _key: str) -> Alphabet:
    """Make the index."""
    desk = writer.desk
    articles = _articles(desk)
    placed = []
    for entry in _entries(writer):
        begin = match.end() if (match := articles.match(entry.link.text)) else 0
        order = desk.locale.sort_key(entry.link.text[begin:])
        letter = _letter(order[1])
        # Digits and signs come before all letters, in one group.
        placed.append((bool(letter), order, entry.kind, letter, entry))
    placed.sort(key=lambda one: one[:3])
    grouped = groupby(placed, key=lambda one: one[3])
    return Alphabet(
        tuple(_group(desk, letter, tuple(entry for *_, entry in found)) for letter, found in grouped), len(placed)
    )


def _entries(writer: Writer) -> Iterator[Entry]:
    desk = writer.desk
    site = desk.site
    kinds = {kind: desk.say(f"alphabet.kinds.{kind}") for kind in ("event", "claim", "term", "actor", "source", "page")}
    for key, event in site.events.items():
        yield Entry(Link(writer.href(f"e-{key}"), desk.text(event.title)), kinds["event"])
    for key in site.claims:
        yield Entry(writer.claim(key), kinds["claim"])
    for key, term in site.terms.items():
        yield Entry(Link(writer.href(f"t-{key}"), desk.text(term.term), desk.foreign(term.language)), kinds["term"])
    for key, actor in site.actors.items():
        names = dict.fromkeys((desk.text(actor.name), desk.text(actor.short)))
        for name in filter(None, names):
            yield Entry(Link(writer.href(f"a-{key}"), name, desk.foreign(actor.language)), kinds["actor"])
    for key in site.sources:
        yield Entry(writer.source(key), kinds["source"])
    for key in pages.of_the_index(site):
        link = Link(desk.addresses.page(pages.KIND.page(key)), pages.title(writer, key))
        yield Entry(link, kinds["page"])


def _articles(desk: Desk) -> re.Pattern[str]:
    """Find what the order leaves out at the beginning of an entry: “the”, “l’”; never the whole entry."""
    skipped = desk.words["alphabet"]["skip"]
    words = (re.escape(word) + ("" if word.endswith("’") else r"\s+") for word in skipped)
    return re.compile(rf"(?:{'|'.join(words)})(?=\S)", re.IGNORECASE)


def _letter(words: str) -> str:
    """Give the letter that an entry stands under; none for digits and signs, one for all of the thousands of Han."""
    first = words[:1]
    if first and unicodedata.name(first, "").startswith("CJK"):
        return "漢"
    return first if first.isalpha() else ""


def _group(desk: Desk, letter: str, entries: tuple[Entry, ...]) -> Letter:
    name = letter if letter.isascii() else f"{ord(letter):x}"
    return Letter(f"l-{name or 'other'}", letter.title() or desk.say("alphabet.other"), entries)


KIND = Kind(
    "alphabet",
    view,
    where(
        "alphabet",
        lambda site: (
            site.events or site.claims or site.terms or site.actors or site.sources or pages.of_the_index(site)
        ),
    ),
)
