"""The sources: what is known of each, every place that cites it, and where it is corrected.

A list that would be too heavy for one page is one page for each role.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from explainer.edition.kind import Kind, where
from explainer.edition.kinds.corrections import fix
from explainer.edition.views import Attribution, Fix, Link, Moment, Twin, Use
from explainer.edition.writer import Writer
from explainer.linking import Site


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of a source. What is unknown is empty."""

    id: str
    label: str
    title: str
    language: str
    """The `lang` of the title; empty where it is the page's."""
    translated: str
    url: str
    authors: str
    outlet: str
    publisher: str
    moment: Moment | None
    written_in: str
    seen: str
    role: str
    archive: Link | None
    snapshot: str
    """The SHA-256 of our copy, in hexadecimal."""
    note: Markup
    based_on: tuple[Link, ...]
    fixes: tuple[Link, ...]
    """The corrections about it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A source in the list."""

    card: Card
    number: int
    attribution: Attribution | None
    fixes: tuple[Fix, ...]
    """The notes of the corrections about it."""
    uses: tuple[Use, ...]
    twins: tuple[Twin, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The sources of one role."""

    id: str
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """All sources, or those of one role."""

    pages: tuple[Link, ...]
    """The pages of the list; none where it is a single one."""
    groups: tuple[Group, ...]


_GROUPS = {
    "articles": ("summarised",),
    "documents": ("primary",),
    "press": ("secondary",),
    "copies": ("republication",),
}
_MOST = 40
"""How many sources stand on one page at most."""


def card(writer: Writer, key: str) -> Card:
    """Make the card of a source."""
    desk = writer.desk
    source = desk.site.sources[key]
    about = desk.site.mistakes.get(key, {}).items()
    archive = source.archive
    copy = desk.verification.lock.snapshots.get(key)
    return Card(
        id=f"s-{key}",
        label=desk.label(source),
        title=source.title or "",
        language=desk.foreign(source.language),
        translated=desk.locale.typeset(source.title_translated.get(desk.language, "")),
        url=source.url or "",
        authors=desk.locale.list([str(author) for author in source.author]),
        outlet=source.container_title or "",
        publisher=source.publisher if source.publisher and source.publisher != source.container_title else "",
        moment=desk.moment(source.issued) if source.issued else None,
        written_in=desk.locale.language_name(source.language) if source.language else "",
        seen=desk.say(f"sources.seen.{source.seen}"),
        role=desk.say(f"sources.roles.{source.role}"),
        archive=Link(archive.url, desk.locale.date(archive.date) if archive.date else "") if archive else None,
        snapshot=copy.sha256 if copy else "",
        note=writer.paragraph(source.note),
        based_on=tuple(writer.source(parent) for parent in source.based_on),
        fixes=tuple(Link(writer.href(f"x-{k}"), desk.title(claim)) for k, claim in about),
    )


def _groups(site: Site) -> dict[str, list[str]]:
    """Give the sources of each role, as they were written; roles without any are left out."""
    found = {name: [k for k, source in site.sources.items() if source.role in roles] for name, roles in _GROUPS.items()}
    return {name: keys for name, keys in found.items() if keys}


def _pages(site: Site) -> Sequence[str]:
    """Give the keys of the pages: the empty one, and where there are many sources the roles behind the first."""
    return ("", *list(_groups(site))[1:]) if len(site.sources) > _MOST else ("",)


def _on(site: Site, page: str) -> dict[str, list[str]]:
    """Give what stands on a page."""
    groups = _groups(site)
    if len(_pages(site)) == 1:
        return groups
    name = page or next(iter(groups))
    return {name: groups[name]}


def view(writer: Writer, key: str) -> Sources:
    """Make a list of sources, in alphabetical order within each group; numbers go on from page to page."""
    desk = writer.desk
    sources = desk.site.sources
    wanted = _on(desk.site, key)
    groups: list[Group] = []
    number = 0
    for name, keys in _groups(desk.site).items():
        if name in wanted:
            by_name = (
                keys if name == "articles" else sorted(keys, key=lambda k: desk.locale.sort_key(desk.label(sources[k])))
            )
            entries = tuple(_entry(writer, k, number + index) for index, k in enumerate(by_name, start=1))
            groups.append(Group(name, desk.say(f"sources.groups.{name}"), entries))
        number += len(keys)
    pages = _pages(desk.site)
    links = (Link(desk.addresses.page(KIND.page(p)), title(writer, p), current=p == key) for p in pages)
    return Sources(tuple(links) if len(pages) > 1 else (), tuple(groups))


def title(writer: Writer, key: str) -> str:
    """Word what stands on a page: the role, where it has but one."""
    names = list(_on(writer.desk.site, key))
    is_part = len(_pages(writer.desk.site)) > 1
    return writer.desk.say(f"sources.groups.{names[0]}" if is_part else "pages.sources.title")


def _entry(writer: Writer, key: str, number: int) -> Entry:
    desk = writer.desk
    source = desk.site.sources[key]
    about = desk.site.mistakes.get(key, {}).items()
    return Entry(
        card=card(writer, key),
        number=number,
        attribution=desk.attribution((key,)) if source.role == "summarised" else None,
        fixes=tuple(fix(writer, k, claim) for k, claim in about),
        uses=writer.uses.of(key) if writer.uses else (),
        twins=desk.twins(desk.addresses.homes[f"s-{key}"], f"s-{key}", lambda other: other.label(source), source.label),
    )


def _anchors(site: Site, page: str) -> Iterable[str]:
    return (f"s-{key}" for keys in _on(site, page).values() for key in keys)


_ONE = where("sources", lambda site: site.sources)
KIND = Kind(
    "sources",
    view,
    lambda site: _pages(site) if _ONE(site) else (),
    _anchors,
    title,
)
