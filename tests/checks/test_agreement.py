"""Hundreds of texts that say the same in French, Dutch and English, and that do not: equal.txt and unequal.txt."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path, PurePosixPath

import pytest

from explainer.checks.agreement import Pair, Said, disagreements
from explainer.checks.figures import figures
from explainer.checks.passages import Version
from explainer.checks.visible import visible
from explainer.diagnostics import Span

HERE = Path(__file__).parent
PLACE = Span(PurePosixPath("content/claims.yaml"), 1, 1)


def said(language: str, words: str) -> Said:
    version = Version(language, visible(words), "x", lambda offset: PLACE)
    return Said(version, figures(version, {}))


def compared(first: tuple[str, str], second: tuple[str, str]) -> list[Pair]:
    return disagreements(said(*first), said(*second))


def pairs(name: str) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            texts = zip(("fr", "nl", "en"), map(str.strip, line.split("|")), strict=False)
            yield from combinations(texts, 2)


@pytest.mark.parametrize(("first", "second"), [*pairs("equal.txt")])
def test_these_say_the_same(first: tuple[str, str], second: tuple[str, str]) -> None:
    assert not compared(first, second)
    assert not compared(second, first)


@pytest.mark.parametrize(("first", "second"), [*pairs("unequal.txt")])
def test_these_do_not(first: tuple[str, str], second: tuple[str, str]) -> None:
    assert compared(first, second)
    assert compared(second, first)


def test_there_are_hundreds_of_each() -> None:
    assert len([*pairs("equal.txt")]) > 600
    assert len([*pairs("unequal.txt")]) > 250
