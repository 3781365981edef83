from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from explainer import edition
from explainer.content import Tree
from explainer.edition.desk import Desk
from explainer.edition.filters import MOST, Option, groups, rules
from tests.edition.conftest import link


def desk(bridge: Tree, events: Iterable[tuple[int, str, str]]) -> Desk:
    """Give the desk of a site with events, each in a year, with an actor and a theme; both papers speak of them."""
    timeline = "".join(
        f'- {{id: e{number}, date: {year}, title: T, text: {{en: "So.[@cost]", fr: "Oui.[@cost]"}}, '
        f"claims: [cost], actors: [{actor}], theme: {theme}}}\n"
        for number, (year, actor, theme) in enumerate(events)
    )
    site = bridge[PurePosixPath("content/site.yaml")].replace(b"themes:\n", b"themes:\n  trade: Trade\n")
    own = {PurePosixPath("content/timeline.yaml"): timeline.encode(), PurePosixPath("content/site.yaml"): site}
    return edition.edit(link({**bridge, **own}))[0].desk


def found_in(desk: Desk) -> dict[str, tuple[Option, ...]]:
    return groups(desk, desk.site.events)


CROSSED = [(2001, "town", "money"), (2001, "builder", "trade"), (2002, "town", "money"), (2003, "builder", "trade")]


def test_actors_stand_by_how_much_they_do_and_themes_in_the_order_of_the_site(bridge: Tree) -> None:
    events = [(2001, "builder", "money"), (2002, "builder", "trade"), *[(2003, "town", "money")] * 3]
    found = found_in(desk(bridge, events))
    assert [(one.name, one.key, len(one.events)) for one in found["a"]] == [("a1", "town", 3), ("a2", "builder", 2)]
    assert [(one.name, one.key, len(one.events)) for one in found["t"]] == [("t1", "trade", 1), ("t2", "money", 4)]


def test_where_there_is_nothing_to_choose_there_is_no_filter(bridge: Tree) -> None:
    """All events are in both papers and in one theme, and each actor but one stands in one event."""
    alike = desk(bridge, [(2001, "town", "money"), (2002, "builder", "money")])
    assert found_in(alike) == {}
    assert rules(alike) == ""


def test_a_filter_has_few_choices_those_with_the_most_events(bridge: Tree) -> None:
    path = PurePosixPath("content/actors.yaml")
    extra = "".join(f"  x{n}: {{name: X, kind: person, text: X}}\n" for n in range(20))
    tree = {**bridge, path: bridge[path].replace(b"flows:", extra.encode() + b"flows:")}
    found = found_in(desk(tree, [(2001, f"x{n}", "money") for n in range(20) for _ in range(n)]))["a"]
    assert [one.key for one in found] == [f"x{n}" for n in range(19, 19 - MOST, -1)]


def test_rules_spare_what_the_address_leads_to(bridge: Tree) -> None:
    css = rules(desk(bridge, CROSSED))
    assert ".flt:has(#a1:checked)~* .ev:not(.a1,:target,:has(:target),.yr:target *)" in css
    assert ".flt:has(#t2:checked)~* .yr:not(:target,:has(.t2,:target))" in css


def test_choices_that_leave_nothing_together_say_so_and_others_do_not(bridge: Tree) -> None:
    css = rules(desk(bridge, CROSSED))
    nothing = [line for line in css.splitlines() if " .nil" in line and "body" not in line]
    assert [line.partition(" ")[0] for line in nothing] == [
        ".flt:has(#a1:checked):has(#t1:checked)",
        ".flt:has(#a2:checked):has(#t2:checked)",
    ]


def test_a_year_that_has_each_but_not_both_is_hidden_too(bridge: Tree) -> None:
    both = [(2002, "town", "trade"), (2002, "builder", "money")]
    css = rules(desk(bridge, [*CROSSED, *both]))
    assert ".flt:has(#a1:checked):has(#t1:checked)~* .yr:not(:target,:has(.a1.t1,:target))" in css
    assert ".nil,\n" not in css
    assert css.count(" .nil") == 1
