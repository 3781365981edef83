"""Whatever the bytes of a document: the build gives diagnostics or files, never an exception."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import PurePosixPath

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explainer import pipeline
from explainer.diagnostics import Severity, in_order
from explainer.pipeline import Build
from explainer.shell import disk
from tests.conftest import BRIDGE

GOOD = disk.read_tree(BRIDGE)
DOCUMENTS = sorted(path for path in GOOD if path.parts[0] == "content")
WORDS = sorted(path for path in GOOD if path.parent == PurePosixPath("templates/words"))

SOME = settings(
    max_examples=12, deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)

VALUES = (
    "", '""', "true", "null", "~", "[]", "{}", "[[]]", "[a, a]", "{en: x}", "{en: [x]}", "{fr: {en: x}}", "-1", "0",
    "1e15", "2018/..", "../2018", "Y100000000", "0000", "-0044", "XXXX-XX", "9" * 400, "x" * 400, "é", "“”", "&a b",
    "*a", "!!map {}", "'", '"', "|", ">-", "@", "`", "%", "{=cost}", "[@cost]", '"{}"', '"{x}"', '"{0.a}"', "en", "fr",
    "xx", "http://[.a", "https://bridge.example:99999/?#", "mailto:a@b.c", "../../x", "home", "timeline", "cost",
    "report", "town", "money", "percent", "EUR", "XXX", "\u202e", "\u2066", "\x00", "\ud7ff", "a: b: c", "- a", "# a",
)  # fmt: skip
"""What authors, editors and converters leave where something else should stand."""

_VALUE = re.compile(r"(?<=: )\S[^\n]*|(?<=[\[{,] )[^\s,\[\]{}]+|(?<=- )[^\n]+|[A-Za-z0-9]+(?=[:.,\]}])")


def holds(build: Build) -> None:
    """What a build promises, whatever it is given."""
    is_wrong = any(diagnostic.severity is Severity.ERROR for diagnostic in build.diagnostics)
    assert is_wrong != bool(build.files)
    assert build.diagnostics == in_order(build.diagnostics)
    for diagnostic in build.diagnostics:
        assert diagnostic.message
        assert diagnostic.span.line >= 0
        assert not diagnostic.span.document.is_absolute()


def build_with(document: PurePosixPath, data: bytes) -> Build:
    return pipeline.build({**GOOD, document: data})


@SOME
@given(st.sampled_from(DOCUMENTS), st.binary(max_size=200))
def test_a_document_of_any_bytes(document: PurePosixPath, data: bytes) -> None:
    holds(build_with(document, data))


@SOME
@given(st.sampled_from(DOCUMENTS), st.text(max_size=200))
def test_a_document_of_any_text(document: PurePosixPath, text: str) -> None:
    holds(build_with(document, text.encode("utf-8", "surrogatepass")))


@SOME
@given(st.sampled_from(DOCUMENTS), st.data())
def test_bytes_put_into_a_document(document: PurePosixPath, data: st.DataObject) -> None:
    good = GOOD[document]
    start = data.draw(st.integers(0, len(good)))
    end = data.draw(st.integers(start, min(len(good), start + 40)))
    holds(build_with(document, good[:start] + data.draw(st.binary(max_size=8)) + good[end:]))


def _without_a_line(lines: list[str], luck: random.Random) -> None:
    del lines[luck.randrange(len(lines))]


def _twice(lines: list[str], luck: random.Random) -> None:
    at = luck.randrange(len(lines))
    lines.insert(luck.randrange(len(lines)), lines[at])


def _indented(lines: list[str], luck: random.Random) -> None:
    at = luck.randrange(len(lines))
    lines[at] = luck.choice([lines[at].lstrip(), f" {lines[at]}", f"\t{lines[at]}", f"  {lines[at]}"])


def _swapped(lines: list[str], luck: random.Random) -> None:
    one, other = luck.randrange(len(lines)), luck.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]


def _another_value(lines: list[str], luck: random.Random) -> None:
    at = luck.randrange(len(lines))
    places = list(_VALUE.finditer(lines[at]))
    if places:
        place = luck.choice(places)
        lines[at] = lines[at][: place.start()] + luck.choice(VALUES) + lines[at][place.end() :]


EDITS: tuple[Callable[[list[str], random.Random], None], ...] = (
    _without_a_line, _twice, _indented, _swapped, _another_value, _another_value, _another_value,
)  # fmt: skip


def edited(document: PurePosixPath, luck: random.Random) -> bytes:
    lines = GOOD[document].decode().splitlines()
    for _ in range(luck.choice((1, 1, 1, 2, 3))):
        if lines:
            luck.choice(EDITS)(lines, luck)
    return "\n".join(lines).encode("utf-8", "surrogatepass") + b"\n"


@pytest.mark.parametrize("seed", range(24))
def test_edits_of_a_document(seed: int) -> None:
    luck = random.Random(seed)
    document = luck.choice(DOCUMENTS)
    holds(build_with(document, edited(document, luck)))


@pytest.mark.parametrize("seed", range(6))
def test_edits_of_the_words_of_the_theme(seed: int) -> None:
    luck = random.Random(seed)
    document = luck.choice(WORDS)
    holds(build_with(document, edited(document, luck)))


@SOME
@given(st.sets(st.sampled_from([*DOCUMENTS, *WORDS]), min_size=1, max_size=4))
def test_documents_that_are_absent(absent: set[PurePosixPath]) -> None:
    holds(pipeline.build({path: data for path, data in GOOD.items() if path not in absent}))


@pytest.mark.parametrize("seed", range(1, 2))
def test_the_order_in_which_documents_are_read_changes_nothing(seed: int) -> None:
    paths = list(GOOD)
    random.Random(seed).shuffle(paths)
    assert pipeline.build({path: GOOD[path] for path in paths}) == pipeline.build(GOOD)


def test_the_order_in_which_broken_documents_are_read_changes_nothing() -> None:
    luck = random.Random(1)
    tree = {path: edited(path, luck) if path in DOCUMENTS else data for path, data in GOOD.items()}
    assert pipeline.build(dict(reversed(tree.items()))) == pipeline.build(tree)
