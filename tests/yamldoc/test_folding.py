"""Every character of a value is found where it was written, whatever lies between."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer import yamldoc
from explainer.yamldoc import Mapping, Scalar, Sequence, Style, building
from explainer.yamldoc.folding import pieces

DOCUMENT = PurePosixPath("a.yaml")
LETTERS = "b日é😀cя한dǅeœ𝒳fhßij語klжçmopqrs本tvwщy글zè"
"""Each is used once in a document; the frame and the escapes are made of capitals, digits and a, n, u, x."""


def place_of(document: str, character: str) -> tuple[int, int]:
    """Where an editor would show a character that stands once in the document."""
    before = document[: document.index(character)].replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def the_text(document: str) -> Scalar:
    outcome = yamldoc.read(DOCUMENT, document.encode())
    assert outcome.diagnostics == (), (document, outcome.diagnostics)
    node = outcome.value
    while not isinstance(node, Scalar):
        assert node is not None
        node = node.entries[0][1] if isinstance(node, Mapping) else node.items[0]
    return node


def check(document: str) -> Scalar:
    scalar = the_text(document)
    for character in set(scalar.text) & set(LETTERS):
        span = scalar.place(scalar.text.index(character))
        assert (span.line, span.column) == place_of(document, character), (document, character)
        assert span.length == 1
    return scalar


@st.composite
def lines_of_words(draw: st.DrawFn) -> list[list[str]]:
    """Lines of words, some empty, of letters that never come twice."""
    letters = iter(LETTERS)
    shape = draw(st.lists(st.lists(st.integers(1, 3), max_size=3), min_size=1, max_size=6))
    return [["".join(next(letters, "") for _ in range(size)) for size in line] for line in shape]


def frame(draw: st.DrawFn) -> tuple[str, int]:
    """What stands before the text, and the indentation that its block has."""
    return draw(st.sampled_from([("A:", 0), ("A:\n   B:", 3), ("- ", 0), ("- A:", 2), ("-  - A:", 5), ("A:\n- ", 0)]))


@st.composite
def flow_text(draw: st.DrawFn) -> str:
    before, indent = frame(draw)
    style = draw(st.sampled_from(["plain", "'", '"']))
    extra = {
        "plain": [],
        "'": ["''", "#", ": "],
        '"': ["\\n", "\\\\", '\\"', "\\x41", "\\u0041", "\\U00000041", "\\\n"],
    }
    rows = []
    for words in draw(lines_of_words()):
        pad = " " * (indent + draw(st.integers(1, 3)))
        gap = draw(st.sampled_from([" ", "  ", *extra[style]]))
        rows.append(pad + gap.replace("\\\n", "\\\n" + pad).join(words) + draw(st.sampled_from(["", " ", "  "])))
    text = "\n".join(rows)
    text = f"AB{text} CD" if style == "plain" else f"{style}{text}{style}"
    return (f"{before} {text}\n").replace("\n", draw(st.sampled_from(["\n", "\r\n", "\r"])))


@st.composite
def block_text(draw: st.DrawFn) -> str:
    before, indent = frame(draw)
    rows = [
        (" " * draw(st.sampled_from([0, 0, 0, 1, 2])) + " ".join(words) + draw(st.sampled_from(["", " ", "\t"])))
        if words
        else ""
        for words in draw(lines_of_words())
    ]
    deeper = draw(st.integers(1, 4))
    indicator = str(deeper) if rows[0].startswith(" ") or not rows[0] or draw(st.booleans()) else ""
    header = draw(st.sampled_from("|>")) + indicator + draw(st.sampled_from(["", "-", "+"]))
    pad = " " * (indent + deeper)
    body = "".join(f"{pad}{row}\n" if row else draw(st.sampled_from(["\n", pad + "\n"])) for row in rows)
    text = f"{before} {header}{draw(st.sampled_from(['', ' # C']))}\n{body}"
    text = text[:-1] if draw(st.booleans()) else text + draw(st.sampled_from(["", "\n", "\n\n"]))
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n", "\r"])))


@pytest.mark.parametrize("loader", [building._LOADER, yaml.SafeLoader])
@settings(max_examples=100, derandomize=True, deadline=None)
@given(document=flow_text())
def test_plain_and_quoted_texts_over_several_lines(loader: type, document: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(building, "_LOADER", loader)
        check(document)


@pytest.mark.parametrize("loader", [building._LOADER, yaml.SafeLoader])
@settings(max_examples=100, derandomize=True, deadline=None)
@given(document=block_text())
def test_literal_and_folded_blocks(loader: type, document: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(building, "_LOADER", loader)
        check(document)


@pytest.mark.parametrize(
    ("document", "offset", "place"),
    [
        ("a: hello", 0, "a.yaml:1:4"),
        ("a: hello", 5, "a.yaml:1:9"),  # just after
        ("a: hello", 99, "a.yaml:1:9"),
        ("a: hello", -3, "a.yaml:1:4"),
        ("a: 'it''s so'", 2, "a.yaml:1:7"),  # the apostrophe
        ("a: 'it''s so'", 3, "a.yaml:1:9"),
        ('a: "x\\u00e9y"', 1, "a.yaml:1:6"),  # the escape
        ('a: "x\\u00e9y"', 2, "a.yaml:1:12"),
        ("a: one\n  two\n\n\n  three", 3, "a.yaml:1:7"),  # the line break that reads as a space
        ("a: one\n  two\n\n\n  three", 7, "a.yaml:3:1"),  # the first empty line
        ("a: one\n  two\n\n\n  three", 9, "a.yaml:5:3"),
        ("a: |2-\n    b\n   c\n\n", 2, "a.yaml:2:5"),
        ("a: |\n  b\n  c\n", 1, "a.yaml:2:4"),  # the line break
        ("a: >\n  b\n  c\n\n  d\n", 1, "a.yaml:2:4"),
        ("a: >\n  b\n  c\n\n  d\n", 3, "a.yaml:4:1"),
        ("a: ''", 0, "a.yaml:1:4"),
        ("a:", 0, "a.yaml:1:3"),
        ("a: |\n\n\n", 0, "a.yaml:1:4"),
    ],
)
def test_places(document: str, offset: int, place: str) -> None:
    assert str(the_text(document).place(offset)) == place


def test_a_place_may_be_longer_than_a_character_but_ends_with_its_line() -> None:
    scalar = the_text('a: "one \\u00e9\\n two\n  three"')
    assert scalar.place(0, 5).length == len("one \\u00e9")
    assert scalar.place(4).length == len("\\u00e9")
    assert scalar.place(7, 9).length == len("two")
    assert scalar.place(11, 99).length == len("three")


def test_a_value_that_does_not_fit_its_text_has_no_pieces() -> None:
    assert pieces("'abc'", Style.SINGLE, "abcd") == ()
    assert pieces("", Style.REFUSED, "") == ()


def test_a_long_text_is_walked_once() -> None:
    scalar = the_text("a: |\n" + "  word word word\n" * 5_000)
    assert str(scalar.place(15 * 4_000).line) == "4002"
    assert [scalar.place(offset).line for offset in range(0, 15 * 5_000, 15)] == list(range(2, 5_002))


def test_places_of_keys_are_exact_too() -> None:
    outcome = yamldoc.read(DOCUMENT, b"x: [{'a''b': c}]")
    assert isinstance(outcome.value, Mapping)
    items = outcome.value.entries[0][1]
    assert isinstance(items, Sequence)
    assert isinstance(items.items[0], Mapping)
    key = items.items[0].entries[0][0]
    assert (key.text, str(key.place(2))) == ("a'b", "a.yaml:1:10")
