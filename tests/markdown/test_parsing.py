"""Documents and texts in, prose out, whatever they hold."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.diagnostics import Span
from explainer.markdown import LIMIT, lines, outline, parse, plain, read, render, render_blocks
from tests.markdown.conftest import Page

DOCUMENT = PurePosixPath("summaries/a.fr.md")


def told(data: bytes) -> list[tuple[str, str]]:
    return [(d.code, str(d.span)) for d in read(DOCUMENT, data).diagnostics]


def test_a_document() -> None:
    outcome = read(DOCUMENT, "# Été\n\nMot.[@a]\n".encode())
    assert outcome.diagnostics == ()
    assert outcome.value.title
    assert plain(outcome.value.title) == "Été"
    assert plain(outcome.value) == "Mot."


@pytest.mark.parametrize("data", [b"", b"\n\n \t\n", b"\xef\xbb\xbf", b"\r\n"])
def test_an_empty_document_is_empty_prose(data: bytes) -> None:
    outcome = read(DOCUMENT, data)
    assert (outcome.value.title, outcome.value.blocks, outcome.diagnostics) == (None, (), ())


def test_mistakes_of_characters_and_of_markdown_come_together_in_order() -> None:
    assert told("a [@]\n\nb\u202e\n\n{=}\n".encode()) == [
        ("citation-syntax", f"{DOCUMENT}:1:3"),
        ("character-forbidden", f"{DOCUMENT}:3:2"),
        ("value-syntax", f"{DOCUMENT}:5:1"),
    ]
    assert told(b"a\xe9 [@]") == [
        ("encoding-invalid", f"{DOCUMENT}:1:2"),
        ("citation-syntax", f"{DOCUMENT}:1:4"),
    ]


def test_a_document_of_the_greatest_size_is_read_and_no_greater() -> None:
    assert told(b"a" * LIMIT) == []
    assert told(b"a" * (LIMIT + 1)) == [("markdown-size", f"{DOCUMENT}:1:1")]
    assert told(b"\xff" * (LIMIT + 1)) == [("markdown-size", f"{DOCUMENT}:1:1")]
    assert "64 kB" in read(DOCUMENT, b"a" * (LIMIT + 1)).diagnostics[0].message


def test_a_text_within_another_document_is_placed_by_that_document() -> None:
    text = "un [@a]\ndeux [@B] {=c}"

    def folded(offset: int) -> Span:
        """Say that each line of the text is a line of YAML, four characters further right."""
        before = text[:offset]
        return Span(PurePosixPath("timeline.yaml"), 7 + before.count("\n"), 5 + offset - (before.rfind("\n") + 1))

    outcome = parse(text, folded)
    assert [str(r.span) for r in outcome.value.references] == ["timeline.yaml:7:10", "timeline.yaml:8:17"]
    assert [str(d.span) for d in outcome.diagnostics] == ["timeline.yaml:8:10"]


def test_what_an_escape_of_yaml_can_write_is_refused_here_too() -> None:
    text = "a\0b\rc\u202ed\ud800"
    outcome = parse(text, lines(DOCUMENT, text))
    assert [d.span.column for d in outcome.diagnostics] == [2, 4, 6, 8]
    assert plain(outcome.value) == "a\ufffdb\ufffdc\ufffdd\ufffd"


def test_a_text_too_long_for_a_document_is_too_long_anywhere() -> None:
    text = "a" * (LIMIT + 1)
    assert [d.code for d in parse(text, lines(DOCUMENT, text)).diagnostics] == ["markdown-size"]


def test_places_are_asked_for_within_the_text_only() -> None:
    text = "# a [@]\n\n- {=\n> [b](c)\n\n| <b> |\n|-|\n| a | b"
    asked: list[int] = []

    def place(offset: int) -> Span:
        asked.append(offset)
        return Span(DOCUMENT, 1, offset + 1)

    parse(text, place)
    assert asked
    assert all(0 <= offset <= len(text) for offset in asked)


PIECES = st.sampled_from(
    [
        *"[](){}<>!*_`~#-+>|=:;@&\\\"'\n \t",
        "[@a]",
        "[@a; ",
        "{=b}",
        "](#c)",
        "](<",
        "[a]: ",
        "\n\n",
        "\n> ",
        "\n- ",
        "\n    ",
        "\n|a|b|\n|-|-|\n",
        "\n```\n",
        "&#x202e;",
        "https://a.be",
        "é\u202f",
        "\u00a0",
        "\u202e",
        "\u2066",
        " {#id}\n",
        "\n===\n",
        "\0",
        "\r\n",
        "12. ",
    ]
)


@given(st.binary(max_size=200) | st.lists(PIECES, max_size=40).map(lambda pieces: "".join(pieces).encode()))
@settings(max_examples=600, derandomize=True, deadline=None)
def test_whatever_the_bytes_no_exception_and_every_place_lies_in_the_document(data: bytes) -> None:
    outcome = read(DOCUMENT, data)
    prose, page = outcome.value, Page()
    html = render(prose, page)
    assert "\n".join(render_blocks(prose, page)) == html
    assert html.count("<h") >= len(outline(prose))
    assert "\n" not in plain(prose, page)
    rows = data.decode("utf-8", "replace").replace("\r\n", "\n").removeprefix("\ufeff").split("\n")
    for place in (*(d.span for d in outcome.diagnostics), *(r.span for r in prose.references)):
        row = rows[place.line - 1]
        assert 1 <= place.column <= len(row) + 1
        assert place.column - 1 + place.length <= len(row) + 1
    for reference in prose.references:
        if hasattr(reference, "locator") or type(reference).__name__ in {"Value", "Anchor"}:
            span = reference.span
            shown = rows[span.line - 1][span.column - 1 :][: span.length]
            assert shown == reference.key or "\\" in shown or "&" in shown
    assert read(DOCUMENT, data) == outcome
