from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath

import pytest

from explainer import content
from explainer.content import Tree
from explainer.diagnostics import Outcome
from explainer.imports import Brought, export
from explainer.imports.events import CLAIMS, TIMELINE

Bring = Callable[..., Outcome[Brought]]


def test_events_come_with_the_claims_that_they_rest_on(bring: Bring, bridge: Tree) -> None:
    outcome = bring("timeline.json", source="report", language="en")
    documents = outcome.value.documents
    assert documents[TIMELINE].startswith(bridge[TIMELINE])
    assert documents[CLAIMS].startswith(bridge[CLAIMS])
    assert not content.parse({**bridge, **documents}).diagnostics
    after = content.parse({**bridge, **documents}, shows_withheld=True)
    assert {one.code for one in after.diagnostics} == {"language-missing"}
    toll, claim = after.value.events["toll"].record, after.value.claims["toll"].record
    assert toll
    assert claim
    assert (toll.date.text, toll.theme, toll.claims, toll.scope) == ("2019-05/2020", "money", ("toll",), "context")
    assert toll.title == {"en": "A new toll & more"}
    assert toll.text["en"] == ("It was **high** and [printed](https://toll.example/).\n\nNobody paid \\[yet\\].[@toll]")
    assert (claim.status, claim.date, [one.source for one in claim.evidence]) == ("reported", toll.date, ["report"])
    assert [*after.value.events] == ["opens", "counted", "toll", "a-first-bridge-0043"]
    assert outcome.value.remarks[0] == "timeline.json:20:5: “The bridge opens” is there already: opens"
    assert outcome.value.remarks[-1].startswith("They are drafts")


def test_where_one_language_is_enough_events_are_no_drafts(bring: Bring, bridge: Tree) -> None:
    info = PurePosixPath("content/site.yaml")
    tree = {**bridge, info: bridge[info] + b"missing-translations: show\n"}
    outcome = bring("timeline.csv", tree=tree, source="report", language="fr")
    assert [*content.parse({**tree, **outcome.value.documents}).value.events][2:] == ["a-new-toll-2019", "works-2020"]
    assert len(outcome.value.remarks) == 1


def test_a_translator_gets_drafts_too(bring: Bring, bridge: Tree) -> None:
    tree = {**bridge, **bring("timeline.csv", source="report", language="en").value.documents}
    po = export(content.parse(tree, shows_withheld=True).value, tree, "en", "fr").value[0].decode()
    done = po.replace('msgid "Works"\nmsgstr ""', 'msgid "Works"\nmsgstr "Travaux"')
    outcome = bring("fr.po", tree=tree, data=done.encode())
    assert not outcome.diagnostics
    assert "title: {en: Works, fr: Travaux}" in outcome.value.documents[TIMELINE].decode()


def test_nothing_comes_in_twice(bring: Bring, bridge: Tree) -> None:
    options = {"source": "report", "language": "en"}
    tree = {**bridge, **bring("timeline.csv", **options).value.documents}
    assert not bring("timeline.csv", tree=tree, **options).value.documents


def test_an_event_of_a_summarised_article_is_in_its_scope(bring: Bring, bridge: Tree) -> None:
    tree = {**bridge, **bring("timeline.csv", source="courier", language="fr").value.documents}
    after = content.parse(tree, shows_withheld=True).value
    event = after.events["a-new-toll-2019"].record
    assert event
    assert event.scope == "article"


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({}, "source-unknown"),
        ({"source": "reprot"}, "source-unknown"),
        ({"source": "report", "language": "nl"}, "language-unknown"),
    ],
)
def test_whose_timeline_it_is_must_be_said(bring: Bring, options: dict[str, str], code: str) -> None:
    outcome = bring("timeline.json", **options)
    assert [one.code for one in outcome.diagnostics if one.severity.value == "error"] == [code]
    assert not outcome.value.documents
