"""The sources: what is known of each, every place that cites it, and where it is corrected.

A list that would be too heavy for one page is one page for each role, and that of a role with very many is in parts:
cut in the order of the first language, so that a source is on the same part in each.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from explainer.edition.kind import Kind, where
from explainer.edition.kinds.corrections import fix
from explainer.edition.lists import Index, Lead, Section, alphabetical, anchored, guided
from explainer.edition.parts import Part, chunks
from explainer.edition.views import Attribution, Fix, Link, Moment, Twin, Use
from explainer.edition.writer import Writer
from explainer.linking import Site
from explainer.schema import NEUTRAL, Source, Text


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
    """All sources, those of one role, or a part of them."""

    pages: tuple[Lead, ...]
    """The pages of the list; none where it is a single one."""
    groups: tuple[Group, ...]


_GROUPS = {
    "articles": ("summarised",),
    "documents": ("primary",),
    "press": ("secondary",),
    "copies": ("republication",),
}
_MOST = 40
"""How many sources stand on one page at most, where they are of several roles."""
_MOST_OF_ROLE = 60


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
            shown = writer.part.entries if writer.part else keys
            by_name = sorted(shown, key=lambda k: desk.locale.sort_key(desk.label(sources[k])))
            start = number + (writer.part.start if writer.part else 0) + 1
            ordered = shown if name == "articles" else by_name
            entries = tuple(_entry(writer, k, index) for index, k in enumerate(ordered, start=start))
            groups.append(Group(name, desk.say(f"sources.groups.{name}"), entries))
        number += len(keys)
    return Sources(_tabs(writer, key), tuple(groups))


def _tabs(writer: Writer, key: str) -> tuple[Lead, ...]:
    """Lead to the page of each role; the first page has the anchors of all others, for it had their entries once."""
    desk = writer.desk
    pages = _pages(desk.site)
    if len(pages) == 1:
        return ()
    is_first = not key and writer.part is None
    return anchored(
        (
            Link(desk.addresses.page(KIND.page(page)), title(writer, page), current=page == key),
            "",
            _anchors(desk.site, page) if is_first and page != key else (),
        )
        for page in pages
    )


def _index(writer: Writer, key: str, leads: tuple[Lead, ...]) -> Index:
    return Index((Section("", leads),), _tabs(writer, key))


def parts(site: Site, page: str) -> tuple[Part, ...]:
    """Give the parts of a role that is too long for one page."""
    if len(_pages(site)) == 1:
        return ()
    ((name, keys),) = _on(site, page).items()
    if len(keys) <= _MOST_OF_ROLE:
        return ()
    called = {key: _called(site.sources[key]) for key in keys}
    return chunks(keys if name == "articles" else alphabetical(site, called), _MOST_OF_ROLE)


def _called(source: Source) -> Text:
    """Name a source for the order in which roles are cut, much as its label does."""
    author = source.author[0] if source.author else None
    name = (author.family or str(author)) if author else source.container_title or source.publisher or source.title
    return source.label or Text({NEUTRAL: name or source.url or ""})


def _label(writer: Writer, part: Part) -> str:
    desk = writer.desk
    whole = desk.addresses.whole(desk.addresses.homes[f"s-{part.entries[0]}"])
    return guided(writer, whole, part, lambda k: str(desk.label(desk.site.sources[k])))


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
        twins=desk.twins(f"s-{key}", lambda other: other.label(source), source.label),
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
    parts=parts,
    places=lambda _, part: (f"s-{key}" for key in part.entries),
    label=_label,
    index=_index,
)
