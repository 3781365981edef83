"""The timeline: what happened, year by year, and which article says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby, pairwise

from markupsafe import Markup

from explainer.edition.kind import Kind, told_in, where
from explainer.edition.kinds.corrections import fix
from explainer.edition.views import Attribution, Fix, Link, Moment, Twin
from explainer.edition.writer import Writer
from explainer.linking import Site
from explainer.schema import Event


@dataclass(frozen=True, slots=True)
class Happening:
    """An event as the timeline shows it."""

    id: str
    moment: Moment
    title: str
    text: Markup
    stale: str
    """The notice that its translation is to be read again; empty where it is not."""
    attribution: Attribution
    is_context: bool
    actors: tuple[Link, ...]
    fixes: tuple[Fix, ...]
    twins: tuple[Twin, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The events of a year; `gap` is the number of years without any before it."""

    id: str
    label: str
    gap: int
    events: tuple[Happening, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """How many events each combination of articles speaks of."""

    attribution: Attribution
    count: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole timeline."""

    years: tuple[Year, ...]
    shares: tuple[Share, ...]
    total: int


def view(writer: Writer, _key: str) -> Timeline:
    """Make the timeline."""
    desk = writer.desk
    events = desk.site.events
    grouped = [(year, list(keys)) for year, keys in groupby(events, key=lambda key: events[key].date.year)]
    gaps = [0, *(max(later - earlier - 1, 0) for (earlier, _), (later, _) in pairwise(grouped))][: len(grouped)]
    years = tuple(
        Year(
            f"y{year}",
            desk.locale.year(year),
            gap,
            tuple(_happening(writer, key, events[key]) for key in keys),
        )
        for (year, keys), gap in zip(grouped, gaps, strict=True)
    )
    happenings = [event for year in years for event in year.events]
    marks = {event.attribution.mark: event.attribution for event in happenings}
    shares = tuple(
        Share(attribution, sum(event.attribution.mark == mark for event in happenings))
        for mark, attribution in sorted(marks.items(), reverse=True)
    )
    return Timeline(years, shares, len(happenings))


def _happening(writer: Writer, key: str, event: Event) -> Happening:
    desk = writer.desk
    writer.about = desk.text(event.title)
    claims = [(claim, desk.site.claims[claim]) for claim in event.claims]
    return Happening(
        id=f"e-{key}",
        moment=desk.moment(event.date),
        title=writer.about,
        text=writer.blocks(event.text),
        stale=desk.stale(f"timeline/{key}"),
        attribution=desk.attribution(() if event.scope == "context" else desk.speaking(event.claims)),
        is_context=event.scope == "context",
        actors=tuple(writer.actor(actor) for actor in event.actors),
        fixes=tuple(fix(writer, claim, record) for claim, record in claims if record.correction),
        twins=desk.twins("timeline", f"e-{key}", lambda other: other.locale.date(event.date), event.text),
    )


def _anchors(site: Site, _key: str) -> Iterable[str]:
    yield from (f"e-{key}" for key in site.events)


KIND = Kind(
    "timeline",
    view,
    where("timeline", lambda site: site.events),
    _anchors,
    languages=told_in(lambda site, _: (event.text for event in site.events.values())),
)
