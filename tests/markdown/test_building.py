"""Titles, headings and their ids, lists, tables."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from explainer.diagnostics import Outcome
from explainer.markdown import Prose, lines, outline, parse, plain
from explainer.markdown.prose import CodeBlock, Divider, ItemList, Paragraph, Quote, Table

DOCUMENT = PurePosixPath("a.md")


def parsed(text: str) -> Outcome[Prose]:
    return parse(text, lines(DOCUMENT, text))


def headings(text: str) -> list[tuple[int, str]]:
    return [(level, ident) for level, ident, _ in outline(parsed(text).value)]


@pytest.mark.parametrize("text", ["# Un *mot*\n\nsuite", "Un *mot*\n===\nsuite", "\n\n  # Un *mot* ##\nsuite"])
def test_the_heading_that_opens_a_text_is_its_title(text: str) -> None:
    prose = parsed(text).value
    assert prose.title
    assert plain(prose.title) == "Un mot"
    assert plain(prose) == "suite"


@pytest.mark.parametrize("text", ["", "suite", "## Un\n\nsuite", "suite\n\n# Un", "> # Un", "- # Un"])
def test_without_such_a_heading_there_is_no_title(text: str) -> None:
    assert parsed(text).value.title is None


def test_references_of_the_title_come_first() -> None:
    prose = parsed("# A [@b]\n\n[@c]").value
    assert [r.key for r in prose.references] == ["b", "c"]
    assert prose.title
    assert [r.key for r in prose.title.references] == ["b"]


@pytest.mark.parametrize(
    ("marks", "levels"),
    [
        ("# ## ##", [2, 2]),
        ("# ## ### ## ###", [2, 3, 2, 3]),
        ("# ### ###", [2, 2]),
        ("# ## #### ### ##", [2, 3, 3, 2]),
        ("# ## ##### ###### ###", [2, 3, 4, 3]),
        ("## ### ##", [2, 3, 2]),
        ("### ## #", [2, 2, 2]),
        ("# # ## #", [2, 3, 2]),
    ],
)
def test_levels_begin_below_the_title_and_never_skip(marks: str, levels: list[int]) -> None:
    text = "\n".join(f"{mark} mot" for mark in marks.split())
    assert [level for level, _ in headings(text)] == levels


def test_ids_are_those_given_else_the_order() -> None:
    text = "# T\n\n## A\n\n## B {#money}\n\n### C {#who-pays} ###\n\n## D\n"
    assert [i for _, i in headings(text)] == ["section-1", "money", "who-pays", "section-4"]


def test_an_id_is_no_part_of_the_words() -> None:
    listed = outline(parsed("## Un *mot* {#first}\n\nDeux\nmots {#second}\n---").value)
    assert [(ident, plain(words)) for _, ident, words in listed] == [
        ("first", "Un mot"),
        ("second", "Deux mots"),
    ]


@pytest.mark.parametrize("text", ["## A \\{#b}", "## A `{#b}`", "## {#b} A", "## A {b}"])
def test_what_only_looks_like_an_id_is_text(text: str) -> None:
    assert headings(text) == [(2, "section-1")]
    assert parsed(text).diagnostics == ()


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("## A {#Bad}", "1:8", "“Bad” is not an id"),
        ("## A {#}", "1:8", "“” is not an id"),
        ("## A {#a_b}", "1:8", "“a_b” is not an id"),
        ("## A {#b}\n\n> ## C {#b}", "3:10", "the id “b” is given to two headings"),
        ("## A {#section-3}", "1:8", "“section-3” is an id that headings get by their order"),
        ("## A {#e-mail}", "1:8", "“e-mail” begins as the anchors of events, claims and terms do"),
        ("# A {#b}", "1:7", "the title takes no id"),
    ],
)
def test_ids_that_cannot_be(text: str, place: str, message: str) -> None:
    assert [(d.code, str(d.span), d.message) for d in parsed(text).diagnostics] == [
        ("heading-id", f"a.md:{place}", message)
    ]


def test_a_refused_id_gives_way_to_the_order() -> None:
    assert headings("## A {#x1}\n\n## B {#x1}\n\n## C {#X}") == [
        (2, "x1"),
        (2, "section-2"),
        (2, "section-3"),
    ]


def test_blocks() -> None:
    prose = parsed("a\n\n> b\n\n***\n\n    c\n\n```sh\nd\n```\n").value
    assert [type(block) for block in prose.blocks] == [Paragraph, Quote, Divider, CodeBlock, CodeBlock]


@pytest.mark.parametrize(
    ("text", "start", "tight", "items"),
    [
        ("- a\n- b", None, True, 2),
        ("- a\n\n- b", None, False, 2),
        ("- a\n  - b\n\n    c\n", None, True, 1),
        ("1. a\n2. b", 1, True, 2),
        ("0) a", 0, True, 1),
        ("7. a\n\n   b\n8. c", 7, False, 2),
        ("-\n-", None, True, 2),
    ],
)
def test_lists(text: str, start: int | None, tight: bool, items: int) -> None:
    (block,) = parsed(text).value.blocks
    assert isinstance(block, ItemList)
    assert (block.start, block.tight, len(block.items)) == (start, tight, items)


def test_every_row_of_a_table_has_the_cells_of_the_head() -> None:
    (table,) = parsed("| a | b | c |\n|:--|:-:|--:|\n| d |\n| e | f | g |").value.blocks
    assert isinstance(table, Table)
    assert table.alignments == ("left", "center", "right")
    assert [len(row) for row in (table.head, *table.rows)] == [3, 3, 3]
    assert table.rows[0][2] == ()
