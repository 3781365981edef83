from __future__ import annotations

from collections.abc import Mapping

import pytest

from explainer.content import Tree
from explainer.edition.views import Page
from explainer.pipeline import Build
from tests.edition.conftest import Edit
from tests.pages import links, one, read, said, swapped


def test_actors_stand_in_alphabetical_order_of_the_language(bridge: Tree, edit: Edit) -> None:
    views = edit(swapped(bridge, "actors.yaml", "name: Pontex", "name: {en: Pontex, fr: Pontéx}"))
    assert [actor.name for actor in views["en"]["actors"].view.profiles] == ["Pontex", "The town"]
    assert [actor.name for actor in views["fr"]["actors"].view.profiles] == ["La ville", "Pontéx"]


def test_an_actor_leads_to_its_events_and_claims_once_each(bridge: Tree, edit: Edit) -> None:
    twice = swapped(bridge, "actors.yaml", "claims: [cost]\n  builder", "claims: [cost, opening]\n  builder")
    town = edit(twice)["en"]["actors"].view.profiles[1]
    assert [link.href for link in town.claims] == ["ledger-money.html#c-cost", "ledger.html#c-opening"]
    assert [link.href for link in town.events] == ["timeline.html#e-opens"]


def test_it_is_said_which_articles_speak_of_an_actor(bridge_built: Build) -> None:
    page = read(bridge_built, "en/actors.html")
    assert said(one(page, "#a-town .att")) == "All 2 articles"
    assert said(one(page, "#a-builder .att")) == "Context, outside the articles"


def test_a_name_in_another_language_is_marked_as_such(bridge_built: Build) -> None:
    assert one(read(bridge_built, "fr/acteurs.html"), "#a-builder h3 a").attributes.get("lang") == "en"
    assert one(read(bridge_built, "en/actors.html"), "#a-builder h3 a").attributes.get("lang") is None


def test_flows_are_grouped_by_their_question_and_numbered(bridge_built: Build) -> None:
    page = read(bridge_built, "en/actors.html")
    flow = one(page, ".flows li")
    assert said(one(page, ".flows h2")) == "Who pays?"
    assert links(one(flow, ".way")) == ["#a-town", "#a-builder"]
    assert one(flow, "svg[role=img]").attributes["aria-label"] == "to"


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
        ("q-pays", [1, 2]),
        ("q-shares", [3]),
    ]


def more(bridge: Tree) -> Tree:
    path = next(path for path in bridge if path.name == "actors.yaml")
    return {path: bridge[path].rstrip() + SECOND.encode()}


@pytest.mark.parametrize(("page", "label"), [("en", "The town"), ("fr", "La ville")])
def test_twins_name_the_actor(pages: Mapping[str, Mapping[str, Page]], page: str, label: str) -> None:
    other = {"en": "fr", "fr": "en"}[page]
    twins = [actor.twins[0].about for actor in pages[other]["actors"].view.profiles]
    assert label in twins
