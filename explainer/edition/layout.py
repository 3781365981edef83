"""Which pages the site has, in whatever language: those of each kind, of long lists each part.

Floor 7, within `explainer.edition`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from explainer.edition import parts
from explainer.edition.kind import Kind
from explainer.edition.lists import Index, anchored
from explainer.edition.parts import Part
from explainer.edition.views import Link, Turn
from explainer.edition.writer import Writer
from explainer.linking import Site
from explainer.memory import Memory


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page of the site in whatever language."""

    kind: Kind
    key: str
    name: str
    anchors: tuple[str, ...]
    """Those that it holds."""
    parts: tuple[Part, ...] = ()
    """Where a page leads to the parts of its list: those."""
    part: Part | None = None
    """Where a page is a part: that one."""

    @property
    def whole(self) -> str:
        """Give the name of the list that the page is, or is a part of."""
        return self.kind.page(self.key)

    @property
    def template(self) -> str:
        """Give the name of the template that it is made with."""
        return "list.html" if self.parts else f"{self.kind.name}.html"


@dataclass(frozen=True)
class Layout:
    """All pages of the site, in the order in which they are written."""

    leaves: tuple[Leaf, ...]

    @cached_property
    def homes(self) -> Mapping[str, str]:
        """Give the page that holds each anchor."""
        return {anchor: leaf.name for leaf in self.leaves for anchor in leaf.anchors}

    @cached_property
    def parts(self) -> Mapping[str, tuple[Part, ...]]:
        """Give the parts of each long list, by the name of the page that leads to them."""
        return {leaf.name: leaf.parts for leaf in self.leaves if leaf.parts}

    @cached_property
    def wholes(self) -> Mapping[str, str]:
        """Give for the page of each part the one that leads to it."""
        return {leaf.name: leaf.whole for leaf in self.leaves if leaf.part}


def lay(site: Site, kinds: Iterable[Kind], memory: Memory) -> Layout:
    """Lay out a site: of its documents, nothing but their names and headings says which pages there are."""
    documents = tuple(site.summaries), tuple(site.pages), tuple(site.headings.items())
    editions = tuple(site.editions), tuple(site.archive), site.frozen
    key = (site.standing, *documents, *editions, tuple(sorted(site.written))) if site.standing else None
    return memory.recall("layout", key, lambda: Layout(tuple(_all(site, kinds))))


def _all(site: Site, kinds: Iterable[Kind]) -> Iterator[Leaf]:
    for kind in kinds:
        for key in kind.keys(site):
            yield from _leaves(site, kind, key)


def _leaves(site: Site, kind: Kind, key: str) -> Iterator[Leaf]:
    name, several = kind.page(key), kind.parts(site, key)
    yield Leaf(kind, key, name, () if several else tuple(kind.anchors(site, key)), several)
    for part in several:
        yield Leaf(kind, key, parts.page(name, part), tuple(kind.places(site, part)), part=part)


def lead(writer: Writer, leaf: Leaf) -> Index:
    """Make what leads to the parts of a list."""
    kind, desk = leaf.kind, writer.desk
    leads = anchored(
        (_link(writer, leaf, part), kind.note(writer, part), kind.places(desk.site, part)) for part in leaf.parts
    )
    return kind.index(writer, leaf.key, leads)


def turn(writer: Writer, leaf: Leaf) -> Turn | None:
    """Make what leads from a part to those beside it; nothing where a page is no part."""
    if leaf.part is None:
        return None
    several = writer.desk.parts[leaf.whole]
    at = several.index(leaf.part)
    before = _link(writer, leaf, several[at - 1]) if at else None
    after = _link(writer, leaf, several[at + 1]) if at + 1 < len(several) else None
    return Turn(Link(writer.desk.addresses.page(leaf.whole), ""), before, after, at + 1, len(several))


def _link(writer: Writer, leaf: Leaf, part: Part) -> Link:
    return Link(writer.desk.addresses.page(parts.page(leaf.whole, part)), leaf.kind.label(writer, part))
