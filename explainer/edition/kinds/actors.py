"""Actors and systems, and what flows between them, grouped by the question that each flow answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count

from markupsafe import Markup

from explainer.edition.kind import Kind, told_in, where
from explainer.edition.views import Attribution, Link, Twin
from explainer.edition.writer import Writer
from explainer.linking import Site
from explainer.schema import Actor, Flow


@dataclass(frozen=True, slots=True)
class Stream:
    """A flow as the page shows it."""

    number: int
    source: Link
    target: Link
    text: Markup
    attribution: Attribution
    status: str
    is_context: bool
    claims: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """The flows that answer one question."""

    id: str
    title: str
    streams: tuple[Stream, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """An actor as the page shows it."""

    id: str
    name: str
    language: str
    short: str
    kind: str
    text: Markup
    part_of: Link | None
    printed_as: tuple[str, ...]
    attribution: Attribution
    is_context: bool
    claims: tuple[Link, ...]
    events: tuple[Link, ...]
    twins: tuple[Twin, ...]


@dataclass(frozen=True, slots=True)
class Actors:
    """All actors and flows."""

    questions: tuple[Question, ...]
    profiles: tuple[Profile, ...]


def view(writer: Writer, _key: str) -> Actors:
    """Make the page of actors and flows."""
    desk = writer.desk
    site = desk.site
    profiles = {key: _profile(writer, key, actor) for key, actor in site.actors.items()}
    numbers = count(1)
    asked = dict.fromkeys(flow.question for flow in site.flows.values())
    questions = tuple(
        Question(
            f"q-{question}",
            desk.say(f"flows.{question}"),
            tuple(_stream(writer, next(numbers), flow) for flow in site.flows.values() if flow.question == question),
        )
        for question in asked
    )
    return Actors(questions, tuple(sorted(profiles.values(), key=lambda profile: desk.locale.sort_key(profile.name))))


def _stream(writer: Writer, number: int, flow: Flow) -> Stream:
    desk = writer.desk
    return Stream(
        number=number,
        source=writer.actor(flow.from_),
        target=writer.actor(flow.to),
        text=writer.paragraph(flow.text),
        attribution=desk.attribution(() if flow.scope == "context" else desk.speaking(flow.claims)),
        status=flow.status,
        is_context=flow.scope == "context",
        claims=tuple(writer.claim(key) for key in flow.claims),
    )


def _profile(writer: Writer, key: str, actor: Actor) -> Profile:
    desk = writer.desk
    name, short = desk.text(actor.name), desk.text(actor.short)
    writer.about = name
    events = ((k, event) for k, event in desk.site.events.items() if key in event.actors)
    claims = dict.fromkeys([*actor.claims, *(k for k, claim in desk.site.claims.items() if key in claim.actors)])
    return Profile(
        id=f"a-{key}",
        name=name,
        language=desk.foreign(actor.language),
        short=short if short != name else "",
        kind=desk.say(f"actors.kinds.{actor.kind}"),
        text=writer.blocks(actor.text),
        part_of=writer.actor(actor.part_of) if actor.part_of else None,
        printed_as=actor.printed_as,
        attribution=desk.attribution(() if actor.scope == "context" else desk.speaking(claims)),
        is_context=actor.scope == "context",
        claims=tuple(writer.claim(k) for k in claims),
        events=tuple(Link(writer.href(f"e-{k}"), desk.text(event.title)) for k, event in events),
        twins=desk.twins("actors", f"a-{key}", lambda other: other.text(actor.name), actor.text),
    )


def _anchors(site: Site, _key: str) -> Iterable[str]:
    return (f"a-{key}" for key in site.actors)


KIND = Kind(
    "actors",
    view,
    where("actors", lambda site: site.actors),
    _anchors,
    languages=told_in(lambda site, _: (actor.text for actor in site.actors.values())),
)
