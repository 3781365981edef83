"""The ledger: every claim with its status, its evidence and the places that cite it; one page for each theme.

Themes with very many claims are in parts, in the order in which claims were written down.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from explainer.edition.kind import Kind, told_in
from explainer.edition.kinds.corrections import fix
from explainer.edition.lists import Index, Lead, Section
from explainer.edition.parts import Part, chunks
from explainer.edition.views import Attribution, Fix, Link, Quote, Twin, Use
from explainer.edition.writer import Writer
from explainer.linking import Site
from explainer.schema import Claim


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim as the ledger shows it."""

    id: str
    title: str
    text: Markup
    stale: str
    """The notice that its translation is to be read again; empty where it is not."""
    status: str
    status_note: Markup
    kinds: str
    value: str
    moment: str
    attribution: Attribution
    quotes: tuple[Quote, ...]
    origins: tuple[Link, ...]
    """Where the articles that agree have it from; empty where fewer than two speak."""
    fix: Fix | None
    actors: tuple[Link, ...]
    uses: tuple[Use, ...]
    twins: tuple[Twin, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """The claims of one theme, or a part of them."""

    theme: str
    themes: tuple[Link, ...]
    statements: tuple[Statement, ...]


_MOST = 50
"""How many claims stand on one page at most."""


def themes(site: Site) -> Sequence[str]:
    """Give the keys of the ledger's pages: the themes with claims, and the empty key for claims without one."""
    return tuple(theme for theme in (*site.info.themes, "") if theme in site.ledger) or (
        ("",) if "claims" in site.info.navigation else ()
    )


def of_theme(site: Site, theme: str) -> Mapping[str, Claim]:
    """Give the claims of a theme."""
    return site.ledger.get(theme, {})


def statement(writer: Writer, key: str, claim: Claim) -> Statement:
    """Make the record of a claim."""
    desk = writer.desk
    voices = desk.site.voices(claim)
    return Statement(
        id=f"c-{key}",
        title=desk.title(claim),
        text=writer.paragraph(claim.text),
        stale=desk.stale(f"claims/{key}"),
        status=claim.status,
        status_note=writer.inline(claim.status_note),
        kinds=desk.list([desk.say(f"kinds.{kind}") for kind in claim.kind]),
        value=desk.measured(claim.value.quantity) if claim.value else "",
        moment=desk.locale.date(claim.date) if claim.date else "",
        attribution=desk.attribution(voices),
        quotes=writer.quotes(claim),
        origins=tuple(writer.source(o) for o in desk.site.origins(voices)) if len(voices) > 1 else (),
        fix=fix(writer, key, claim) if claim.correction else None,
        actors=tuple(writer.actor(actor) for actor in claim.actors),
        uses=writer.uses.of(key) if writer.uses else (),
        twins=desk.twins(f"c-{key}", lambda other: other.title(claim), claim.text),
    )


def view(writer: Writer, key: str) -> Ledger:
    """Make one page of the ledger."""
    desk = writer.desk
    shown = writer.part.entries if writer.part else of_theme(desk.site, key)
    statements = tuple(statement(writer, k, desk.site.claims[k]) for k in shown)
    return Ledger(title(writer, key), _links(writer, key), statements)


def _links(writer: Writer, key: str) -> tuple[Link, ...]:
    addresses, site = writer.desk.addresses, writer.desk.site
    return tuple(
        Link(addresses.page(KIND.page(theme)), title(writer, theme), current=theme == key) for theme in themes(site)
    )


def parts(site: Site, key: str) -> tuple[Part, ...]:
    """Give the parts of a theme that is too long for one page."""
    claims = tuple(of_theme(site, key))
    return chunks(claims, _MOST) if len(claims) > _MOST else ()


def _index(writer: Writer, key: str, leads: tuple[Lead, ...]) -> Index:
    tabs = tuple(Lead(link) for link in _links(writer, key))
    return Index((Section("", leads),), tabs if len(tabs) > 1 else ())


def title(writer: Writer, key: str) -> str:
    """Word the theme; where no claim has one, there is nothing to tell apart."""
    desk = writer.desk
    if key:
        return desk.text(desk.site.info.themes[key])
    return desk.say("claims.unthemed" if len(themes(desk.site)) > 1 else "claims.all")


def _anchors(site: Site, key: str) -> Iterable[str]:
    return (f"c-{claim}" for claim in of_theme(site, key))


KIND = Kind(
    "claims",
    view,
    themes,
    _anchors,
    title,
    told_in(lambda site, key: (claim.text for claim in of_theme(site, key).values())),
    parts=parts,
    places=lambda _, part: (f"c-{key}" for key in part.entries),
    index=_index,
)
