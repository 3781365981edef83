from __future__ import annotations

from explainer.content import Tree
from explainer.markdown import plain
from tests.linking.conftest import Change, linked
from tests.pages import half_translated


def test_articles_are_what_is_summarised_in_the_order_of_the_sources(bridge: Tree) -> None:
    assert linked(bridge).articles == ("courier", "gazette")


def test_a_claim_is_heard_in_the_articles_that_evidence_it(bridge: Tree) -> None:
    site = linked(bridge)
    assert list(site.voices(site.claims["cost"])) == ["courier", "gazette"]
    assert list(site.voices(site.claims["opening"])) == ["courier"]


def test_an_article_that_says_what_the_claim_says_is_not_mistaken(change: Change) -> None:
    evidence = (
        "    - {{source: courier, quote: a bill of 12.5 million{}}}\n"
        "    - {{source: gazette, quote: neuf millions de voitures{}}}\n"
        "    - {{source: report, quote: some 9000 cars each day, relation: corrects}}\n"
    )
    head = (
        "cost:\n  text: {en: x, fr: x}\n  status: corrected\n  value: {number: 9, unit: EUR}\n"
        "  correction: {kind: scope, date: 2024, printed: x, better: x, note: x}\n  evidence:\n"
    )

    def mistaken(courier: str, gazette: str) -> tuple[str, ...]:
        site = linked(change({"content/claims.yaml": head + evidence.format(courier, gazette)}))
        return site.mistaken(site.claims["cost"])

    assert mistaken("", "") == ("courier", "gazette")
    assert mistaken("", ", value: {number: 8, unit: EUR}") == ("gazette",)
    assert mistaken(", value: {number: 9.0, unit: EUR}", ", relation: differs") == ("gazette",)
    assert mistaken("", ", relation: corrects") == ("courier",)


def test_two_articles_from_one_report_have_one_origin(bridge: Tree) -> None:
    site = linked(bridge)
    assert site.origins(["courier", "gazette"]) == ("report",)
    assert site.origins(["courier", "report"]) == ("report",)
    assert site.origins([]) == ()


def test_lineage_is_followed_through_copies(change: Change, bridge: Tree) -> None:
    source = "{}:\n  {{type: report, title: x, seen: full, role: secondary, based-on: [{}]}}\n"
    text = source.format("copy", "original") + source.format("other", "copy, study") + source.format("original", "")
    site = linked(change({"content/sources.yaml": text + source.format("study", "")}))
    assert site.origins(["copy"]) == ("original",)
    assert set(site.origins(["other"])) == {"original", "study"}


def test_a_document_is_known_in_each_language_in_which_it_is_written(bridge: Tree) -> None:
    site = linked(half_translated(bridge))
    assert {tag: plain(prose.title) for tag, prose in site.summary("gazette").items() if prose.title} == {
        "en": "Summary of La Gazette",
        "fr": "Résumé de La Gazette",
    }
    assert list(site.summary("courier")) == ["en"]
    assert list(site.page("about")) == ["fr"]
    assert not site.page("courier")


def test_the_languages_in_which_something_is_written_are_known(bridge: Tree) -> None:
    assert linked(bridge).written == {"en", "fr"}
    assert linked(half_translated(bridge)).written == {"en", "fr", "ar"}
