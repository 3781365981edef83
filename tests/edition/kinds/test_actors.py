from __future__ import annotations

from explainer.content import Tree
from explainer.pipeline import Build
from tests.edition.conftest import Edit
from tests.pages import links, one, read, said, swapped


def test_actors_stand_in_alphabetical_order_of_the_language(bridge: Tree, edit: Edit) -> None:
    views = edit(swapped(bridge, "actors.yaml", "name: Pontex", "name: {en: Pontex, fr: Pontéx}"))
    assert [actor.name for actor in views["en"]["actors"].view.profiles] == ["Pontex", "The town"]
    assert [actor.name for actor in views["fr"]["actors"].view.profiles] == ["La ville", "Pontéx"]


def test_an_actor_leads_to_its_page_and_says_how_much_stands_there(bridge: Tree, edit: Edit) -> None:
    twice = swapped(bridge, "actors.yaml", "claims: [cost]\n  builder", "claims: [cost, opening]\n  builder")
    town = edit(twice)["en"]["actors"].view.profiles[1]
    assert town.page.href == "actor-town.html"
    assert (town.claims, town.events, town.flows) == (2, 1, 1)


def test_it_is_said_which_articles_speak_of_an_actor(bridge_built: Build) -> None:
    page = read(bridge_built, "en/actors.html")
    assert [said(node) for node in page.css(".who .att")] == ["Context, outside the articles", "All 2 articles"]


def test_a_name_in_another_language_is_marked_as_such(bridge_built: Build) -> None:
    assert [node.attributes.get("lang") for node in read(bridge_built, "fr/acteurs.html").css("h3 a")] == [None, "en"]
    assert [node.attributes.get("lang") for node in read(bridge_built, "en/actors.html").css("h3 a")] == [None, None]


def test_flows_are_grouped_by_their_question_and_numbered(bridge_built: Build) -> None:
    page = read(bridge_built, "en/actors.html")
    flow = one(page, ".flow li")
    assert said(one(page, ".ask h2")) == "Who pays?"
    assert links(one(flow, ".way")) == ["actor-town.html", "actor-builder.html"]
    assert one(flow, "[role=img]").attributes["aria-label"] == "to"
    assert (
        said(flow) == "1 The town Pontex The town pays the builder. All 2 articles reported Claims: Cost of the bridge"
    )


SECOND = """
  - id: builder-town
    from: builder
    to: town
    question: shares
    text: Shares.
    status: reported
    claims: [cost, opening]
  - id: town-again
    from: town
    to: builder
    question: pays
    text: Pays again.
    status: disputed
    claims: [traffic]
"""


def test_numbers_run_on_from_question_to_question(bridge: Tree, edit: Edit) -> None:
    view = edit({**bridge, **more(bridge)})["en"]
    asked = view["actors"].view.questions
    assert [(question.id, [stream.number for stream in question.streams]) for question in asked] == [
        ("pays", [1, 2]),
        ("shares", [3]),
    ]


def more(bridge: Tree) -> Tree:
    path = next(path for path in bridge if path.name == "actors.yaml")
    return {path: bridge[path].rstrip() + SECOND.encode()}


def test_numbers_of_a_diagram_are_those_of_its_list(built: Build) -> None:
    """Each number has its entry, each entry its number; both lead to the same anchor, and boxes to actors."""
    for path in ("fr/acteurs.html", "nl/actoren.html", "fr/tout-sur-une-page.html"):
        page = read(built, path)
        sections = page.css(".ask")
        assert len(sections) > 4
        for section in sections:
            entries = [(said(one(item, ".no")), item.attributes["id"]) for item in section.css(".flow > li")]
            pressed = [node.attributes["href"] for node in section.css("svg > a:has(circle)")]
            assert [said(node) for node in section.css("svg .n")] == [number for number, _ in entries]
            assert pressed == [f"#{anchor}" for _, anchor in entries]
            boxes = {node.attributes["href"] for node in section.css("svg > a:has(rect)")}
            assert boxes == {link for way in section.css(".way") for link in links(way)}


def test_a_diagram_is_one_picture_that_the_list_describes(bridge_built: Build) -> None:
    page = read(bridge_built, "en/actors.html")
    picture = one(page, "svg [role=img]")
    assert said(one(picture, "title")).startswith("Who pays? A diagram;")
    assert one(page, f"#{picture.attributes['aria-describedby']}").tag == "ol"
    assert not picture.css("a")
    assert all(node.attributes["tabindex"] == "-1" for node in page.css("svg > a"))


def test_lines_say_how_many_articles_speak(bridge: Tree, edit: Edit) -> None:
    view = edit({**bridge, **more(bridge)})["en"]["actors"].view
    heard = {stream.id: stream.heard for question in view.questions for stream in question.streams}
    assert heard == {"w-town-builder": "all", "w-town-again": "some", "w-builder-town": "all"}
    assert view.heard == ("all", "some")
    context = swapped(bridge, "actors.yaml", "    claims: [cost]\n", "    claims: [cost]\n    scope: context\n")
    assert [q.streams[0].heard for q in edit(context)["en"]["actors"].view.questions] == ["none"]


def test_a_site_without_flows_shows_its_actors(bridge: Tree, edit: Edit) -> None:
    path = next(path for path in bridge if path.name == "actors.yaml")
    alone = {**bridge, path: bridge[path].partition(b"flows:")[0]}
    view = edit(alone)["fr"]["actors"].view
    assert (view.questions, len(view.profiles)) == ((), 2)


def test_who_looks_for_an_actor_need_not_go_through_the_flows(built: Build, bridge_built: Build) -> None:
    page = read(built, "fr/acteurs.html")
    headings = [f"#{node.attributes['id']}" for node in page.css("main h2")]
    assert links(one(page, ".toc")) == headings
    assert headings[-1] == "#actors-all"
    assert not read(bridge_built, "en/actors.html").css(".toc"), "of a single question there is nothing to list"
