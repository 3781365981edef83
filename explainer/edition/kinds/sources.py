"""The sources: what is known of each, and every place that cites it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from explainer.edition.kind import Kind, where
from explainer.edition.views import Attribution, Link, Moment, Twin, Use
from explainer.edition.writer import Writer


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
    """All sources."""

    groups: tuple[Group, ...]
    total: int


_GROUPS = {
    "articles": ("summarised",),
    "documents": ("primary",),
    "press": ("secondary",),
    "copies": ("republication",),
}


def card(writer: Writer, key: str) -> Card:
    """Make the card of a source."""
    desk = writer.desk
    source = desk.site.sources[key]
    about = ((k, claim) for k, claim in desk.site.claims.items() if key in desk.site.mistaken(claim))
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


def view(writer: Writer, _key: str) -> Sources:
    """Make the list of sources, in alphabetical order within each group."""
    desk = writer.desk
    sources = desk.site.sources
    groups: list[Group] = []
    number = 0
    for name, roles in _GROUPS.items():
        keys = [key for key, source in sources.items() if source.role in roles]
        if name != "articles":
            keys.sort(key=lambda key: desk.locale.sort_key(desk.label(sources[key])))
        entries = tuple(_entry(writer, key, number + index) for index, key in enumerate(keys, start=1))
        number += len(entries)
        if entries:
            groups.append(Group(name, desk.say(f"sources.groups.{name}"), entries))
    return Sources(tuple(groups), number)


def _entry(writer: Writer, key: str, number: int) -> Entry:
    desk = writer.desk
    source = desk.site.sources[key]
    return Entry(
        card=card(writer, key),
        number=number,
        attribution=desk.attribution((key,)) if source.role == "summarised" else None,
        uses=writer.uses.of(key) if writer.uses else (),
        twins=desk.twins("sources", f"s-{key}", lambda other: other.label(source), source.label),
    )


KIND = Kind(
    "sources",
    view,
    where("sources", lambda site: site.sources),
    lambda site, _: (f"s-{key}" for key in site.sources),
)
