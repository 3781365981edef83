"""Bytes in, safe text out, each refusal at its place."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.characters import FORBIDDEN, SHOWN, check, decode, lines, named
from explainer.diagnostics import Span

DOCUMENT = PurePosixPath("summaries/a.fr.md")
SAMPLES = Path(__file__).parents[1].parent / "shared" / "corpora" / "trojan-source" / "samples.json"


def refusals(data: bytes) -> list[tuple[str, int, int]]:
    return [(d.code, d.span.line, d.span.column) for d in decode(DOCUMENT, data).diagnostics]


def test_good_text_passes_unchanged() -> None:
    text = "« L\u2019ICE »\u202f; 44\u00a0435\t\u00ad\u200d\n\u2067עברית\u2069 et \U0001f600\n"
    outcome = decode(DOCUMENT, text.encode())
    assert (outcome.value, outcome.diagnostics) == (text, ())


def test_one_leading_byte_order_mark_is_dropped() -> None:
    assert decode(DOCUMENT, b"\xef\xbb\xbf# Titre").value == "# Titre"
    assert refusals(b"\xef\xbb\xbf\xef\xbb\xbf# Titre") == [("character-forbidden", 1, 1)]


def test_windows_line_ends_are_newlines_and_lone_carriage_returns_refused() -> None:
    assert decode(DOCUMENT, b"a\r\nb\r\n").value == "a\nb\n"
    assert refusals(b"a\r\nbc\rd") == [("character-forbidden", 2, 3)]


@pytest.mark.parametrize(
    "character",
    [
        "\0",
        "\x08",
        "\x0b",
        "\x0c",
        "\x1b",
        "\x7f",
        "\x85",
        "\x9f",
        "\u202a",
        "\u202e",
        "\ufeff",
        "\ufffe",
        "\uffff",
    ],
)
def test_forbidden_characters_are_located_and_replaced(character: str) -> None:
    data = f"première\nligne é{character}b".encode()
    outcome = decode(DOCUMENT, data)
    assert outcome.value == "première\nligne é\ufffdb"
    assert refusals(data) == [("character-forbidden", 2, 8)]
    assert f"U+{ord(character):04X}" in outcome.diagnostics[0].message


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("\u2067a\u2069", []),
        ("\u2066a\u2067b\u2069\u2069", []),
        ("a\u2067b", [2]),
        ("a\u2069b", [2]),
        ("\u2066a\u2067b\u2069", [1]),
        ("\u2066a\nb\u2069", [1, 2]),
    ],
)
def test_isolates_are_paired_on_their_line(text: str, columns: list[int]) -> None:
    assert [d.span.column for d in decode(DOCUMENT, text.encode()).diagnostics] == columns


def test_another_encoding_is_one_mistake_at_its_first_byte() -> None:
    outcome = decode(DOCUMENT, "Été à Liège\ncélèbre été".encode("latin-1"))
    assert [(d.code, str(d.span)) for d in outcome.diagnostics] == [("encoding-invalid", f"{DOCUMENT}:1:1")]
    assert "0xC9" in outcome.diagnostics[0].message
    assert refusals("clé\nabc".encode() + b"\xff") == [("encoding-invalid", 2, 4)]
    assert refusals(b"\xef\xbb\xbfab\xc3(") == [("encoding-invalid", 1, 3)]
    assert refusals(b"\xed\xa0\x80")[0][0] == "encoding-invalid"  # a surrogate


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_wide_encodings_are_one_mistake_with_their_name(encoding: str) -> None:
    outcome = decode(DOCUMENT, "# Titre\n".encode(encoding))
    (diagnostic,) = outcome.diagnostics
    assert (outcome.value, diagnostic.code, str(diagnostic.span)) == ("", "encoding-invalid", f"{DOCUMENT}:1:1")
    assert encoding[:6].upper() in diagnostic.message


def test_refusals_of_both_kinds_are_told_in_order() -> None:
    assert refusals(("\u2067" + "\0" * 30).encode())[:2] == [
        ("character-forbidden", 1, 1),
        ("character-forbidden", 1, 2),
    ]
    diagnostics = decode(DOCUMENT, ("\0" * 15 + "\u2067" * 15).encode()).diagnostics
    assert [d.span.column for d in diagnostics] == list(range(1, SHOWN + 1))
    assert diagnostics[-1].message.endswith("nor are 10 more after it")


def test_a_picture_does_not_fill_the_screen() -> None:
    diagnostics = decode(DOCUMENT, b"\0" * 500).diagnostics
    assert len(diagnostics) == SHOWN
    assert diagnostics[-1].message.endswith("nor are 480 more after it")


def test_what_an_escape_wrote_is_refused_too() -> None:
    def place(offset: int) -> Span:
        return Span(DOCUMENT, 7, 20 + offset)

    outcome = check("a\u202eb\ud800", place)
    assert outcome.value == "a\ufffdb\ufffd"
    assert [str(d.span) for d in outcome.diagnostics] == [f"{DOCUMENT}:7:21", f"{DOCUMENT}:7:23"]


def test_places_count_code_points_from_one() -> None:
    place = lines(DOCUMENT, "é\U0001f600x\n\nabc")
    assert [(s.line, s.column) for s in map(place, (0, 2, 3, 4, 5, 8))] == [
        (1, 1),
        (1, 3),
        (1, 4),
        (2, 1),
        (3, 1),
        (3, 4),
    ]


def test_characters_that_cannot_be_shown_have_a_name() -> None:
    assert named("\u202e") == "U+202E RIGHT-TO-LEFT OVERRIDE"
    assert named("\0") == "U+0000 NULL"
    assert named("\uffff") == "U+FFFF"


def test_trojan_source_is_refused_where_it_deceives_by_direction() -> None:
    if not SAMPLES.exists():
        pytest.skip(f"../shared is absent: {SAMPLES}")
    for name, text in json.loads(SAMPLES.read_text("utf-8")).items():
        deceives = any(c in text for c in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069")
        assert bool(decode(DOCUMENT, text.encode()).diagnostics) is deceives, name


@given(st.binary() | st.text(alphabet="a\n\r\t\u2066\u2069\u202e\ufeff\0").map(str.encode))
@settings(max_examples=200, derandomize=True, deadline=None)
def test_any_bytes_give_safe_text_with_places_inside_it(data: bytes) -> None:
    outcome = decode(DOCUMENT, data)
    assert not FORBIDDEN.search(outcome.value)
    rows = outcome.value.split("\n")
    for diagnostic in outcome.diagnostics:
        assert 1 <= diagnostic.span.column <= len(rows[diagnostic.span.line - 1]) + 1
    assert decode(DOCUMENT, outcome.value.encode()).value == outcome.value
