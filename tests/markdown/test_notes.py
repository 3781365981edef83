"""No text takes long: it is read, or refused at its line."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any

import pytest

from explainer.characters import lines
from explainer.diagnostics import Diagnostic
from explainer.markdown import LIMIT, parse, plain, read, render
from tests.markdown.conftest import Page

DOCUMENT = PurePosixPath("a.md")
SECONDS = 2.0


def timed(text: str) -> tuple[float, tuple[Diagnostic, ...]]:
    """Read and print a text; give the seconds it takes, and the diagnostics."""
    best = float("inf")
    for _ in range(3):  # on a busy machine the first may not count
        before = time.process_time()
        outcome = read(DOCUMENT, text.encode())
        render(outcome.value, Page())
        plain(outcome.value)
        hash(outcome.value)
        best = min(best, time.process_time() - before)
        if best <= SECONDS:
            break
    return best, outcome.diagnostics


def grown(shape: dict[str, Any], size: int) -> str:
    unit, end = shape["unit"], shape.get("suffix_unit", "")
    count = (size - len(shape["prefix"]) - len(shape["suffix"])) // (len(unit) + len(end))
    return str(shape["prefix"] + unit * count + shape["suffix"] + end * count)


def test_pathological_shapes(corpus: Callable[[str], Any]) -> None:
    slow = {}
    for shape in corpus("pathological/markdown.json"):
        seconds, diagnostics = timed(grown(shape, LIMIT // 4))
        # Quick enough to be so at four times the size, even where time grows with the square of it.
        if seconds > SECONDS / 16:
            seconds, diagnostics = timed(grown(shape, LIMIT))
        assert all(d.span.line >= 1 for d in diagnostics), shape["name"]
        if seconds > SECONDS:
            slow[shape["name"]] = seconds
    assert slow == {}


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
    seconds, diagnostics = timed(text)
    assert seconds < SECONDS
    assert [d.code for d in diagnostics] == ["markdown-complex"]
    assert diagnostics[0].span.line > 1


def test_a_long_text_as_people_write_it_is_read() -> None:
    sentence = "Selon l\u2019*article*, {=a} dollars.[@b; @c, §2] « Mot » [mot](#t-d), [e](https://f.be), [0, 1[. "
    text = "# T\n\n" + ("## A\n\n" + sentence * 8 + "\n\n- " + sentence + "\n\n") * 57
    seconds, diagnostics = timed(text)
    assert len(text.encode()) > 50_000
    assert diagnostics == ()
    assert seconds < SECONDS


@pytest.mark.parametrize("lines", ["{\n> ==\n@", "==\na\n> ", "> - a\n- "])
def test_quotations_that_are_looked_through_again_and_again(lines: str) -> None:
    seconds, _ = timed(lines * (LIMIT // len(lines)))
    assert seconds < SECONDS


def test_places_in_a_long_cell_are_found_fast() -> None:
    seconds, diagnostics = timed("| a |\n|---|\n| " + ("\\| " * 8 + "[@b] ") * 2_000 + "|")
    assert diagnostics == ()
    assert seconds < SECONDS


def test_brackets_without_a_link_cost_nothing() -> None:
    assert timed("[a" * 30_000)[1] == ()


def test_citations_that_pages_would_be_long_to_show_are_refused() -> None:
    """A document has a page of its own; a text of another document stands on many."""
    document = "A {=b}.[@c]\n\n" * 1_000
    assert timed(document)[1] == ()
    [refusal] = timed(document + "[@b]")[1]
    assert (refusal.code, refusal.span.line) == ("markdown-complex", 2_001)
    field = "A {=b}.[@c; @d, §1]\n\n" * 66 + "[@b; @c"
    assert parse(field + "]", lines(DOCUMENT, field)).diagnostics == ()
    [refusal] = parse(field + "; @d]", lines(DOCUMENT, field)).diagnostics
    assert refusal.message == "this text may hold at most 200 citations and values"
