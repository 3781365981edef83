from __future__ import annotations

from pathlib import PurePosixPath

from explainer import content
from explainer.archive import Kept
from explainer.content import Tree
from explainer.linking import frozen
from tests.conftest import EDITION

DOCUMENT = PurePosixPath("content/editions.yaml")


def told(tree: Tree, kept: dict[str, Kept], making: str = "") -> list[tuple[str, int, str]]:
    found = frozen.check(content.parse(tree).value, kept, making)
    return [(one.code, one.span.line, one.message) for one in found]


def noted(bridge: Tree, text: str) -> Tree:
    return {**bridge, DOCUMENT: text.encode()}


NOTES = "- {id: first, date: 2024, manifest: aa}\n- {id: second, date: 2025, manifest: bb}\n"


def test_editions_that_are_as_they_are_noted_need_no_word(bridge: Tree) -> None:
    assert told(noted(bridge, NOTES), {"first": Kept("aa"), "second": Kept("bb")}) == []
    assert told(bridge, {}) == []


def test_each_that_is_lost_or_changed_is_told_where_it_is_noted(bridge: Tree) -> None:
    changed = Kept("aa", wrong=("a.html", "b.html", "c.html"))
    assert told(noted(bridge, NOTES), {"first": changed}) == [
        ("edition-changed", 1, "the edition “first” is no more what was frozen: e/first/a.html, and 2 more files"),
        ("edition-missing", 2, "the edition “second” is not in the site: there is no e/second/"),
    ]
    assert told(noted(bridge, NOTES), {"first": Kept("aa"), "second": Kept("cc")}) == [
        ("edition-changed", 2, "the edition “second” is no more what was frozen: e/second/manifest.json")
    ]


def test_one_that_is_being_made_may_be_noted_or_there_already(bridge: Tree) -> None:
    assert told(noted(bridge, NOTES), {"first": Kept("aa")}, "second") == []
    assert told(bridge, {EDITION: Kept("aa")}, EDITION) == []


def test_nothing_is_called_unnoted_while_the_notes_cannot_be_read(bridge: Tree) -> None:
    assert told(noted(bridge, "- {id: first"), {"first": Kept("aa")}) == []
