from __future__ import annotations

from collections.abc import Mapping

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
    assert [year.gap for year in earlier.years] == [0, 22]


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
    assert "actors.html#a-town" in links(one(page, "#e-opens .meta"))


def test_an_event_outside_the_articles_is_context(bridge: Tree, edit: Edit) -> None:
    tree = swapped(bridge, "timeline.yaml", "  theme: money", "  theme: money\n  scope: context")
    context = edit(tree)["en"]["timeline"].view.years[1].events[0]
    assert context.is_context
    assert context.attribution.words == "Context, outside the articles"


def test_filters_count_what_they_show(pages: Mapping[str, Mapping[str, Page]]) -> None:
    view = pages["en"]["timeline"].view
    assert [(share.attribution.mark, share.count) for share in view.shares] == [("m10", 1), ("m01", 1)]
    assert view.total == 2


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
