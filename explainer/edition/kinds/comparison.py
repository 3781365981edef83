"""The comparison: where the articles differ, agree, and where only one speaks; computed from the ledger.

Articles that agree may have it from one origin: lineage (`based-on`) is followed, and the origins are counted.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from explainer.edition.kind import Kind, told_in, where
from explainer.edition.views import Attribution, Link, Quote
from explainer.edition.writer import Writer
from explainer.linking import Site
from explainer.quantities import same
from explainer.schema import Claim, Evidence


@dataclass(frozen=True, slots=True)
class Voice:
    """What one article says about a point."""

    attribution: Attribution
    speaks: bool
    says: tuple[Markup, ...]
    """One for each piece of evidence that is put in our words."""
    words: tuple[Quote, ...]
    """The evidence that is not."""
    value: str


@dataclass(frozen=True, slots=True)
class Point:
    """One point on which several articles speak."""

    claim: Link
    status: str
    voices: tuple[Voice, ...]
    origins: int


@dataclass(frozen=True, slots=True)
class Lone:
    """A point on which only some of the articles speak, or none."""

    claim: Link
    status: str


@dataclass(frozen=True, slots=True)
class Silence:
    """The points on which the same articles speak and the others are silent."""

    attribution: Attribution
    points: tuple[Lone, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything compared."""

    articles: tuple[Attribution, ...]
    differ: tuple[Point, ...]
    agree: tuple[Point, ...]
    alone: tuple[Silence, ...]
    """For each article the points on which only it speaks; last, the points on which none does."""
    origins: tuple[Link, ...]
    """Where the articles have their information from."""


def differs(site: Site, claim: Claim) -> bool:
    """Tell whether the articles that speak of a claim say different things.

    They do where an author says so (a relation other than `supports`) or where the figures that they print are not
    the same.
    """
    voices = [evidence for found in site.voices(claim).values() for evidence in found]
    if any(evidence.relation != "supports" for evidence in voices):
        return True
    values = [value.quantity for e in voices if (value := e.value or claim.value)]
    return any(not same(values[0], value) for value in values[1:])


def view(writer: Writer, _key: str) -> Comparison:
    """Compare the articles."""
    desk = writer.desk
    site = desk.site
    spoken = {key: tuple(site.voices(claim)) for key, claim in site.claims.items()}
    shared = [key for key, voices in spoken.items() if len(voices) > 1]
    apart = {key for key in shared if differs(site, site.claims[key])}
    combinations = [(article,) for article in site.articles] + [()]
    return Comparison(
        articles=tuple(desk.attribution((article,)) for article in site.articles),
        differ=tuple(_point(writer, key) for key in shared if key in apart),
        agree=tuple(_point(writer, key) for key in shared if key not in apart),
        alone=tuple(
            Silence(
                desk.attribution(speaking),
                tuple(
                    Lone(writer.claim(key), site.claims[key].status)
                    for key, voices in spoken.items()
                    if voices == speaking
                ),
            )
            for speaking in combinations
        ),
        origins=tuple(writer.source(origin) for origin in site.origins(site.articles)),
    )


def _point(writer: Writer, key: str) -> Point:
    desk = writer.desk
    claim = desk.site.claims[key]
    voices = desk.site.voices(claim)
    return Point(
        claim=writer.claim(key),
        status=claim.status,
        voices=tuple(_voice(writer, claim, article, voices.get(article, ())) for article in desk.site.articles),
        origins=len(desk.site.origins(voices)),
    )


def _voice(writer: Writer, claim: Claim, article: str, evidence: tuple[Evidence, ...]) -> Voice:
    desk = writer.desk
    says = tuple(writer.inline(e.says) for e in evidence if e.says)
    value = next((v for e in evidence if (v := e.value or claim.value)), None)
    return Voice(
        attribution=desk.attribution((article,)),
        speaks=bool(evidence),
        says=says,
        words=tuple(writer.quote(e) for e in evidence if e.quote and not e.says),
        value=desk.measured(value.quantity) if value else "",
    )


KIND = Kind(
    "comparison",
    view,
    where("comparison", lambda site: len(site.articles) > 1),
    languages=told_in(lambda site, _: (claim.text for claim in site.claims.values())),
    pictured=True,
)
