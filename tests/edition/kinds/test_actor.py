from __future__ import annotations

from explainer.content import Tree
from explainer.pipeline import Build
from tests.edition.conftest import Edit
from tests.pages import links, one, read, said, swapped


def test_each_actor_has_a_page_in_every_language(bridge_built: Build) -> None:
    paths = {str(path) for path in bridge_built.files}
    assert {"en/actor-town.html", "en/actor-builder.html", "fr/acteur-town.html", "fr/acteur-builder.html"} <= paths


def test_the_page_is_the_anchor_of_its_actor(bridge_built: Build) -> None:
    page = read(bridge_built, "en/actor-town.html")
    assert one(page, "body").attributes["id"] == "a-town"
    assert said(one(page, "h1")) == "The town"
    twin = one(page, "a.twin")
    assert (twin.attributes["href"], said(twin)) == ("../fr/acteur-town.html#a-town", "Français: La ville")


def test_everything_that_leads_to_an_actor_leads_to_its_page(bridge_built: Build) -> None:
    for name in ("timeline", "ledger-money", "actors"):
        found = links(read(bridge_built, f"en/{name}.html"))
        assert "actor-town.html" in found
        assert not [link for link in found if link.startswith("actors.html#a-")]


def test_navigation_shows_in_which_part_of_the_site_it_stands(bridge: Tree, edit: Edit) -> None:
    shown = edit(swapped(bridge, "site.yaml", "[timeline,", "[actors, timeline,"))["en"]["actor/town"].shell.navigation
    assert [link.text for link in shown if link.current] == ["Actors"]


def test_it_says_who_it_is_what_flows_when_and_on_what_that_rests(bridge_built: Build) -> None:
    page = read(bridge_built, "en/actor-town.html")
    assert said(one(page, ".lede")) == "It pays."
    assert [said(node) for node in page.css("h2")] == [
        "To other actors",
        "In the timeline",
        "What is said of it",
        "What it rests on",
    ]
    assert links(page, ".flow .no") == ["actors.html#w-town-builder"]
    assert links(page, ".occ a") == ["timeline.html#e-opens"]
    assert said(one(page, ".occ")) == "May 2022 The bridge opens The Courier"
    assert [said(node) for node in page.css("[aria-labelledby=rests] li")] == [
        "The Courier 1 claim",
        "Dubois, La Gazette 1 claim",
    ]


def test_what_comes_from_others_stands_apart(bridge_built: Build) -> None:
    page = read(bridge_built, "fr/acteur-builder.html")
    assert [said(node) for node in page.css("h2")] == ["Venant d’autres acteurs"]
    assert one(page, "h1 span").attributes["lang"] == "en"


def test_claims_are_grouped_by_who_says_them_and_corrections_named(bridge: Tree, edit: Edit) -> None:
    tree = swapped(
        bridge, "actors.yaml", "    claims: [cost]\n  builder", "    claims: [traffic, opening, cost]\n  builder"
    )
    view = edit(tree)["en"]["actor/town"].view
    assert [(group.id, group.attribution.words, [p.claim.text for p in group.points]) for group in view.groups] == [
        ("agree", "All 2 articles", ["Cost of the bridge"]),
        ("", "The Courier", ["Opening of the bridge"]),
        ("", "Dubois, La Gazette", ["Traffic on the bridge"]),
    ]
    assert [(fault.fix.href, fault.kind) for fault in view.faults] == [
        ("corrections.html#x-traffic", "order of magnitude")
    ]


def test_claims_on_which_articles_differ_come_first(bridge: Tree, edit: Edit) -> None:
    differing = swapped(
        bridge, "claims.yaml", "quote: a bill of 12.5 million}", "quote: a bill of 12.5 million, relation: differs}"
    )
    (group,) = edit(differing)["en"]["actor/town"].view.groups
    assert (group.id, group.points[0].claim.text) == ("differ", "Cost of the bridge")


def test_a_whole_leads_to_its_parts_and_back(bridge: Tree, edit: Edit) -> None:
    pages = edit(swapped(bridge, "actors.yaml", "    kind: company", "    kind: company\n    part-of: town"))["en"]
    assert [link.text for link in pages["actor/town"].view.parts] == ["Pontex"]
    assert pages["actor/builder"].view.profile.part_of.href == "actor-town.html"
