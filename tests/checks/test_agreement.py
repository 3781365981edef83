"""Hundreds of texts that say the same in French, Dutch and English, and that do not: equal.txt and unequal.txt.

others.txt: languages of which only what CLDR has is known, and those that have tables besides.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import permutations
from math import comb
from pathlib import Path, PurePosixPath

from explainer.checks.agreement import Pair, disagreements
from explainer.checks.figures import Said, figures
from explainer.checks.passages import Version
from explainer.checks.visible import visible
from explainer.diagnostics import Span

Texts = tuple[tuple[str, str], ...]
HERE = Path(__file__).parent
PLACE = Span(PurePosixPath("content/claims.yaml"), 1, 1)


@cache
def said(language: str, words: str) -> Said:
    version = Version(language, visible(words), "x", lambda offset: PLACE)
    return Said(version, figures(version, {}))


def compared(first: tuple[str, str], second: tuple[str, str]) -> list[Pair]:
    return disagreements(said(*first), said(*second))


def lines(name: str) -> Iterator[list[str]]:
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield [part.strip() for part in line.split("|")]


def sets(name: str) -> list[Texts]:
    return [tuple(zip(("fr", "nl", "en"), texts, strict=False)) for texts in lines(name)]


def test_these_say_the_same() -> None:
    pairs = (pair for texts in sets("equal.txt") for pair in permutations(texts, 2))
    assert [pair for pair in pairs if compared(*pair)] == []


def test_these_do_not() -> None:
    pairs = (pair for texts in sets("unequal.txt") for pair in permutations(texts, 2))
    assert [pair for pair in pairs if not compared(*pair)] == []


def test_other_languages_are_compared_by_what_is_read_of_them() -> None:
    wrong = []
    for sign, language, words, language2, words2 in lines("others.txt"):
        pair = (language, words), (language2, words2)
        wrong += [one for one in permutations(pair, 2) if bool(compared(*one)) != (sign == "≠")]
    assert wrong == []


def test_there_are_hundreds_of_each() -> None:
    assert sum(comb(len(texts), 2) for texts in sets("equal.txt")) > 2500
    assert sum(comb(len(texts), 2) for texts in sets("unequal.txt")) > 850
    assert len([*lines("others.txt")]) > 400


def test_names_that_differ_in_their_digits_are_set_beside_each_other() -> None:
    ((left, right),) = compared(("fr", "L’affaire C-311/18 et le F-35"), ("nl", "Zaak C-312/18 en de F-35"))
    assert left is not None
    assert right is not None
    assert (left.words, right.words) == ("C-311/18", "C-312/18")
    assert not compared(("fr", "le G7 et la COVID-19"), ("nl", "de G7"))
