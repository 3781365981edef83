"""What authors get wrong is told in their words, at the place to put right."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
import yaml

from explainer import yamldoc
from explainer.yamldoc import building

TAB = "a tab is used for indentation"
COLON = "a space is missing after the colon"
INDENT = "the indentation of this line fits nothing above it"


@pytest.mark.parametrize("loader", [building._LOADER, yaml.SafeLoader])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a:\n\tb: c\n", f"2:1 {TAB}"),
        ("a:\n  b: 1\n\tc: 2\n", f"3:1 {TAB}"),
        ("a: |\n\tb\n", f"2:1 {TAB}"),
        ("title: Work: a history\n", "1:12 a second colon stands in the value"),
        ("- a: 1\n  'b c': d : e\n", "2:12 a second colon stands in the value"),
        ("a: @b\n", "1:4 a text cannot start with “@”"),
        ("- `b`\n", "1:3 a text cannot start with “`”"),
        ("a: %b\n", "1:4 a text cannot start with “%”"),
        ("a: *b* c\n", "1:4 a text cannot start with “*”"),
        ("a: & b\n", "1:4 a text cannot start with “&”"),
        ("a: ]\n", "1:4 a value cannot start with “]”"),
        ("a: , b\n", "1:4 a value cannot start with “,”"),
        ("a: 'b\nc: d\n", "1:4 the quote opened here is never closed"),
        ('a: b\nc: "d\n---\n', "2:4 the quote opened here is never closed"),
        ("a: 'l'usine'\n", "1:7 text follows a closing quote"),
        ('a: "b" c\n', "1:8 text follows a closing quote"),
        ("a: [b, c\nd: e\n", "1:4 the bracket “[” opened here is not closed before line 2"),
        ("a: {b: c\n", "1:4 the bracket “{” opened here is never closed"),
        ("a: [b, c #]\n", "1:4 the bracket “[” opened here is never closed"),
        ('a: ["b" "c"]\n', "1:9 a comma or “]” is missing here"),
        ("a: {b: c d: e}\n", "1:11 a comma or “}” is missing here"),
        ("a: {b: c}}\n", "1:10 “}” closes nothing"),
        ("a: 1\nb:2\nc: 3\n", f"2:2 {COLON}"),
        ("a:1\nb: 2\n", f"1:2 {COLON}"),
        ('"a":1\n', f"1:4 {COLON}"),
        ("a: 1\nb:\u00a02\n", "2:3 the space after the colon is a no-break space (U+00A0)"),
        ("a: 1\nb\nc: 3\n", "2:1 this line has no key"),
        ("a: 1\n  b: 2\n", "2:4 this line cannot hold a key: the text before it goes on here"),
        ("a:\n    b: 1\n  c: 2\n", f"3:3 {INDENT}"),
        ("  a: 1\nb: 2\n", f"2:1 {INDENT}"),
        ("a: |\n  b\n c\nd: e\n", f"3:2 {INDENT}"),
        ("a: 1\n- b\n", "2:1 a list entry stands where a key is expected"),
        ("- a\nb: c\n", "2:1 a list entry is expected here"),
        ("a: - b\n", "1:4 a list cannot start on the line of its key"),
        ('a: "C:\\dir"\n', "1:7 “\\d” is not an escape that YAML knows"),
        ('a: "\\x4"\n', "1:5 “\\x” needs 2 hexadecimal digits after it"),
        ("a: > b\n", "1:6 only + or - and an indentation from 1 to 9 may follow “>”"),
        ("a: |0\n b\n", "1:5 only + or - and an indentation from 1 to 9 may follow “|”"),
        (f"{'k' * 1100}: v\n", "1:1101 a key longer than 1024 characters is not allowed"),
        (f"a: 1\n{'k' * 1100}: v\n", "2:1101 a key longer than 1024 characters is not allowed"),
    ],
)
def test_syntax(loader: type, text: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "_LOADER", loader)
    outcome = yamldoc.read(PurePosixPath("a.yaml"), text.encode())
    assert [f"{d.span.line}:{d.span.column} {d.message}" for d in outcome.diagnostics] == [expected]
    assert outcome.diagnostics[0].code == "yaml-syntax"
    assert outcome.diagnostics[0].hint
    assert outcome.value is None


def test_a_closer_code_is_used_where_there_is_one() -> None:
    def told(text: str) -> list[tuple[str, int]]:
        return [(d.code, d.span.column) for d in yamldoc.read(PurePosixPath("a.yaml"), text.encode()).diagnostics]

    assert told(": x\n") == [("yaml-key", 1)]
    assert told("a: 1\n: x\n") == [("yaml-key", 1)]
    assert told("a: !b!c d\n") == [("yaml-tag", 4)]


def test_what_no_character_has() -> None:
    outcome = yamldoc.read(PurePosixPath("a.yaml"), b'a: "\\UFFFFFFFF"')
    assert outcome.diagnostics[0].message == "the number after “\\U” is that of no character"


def test_complaints_without_a_place_are_placed_where_reading_had_come(monkeypatch: pytest.MonkeyPatch) -> None:
    """As of the pure parser, which lets `chr` fail."""
    monkeypatch.setattr(building, "_LOADER", yaml.SafeLoader)
    outcome = yamldoc.read(PurePosixPath("a.yaml"), b'a: b\nc: "\\UFFFFFFFF"')
    (diagnostic,) = outcome.diagnostics
    assert (diagnostic.code, diagnostic.span.line) == ("yaml-syntax", 2)
