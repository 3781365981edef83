from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from explainer.content import Tree
from explainer.edition.views import Page
from explainer.pipeline import Build
from tests.edition.conftest import Edit
from tests.pages import links, one, read, resolve, said


def test_there_is_a_page_for_each_theme_with_claims_and_one_for_those_without(bridge_built: Build) -> None:
    themed = read(bridge_built, "en/ledger-money.html")
    assert [n.attributes["id"] for n in themed.css(".led > li")] == ["c-cost", "c-traffic"]
    assert said(one(themed, "h1")) == "Money"
    other = read(bridge_built, "en/ledger.html")
    assert [n.attributes["id"] for n in other.css(".led > li")] == ["c-opening"]
    assert said(one(other, ".tabs [aria-current=page]")) == said(one(other, "h1")) == "Without theme"
    assert links(other, ".tabs a") == ["ledger-money.html", "ledger.html"]


def test_a_record_shows_status_value_kind_and_evidence(bridge_built: Build) -> None:
    record = one(read(bridge_built, "en/ledger-money.html"), "#c-traffic")
    assert said(one(record, ".val")) == "9,000 cars"
    assert said(one(record, ".bdg")) == "corrected"
    assert [said(q) for q in record.css(".quo q")] == ["neuf millions de voitures", "some 9000 cars each day"]
    assert [q.attributes.get("lang") for q in record.css(".quo q")] == ["fr", None]
    assert "Printed figure: 9 million cars." in said(record)
    assert "9,000 cars" in said(one(record, "[role=note]"))


def test_words_and_figures_are_those_of_the_language(bridge_built: Build) -> None:
    record = one(read(bridge_built, "fr/registre-money.html"), "#c-traffic")
    assert said(one(record, ".val")) == "9 000 voitures"
    assert [q.attributes.get("lang") for q in record.css(".quo q")] == [None, "en"]


def test_an_apostrophe_in_a_quoted_phrase_stays_as_printed(bridge_built: Build) -> None:
    assert "12,5 millions d'euros pour" in said(one(read(bridge_built, "fr/registre-money.html"), "#c-cost"))


def test_back_links_lead_to_the_place_that_cites_and_are_lettered_in_order(bridge_built: Build) -> None:
    record = one(read(bridge_built, "en/ledger-money.html"), "#c-cost")
    back = record.css("[role=doc-backlink]")
    assert [said(a).partition(",")[0] for a in back] == ["a", "b", "c"]
    assert [a.attributes["href"] for a in back] == ["index.html#r-cost", "courier.html#r-cost", "gazette.html#r-cost"]
    for link in links(record, "[role=doc-backlink]"):
        path, anchor = resolve("en/ledger-money.html", link)
        assert one(read(bridge_built, path), f"#{anchor}").attributes["href"] == "#n-cost"


def test_agreement_from_one_origin_is_said_only_where_several_agree(pages: Mapping[str, Mapping[str, Page]]) -> None:
    cost, traffic = pages["en"]["claims/money"].view.statements
    assert [origin.text for origin in cost.origins] == ["Town hall, March 2023"]
    assert traffic.origins == ()


def test_a_project_without_claims_has_an_empty_ledger(bridge: Tree, edit: Edit) -> None:
    few = {
        PurePosixPath("content/site.yaml"): (
            b"title: Empty\ndescription: Nothing yet.\nlanguages: [en]\nbase_url: https://empty.example/\n"
            b'licence: {id: CC0-1.0, url: "https://creativecommons.org/publicdomain/zero/1.0/"}\n'
            b"date: 2024-05-01\nnavigation: [claims]\n"
        ),
        **{path: data for path, data in bridge.items() if path.parts[0] == "templates"},
    }
    assert edit(few)["en"]["claims"].view.statements == ()
