"""What has to be read again, and what does not."""

from __future__ import annotations

import pytest

from explainer import content, pipeline
from explainer.content import Tree
from explainer.diagnostics import Severity
from explainer.translations import LOCK, accept, compare
from tests.translations.conftest import edited, told

STALE, UNREAD = "translation-stale", "translation-unread"


def test_nothing_is_stale_after_reading_or_without_a_lock(bridge: Tree, locked: Tree) -> None:
    assert told(locked) == []
    assert told(edited(bridge, "claims.yaml", "Le rapport compte", "Le rapport comptait")) == []


@pytest.mark.parametrize(
    ("document", "before", "after", "place"),
    [
        ("claims.yaml", "Le rapport compte", "Le rapport comptait", "content/claims.yaml:36:16"),
        ("timeline.yaml", "It opened", "It was opened", "content/timeline.yaml:4:54"),
        ("summaries/courier.fr.md", "Il a ouvert", "Il ouvrit", "content/summaries/courier.en.md:7:1"),
        ("summaries/courier.en.md", "# Summary of", "# A summary of", "content/summaries/courier.fr.md:1:1"),
        ("summaries/courier.en.md", "## Opening", "## The opening", "content/summaries/courier.fr.md:5:1"),
        ("pages/about.en.md", "one bridge", "two bridges", "content/pages/about.fr.md:3:1"),
        ("summaries/gazette.fr.md", "{=cost}", "{=traffic}", "content/summaries/gazette.en.md:3:1"),
    ],
)
def test_an_edit_makes_one_passage_stale(locked: Tree, document: str, before: str, after: str, place: str) -> None:
    assert told(edited(locked, document, before, after)) == [(STALE, place)]


def test_a_citation_or_a_line_end_is_no_change_of_words(locked: Tree) -> None:
    tree = edited(locked, "summaries/courier.fr.md", "mai 2022.[@opening]", "mai\n2022.[@opening; @report]")
    assert told(tree) == []


def test_the_difference_is_shown(locked: Tree) -> None:
    tree = edited(locked, "summaries/courier.fr.md", "en mai 2022", "en juin 2022")
    (stale,) = compare(content.parse(tree).value, tree).diagnostics
    assert stale.severity is Severity.WARNING
    assert stale.subject == "content/summaries/courier.en.md"
    assert stale.hint.startswith("fr: … a ouvert en [-mai-]{+juin+} 2022.;")
    assert stale.hint.endswith("explainer check --accept summaries/courier/3")


def test_both_are_stale_where_both_were_changed(locked: Tree) -> None:
    tree = edited(locked, "summaries/courier.fr.md", "Il a ouvert", "Il ouvrit")
    tree = edited(tree, "summaries/courier.en.md", "It opened in", "It was opened in")
    places = [(STALE, f"content/summaries/courier.{language}.md:7:1") for language in ("en", "fr")]
    assert told(tree) == places
    tree = {**tree, LOCK: accept(content.parse(tree).value, tree, ["summaries/courier/3"]).data}
    assert told(tree) == []


def test_what_is_added_to_both_makes_nothing_else_stale(locked: Tree) -> None:
    tree = edited(locked, "summaries/courier.fr.md", "## Ouverture", "Nouveau.\n\n## Ouverture")
    tree = edited(tree, "summaries/courier.en.md", "## Opening", "Something new.\n\n## Opening")
    assert told(tree) == [(UNREAD, "content/summaries/courier.fr.md:5:1")]


def test_what_is_moved_in_both_makes_nothing_stale(locked: Tree) -> None:
    tree = edited(locked, "summaries/courier.fr.md", "## Ouverture\n\nIl a", "Il a")
    tree = edited(tree, "summaries/courier.fr.md", "[@opening]\n", "[@opening]\n\n## Ouverture\n")
    tree = edited(tree, "summaries/courier.en.md", "## Opening\n\nIt", "It")
    tree = edited(tree, "summaries/courier.en.md", "[@opening]\n", "[@opening]\n\n## Opening\n")
    assert told(tree) == []


def test_what_was_added_to_one_only_is_not_stale(locked: Tree) -> None:
    assert told(edited(locked, "summaries/courier.fr.md", "## Ouverture", "Nouveau.\n\n## Ouverture")) == []


def test_an_entry_added_to_a_list_of_a_record_makes_nothing_stale(locked: Tree) -> None:
    says = "says: {en: One bridge., fr: Un pont.}"
    first = "    - {source: courier, at: 2, quote: a bill of 12.5 million}"
    full = first[:-1] + f", {says}}}"
    tree = edited(locked, "claims.yaml", first, full)
    tree = {**tree, LOCK: accept(content.parse(tree).value, tree, ["all"]).data}
    other = "    - {source: report, says: {en: Two bridges., fr: Deux ponts.}}\n"
    assert told(edited(tree, "claims.yaml", full, other + full)) == [(UNREAD, "content/claims.yaml:10:53")]


def test_an_unreadable_lock_is_said_once(locked: Tree) -> None:
    tree = {**locked, LOCK: locked[LOCK].replace(b"Opening", b"Closing", 1)}
    assert [code for code, _ in told(tree)] == ["lock-invalid"]


def test_readers_are_told(locked: Tree) -> None:
    tree = edited(locked, "summaries/courier.fr.md", "Il a ouvert", "Il ouvrit")
    tree = edited(tree, "timeline.yaml", "Il a ouvert", "Il ouvrit")
    tree = edited(tree, "claims.yaml", "Le rapport compte", "Le rapport comptait")
    tree = edited(tree, "glossary.yaml", "Ce que l’on paie", "Ce que l’on doit")
    built = pipeline.build(tree)
    assert {diagnostic.code for diagnostic in built.diagnostics} == {STALE}
    notice = b"has not been read again"
    pages = {path.name: data.count(notice) for path, data in built.files.items() if notice in data}
    beside = [pages.pop(name) for name in [*pages] if name.startswith(("side-by-side", "cote-a-cote"))]
    assert beside == [1, 1, 1, 1]
    assert set(pages.values()) == {1, 4}
    assert len(pages) == 6  # everything on one page, in one file too
    assert not any(path.parts[0] == "fr" and b'class="stale' in data for path, data in built.files.items())
