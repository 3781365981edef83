"""The alphabetical index, as a book has it: every event, claim, term, actor and source under its letter.

Pages of the authors' are in it where they are too many for the foot of every page.

It is the search that needs nothing but the page; where scripts run, a field narrows the same list. A very long one is
cut into as many parts in every language, each in its own order: they are called by how their entries begin.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from explainer.edition.desk import Desk
from explainer.edition.kind import Kind, where
from explainer.edition.kinds import pages
from explainer.edition.lists import Index, Lead, Section, guides
from explainer.edition.parts import Part
from explainer.edition.views import Link
from explainer.edition.writer import Writer
from explainer.linking import Site


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
    """The whole index, or a part of it."""

    letters: tuple[Letter, ...]
    total: int


_MOST = 500
"""How many entries stand on one page at most."""
_Placed = tuple[bool, tuple[bool, str, str, str], str, str, Entry]
"""An entry with what it is ordered by, and its letter."""


def view(writer: Writer, _key: str) -> Alphabet:
    """Make the index, or a part of it."""
    placed = _stretch(writer, writer.part) if writer.part else _placed(writer)
    grouped = groupby(placed, key=lambda one: one[3])
    return Alphabet(
        tuple(_group(writer.desk, letter, tuple(one[-1] for one in found)) for letter, found in grouped), len(placed)
    )


def _stretch(writer: Writer, part: Part) -> Sequence[_Placed]:
    kept = writer.desk.kept
    placed: Sequence[_Placed] = kept.get(KIND.name) or kept.setdefault(KIND.name, _placed(writer))
    return placed[(part.number - 1) * len(placed) // part.total : part.number * len(placed) // part.total]


def _placed(writer: Writer) -> list[_Placed]:
    """Give all entries in their order."""
    desk = writer.desk
    articles = _articles(desk)
    placed: list[_Placed] = []
    for entry in _entries(writer):
        begin = match.end() if (match := articles.match(entry.link.text)) else 0
        order = desk.locale.sort_key(entry.link.text[begin:])
        letter = _letter(order[1])
        # Digits and signs come before all letters, in one group.
        placed.append((bool(letter), order, entry.kind, letter, entry))
    placed.sort(key=lambda one: one[:3])
    return placed


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
    return Letter(_anchor(letter), _called(desk, letter), entries)


def _anchor(letter: str) -> str:
    return f"l-{(letter if letter.isascii() else f'{ord(letter):x}') or 'other'}"


def _called(desk: Desk, letter: str) -> str:
    return letter.title() or desk.say("alphabet.other")


def parts(site: Site, _key: str) -> tuple[Part, ...]:
    """Give the parts of an index that is too long for one page; what stands on them is for each language to say."""
    named = (site.events, site.claims, site.terms, site.actors, site.sources, pages.of_the_index(site))
    total = -(-sum(map(len, named)) // _MOST)
    return tuple(Part(str(n), (), number=n, total=total) for n in range(1, total + 1)) if total > 1 else ()


def _label(writer: Writer, part: Part) -> str:
    desk = writer.desk
    kept = f"guides {KIND.name}"
    if kept not in desk.kept:
        stretches = [_stretch(writer, one) for one in desk.parts[KIND.name]]
        desk.kept[kept] = guides([(some[0][1][1], some[-1][1][1]) for some in stretches])
    words: str = desk.kept[kept][part.number - 1]
    return words


def _index(writer: Writer, _key: str, leads: tuple[Lead, ...]) -> Index:
    desk = writer.desk
    letters: dict[str, Lead] = {}
    for lead, part in zip(leads, desk.parts[KIND.name], strict=True):
        for *_, letter, _entry in _stretch(writer, part):
            if letter not in letters:
                anchor = _anchor(letter)
                link = Link(f"{lead.link.href}#{anchor}", _called(desk, letter))
                letters[letter] = Lead(link, anchors=(anchor,))
    return Index((Section("", leads),), letters=tuple(letters.values()))


KIND = Kind(
    "alphabet",
    view,
    where(
        "alphabet",
        lambda site: (
            site.events or site.claims or site.terms or site.actors or site.sources or pages.of_the_index(site)
        ),
    ),
    parts=parts,
    label=_label,
    index=_index,
)
