"""Filters of the timeline, without a script: which choices there are, and the style sheet that makes them work.

Floor 7, within `explainer.edition`. A choice is a radio button; `:has()` sees which one is pressed. The rules say what
a choice hides, and where two or three choices leave nothing of a year, or nothing at all: that depends on the events,
so the style sheet is made for each site. A timeline in parts has choices of its own on each; the rules hold for any of
them. Nothing that the address leads to is ever hidden.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, groupby, product

from explainer.edition import marks
from explainer.edition.desk import Desk
from explainer.edition.parts import Part

MOST, MOST_OF_PART = 8, 5
"""How many choices a filter has, and on a part of a timeline; of more, those with the most events."""
VOICES, ACTORS, THEMES = "k", "a", "t"
_TIMELINE = "timeline"


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: `name` is the id of its button and the class of its events."""

    name: str
    key: str
    """A mark, the id of an actor, or that of a theme."""
    events: frozenset[str]


def groups(desk: Desk, shown: Iterable[str], most: int = MOST) -> dict[str, tuple[Option, ...]]:
    """Give the choices of each filter for the events of a page, by its letter; one with fewer than two is left out."""
    events = tuple(shown)
    rests_on = (desk.site.standing, events, most) if desk.site.standing else None
    return desk.memory.recall("filters.groups", rests_on, lambda: _groups(desk, events, most))


def _groups(desk: Desk, shown: Iterable[str], most: int) -> dict[str, tuple[Option, ...]]:
    events = {key: desk.site.events[key] for key in shown}
    voices: dict[str, set[str]] = {}
    actors: dict[str, set[str]] = {}
    themes: dict[str, set[str]] = {key: set() for key in desk.site.info.themes}
    for key, event in events.items():
        voices.setdefault(marks.name(desk.site.articles, desk.speaking_of(event)), set()).add(key)
        for actor in event.actors:
            actors.setdefault(actor, set()).add(key)
        if event.theme:
            themes[event.theme].add(key)
    found = {
        VOICES: _most(dict(sorted(voices.items(), reverse=True)), most),
        ACTORS: sorted(
            _most({key: own for key, own in actors.items() if len(own) > 1}, most), key=lambda one: -len(one[1])
        ),
        THEMES: _most({key: own for key, own in themes.items() if own}, most),
    }
    return {
        letter: tuple(Option(f"{letter}{n}", key, frozenset(own)) for n, (key, own) in enumerate(options, start=1))
        for letter, options in found.items()
        if len(options) > 1
    }


def _most(options: dict[str, set[str]], most: int) -> list[tuple[str, set[str]]]:
    """Keep the options with the most events, in the order in which they were."""
    kept = sorted(options, key=lambda key: -len(options[key]))[:most]
    return [(key, own) for key, own in options.items() if key in kept]


def rules(desk: Desk) -> str:
    """Write the style sheet; nothing where there is nothing to choose."""
    parts = desk.parts.get(_TIMELINE, ())
    rests_on = (desk.site.standing, tuple(part.entries for part in parts)) if desk.site.standing else None
    return desk.memory.recall("filters.rules", rests_on, lambda: _rules(desk, parts))


def _rules(desk: Desk, parts: Sequence[Part]) -> str:
    found = _largest(desk, parts) if parts else tuple(groups(desk, desk.site.events).values())
    if not found:
        return ""
    several = [chosen for size in (2, 3) for some in combinations(found, size) for chosen in product(*some)]
    hidden = [
        *(f"{_when((one,))}~* .ev:not(.{one.name},:target,:has(:target),.yr:target *)" for one in chain(*found)),
        *(_year((one,)) for one in chain(*found)),
    ]
    if parts:
        hidden += map(_year, several)
        nothing = [f"{_when(chosen)}:not(:has(~.tl {_classes(chosen)})) .nil" for chosen in several]
    else:
        events = desk.site.events
        runs = groupby(events, key=lambda key: events[key].date.year)
        years = {key: number for number, (_, keys) in enumerate(runs) for key in keys}
        hidden += (_year(chosen) for chosen in several if _is_apart(chosen, lambda fit: {years[key] for key in fit}))
        nothing = [
            f"{_when(chosen)} .nil" for chosen in several if _is_apart(chosen, lambda fit: {0} if fit else set())
        ]
    return (
        "@media screen{\n"
        + _rule(hidden, "none")
        + _rule(nothing, "block")
        + "body:has(.tl :target) .nil{display:none!important}}\n"
    )


def _largest(desk: Desk, parts: Iterable[Part]) -> tuple[tuple[Option, ...], ...]:
    """Give of each filter the choices on the page that has the most."""
    found: dict[str, tuple[Option, ...]] = {}
    for part in parts:
        for letter, options in groups(desk, part.entries, MOST_OF_PART).items():
            found[letter] = max(found.get(letter, ()), options, key=len)
    return tuple(found.values())


def _is_apart(chosen: Sequence[Option], places: Callable[[frozenset[str]], Collection[int]]) -> bool:
    """Tell whether there is a place where no event fits all choices, though some fit whenever one is left out.

    Args:
        chosen: The choices.
        places: Gives the places in which events stand.
    """
    fewer = (frozenset(places(_common(rest))) for rest in combinations(chosen, len(chosen) - 1))
    return not frozenset.intersection(*fewer).issubset(places(_common(chosen)))


def _common(chosen: Sequence[Option]) -> frozenset[str]:
    return frozenset.intersection(*(one.events for one in chosen))


def _when(chosen: Collection[Option]) -> str:
    return ".flt" + "".join(f":has(#{one.name}:checked)" for one in chosen)


def _year(chosen: Collection[Option]) -> str:
    """Select the years of which the choices leave nothing."""
    return f"{_when(chosen)}~* .yr:not(:target,:has({_classes(chosen)},:target))"


def _classes(chosen: Iterable[Option]) -> str:
    return "".join(f".{one.name}" for one in chosen)


def _rule(selectors: Sequence[str], display: str) -> str:
    return ",\n".join(selectors) + f"{{display:{display}}}\n" if selectors else ""
