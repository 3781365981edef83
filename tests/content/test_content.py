from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from explainer import content
from explainer.content import Tree
from explainer.diagnostics import Severity

from .conftest import Change, Tell, words


def test_a_good_project_is_read_without_a_word(bridge: Tree) -> None:
    outcome = content.parse(bridge)
    assert not outcome.diagnostics
    assert outcome.value.is_whole
    assert not outcome.value.unread
    assert list(outcome.value.claims) == ["cost", "opening", "traffic"]
    assert list(outcome.value.flows) == ["town-builder"]
    assert ("courier", "fr") in outcome.value.summaries
    assert ("about", "en") in outcome.value.pages


def test_only_site_yaml_is_needed(bridge: Tree) -> None:
    words_of_theme = {path: data for path, data in bridge.items() if path.parts[0] == "templates"}
    site = (
        b"title: A\ndescription: B\nlanguages: en\nbase_url: https://a.example/\ndate: 2024\nnavigation: []\n"
        b'licence: {id: CC0-1.0, url: "https://a.example/"}\n'
    )
    assert not content.parse({**words_of_theme, PurePosixPath("content/site.yaml"): site}).diagnostics


def test_nothing_at_all_is_one_mistake() -> None:
    assert words(content.parse({}).diagnostics) == [
        (
            "content/site.yaml file-missing: content/site.yaml is missing (every project has one: title, description, "
            "languages, base_url, licence, date)"
        )
    ]


@pytest.mark.parametrize("document", ["sources", "claims", "timeline", "actors", "figures", "glossary"])
@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n"])
def test_an_empty_document_holds_nothing(change: Change, document: str, text: str) -> None:
    assert not content.parse(change({f"content/{document}.yaml": text})).diagnostics


@pytest.mark.parametrize(
    ("document", "text", "told"),
    [
        ("claims", "- a\n- b\n", "this should be a mapping (id: …)"),
        ("timeline", "a: b\n", "this should be a list"),
        ("figures", "words\n", "this should be a list"),
        ("glossary", "words\n", "this should be a mapping (id: …)"),
        ("actors", "[]\n", "this should be a mapping (id: …)"),
        ("actors", "flows: {a: b}\n", "this should be a list"),
    ],
)
def test_a_document_of_the_wrong_shape_is_one_mistake(change: Change, document: str, text: str, told: str) -> None:
    outcome = content.parse(change({f"content/{document}.yaml": text}))
    assert [d.message for d in outcome.diagnostics] == [told]
    assert outcome.value.unread
    assert not outcome.value.is_whole


@pytest.mark.parametrize(
    ("document", "unread"),
    [
        ("claims", {"claims"}),
        ("timeline", {"events"}),
        ("glossary", {"terms"}),
        ("actors", {"actors", "flows"}),
    ],
)
def test_what_cannot_be_read_is_known_to_be_unread(change: Change, document: str, unread: set[str]) -> None:
    outcome = content.parse(change({f"content/{document}.yaml": "a: 'never closed\n"}))
    assert [d.code for d in outcome.diagnostics] == ["yaml-syntax"]
    assert outcome.value.unread == unread


def test_every_mistake_of_every_document_is_told_at_once(tell: Tell, change: Change) -> None:
    tree = change(
        {
            "content/timeline.yaml": "- id: a\n  date: soon\n",
            "content/glossary.yaml": "toll: x\n",
            "content/pages/about.en.md": "no title\n",
        }
    )
    documents = [d.span.document.name for d in content.parse(tree).diagnostics]
    assert documents == ["glossary.yaml", "about.en.md"] + 4 * ["timeline.yaml"]


def test_an_entry_that_is_broken_keeps_its_id(change: Change) -> None:
    outcome = content.parse(change({"content/claims.yaml": "cost: nothing\n"}))
    assert outcome.value.claims["cost"].record is None


def test_actors_yaml_has_two_parts(tell: Tell) -> None:
    assert tell("actors.yaml", ("flows:", "flow:")) == [
        "content/actors.yaml:12:1 field-unknown: “flow” is not a field known here (did you mean “flows”?)"
    ]


def test_a_document_under_a_wrong_name_is_an_error(change: Change, bridge: Tree) -> None:
    claims = bridge[PurePosixPath("content/claims.yaml")]
    outcome = content.parse(change({"content/claims.yaml": None, "content/claim.yaml": claims}))
    assert words(outcome.diagnostics) == [
        "content/claim.yaml file-unknown: claim.yaml is not read (did you mean “claims.yaml”?)"
    ]
    assert outcome.diagnostics[0].severity is Severity.ERROR
    assert outcome.value.unread == {"claims"}


def test_site_yaml_under_a_wrong_name_is_not_missing_as_well(change: Change, bridge: Tree) -> None:
    site = bridge[PurePosixPath("content/site.yaml")]
    outcome = content.parse(change({"content/site.yaml": None, "content/sites.yaml": site}))
    assert [d.code for d in outcome.diagnostics] == ["file-unknown"]


@pytest.mark.parametrize(
    "name",
    ["claims.yml", "notes.txt", "summaries/old/courier.en.md", "summaries/courier.en.txt", "words/nl.yaml", "a/b"],
)
def test_a_file_that_is_not_read_is_a_warning(change: Change, name: str) -> None:
    outcome = content.parse(change({f"content/{name}": "x"}))
    assert [(d.code, d.severity) for d in outcome.diagnostics] == [("file-unknown", Severity.WARNING)]
    assert outcome.value.is_whole


def test_mistakes_in_the_text_of_a_record_have_their_place(tell: Tell) -> None:
    assert tell("timeline.yaml", ("It opened in May.[@opening]", "It opened in May.[@Opening]")) == [
        (
            "content/timeline.yaml:4:32 citation-syntax: “Opening” is not an id (write [@key], [@key, §12] or "
            "[@key; @key]; or \\[@ where no citation is meant)"
        )
    ]


def test_mistakes_in_a_text_for_all_languages_have_their_place(tell: Tell) -> None:
    text = "text: {en: It builds., fr: Elle construit.}"
    (told,) = tell("actors.yaml", (text, "text: It builds [@]."))
    assert told.startswith("content/actors.yaml:11:21 citation-syntax")


def test_what_texts_refer_to_is_collected_with_its_place(bridge: Tree) -> None:
    places = {str(reference.span) for reference in content.parse(bridge).value.references}
    assert {"content/site.yaml:3:48", "content/summaries/courier.en.md:3:52", "content/timeline.yaml:4:34"} <= places
