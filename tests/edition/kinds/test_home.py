from __future__ import annotations

from collections.abc import Mapping

from explainer.content import Tree
from explainer.edition.views import Page
from explainer.pipeline import Build
from tests.edition.conftest import Edit
from tests.pages import links, one, read, said, swapped


def test_the_answer_stands_first_with_its_evidence(bridge_built: Build) -> None:
    lede = one(read(bridge_built, "en/index.html"), ".lede")
    assert said(lede) == "Two papers agree that it costs 12.5 million euros.\u20601"
    assert links(lede) == ["#n-cost"]


def test_without_an_answer_the_description_stands_there(bridge: Tree, edit: Edit) -> None:
    tree = swapped(bridge, "site.yaml", "answer:", "subtitle:")
    tree = swapped(tree, "site.yaml", "{=cost}.[@cost]", "much")
    view = edit(tree)["en"]["home"]
    assert view.view.answer == ""
    assert view.shell.description == "Two newspapers on one bridge."


def test_what_the_site_holds_is_counted(bridge_built: Build) -> None:
    tally = one(read(bridge_built, "en/index.html"), ".tally")
    assert [said(item) for item in tally.css("li")] == ["2 events", "3 claims", "3 sources", "1 correction"]


def test_a_key_figure_has_its_value_its_status_and_who_says_it(bridge_built: Build) -> None:
    figure = one(read(bridge_built, "fr/index.html"), ".nums li")
    assert said(one(figure, ".num")) == "12,5 millions d’euros"
    assert links(figure) == ["registre-money.html#c-cost"]
    assert figure.css(".bdg")
    assert figure.css(".att")


def test_the_latest_correction_is_shown(pages: Mapping[str, Mapping[str, Page]]) -> None:
    assert pages["en"]["home"].view.newest.claim.text == "Traffic on the bridge"


def test_doors_are_those_of_the_navigation_with_pages_of_the_authors_among_them(bridge_built: Build) -> None:
    page = read(bridge_built, "fr/index.html")
    assert [said(door) for door in page.css(".doors h3")] == ["Chronologie", "Comparaison", "Sources", "À propos"]
    assert links(page, ".doors h3 a") == ["chronologie.html", "comparaison.html", "sources.html", "a-propos.html"]
    assert all(said(door) for door in page.css(".doors p"))


def test_the_latest_correction_leads_to_its_place_in_the_list(bridge_built: Build) -> None:
    newest = one(read(bridge_built, "en/index.html"), ".now .fix")
    assert links(newest, ".t a") == ["corrections.html#x-traffic"]
    assert one(newest, "time").attributes["datetime"] == "2024-05-01"


def test_it_says_how_to_read_the_site(bridge_built: Build) -> None:
    how = one(read(bridge_built, "en/index.html"), ".how")
    assert [said(mark) for mark in how.css("ul li")] == [
        "The Courier",
        "Dubois, La Gazette",
        "All 2 articles",
        "Context, outside the articles",
    ]
    assert [said(badge) for badge in how.css("dt")] == ["reported", "confirmed", "corrected"]
    assert links(how, "ol a") == ["timeline.html", "comparison.html", "everything.html"]


def test_without_articles_there_is_neither_a_row_nor_a_legend_of_them(bridge: Tree, edit: Edit) -> None:
    alone = swapped(bridge, "sources.yaml", "role: summarised", "role: secondary")
    tree = {path: data for path, data in alone.items() if "summaries" not in path.parts}
    home = edit(tree)["en"]["home"].view
    assert (home.articles, home.marks) == ((), ())
