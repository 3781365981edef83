"""Every reference is found at its exact line and column, however deep the blocks around it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.markdown import External, Prose, lines, parse, read
from explainer.markdown.places import in_cell, within

DOCUMENT = PurePosixPath("a.md")


def pointed(text: str) -> Iterator[tuple[str, str]]:
    """Give each key with what stands at its place."""
    rows = text.split("\n")
    for reference in parse(text, lines(DOCUMENT, text)).value.references:
        span = reference.span
        row = rows[span.line - 1]
        yield reference.key, row[span.column - 1 : span.column - 1 + span.length]


@pytest.mark.parametrize(
    "text",
    [
        "[@k1]",
        "Mot [@k1] mot {=k2}.[@k3]",
        "   [@k1] trois espaces\n      [@k2] six de plus\n\t[@k3] une tabulation",
        "*a [@k1]* **b [@k2] *c {=k3}***",
        "fin de ligne  \n[@k1]\\\n[@k2]",
        "[@k1; @k2, §12;@k3 ,\n p. 4; @k4]",
        "[@k1,\nligne\nsuivante; @k2]",
        "é\U0001f600\u202f« [@k1] »",
        "`[@non]` [@k1] ``[@non]`` [@k2]",
        "\\[@non] [@k1] \\{=non} {=k2}",
        "&amp; [@k1] &eacute; {=k2}",
        "# Titre [@k1]\n\n## {=k2} fin ##\n\nSous [@k3]\nsouligné [@k4]\n---\n",
        "## Partie [@k1] {#money}",
        "> [@k1]\n> mot [@k2]\nparesseux [@k3]",
        ">[@k1]\n>    [@k2]\n> > [@k3]\n>> [@k4]",
        "- [@k1]\n  suite [@k2]\n\n  autre [@k3]\n  - dedans [@k4]\n    1. encore [@k5]\n10) dix [@k6]",
        "-\t[@k1]\n\n\tpar tabulation [@k2]\n\n\t- [@k3]",
        "1. > - [@k1]\n   >   [@k2]\n   > ## [@k3]",
        "> ```\n> [@non]\n> ```\n> [@k1]",
        "| a [@k1] | {=k2} |\n|---|:-:|\n| x | y [@k3] |\n|[@k4]|  [@k5]|\n",
        "a [@k1] | b\n-|-\n[@k2] | {=k3}",
        "| `\\|` [@k1] | a \\| b [@k2] |\n|-|-|\n| \\| \\| {=k3} \\| | [@k4] |",
        "> - | a | b |\n>   |---|---|\n>   | - | [@k1] |\n>   | | [@k2] |",
        "| a | b | c |\n|-|-|-|\n| | [@k1] |\n|  | | [@k2]",
        "\u00a0\n[@k1]",
        "mot\n\u00a0[@k1]\n\u00a0",
        "[un](#k1) et [deux]( <#k2> 'titre' ) et [trois](\n#k3 )",
        '[mot](#k1 "[@non]") [@k2]',
        "[@k1] [@k1] {=k1} [x](#k1)",
        "[a] [b][a] [c][]\n\n[a]: #k1\n[c]: <#k2>\n    'titre'",
        "Mot <b>gras</b> [@k1] <i class='[@non]'> [@k2]",
        "- a\n\n      code [@non]\n\n  [@k1]",
        "[@k1]\n\n\n\n[@k2]\n",
        "a [0, 1[ b [@k1] ]0, 1] [@k2]",
        "[[@k1]] ([@k2])",
        "![@k1] !{=k2}",
    ],
)
def test_keys_stand_where_they_are_said_to(text: str) -> None:
    found = list(pointed(text))
    assert [key for key, _ in found] == [shown for _, shown in found]
    expected = [f"k{n}" for n in range(1, text.count("k") + 1) if f"k{n}" in text]
    assert sorted({key for key, _ in found}) == expected


def test_addresses_stand_where_they_are_said_to() -> None:
    text = (
        "Voir [a](https://ex.org/a_(b)), <https://ex.org/c>, <me@ex.org>,\n"
        '> [d](<https://ex.org/d e> "t") et [e].\n\n[e]: https://ex.org/e'
    )
    rows = text.split("\n")
    references = parse(text, lines(DOCUMENT, text)).value.references
    shown = [rows[r.span.line - 1][r.span.column - 1 :][: r.span.length] for r in references]
    assert all(isinstance(reference, External) for reference in references)
    assert shown == [
        "https://ex.org/a_(b)",
        "https://ex.org/c",
        "me@ex.org",
        "https://ex.org/d e",
        "https://ex.org/e",
    ]


def test_a_byte_order_mark_and_windows_line_ends_move_nothing() -> None:
    plain = read(DOCUMENT, "# é\n\nmot [@a]\n".encode()).value
    windows = read(DOCUMENT, b"\xef\xbb\xbf" + "# é\r\n\r\nmot [@a]\r\n".encode()).value
    assert plain.references[0].span == windows.references[0].span
    assert str(plain.references[0].span) == "a.md:3:7"


def test_blocks_stand_where_they_begin() -> None:
    text = "# T\n\n  mot\n\n> - a\n\n***\n\n| a |\n|---|\n\n    code\n\n## h\n"
    prose = parse(text, lines(DOCUMENT, text)).value
    assert [str(block.span) for block in prose.blocks] == [
        "a.md:3:3",
        "a.md:5:1",
        "a.md:7:1",
        "a.md:9:1",
        "a.md:12:5",
        "a.md:14:1",
    ]


def test_content_is_found_at_the_end_of_its_lines() -> None:
    origin = within("a\nb c", ["> a", ">   b c  "], 10)
    assert [origin(n) for n in (0, 2, 4)] == [12, 18, 20]


def test_pipes_of_a_cell_were_written_with_a_backslash() -> None:
    text = "| a\\|b\\|c |"
    assert [text[in_cell(text, 2)(n)] for n in (0, 2, 4)] == ["a", "b", "c"]
    assert [in_cell(text, 2)(n) for n in (1, 3)] == [3, 6]


WORDS = st.sampled_from(
    [
        "mot",
        "*mot*",
        "été",
        "\\|",
        "`code`",
        "«\u202fl\u2019un\u202f»",
        "a\nb",
        "&amp;",
        "**x** \\*",
        "fin  \n",
        "[x](#y)",
    ]
)


@st.composite
def blocks(draw: st.DrawFn, depth: int = 2) -> list[str]:
    """Make the lines of a block, with @ for each citation."""
    kinds = ["paragraph", "heading", "table", "quote", "list", "several"]
    kind = draw(st.sampled_from(kinds if depth else kinds[:3]))
    if kind == "paragraph":
        words = draw(st.lists(WORDS | st.just("@"), min_size=1, max_size=6))
        return " ".join(["mot", *words, "mot"]).replace(" \n", "\n").split("\n")
    if kind == "heading":
        return [f"{'#' * draw(st.integers(1, 6))} mot @ {draw(st.sampled_from(['', '##', '@']))}".rstrip()]
    if kind == "table":
        cells = st.sampled_from(["@", "a", "a \\| @", " ", "`\\|` @ "])
        rows = draw(st.lists(st.tuples(cells, cells), min_size=1, max_size=3))
        return ["| mot @ | b |", "|---|:-:|", *(f"| {a} | {b} |" for a, b in rows)]
    inner = draw(blocks(depth=depth - 1))
    if kind == "quote":
        mark = draw(st.sampled_from(["> ", ">", ">  "])) if inner[0].startswith("mot") else "> "
        return [mark + line for line in inner]
    if kind == "list":
        mark = draw(st.sampled_from(["- ", "* ", "1. ", "10)  "]))
        return [(" " * len(mark) if n else mark) + line if line else "" for n, line in enumerate(inner)]
    return [*inner, "", *draw(blocks(depth=depth - 1))]


@given(blocks(depth=3))
@settings(max_examples=250, derandomize=True, deadline=None)
def test_places_are_exact_in_any_nesting_of_blocks(document: list[str]) -> None:
    first, *rest = "\n".join(document).split("@")
    text = first + "".join(f"[@k{n}, §{n}]{part}" for n, part in enumerate(rest))
    found = [pair for pair in pointed(text) if pair[0] != "y"]
    assert all(key == shown for key, shown in found)
    assert [key for key, _ in found] == [f"k{n}" for n in range(len(rest))]


def test_equal_words_are_equal_prose_wherever_they_stand() -> None:
    def prose(text: str) -> Prose:
        return parse(text, lines(DOCUMENT, text)).value

    assert prose("\n\n- a [@b] {=c} [d](#e)") == prose("*  a [@b] {=c} [d](#e)")
    assert hash(prose("a [@b]")) == hash(prose("\na [@b]"))
    assert prose("a [@b]") != prose("a [@c]")
