"""The timeline: what happened, year by year, and which article says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from markupsafe import Markup

from explainer.edition import filters
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
    actors: tuple[Link, ...]
    fixes: tuple[Fix, ...]
    names: tuple[str, ...]
    """The names of the choices that leave it visible."""
    twins: tuple[Twin, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The events of a year."""

    id: str
    label: str
    events: tuple[Happening, ...]


@dataclass(frozen=True, slots=True)
class Period:
    """A year with events, or the years of a period, in the overview."""

    href: str
    years: str
    is_long: bool
    """Whether the years are too long for one line of the overview."""
    marks: tuple[str, ...]
    gap: int
    """The years without any event before it, or a smaller number to the same scale: 12 at most."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice of a filter; an attribution where it is about articles."""

    name: str
    attribution: Attribution | None
    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Filter:
    """The choices of a filter; the first one shows everything."""

    name: str
    legend: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole timeline."""

    years: tuple[Year, ...]
    far: tuple[Period, ...]
    """The overview on a wide screen."""
    near: tuple[Period, ...]
    """The overview on a phone."""
    filters: tuple[Filter, ...]


_FAR, _NEAR, _LONGEST = 12, 5, 12
_LINE = 5
"""The letters of years that surely stand on one line of the overview."""
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


def view(writer: Writer, _key: str) -> Timeline:
    """Make the timeline."""
    desk = writer.desk
    events = desk.site.events
    names: dict[str, list[str]] = {key: [] for key in events}
    for options in filters.groups(desk).values():
        for option in options:
            for key in option.events:
                names[key].append(option.name)
    years = {
        year: tuple(_happening(writer, key, events[key], names[key]) for key in keys)
        for year, keys in groupby(events, key=lambda key: events[key].date.year)
    }
    return Timeline(
        years=tuple(Year(f"y{year}", desk.locale.years(year, year), happenings) for year, happenings in years.items()),
        far=_periods(writer, years, _FAR),
        near=_periods(writer, years, _NEAR),
        filters=tuple(_filters(writer)),
    )


def _happening(writer: Writer, key: str, event: Event, names: Sequence[str]) -> Happening:
    desk = writer.desk
    writer.about = desk.text(event.title)
    claims = [(claim, desk.site.claims[claim]) for claim in event.claims]
    return Happening(
        id=f"e-{key}",
        moment=desk.moment(event.date),
        title=writer.about,
        text=writer.blocks(event.text),
        stale=desk.stale(f"timeline/{key}"),
        attribution=desk.attribution(desk.speaking_of(event)),
        actors=tuple(writer.actor(actor) for actor in event.actors),
        fixes=tuple(fix(writer, claim, record) for claim, record in claims if record.correction),
        names=tuple(names),
        twins=desk.twins("timeline", f"e-{key}", lambda other: other.locale.date(event.date), event.text),
    )


def _periods(writer: Writer, years: Mapping[int, Sequence[Happening]], most: int) -> tuple[Period, ...]:
    """Gather years in the shortest periods of which there are not too many."""
    grouped = (
        [list(group) for _, group in groupby(years, key=lambda year, step=step: year // step)]  # type: ignore[misc]
        for step in _STEPS
    )
    periods = next((periods for periods in grouped if len(periods) <= most), [list(years)])
    gaps = [0, *(later[0] - earlier[-1] - 1 for earlier, later in pairwise(periods))]
    longest = max(*gaps, _LONGEST)
    return tuple(
        Period(
            href=f"#y{period[0]}",
            years=words,
            is_long=len(words) > _LINE,
            marks=tuple(event.attribution.mark for year in period for event in years[year]),
            gap=-(-gap * _LONGEST // longest),
        )
        for period, gap in zip(periods, gaps, strict=False)
        for words in [writer.desk.locale.years(period[0], period[-1])]
    )


def _filters(writer: Writer) -> Iterable[Filter]:
    desk = writer.desk
    legends = {filters.VOICES: "show", filters.ACTORS: "actor", filters.THEMES: "theme"}
    for letter, options in filters.groups(desk).items():
        everything = Choice(f"{letter}0", None, desk.say("timeline.all"), len(desk.site.events))
        choices = (everything, *(_choice(writer, letter, option) for option in options))
        yield Filter(letter, desk.say(f"timeline.{legends[letter]}"), choices)


def _choice(writer: Writer, letter: str, option: filters.Option) -> Choice:
    desk = writer.desk
    attribution, text = None, ""
    if letter == filters.VOICES:
        attribution = desk.attribution(desk.speaking_of(desk.site.events[min(option.events)]))
    elif letter == filters.ACTORS:
        text = writer.actor(option.key).text
    else:
        text = desk.text(desk.site.info.themes[option.key])
    return Choice(option.name, attribution, text, len(option.events))


def _anchors(site: Site, _key: str) -> Iterable[str]:
    yield from (f"e-{key}" for key in site.events)


KIND = Kind(
    "timeline",
    view,
    where("timeline", lambda site: site.events),
    _anchors,
    languages=told_in(lambda site, _: (event.text for event in site.events.values())),
    pictured=True,
)
