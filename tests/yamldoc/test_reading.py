"""Any bytes become a tree or diagnostics with places, and soon."""

from __future__ import annotations

import json
import re
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer import yamldoc
from explainer.diagnostics import Outcome
from explainer.yamldoc import Node, Scalar, Style, building, reading
from explainer.yamldoc.places import MAX_DIAGNOSTICS

DOCUMENT = PurePosixPath("content/claims.yaml")


def read(data: str | bytes) -> Outcome[Node | None]:
    return yamldoc.read(DOCUMENT, data.encode() if isinstance(data, str) else data)


def told(data: str | bytes) -> list[str]:
    """What is refused, as `line:column code`."""
    return [f"{d.span.line}:{d.span.column} {d.code}" for d in read(data).diagnostics]


def value(data: str | bytes) -> object:
    outcome = read(data)
    assert outcome.diagnostics == ()
    assert outcome.value is not None
    return yamldoc.data(outcome.value)


@pytest.mark.parametrize("data", ["", "\n\n", "# nothing yet\n", "---\n", "\ufeff"])
def test_an_empty_document_is_an_empty_text(data: str) -> None:
    assert value(data) is None


def test_one_leading_byte_order_mark_is_dropped_and_counts_for_nothing() -> None:
    assert value(b"\xef\xbb\xbfa: b") == {"a": "b"}
    assert told(b"\xef\xbb\xbfa: @b") == ["1:4 yaml-syntax"]
    assert told("a: \ufeffb") == ["1:4 character-forbidden"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_wide_encodings_are_named(encoding: str) -> None:
    outcome = read("titre: été\n".encode(encoding))
    (diagnostic,) = outcome.diagnostics
    assert (str(diagnostic.span), diagnostic.code) == (f"{DOCUMENT}:1:1", "encoding-invalid")
    assert encoding[:6].upper() in diagnostic.message
    assert outcome.value is None


def test_other_encodings_are_told_at_the_first_byte_and_read_on() -> None:
    data = "titre: ok\nnom: été\nnom: à\n".encode("latin-1")
    assert told(data) == ["2:6 encoding-invalid", "3:1 yaml-duplicate-key"]


def test_forbidden_characters_do_not_stop_the_reading() -> None:
    data = "a: \x00\nb: x\u202ey\nc: \u2067z\nd: \u2028e\nf: \x85g\na: 2\n"
    assert told(data) == [
        *("1:4 character-forbidden", "2:5 character-forbidden", "3:4 character-forbidden"),
        *("4:4 character-forbidden", "5:4 character-forbidden", "6:1 yaml-duplicate-key"),
    ]
    kept = read(data).value
    assert kept is not None
    assert yamldoc.data(kept) == {"a": "\ufffd", "b": "x\ufffdy", "c": "\ufffdz", "d": "e", "f": "\ufffdg"}


def test_isolates_in_pairs_are_needed_for_languages_written_from_right_to_left() -> None:
    assert value("ar: \u2067مرحبا\u2069 (salut)\n") == {"ar": "\u2067مرحبا\u2069 (salut)"}
    assert told('{a: "\u2067x", b: "y\u2069"}') == ["1:6 character-forbidden", "1:16 character-forbidden"]


def test_what_an_escape_writes_is_refused_at_the_escape() -> None:
    assert told('a: "x\\e\\u202Ey"') == ["1:6 character-forbidden", "1:8 character-forbidden"]
    assert read('a: "x\\u202Ey"').diagnostics[0].span.length == 6


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_as_editors_do(end: str) -> None:
    assert told(f"a: 1{end}b: 2{end}{end}a: 3{end}") == ["4:1 yaml-duplicate-key"]
    assert value(f"a: |{end}  b{end}  c{end}") == {"a": "b\nc\n"}


def test_separators_that_editors_do_not_count_end_no_line() -> None:
    assert told("a: x\u2028y\u2029z\u0085\nb: @") == [
        *("1:5 character-forbidden", "1:7 character-forbidden", "1:9 character-forbidden", "2:4 yaml-syntax")
    ]


def test_directives_are_refused_and_passed_over() -> None:
    assert told("%YAML 1.2\n%TAG ! x:\n%FOO\n---\na: 1\na: 2\n") == [
        *("1:1 yaml-directive", "2:1 yaml-directive", "3:1 yaml-directive", "6:1 yaml-duplicate-key")
    ]


def test_a_document_that_is_too_large_is_not_read() -> None:
    outcome = read(b"a: b\n" * (reading.MAX_BYTES // 5 + 1))
    assert [(d.code, str(d.span)) for d in outcome.diagnostics] == [("yaml-size", f"{DOCUMENT}:1:1")]
    assert "16 MB" in outcome.diagnostics[0].message
    assert outcome.value is None


def test_reading_ends_after_very_many_mistakes() -> None:
    outcome = read("- !tag\n" * 10_000)
    assert len(outcome.diagnostics) == MAX_DIAGNOSTICS + 1
    assert outcome.diagnostics[-1].code == "yaml-size"
    assert outcome.value is None


def test_all_mistakes_are_collected_in_order() -> None:
    data = "a: &x 1\nb: *x\nb: 2\nc: !t 3\n<<: {d: 4}\n? [e]\n: 5\nf: {g: 1, g: 2}\n---\nh: 1\ni: [1, 2\n"
    assert told(data) == [
        *("1:4 yaml-alias", "2:4 yaml-alias", "3:1 yaml-duplicate-key", "4:4 yaml-tag", "5:1 yaml-alias"),
        *("6:3 yaml-key", "8:11 yaml-duplicate-key", "9:1 yaml-documents", "11:4 yaml-syntax"),
    ]


def bomb(levels: int = 9) -> str:
    lines = ["a0: &a0 [lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, levels)]
    return "\n".join(lines)


def test_attacks_end() -> None:
    merges = "a: &a {x: 1}\n" + "".join(f"b{n}: {{<<: *a}}\n" for n in range(5_000))
    hostile = [
        *(
            mark * 200_000
            for mark in ("[", "{", "- ", "? ", "[\n", "{a: ", "a:", "&a ", "!", "!<", "*", "'", '"', "%\n")
        ),
        *("[" * 200_000 + "]" * 200_000, "\n".join(" " * n + "a:" for n in range(600))),
        *(bomb(), merges, "k" * 200_000 + ": v", "? " + "k" * 1_000_000 + "\n: v", "a: " + "v" * 1_000_000),
        *('a: "' + "x\n " * 50_000, "[" + "\n" + " " * 500_000 + "\n]", "- |\n" * 5_000, "\0\1\2" * 50_000),
    ]
    outcomes = [read(text) for text in hostile]
    codes = [outcome.diagnostics[0].code if outcome.diagnostics else "" for outcome in outcomes]
    assert codes[:2] == ["yaml-depth", "yaml-key"]
    assert outcomes[hostile.index(bomb())].value is not None


SYNTAX = "ab \n\r\t-:?[]{}#&*!|>'\"%@`,~<=.0é\\xu\x00\x07\x85\u2028\u2029\u202e\u2067\u2069\ufeff😀"
FRAGMENTS = [
    "a: ",
    "\n",
    "\n  ",
    "- ",
    '"',
    "'",
    "|\n",
    ">-\n",
    "[",
    "]",
    "{",
    "}",
    "# ",
    "&x ",
    "*x",
    "!t ",
    "---\n",
    "<<",
]
TEXTS = st.text(SYNTAX, max_size=40) | st.lists(st.sampled_from(FRAGMENTS) | st.text(SYNTAX, max_size=3)).map("".join)


@pytest.mark.parametrize("loader", [building._LOADER, yaml.SafeLoader])
@settings(max_examples=250, derandomize=True, deadline=None)
@given(data=st.binary(max_size=60) | TEXTS.map(str.encode))
def test_any_bytes_give_a_tree_or_diagnostics_inside_the_document(loader: type, data: bytes) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(building, "_LOADER", loader)
        outcome = read(data)
    lines = re.split(r"\r\n|\r|\n", data.decode("utf-8", "replace"))
    assert outcome.value is not None or outcome.diagnostics
    for diagnostic in outcome.diagnostics:
        assert re.fullmatch(r"(yaml|encoding|character)-[a-z-]+", diagnostic.code)
        assert 1 <= diagnostic.span.line <= len(lines)
        assert 1 <= diagnostic.span.column <= len(lines[diagnostic.span.line - 1]) + 1
        assert diagnostic.message
        assert diagnostic.hint
    if outcome.value is not None:
        json.dumps(yamldoc.data(outcome.value)).encode()


@pytest.mark.parametrize("loader", [building._LOADER, yaml.SafeLoader])
def test_the_yaml_test_suite(loader: type, shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every invalid file is refused at a place; a file that is not refused has the value it should have."""
    monkeypatch.setattr(building, "_LOADER", loader)
    read_well = 0
    for case in json.loads((shared / "corpora" / "yaml" / "yaml-test-suite.json").read_text("utf-8")):
        outcome = read(case["yaml"])
        if case["fail"]:
            assert outcome.diagnostics, case["id"]
            assert all(d.span.line and d.span.column for d in outcome.diagnostics), case["id"]
        elif not outcome.diagnostics:
            assert outcome.value is not None
            if case["json"] and case["id"] != "L24T/01":  # a last line of spaces alone, without a line break
                assert same(yamldoc.data(outcome.value), json.loads(case["json"])), case["id"]
            read_well += 1
    assert read_well > 150


def same(ours: Any, theirs: Any) -> bool:
    """Compare what was read with JSON, in which numbers are no texts."""
    if isinstance(theirs, dict):
        return isinstance(ours, dict) and ours.keys() == theirs.keys() and all(same(ours[k], theirs[k]) for k in theirs)
    if isinstance(theirs, list):
        return isinstance(ours, list) and len(ours) == len(theirs) and all(map(same, ours, theirs))
    if isinstance(theirs, int | float) and not isinstance(theirs, bool):
        return isinstance(ours, str)
    return bool(ours == theirs)


def test_valid_files_of_the_suite_are_not_called_wrong(shared: Path) -> None:
    """What the parser reads well may lie outside the subset, but its syntax is not refused."""
    misread = {"652Z/00", "HM87/01"}  # “?” in front of a text in brackets, which libyaml drops
    for case in json.loads((shared / "corpora" / "yaml" / "yaml-test-suite.json").read_text("utf-8")):
        codes = {d.code for d in read(case["yaml"]).diagnostics}
        if case["fail"] or case["id"] in misread or "yaml-directive" in codes:
            continue
        if "yaml-syntax" in codes:
            with pytest.raises(yaml.YAMLError):
                list(yaml.parse(case["yaml"], Loader=building._LOADER))


def test_naughty_strings_arrive_unchanged_or_are_refused(shared: Path) -> None:
    for text in json.loads((shared / "corpora" / "naughty" / "blns.json").read_text("utf-8")):
        outcome = read(f"- {json.dumps(text)}\n- {json.dumps(text, ensure_ascii=False)}\n")
        if not outcome.diagnostics:
            assert value(f"- {json.dumps(text)}") == [text]
        else:
            assert {d.code for d in outcome.diagnostics} <= {"character-forbidden", "yaml-syntax"}


def test_trojan_source_samples_are_refused_where_they_deceive_by_direction(shared: Path) -> None:
    for name, text in json.loads((shared / "corpora" / "trojan-source" / "samples.json").read_text("utf-8")).items():
        deceives = bool(re.search("[\u202a-\u202e\u2066-\u2069]", text))
        block = "text: |\n" + "".join(f"  {line}\n" for line in text.split("\n"))
        assert ("character-forbidden" in {d.code for d in read(block).diagnostics}) is deceives, name


def test_a_refused_value_is_marked() -> None:
    root = read("a: [*x, y]").value
    assert root is not None
    node = yamldoc.find(root, ["a", 0])
    assert isinstance(node, Scalar)
    assert node.style is Style.REFUSED
