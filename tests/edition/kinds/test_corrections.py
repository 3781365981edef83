from __future__ import annotations

from collections.abc import Mapping

from explainer.content import Tree
from explainer.edition.views import Page
from explainer.pipeline import Build
from tests.edition.conftest import Edit
from tests.pages import links, one, read, said, swapped

NEWER = """traffic:
  title: {en: Traffic on the bridge, fr: Trafic sur le pont}"""
ANOTHER = """lanes:
  text: {en: Lanes., fr: Voies.}
  title: {en: Lanes, fr: Voies}
  status: corrected
  evidence:
    - {source: courier, at: 9, quote: eight lanes wide}
    - {source: gazette, at: 9, quote: huit voies de large}
    - {source: report, quote: has four lanes, relation: corrects}
  correction: {kind: entity, date: 2024-06, printed: 8, better: 4, note: {en: No., fr: Non.}}
"""


def test_what_is_printed_and_by_whom_stands_before_what_is_better(bridge_built: Build) -> None:
    page = read(bridge_built, "en/corrections.html")
    printed, better = one(page, "#x-traffic .fix dl").css("dd")
    assert said(printed).startswith("9 million cars neuf millions de voitures Dubois, La Gazette, § 5")
    assert said(better).startswith("9,000 cars some 9000 cars each day Town hall, March 2023")
    assert "The report counts thousands." in said(one(page, "#x-traffic"))
    assert said(one(page, "#x-traffic .kd")) == "order of magnitude"


def test_a_correction_leads_to_its_claim_its_sources_its_event_and_its_twin(bridge_built: Build) -> None:
    entry = one(read(bridge_built, "fr/corrections.html"), "#x-traffic")
    assert {
        "registre-money.html#c-traffic",
        "sources.html#s-gazette",
        "sources.html#s-report",
        "chronologie.html#e-counted",
        "chiffres.html#f-traffic",
        "../en/corrections.html#x-traffic",
    } == set(links(entry))


def test_the_newest_comes_first(bridge: Tree, edit: Edit) -> None:
    view = edit(swapped(bridge, "claims.yaml", NEWER, ANOTHER + NEWER))["en"]["corrections"].view
    assert [fix.id for fix in view.fixes] == ["x-lanes", "x-traffic"]
    older = edit(swapped(bridge, "claims.yaml", NEWER, ANOTHER.replace("2024-06", "2024-04") + NEWER))
    assert [fix.id for fix in older["en"]["corrections"].view.fixes] == ["x-traffic", "x-lanes"]


def test_both_articles_may_print_the_same_mistake(bridge: Tree, edit: Edit) -> None:
    fix = edit(swapped(bridge, "claims.yaml", NEWER, ANOTHER + NEWER))["en"]["corrections"].view.fixes[0]
    assert [link.text for link in fix.printed.by] == ["The Courier", "Dubois, La Gazette"]
    assert [link.text for link in fix.better.by] == ["Town hall, March 2023"]


def test_an_article_that_has_it_right_is_not_said_to_print_it(bridge: Tree, edit: Edit) -> None:
    right = ANOTHER.replace("quote: huit voies de large", "quote: quatre voies en tout, relation: corrects")
    fix = edit(swapped(bridge, "claims.yaml", NEWER, right + NEWER))["en"]["corrections"].view.fixes[0]
    assert [link.text for link in fix.printed.by] == ["The Courier"]


def test_the_same_note_stands_wherever_it_is_needed(pages: Mapping[str, Mapping[str, Page]]) -> None:
    english = pages["en"]
    fixes = {
        english["corrections"].view.fixes[0].note,
        english["article/gazette"].view.fixes[0].note,
        english["claims/money"].view.statements[1].fix.note,
        english["home"].view.newest.note,
    }
    assert len(fixes) == 1
    assert english["article/courier"].view.fixes == ()


def test_the_same_note_is_printed_at_the_claim_the_event_the_figure_and_the_source(bridge_built: Build) -> None:
    places = {
        "en/ledger-money.html": "#c-traffic",
        "en/timeline.html": "#e-counted",
        "en/figures.html": "#f-traffic",
        "en/sources.html": "#s-gazette",
        "en/gazette.html": ".fixes",
    }
    notes = [one(one(read(bridge_built, path), place), ".fix") for path, place in places.items()]
    for note in notes:
        for words in (
            "Correction: order of magnitude · May 1, 2024", "9 million", "neuf millions de voitures", "9,000 cars",
            "some 9000 cars each day", "The report counts thousands.",
        ):  # fmt: skip
            assert words in said(note)
        assert {"s-gazette", "s-report"} <= {link.partition("#")[2] for link in links(note)}
    assert len({said(note).removesuffix(said(note.css("p")[-1])) for note in notes[1:]}) == 1
