"""No text takes long: it is read, or refused at its line."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import PurePosixPath
from typing import Any

import pytest

from explainer.characters import lines
from explainer.diagnostics import Diagnostic
from explainer.markdown import LIMIT, parse, plain, read, render
from tests.effort import LINEAR, calls
from tests.markdown.conftest import Page

DOCUMENT = PurePosixPath("a.md")


def said(text: str) -> tuple[Diagnostic, ...]:
    """Read and print a text; give the diagnostics."""
    outcome = read(DOCUMENT, text.encode())
    render(outcome.value, Page())
    plain(outcome.value)
    hash(outcome.value)
    return outcome.diagnostics


def grows(shape: Callable[[int], str], size: int = LIMIT // 32) -> float:
    """How much more work a text twice as long as `size` is."""
    once, twice = (calls(partial(said, shape(length))) for length in (size, 2 * size))
    return twice / once


def grown(shape: dict[str, Any], size: int) -> str:
    unit, end = shape["unit"], shape.get("suffix_unit", "")
    count = (size - len(shape["prefix"]) - len(shape["suffix"])) // (len(unit) + len(end))
    return str(shape["prefix"] + unit * count + shape["suffix"] + end * count)


def test_pathological_shapes(corpus: Callable[[str], Any]) -> None:
    shapes = corpus("pathological/markdown.json")
    assert {shape["name"] for shape in shapes if grows(partial(grown, shape)) > LINEAR} == set()
    assert all(d.span.line >= 1 for shape in shapes for d in said(grown(shape, LIMIT // 4)))


@pytest.mark.parametrize(
    "paragraph",
    [
        "[*a" * 100 + "](#b)",
        "[`]`" * 70 + "](#b)",
        "[\\]" * 100 + "](#b)",
        "![a" * 100 + "](#b)",
        "[<a:]>" * 50 + "](#b)",
        "[" * 150 + "a" + "]" * 150 + "(#b)",
        "[a][b" * 60 + "](#b)",
    ],
)
def test_many_paragraphs_that_are_slow_together_are_refused(paragraph: str) -> None:
    text = (paragraph + "\n\n") * (LIMIT // (len(paragraph) + 2))
    [refusal] = said(text)
    assert (refusal.code, refusal.span.line > 1) == ("markdown-complex", True)


def test_a_long_text_as_people_write_it_is_read() -> None:
    sentence = "Selon l\u2019*article*, {=a} dollars.[@b; @c, §2] « Mot » [mot](#t-d), [e](https://f.be), [0, 1[. "
    text = "# T\n\n" + ("## A\n\n" + sentence * 8 + "\n\n- " + sentence + "\n\n") * 57
    assert len(text.encode()) > 50_000
    assert said(text) == ()


@pytest.mark.parametrize("lines", ["{\n> ==\n@", "==\na\n> ", "> - a\n- "])
def test_quotations_that_are_looked_through_again_and_again(lines: str) -> None:
    assert grows(lambda size: lines * (size // len(lines)), LIMIT // 16) < LINEAR


def test_places_in_a_long_cell_are_found_fast() -> None:
    def table(size: int) -> str:
        return "| a |\n|---|\n| " + ("\\| " * 8 + "[@b] ") * (size // 29) + "|"

    assert said(table(58_000)) == ()
    assert grows(table) < LINEAR


def test_brackets_without_a_link_cost_nothing() -> None:
    assert said("[a" * 30_000) == ()


def test_citations_that_pages_would_be_long_to_show_are_refused() -> None:
    """A document has a page of its own; a text of another document stands on many."""
    document = "A {=b}.[@c]\n\n" * 1_000
    assert said(document) == ()
    [refusal] = said(document + "[@b]")
    assert (refusal.code, refusal.span.line) == ("markdown-complex", 2_001)
    field = "A {=b}.[@c; @d, §1]\n\n" * 66 + "[@b; @c"
    assert parse(field + "]", lines(DOCUMENT, field)).diagnostics == ()
    [refusal] = parse(field + "; @d]", lines(DOCUMENT, field)).diagnostics
    assert refusal.message == "this text may hold at most 200 citations and values"
