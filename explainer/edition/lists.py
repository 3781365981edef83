"""The page that leads to the parts of a long list, and what stands on each part to turn to the others.

Floor 7, within `explainer.edition`. Promise: links that outsiders made to the list while it was one page are no dead
ends. The page has the anchors of all entries, each before the link to its part: some ten bytes each on the way to a
reader. Of more than `KEPT` it has none, for everybody would pay for what few follow; those land at the list of parts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from explainer.edition.overview import Period
from explainer.edition.parts import Part
from explainer.edition.views import Link
from explainer.edition.writer import Writer
from explainer.linking import Site
from explainer.locales.text import collation_key
from explainer.schema import NEUTRAL, Text

KEPT = 1000
"""How many anchors of entries that stand elsewhere a page has at most."""


@dataclass(frozen=True, slots=True)
class Lead:
    """The link to a page, before it the anchors of what stands there."""

    link: Link
    note: str = ""
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Some of the parts, under a heading of their own where there are many."""

    title: str
    leads: tuple[Lead, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """What leads to the parts."""

    sections: tuple[Section, ...]
    tabs: tuple[Lead, ...] = ()
    """The other lists of the kind."""
    far: tuple[Period, ...] = ()
    near: tuple[Period, ...] = ()
    """The overview of a timeline, on a wide screen and on a phone."""
    letters: tuple[Lead, ...] = ()
    """Where each letter of an alphabetical list begins."""


def anchored(leads: Iterable[tuple[Link, str, Iterable[str]]]) -> tuple[Lead, ...]:
    """Make leads of links, notes and anchors: each anchor once, and none where they are too many."""
    met: set[str] = set()
    made = []
    for link, note, anchors in leads:
        own = tuple(anchor for anchor in dict.fromkeys(anchors) if anchor not in met)
        met.update(own)
        made.append(Lead(link, note, own))
    return tuple(made) if len(met) <= KEPT else tuple(Lead(one.link, one.note) for one in made)


def guides(keys: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Name the stretches of an alphabetical list by how their first and last entries begin, as dictionaries do.

    Args:
        keys: The first and the last entry of each stretch, as the order has them.
    """
    edges = [edge for pair in keys for edge in pair]
    short = [_beginning(edge, {*edges[max(0, at - 1) : at], *edges[at + 1 : at + 2]}) for at, edge in enumerate(edges)]
    pairs = zip(short[::2], short[1::2], strict=True)
    return tuple(first if first == last else f"{first} – {last}" for first, last in pairs)


_SHORTEST, _LONGEST = 3, 16


def _beginning(edge: str, beside: set[str]) -> str:
    """Give the first letters that tell an entry from those beside it."""
    length = next(
        (n for n in range(_SHORTEST, _LONGEST) if not any(other[:n] == edge[:n] for other in beside - {edge})), _LONGEST
    )
    return edge[:length].strip().capitalize()


def numbered(writer: Writer, part: Part) -> str:
    """Call a part by the numbers of its first and its last entry."""
    number = writer.desk.locale.number
    first, last = part.start + 1, part.start + len(part.entries)
    return writer.desk.say("parts.range", first=number(first), last=number(last)) if first < last else number(first)


def nth(writer: Writer, part: Part, name: str) -> str:
    """Call a part by what it is a stretch of, and say which one it is where there are several."""
    if part.total == 1:
        return name
    number = writer.desk.locale.number
    return writer.desk.say("parts.nth", name=name, number=number(part.number), total=number(part.total))


def alphabetical(site: Site, names: Mapping[str, Text]) -> tuple[str, ...]:
    """Give ids in the alphabetical order of their names, in the first language of the site that each has one in."""
    languages = (*site.info.languages, NEUTRAL)

    def order(key: str) -> tuple[object, ...]:
        return *collation_key(next((names[key][one] for one in languages if one in names[key]), "")), key

    return tuple(sorted(names, key=order))


def guided(writer: Writer, whole: str, part: Part, name: Callable[[str], str]) -> str:
    """Call a part of an alphabetical list by how its first and last entries begin.

    In a language in which the entries have another order than in the first, it is called by their numbers.
    """
    desk = writer.desk
    kept = f"guides {whole}"
    if kept not in desk.kept:
        sorted_ = (sorted(desk.locale.sort_key(name(key))[:2] for key in one.entries) for one in desk.parts[whole])
        edges = [(words[0], words[-1]) for words in sorted_]
        is_ordered = all(earlier[1] <= later[0] for earlier, later in pairwise(edges))
        desk.kept[kept] = guides([(first[1], last[1]) for first, last in edges]) if is_ordered else None
    found = desk.kept[kept]
    return found[part.number - 1] if found else numbered(writer, part)
