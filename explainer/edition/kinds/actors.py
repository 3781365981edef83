"""Actors and systems, and what flows between them: a diagram and a list for each question that flows answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup

from explainer.edition import diagram
from explainer.edition.kind import Kind, told_in, where
from explainer.edition.views import Attribution, Link, Twin
from explainer.edition.writer import Writer
from explainer.linking import Site
from explainer.schema import Actor


@dataclass(frozen=True, slots=True)
class Stream:
    """A flow as pages show it."""

    id: str
    number: int
    source: Link
    target: Link
    text: Markup
    stale: str
    """The notice that its translation is to be read again; empty where it is not."""
    attribution: Attribution
    heard: str
    """How many of the articles speak of it: `all`, `some`, `none`."""
    status: str
    claims: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A diagram, or what one sheet of paper shows of it."""

    drawing: diagram.Drawing
    streams: tuple[Stream, ...]
    """What each of its lines is."""
    actors: tuple[Link, ...]
    """Who stands in each of its boxes."""


@dataclass(frozen=True, slots=True)
class Question:
    """The flows that answer one question, in the order of their numbers."""

    id: str
    title: str
    streams: tuple[Stream, ...]
    pictures: tuple[Picture, ...]
    is_high: bool
    """Most screens cannot show all pictures at once."""


@dataclass(frozen=True, slots=True)
class Profile:
    """An actor as the page shows it."""

    id: str
    page: Link
    name: str
    language: str
    short: str
    kind: str
    text: Markup
    stale: str
    part_of: Link | None
    printed_as: tuple[str, ...]
    attribution: Attribution
    claims: int
    events: int
    flows: int
    twins: tuple[Twin, ...]


@dataclass(frozen=True, slots=True)
class Actors:
    """All actors and flows."""

    questions: tuple[Question, ...]
    heard: tuple[str, ...]
    """The kinds of lines that the diagrams have."""
    articles: int
    profiles: tuple[Profile, ...]


def view(writer: Writer, _key: str) -> Actors:
    """Make the page of actors and flows."""
    desk = writer.desk
    numbers = numbered(desk.site)
    questions = tuple(_question(writer, question, flows, numbers) for question, flows in _asked(desk.site).items())
    # By name before they are written: notes are numbered, and terms explained, in the order of reading.
    by_name = sorted(desk.site.actors.items(), key=lambda item: desk.locale.sort_key(desk.text(item[1].name)))
    return Actors(
        questions=questions,
        heard=tuple(sorted({stream.heard for question in questions for stream in question.streams})),
        articles=len(desk.site.articles),
        profiles=tuple(profile(writer, key, actor) for key, actor in by_name),
    )


def numbered(site: Site) -> dict[str, int]:
    """Number the flows, question by question, each in the order of its diagram."""
    ordered = (flow for flows in _asked(site).values() for flow in _in_order(site, flows))
    return {key: number for number, key in enumerate(ordered, start=1)}


def _asked(site: Site) -> dict[str, list[str]]:
    """Give the flows that answer each question, as they were written."""
    asked: dict[str, list[str]] = {}
    for key, flow in site.flows.items():
        asked.setdefault(flow.question, []).append(key)
    return asked


def _in_order(site: Site, flows: Sequence[str]) -> list[str]:
    return [flows[index] for group in diagram.order(_pairs(site, flows)) for index in group.lines]


def _pairs(site: Site, flows: Iterable[str]) -> tuple[diagram.Pair, ...]:
    return tuple((site.flows[key].from_, site.flows[key].to) for key in flows)


def _question(writer: Writer, question: str, flows: Sequence[str], numbers: Mapping[str, int]) -> Question:
    desk = writer.desk
    pairs = _pairs(desk.site, flows)
    links = {key: writer.actor(key) for pair in pairs for key in pair}
    names = {key: str(link.text) for key, link in links.items()}
    leftwards = desk.locale.direction == "rtl"
    drawings = diagram.draw(pairs, diagram.order(pairs), names, leftwards=leftwards)
    streams = tuple(stream(writer, key, numbers[key]) for key in _in_order(desk.site, flows))
    rest = iter(streams)
    return Question(
        id=question,
        title=desk.say(f"flows.{question}"),
        streams=streams,
        pictures=tuple(
            Picture(
                drawing=drawing,
                streams=tuple(islice(rest, len(drawing.lines))),
                actors=tuple(links[box.key] for box in drawing.boxes),
            )
            for drawing in drawings
        ),
        is_high=diagram.is_high(drawings),
    )


def stream(writer: Writer, key: str, number: int) -> Stream:
    """Make the entry of a flow."""
    desk = writer.desk
    flow = desk.site.flows[key]
    speaking = desk.speaking_of(flow)
    arrow = "←" if desk.locale.direction == "rtl" else "→"
    writer.about = f"{writer.actor(flow.from_).text} {arrow} {writer.actor(flow.to).text}"
    return Stream(
        id=f"w-{key}",
        number=number,
        source=writer.actor(flow.from_),
        target=writer.actor(flow.to),
        text=writer.paragraph(flow.text),
        stale=desk.stale(f"flows/{key}"),
        attribution=desk.attribution(speaking),
        heard="all" if len(speaking) == len(desk.site.articles) else "some" if speaking else "none",
        status=flow.status,
        claims=tuple(writer.claim(claim) for claim in flow.claims),
    )


def claims(site: Site, key: str) -> tuple[str, ...]:
    """Give the claims that an actor names, and those that name it."""
    named = (claim for claim, record in site.claims.items() if key in record.actors)
    return tuple(dict.fromkeys([*site.actors[key].claims, *named]))


def profile(writer: Writer, key: str, actor: Actor) -> Profile:
    """Make the entry of an actor."""
    desk = writer.desk
    name, short = desk.text(actor.name), desk.text(actor.short)
    writer.about = name
    known = claims(desk.site, key)
    return Profile(
        id=f"a-{key}",
        page=Link(desk.addresses.page(f"actor/{key}"), name, desk.foreign(actor.language)),
        name=name,
        language=desk.foreign(actor.language),
        short=short if short != name else "",
        kind=desk.say(f"actors.kinds.{actor.kind}"),
        text=writer.blocks(actor.text),
        stale=desk.stale(f"actors/{key}"),
        part_of=writer.actor(actor.part_of) if actor.part_of else None,
        printed_as=actor.printed_as,
        attribution=desk.attribution(() if actor.scope == "context" else desk.speaking(known)),
        claims=len(known),
        events=sum(key in event.actors for event in desk.site.events.values()),
        flows=sum(key in (flow.from_, flow.to) for flow in desk.site.flows.values()),
        twins=desk.twins(f"a-{key}", lambda other: other.text(actor.name), actor.text),
    )


def _anchors(site: Site, _key: str) -> Iterable[str]:
    return (f"w-{key}" for key in site.flows)


KIND = Kind(
    "actors",
    view,
    where("actors", lambda site: site.actors),
    _anchors,
    languages=told_in(lambda site, _: (actor.text for actor in site.actors.values())),
)
