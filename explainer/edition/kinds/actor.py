"""One page for each actor: everything that the site says of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from explainer.edition.kind import Kind, told_in
from explainer.edition.kinds import actors
from explainer.edition.kinds.actors import Profile, Stream
from explainer.edition.kinds.comparison import differs
from explainer.edition.views import Attribution, Link, Moment
from explainer.edition.writer import Writer
from explainer.linking import Site
from explainer.schema import Event


@dataclass(frozen=True, slots=True)
class Point:
    """A claim that names the actor."""

    claim: Link
    status: str


@dataclass(frozen=True, slots=True)
class Points:
    """The claims on which the same articles speak, and say the same or not."""

    id: str
    """`differ`, `agree`, or empty where one article speaks, or none."""
    attribution: Attribution
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Occasion:
    """An event in which the actor takes part."""

    moment: Moment
    event: Link
    attribution: Attribution


@dataclass(frozen=True, slots=True)
class Fault:
    """A correction of a claim that names the actor."""

    fix: Link
    kind: str


@dataclass(frozen=True, slots=True)
class Rest:
    """A source, and how many of the claims rest on it."""

    source: Link
    claims: int


@dataclass(frozen=True, slots=True)
class Portrait:
    """Everything said of one actor. What there is not is empty."""

    profile: Profile
    parts: tuple[Link, ...]
    """The actors that belong to it."""
    gives: tuple[Stream, ...]
    takes: tuple[Stream, ...]
    occasions: tuple[Occasion, ...]
    groups: tuple[Points, ...]
    faults: tuple[Fault, ...]
    figures: tuple[Link, ...]
    sources: tuple[Rest, ...]
    everybody: Link
    """The page of all actors."""


def view(writer: Writer, key: str) -> Portrait:
    """Make the page of an actor."""
    desk = writer.desk
    site = desk.site
    profile = actors.profile(writer, key, site.actors[key])
    numbers = actors.numbered(site)
    claims = actors.claims(site, key)
    gives = [flow for flow in numbers if site.flows[flow].from_ == key]
    takes = [flow for flow in numbers if site.flows[flow].to == key and flow not in gives]
    rests = Counter(source for claim in claims for source in {e.source for e in site.claims[claim].evidence})
    figures = (figure for figure in site.figures.values() if any(row.claim in claims for row in figure.rows))
    return Portrait(
        profile=profile,
        parts=tuple(writer.actor(part) for part, actor in site.actors.items() if actor.part_of == key),
        gives=tuple(actors.stream(writer, flow, numbers[flow]) for flow in gives),
        takes=tuple(actors.stream(writer, flow, numbers[flow]) for flow in takes),
        occasions=tuple(_occasion(writer, k, event) for k, event in site.events.items() if key in event.actors),
        groups=tuple(_groups(writer, claims)),
        faults=tuple(_fault(writer, claim) for claim in claims if site.claims[claim].correction),
        figures=tuple(Link(writer.href(f"f-{figure.id}"), desk.text(figure.title)) for figure in figures),
        sources=tuple(
            Rest(writer.source(source), rests[source])
            for source in sorted(site.sources, key=lambda s: -rests[s])
            if rests[source]
        ),
        everybody=Link(desk.addresses.page("actors"), desk.say("pages.actors.title")),
    )


def _groups(writer: Writer, claims: Sequence[str]) -> Iterable[Points]:
    """Group claims as the comparison does: first where articles differ, then where they agree, then one by one."""
    desk = writer.desk
    site = desk.site
    found: dict[tuple[int, tuple[str, ...]], list[str]] = {}
    for key in claims:
        voices = tuple(site.voices(site.claims[key]))
        rank = (0 if differs(site, site.claims[key]) else 1) if len(voices) > 1 else 2 if voices else 3
        found.setdefault((rank, voices), []).append(key)
    for rank, voices in sorted(found, key=lambda group: (group[0], [site.articles.index(one) for one in group[1]])):
        points = tuple(Point(writer.claim(key), site.claims[key].status) for key in found[rank, voices])
        yield Points(("differ", "agree", "", "")[rank], desk.attribution(voices), points)


def _occasion(writer: Writer, key: str, event: Event) -> Occasion:
    desk = writer.desk
    link = Link(writer.href(f"e-{key}"), desk.text(event.title))
    return Occasion(desk.moment(event.date), link, desk.attribution(desk.speaking_of(event)))


def _fault(writer: Writer, key: str) -> Fault:
    desk = writer.desk
    claim = desk.site.claims[key]
    assert claim.correction is not None  # asked only of corrected claims
    return Fault(
        Link(writer.href(f"x-{key}"), desk.title(claim)), desk.say(f"corrections.kinds.{claim.correction.kind}")
    )


def _title(writer: Writer, key: str) -> str:
    return writer.desk.text(writer.desk.site.actors[key].name)


def _keys(site: Site) -> Sequence[str]:
    return tuple(site.actors)


def _anchors(_site: Site, key: str) -> Iterable[str]:
    return (f"a-{key}",)


KIND = Kind(
    "actor",
    view,
    _keys,
    _anchors,
    _title,
    within="actors",
    languages=told_in(lambda site, key: (site.actors[key].text,)),
)
