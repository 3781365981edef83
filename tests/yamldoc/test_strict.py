"""What libyaml lets through is refused, and what is right is not."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from explainer import yamldoc


def told(text: str) -> list[str]:
    outcome = yamldoc.read(PurePosixPath("a.yaml"), text.encode())
    assert all(d.code == "yaml-syntax" for d in outcome.diagnostics)
    return [f"{d.span.line}:{d.span.column} {d.message}" for d in outcome.diagnostics]


COMMENT = "a comment needs a space before its “#”"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('a: "b"#c\n', f"1:7 {COMMENT}"),
        ("a: [b]#c\n", f"1:7 {COMMENT}"),
        ("a: [b,#c\n  d]\n", f"1:7 {COMMENT}"),
        ("a: |#c\n  d\n", f"1:5 {COMMENT}"),
        ("a: [?b]\n", "1:5 a “?” in front of a text in brackets is not read as part of it"),
        ("a: {?b: c}\n", "1:5 a “?” in front of a text in brackets is not read as part of it"),
        ("a: [-]\n", "1:5 a lone “-” cannot stand in brackets"),
        ("a: [b, -, c]\n", "1:8 a lone “-” cannot stand in brackets"),
        (
            'a: "b\nc: d"\n',
            "1:4 the quote opened here goes on in line 2, which is not indented more than its key",
        ),
        (
            "- a:\n    - 'b\n\n    c'\n",
            "2:7 the quote opened here goes on in line 4, which is not indented more than its key",
        ),
        (
            "a: [b,\n\tc]\n",
            "1:4 the bracket opened here goes on in line 2, which is not indented more than its key",
        ),
        (
            "a:\n  {b: 'c\nd'}\n",
            "2:3 the bracket opened here goes on in line 3, which is not indented more than its key",
        ),
        (
            "a: |\n      \n  # b\n",
            "1:4 the empty lines under this mark hold more spaces than the text after them",
        ),
        (
            "a: |\n      \n  b\n",
            "1:4 the empty lines under this mark hold more spaces than the text after them",
        ),
    ],
)
def test_refused(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "a: b#c # d\n#e\n",
        'a: "b" # c\n',
        "a: [b, # c\n  d] # e\n",
        "a: # b\n  c: | # d\n    # e\n  # f\n#g\n",
        'a: "b#c"\n',
        'a: "b\n  c\n\n  d"\n',
        "'a\nb'\n",
        "[a,\nb]\n",
        "a: [\n  b,\n]\n",
        "a: {\n  b: [\n    c\n  ]\n}\n",
        "- a: [\n    b,\n# c\n  ]\n",
        "a: [\n\n\t\n  b]\n",
        "a: [-b, --, '-', b?]\n",
        '? a\n: b\n? "c"\n: d\n',
        "{? a : b}\n",
        "a: |\nb: >\n\n# c\n",
        "a: |2\n# b\n",
        "a: |\n  \n\n  b\n",
    ],
)
def test_accepted(text: str) -> None:
    assert told(text) == []
