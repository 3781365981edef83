"""What the subset leaves out is refused where it stands, and the rest is kept."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from explainer import yamldoc
from explainer.yamldoc import building

DOCUMENT = PurePosixPath("a.yaml")


def read(text: str) -> tuple[list[str], object]:
    """What is told, as `line:column+length code: message`, and what is kept."""
    outcome = yamldoc.read(DOCUMENT, text.encode())
    told = [f"{d.span.line}:{d.span.column}+{d.span.length} {d.code}: {d.message}" for d in outcome.diagnostics]
    return told, outcome.value and yamldoc.data(outcome.value)


def test_what_yaml_1_1_would_turn_into_something_else_stays_text() -> None:
    traps = (
        "[no, yes, on, off, y, n, 12:30, 12:30:00, 010, 0o10, 0x1F, 1_000, 1e3, 2018-05-25, 2018-02-31, .inf, =, True]"
    )
    assert read(traps) == ([], traps[1:-1].split(", "))


def test_only_plain_true_false_null_and_nothing_are_resolved() -> None:
    assert read("a: true\nb: false\nc: null\nd: ~\ne:\n") == (
        [],
        {"a": True, "b": False, "c": None, "d": None, "e": None},
    )
    quoted = "['true', \"false\", 'null', '~', '']"
    assert read(quoted) == ([], ["true", "false", "null", "~", ""])
    assert read("- |\n  true\n- >-\n  null\n") == ([], ["true\n", "null"])


def test_keys_are_always_text_and_keep_their_order() -> None:
    assert read("no: 1\ntrue: 2\n2018-05-25: 3\n12:30: 4\n") == (
        [],
        {"no": "1", "true": "2", "2018-05-25": "3", "12:30": "4"},
    )


def test_a_key_stands_once() -> None:
    told, kept = read('a: 1\nb: {c: 1, "c": 2}\na:\n  d: 1\n  d: 2\n')
    assert told == [
        "2:11+3 yaml-duplicate-key: the key “c” already stands in line 2",
        "3:1+1 yaml-duplicate-key: the key “a” already stands in line 1",
        "5:3+1 yaml-duplicate-key: the key “d” already stands in line 4",
    ]
    assert kept == {"a": "1", "b": {"c": "1"}}


def test_a_message_does_not_repeat_a_very_long_key() -> None:
    told, _ = read(f"{'k' * 900}: 1\n{'k' * 900}: 2\n")
    assert told == [f"2:1+900 yaml-duplicate-key: the key “{'k' * 60}…” already stands in line 1"]


def test_anchors_and_aliases() -> None:
    told, kept = read("a: &x hello\nb: *x\nc: &y\n  d: 1\n&z e: [*y]\n*z : 2\n")
    assert told == [
        "1:4+2 yaml-alias: an anchor (“&”) is not allowed",
        "2:4+2 yaml-alias: an alias (“*”) is not allowed",
        "3:4+2 yaml-alias: an anchor (“&”) is not allowed",
        "5:1+2 yaml-alias: an anchor (“&”) is not allowed",
        "5:8+2 yaml-alias: an alias (“*”) is not allowed",
        "6:1+2 yaml-alias: an alias (“*”) is not allowed",
    ]
    assert kept == {"a": "hello", "b": None, "c": {"d": "1"}, "e": [None]}


def test_merge_keys_are_told_once_with_all_they_hold() -> None:
    told, kept = read("a:\n  <<: *b\n  c: 1\nd:\n  <<: [*b, {&x e: !t f, <<: *c}]\n  g: 2\n'<<': 3\n")
    assert told == [
        "2:3+2 yaml-alias: a merge key (“<<”) is not allowed",
        "5:3+2 yaml-alias: a merge key (“<<”) is not allowed",
    ]
    assert kept == {"a": {"c": "1"}, "d": {"g": "2"}, "<<": "3"}


def test_tags() -> None:
    told, kept = read(
        "a: !!int 5\nb: !mine {c: 1}\nd: !<tag:x,y> &e f\ng: !!python/object/apply:os.system [ls]\nh: ! i\n"
    )
    assert told == [
        "1:4+5 yaml-tag: the tag “!!int” is not allowed",
        "2:4+5 yaml-tag: the tag “!mine” is not allowed",
        "3:4+10 yaml-tag: the tag “!<tag:x,y>” is not allowed",
        "3:15+2 yaml-alias: an anchor (“&”) is not allowed",
        "4:4+31 yaml-tag: the tag “!!python/object/apply:os.system” is not allowed",
        "5:4+1 yaml-tag: the tag “!” is not allowed",
    ]
    assert kept == {"a": "5", "b": {"c": "1"}, "d": "f", "g": ["ls"], "h": "i"}


def test_several_documents_are_told_once_and_the_first_is_kept() -> None:
    told, kept = read("---\na: 1\n---\nb: 2\nb: 3\n---\nc: 4\n...\n")
    assert told == [
        "3:1+3 yaml-documents: a second YAML document starts here",
        "5:1+1 yaml-duplicate-key: the key “b” already stands in line 4",
    ]
    assert kept == {"a": "1"}
    assert read("---\na: 1\n...\n") == ([], {"a": "1"})


def test_keys_that_are_no_words() -> None:
    told, kept = read("? [a, *b]\n: 1\n? {c: d}\n: 2\n'': 3\n? |\n  e\n: 4\n{f: g}: 5\n?\n: 6\n")
    assert told == [
        "1:3+1 yaml-key: a key must be a text, not a list or a mapping",
        "3:3+1 yaml-key: a key must be a text, not a list or a mapping",
        "5:1+2 yaml-key: a key is empty",
        "9:1+1 yaml-key: a key must be a text, not a list or a mapping",
        "10:2+1 yaml-key: a key is empty",
    ]
    assert kept == {"e\n": "4"}


def test_invisible_spaces_around_a_key() -> None:
    """As a French keyboard writes them before a colon, or a word processor for indentation."""
    told, kept = read("titre\u00a0: x\na:\n\u00a0\u00a0b: 1\n")
    message = "yaml-key: an invisible space, not an ordinary one, stands at the edge of this key"
    assert told == [f"1:1+6 {message}", f"3:1+3 {message}"]
    assert kept == {"titre": "x", "a": None, "b": "1"}


def test_depth() -> None:
    deepest = "[" * building.MAX_DEPTH + "]" * building.MAX_DEPTH
    assert read(deepest)[0] == []
    told, kept = read(f"[{deepest}, [a, a], {{b: *c}}]")
    assert told == [
        "1:13+1 yaml-depth: lists and mappings stand more than 12 deep in each other",
        "1:40+2 yaml-alias: an alias (“*”) is not allowed",
    ]
    assert isinstance(kept, list)
    assert kept[1:] == [["a", "a"], {"b": None}]


def test_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "MAX_NODES", 5)
    assert read("[a, b, c, d]")[0] == []
    assert read("[a, b,\n c, d, e]") == (["2:8+1 yaml-size: the document has more than 5 values"], None)


def test_a_refused_thing_has_no_echo() -> None:
    assert read("a: *b c\n") == (["1:4+2 yaml-alias: an alias (“*”) is not allowed"], None)
    assert read("a: !b 'c' d\n") == (["1:4+2 yaml-tag: the tag “!b” is not allowed"], None)
    assert [line[:15] for line in read("a: *b\nc: @\n")[0]] == ["1:4+2 yaml-alia", "2:4+1 yaml-synt"]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("hello world # c", (1, 1, 11)),
        ('"hello\n  world"', (1, 1, 6)),
        ("--- |-  # c\n  text", (1, 5, 2)),
        ("a: 1 # c\nb: 2", (1, 1, 8)),
        ("\n  - a\n  - b", (2, 3, 3)),
        ("[a,\n b]", (1, 1, 3)),
        ("{a: 1} ", (1, 1, 6)),
    ],
)
def test_nodes_know_where_they_stand(text: str, span: tuple[int, int, int]) -> None:
    outcome = yamldoc.read(DOCUMENT, text.encode())
    assert outcome.value is not None
    assert (outcome.value.span.line, outcome.value.span.column, outcome.value.span.length) == span
