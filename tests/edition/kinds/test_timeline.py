from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from explainer.content import Tree
from explainer.edition.views import Page
from explainer.pipeline import Build
from tests.edition.conftest import Edit
from tests.pages import links, one, read, said, swapped


def test_events_stand_in_order_of_time_under_their_year(pages: Mapping[str, Mapping[str, Page]]) -> None:
    years = pages["en"]["timeline"].view.years
    assert [(year.id, year.label, [event.id for event in year.events]) for year in years] == [
        ("y2022", "2022", ["e-opens"]),
        ("y2023", "2023", ["e-counted"]),
    ]


def test_the_order_of_writing_is_irrelevant(bridge: Tree, edit: Edit) -> None:
    earlier = edit(swapped(bridge, "timeline.yaml", "date: 2023~", "date: 1999-12-31"))["en"]["timeline"].view
    assert [event.id for year in earlier.years for event in year.events] == ["e-counted", "e-opens"]
    assert [(period.years, period.gap) for period in earlier.far] == [("1999", 0), ("2022", 12)]


def test_years_are_headings_and_events_below_them(bridge_built: Build) -> None:
    page = read(bridge_built, "en/timeline.html")
    assert [said(node) for node in page.css(".yr > h2")] == ["2022", "2023"]
    assert [said(node) for node in page.css(".ev > h3")] == [
        "May 2022 month only The bridge opens",
        "about 2023 Cars are counted",
    ]


def test_the_date_is_the_permalink_and_has_its_machine_value(bridge_built: Build) -> None:
    page = read(bridge_built, "fr/chronologie.html")
    assert links(page, ".when a") == ["#e-opens", "#e-counted"]
    assert [node.attributes["datetime"] for node in page.css(".when time")] == ["2022-05", "2023"]
    assert said(one(page, "#e-counted .when")) == "vers 2023"


def test_it_is_said_who_speaks_of_an_event_and_who_acts(bridge_built: Build) -> None:
    page = read(bridge_built, "en/timeline.html")
    assert said(one(page, "#e-opens .meta .att")) == "The Courier"
    assert one(page, "#e-opens > svg use").attributes["href"] == "#m10"
    assert "actor-town.html" in links(one(page, "#e-opens .meta"))


def test_an_event_outside_the_articles_is_context(bridge: Tree, edit: Edit) -> None:
    tree = swapped(bridge, "timeline.yaml", "  theme: money", "  theme: money\n  scope: context")
    context = edit(tree)["en"]["timeline"].view.years[1].events[0]
    assert context.attribution.words == "Context, outside the articles"


def test_a_filter_has_the_choices_and_counts_what_they_show(pages: Mapping[str, Mapping[str, Page]]) -> None:
    view = pages["fr"]["timeline"].view
    assert [(one.name, one.legend) for one in view.filters] == [("k", "Qui en parle\u202f?")]
    everything, *choices = view.filters[0].choices
    assert (everything.name, everything.text, everything.count) == ("k0", "Tout", 2)
    assert [(choice.name, choice.attribution.words, choice.count) for choice in choices] == [
        ("k1", "Le Courier", 1),
        ("k2", "Dubois, La Gazette", 1),
    ]
    assert [event.names for year in view.years for event in year.events] == [("k1",), ("k2",)]


def written(years: Iterable[int]) -> bytes:
    """Give a timeline with an event in each year, of two themes and two actors by turns."""
    return "".join(
        f'- {{id: y{n}, date: {year}, title: In {year}, text: {{en: "So.[@cost]", fr: "Oui.[@cost]"}}, claims: [cost], '
        f"actors: [{'town, builder' if n % 2 else 'builder'}]}}\n"
        for n, year in enumerate(years)
    ).encode()


def test_many_years_are_gathered_in_periods_fewer_on_a_phone(bridge: Tree, edit: Edit) -> None:
    years = (1881, 1914, 1918, *range(1990, 2000), 2001)
    view = edit({**bridge, PurePosixPath("content/timeline.yaml"): written(years)})["en"]["timeline"].view
    assert [(p.years, p.is_long, len(p.marks), p.gap) for p in view.near] == [
        ("1881", False, 1, 0),
        ("1914–1918", True, 2, 6),
        ("1990–1999", True, 10, 12),
        ("2001", False, 1, 1),
    ]
    assert [p.years[:4] for p in view.far] == ["1881", "1914", "1918", "1990", "1992", "1994", "1996", "1998", "2001"]
    assert [p.href for p in view.near] == ["#y1881", "#y1914", "#y1990", "#y2001"]


def test_however_long_the_time_the_overview_is_short(bridge: Tree, edit: Edit) -> None:
    years = range(1003, 2000, 37)
    view = edit({**bridge, PurePosixPath("content/timeline.yaml"): written(years)})["fr"]["timeline"].view
    assert len(view.near) <= 5 < len(view.far) <= 12
    assert sum(len(period.marks) for period in view.far) == len(years)


def test_few_years_have_one_overview(bridge_built: Build) -> None:
    assert len(read(bridge_built, "en/timeline.html").css(".strip ol")) == 1


def test_a_correction_stands_under_the_event_that_needs_it(bridge_built: Build) -> None:
    page = read(bridge_built, "en/timeline.html")
    note = one(page, "#e-counted [role=note]")
    assert "9 million cars" in said(note)
    assert "9,000 cars" in said(note)
    assert not page.css("#e-opens [role=note]")


def test_the_twin_of_an_event_names_its_date_in_the_other_language(bridge_built: Build) -> None:
    twin = one(read(bridge_built, "en/timeline.html"), "#e-counted .twin")
    assert (twin.attributes["href"], twin.attributes["lang"]) == ("../fr/chronologie.html#e-counted", "fr")
    assert said(twin) == "Français: vers 2023"


def test_an_event_that_is_not_translated_says_so_once(half: Build) -> None:
    event = one(read(half, "fr/chronologie.html"), "#e-opens")
    assert [said(note) for note in event.css("[role=note]")] == ["Pas encore traduit : affiché en anglais."]
    assert [(node.tag, said(node)) for node in event.css("[lang=en]:not(.twin)")] == [
        ("span", "The bridge opens"),
        ("div", "It opened in May.\u20601"),
    ]
    assert [node.attributes["hreflang"] for node in event.css(".twin")] == ["en"]
