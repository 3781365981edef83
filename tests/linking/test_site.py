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
