"""The comparison: where the articles differ, agree, and where only one speaks; computed from the ledger.

Articles that agree may have it from one origin: lineage (`based-on`) is followed, and the origins are counted. Where
there is much to compare, each group has pages of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from explainer.edition import marks
from explainer.edition.kind import Kind, told_in, where
from explainer.edition.lists import nth
from explainer.edition.parts import Part, chunks
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
    """Everything compared, or a part of it."""

    articles: tuple[Attribution, ...]
    differ: tuple[Point, ...]
    agree: tuple[Point, ...]
    alone: tuple[Silence, ...]
    """For each article the points on which only it speaks; last, the points on which none does."""
    origins: tuple[Link, ...]
    """Where the articles have their information from."""


_DIFFER, _AGREE = "differ", "agree"
_MOST, _MOST_COMPARED, _MOST_ALONE = 300, 40, 300
"""How many points stand on one page at most: of all kinds, of those that are compared, of those only named."""


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
    """Compare the articles, or make a part of that."""
    desk = writer.desk
    site = desk.site
    found = {writer.part.name: writer.part.entries} if writer.part else _groups(site)
    return Comparison(
        articles=tuple(desk.attribution((article,)) for article in site.articles),
        differ=tuple(_point(writer, key) for key in found.get(_DIFFER, ())),
        agree=tuple(_point(writer, key) for key in found.get(_AGREE, ())),
        alone=tuple(
            Silence(
                desk.attribution(speaking),
                tuple(Lone(writer.claim(key), site.claims[key].status) for key in found.get(name, ())),
            )
            for name, speaking in _alone(site).items()
        ),
        origins=tuple(writer.source(origin) for origin in site.origins(site.articles)),
    )


def _alone(site: Site) -> dict[str, tuple[str, ...]]:
    """Give by the name of its mark each article on its own, and last that none speaks."""
    return {marks.name(site.articles, one): one for one in (*((article,) for article in site.articles), ())}


def _groups(site: Site) -> dict[str, Sequence[str]]:
    """Give the claims of each group, by its name."""
    names = {speaking: name for name, speaking in _alone(site).items()}
    found: dict[str, list[str]] = {name: [] for name in (_DIFFER, _AGREE, *names.values())}
    for key, claim in site.claims.items():
        speaking = tuple(site.voices(claim))
        if len(speaking) > 1:
            found[_DIFFER if differs(site, claim) else _AGREE].append(key)
        else:
            found[names[speaking]].append(key)
    return {**found}


def parts(site: Site, _key: str) -> tuple[Part, ...]:
    """Give the parts of a comparison that is too long for one page."""
    if len(site.claims) <= _MOST:
        return ()
    cut = (
        chunks(keys, _MOST_COMPARED if name in (_DIFFER, _AGREE) else _MOST_ALONE, name)
        for name, keys in _groups(site).items()
    )
    return tuple(part for some in cut for part in some)


def _label(writer: Writer, part: Part) -> str:
    desk = writer.desk
    if part.name in (_DIFFER, _AGREE):
        name = desk.say(f"comparison.{part.name}")
    elif speaking := _alone(desk.site)[part.name]:
        name = desk.say("comparison.alone", who=desk.attribution(speaking).words)
    else:
        name = desk.say("comparison.alone_none")
    return nth(writer, part, name)


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
    parts=parts,
    places=lambda _, part: (f"g-{part.name}",),
    label=_label,
    note=lambda writer, part: writer.desk.count("number", len(part.entries)),
)
