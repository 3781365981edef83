"""The timeline: what happened, year by year, and which article says so; where that is long, in parts."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from markupsafe import Markup

from explainer.edition import filters, overview
from explainer.edition.kind import Kind, told_in, where
from explainer.edition.kinds.corrections import fix
from explainer.edition.lists import Index, Lead, Section, nth
from explainer.edition.overview import Period
from explainer.edition.parts import Part, by_year
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
    """The whole timeline, or a part of it."""

    years: tuple[Year, ...]
    far: tuple[Period, ...]
    """The overview on a wide screen."""
    near: tuple[Period, ...]
    """The overview on a phone."""
    filters: tuple[Filter, ...]


_MOST = 40
"""How many events stand on one page at most, but where all are of one year."""
_MANY = 24
"""How many parts stand under one heading at most."""
_WIDTHS = (overview.FAR, overview.NEAR)


def view(writer: Writer, _key: str) -> Timeline:
    """Make the timeline, or a part of it."""
    desk = writer.desk
    events = desk.site.events
    shown = writer.part.entries if writer.part else tuple(events)
    names: dict[str, list[str]] = {key: [] for key in shown}
    found = filters.groups(desk, shown, filters.MOST_OF_PART if writer.part else filters.MOST)
    for options in found.values():
        for option in options:
            for key in option.events:
                names[key].append(option.name)
    years = {
        year: tuple(_happening(writer, key, events[key], names[key]) for key in keys)
        for year, keys in groupby(shown, key=lambda key: events[key].date.year)
    }
    marks = {year: tuple(one.attribution.mark for one in happenings) for year, happenings in years.items()}
    counts = {year: len(happenings) for year, happenings in years.items()}
    far, near = (overview.periods(desk.locale, most, counts, "#y{}".format, marks) for most in _WIDTHS)
    return Timeline(
        years=tuple(Year(f"y{year}", desk.locale.years(year, year), happenings) for year, happenings in years.items()),
        far=far,
        near=near,
        filters=tuple(_filters(writer, found, len(shown))),
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
        twins=desk.twins(f"e-{key}", lambda other: other.locale.date(event.date), event.text),
    )


def _filters(writer: Writer, found: Mapping[str, Sequence[filters.Option]], total: int) -> Iterable[Filter]:
    desk = writer.desk
    legends = {filters.VOICES: "show", filters.ACTORS: "actor", filters.THEMES: "theme"}
    for letter, options in found.items():
        everything = Choice(f"{letter}0", None, desk.say("timeline.all"), total)
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


def parts(site: Site, _key: str) -> tuple[Part, ...]:
    """Give the parts of a timeline that is too long for one page."""
    years = {key: event.date.year for key, event in site.events.items()}
    return by_year(years, _MOST) if len(years) > _MOST else ()


def _places(site: Site, part: Part) -> Iterable[str]:
    for key in part.entries:
        yield from (f"y{site.events[key].date.year}", f"e-{key}")


def _label(writer: Writer, part: Part) -> str:
    first, last = (writer.desk.site.events[key].date.year for key in (part.entries[0], part.entries[-1]))
    return nth(writer, part, writer.desk.locale.years(first, last))


def _note(writer: Writer, part: Part) -> str:
    return writer.desk.count("timeline.events", len(part.entries))


def _index(writer: Writer, _key: str, leads: tuple[Lead, ...]) -> Index:
    """Lead to the parts: from the overview, and very many stand under the periods of it in which they begin."""
    desk = writer.desk
    years: dict[int, list[str]] = {}
    for key, event in desk.site.events.items():
        years.setdefault(event.date.year, []).append(key)
    counts = {year: len(keys) for year, keys in years.items()}

    def href(year: int) -> str:
        return desk.addresses.page(desk.addresses.homes[f"e-{years[year][0]}"], f"y{year}")

    far, near = (overview.periods(desk.locale, most, counts, href) for most in _WIDTHS)
    if len(leads) <= _MANY:
        return Index((Section("", leads),), far=far, near=near)
    ends = [*accumulate(period.count for period in far)]
    places = accumulate((len(part.entries) for part in desk.parts[KIND.name]), initial=0)
    grouped: dict[str, list[Lead]] = {period.years: [] for period in far}
    for lead, place in zip(leads, places, strict=False):
        grouped[far[bisect(ends, place)].years].append(lead)
    return Index(tuple(Section(years, tuple(some)) for years, some in grouped.items() if some), far=far, near=near)


KIND = Kind(
    "timeline",
    view,
    where("timeline", lambda site: site.events),
    _anchors,
    languages=told_in(lambda site, _: (event.text for event in site.events.values())),
    pictured=True,
    parts=parts,
    places=_places,
    label=_label,
    note=_note,
    index=_index,
)
