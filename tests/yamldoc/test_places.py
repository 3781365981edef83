"""Offsets become the lines and columns that editors show."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from explainer.yamldoc.places import MAX_DIAGNOSTICS, Fault, Findings, GivenUpError, Text, starts

DOCUMENT = PurePosixPath("a.yaml")


def text(content: str) -> Text:
    return Text(DOCUMENT, content, starts(content))


@pytest.mark.parametrize(
    ("content", "expected"), [("", (0,)), ("a", (0,)), ("a\n", (0, 2)), ("\n\nab", (0, 1, 2)), ("a\u2028b\x85c", (0,))]
)
def test_line_starts(content: str, expected: tuple[int, ...]) -> None:
    assert starts(content) == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 1, (1, 1, 1)),
        (1, 3, (1, 2, 2)),
        (1, 99, (1, 2, 2)),  # cut where the line ends
        (3, 4, (1, 4, 1)),  # the line break itself
        (4, 4, (2, 1, 1)),  # an empty line
        (5, 6, (3, 1, 1)),
        (6, 6, (3, 2, 1)),  # the end of the document
    ],
)
def test_spans(start: int, end: int, expected: tuple[int, int, int]) -> None:
    span = text("é😀c\n\nd").span(start, end)
    assert (span.line, span.column, span.length) == expected


def test_faults_become_diagnostics_with_a_place() -> None:
    findings = Findings(text("a\nbcd"))
    findings.add([Fault("yaml-key", "message", 3, 5, "hint")])
    (diagnostic,) = findings.diagnostics
    assert (str(diagnostic.span), diagnostic.span.length) == ("a.yaml:2:2", 2)
    assert (diagnostic.code, diagnostic.message, diagnostic.hint) == ("yaml-key", "message", "hint")


def test_too_many_findings_end_the_reading() -> None:
    findings = Findings(text("a"))
    with pytest.raises(GivenUpError):
        findings.add(Fault("yaml-key", str(number), 0, 1) for number in range(MAX_DIAGNOSTICS * 2))
    assert len(findings.diagnostics) == MAX_DIAGNOSTICS + 1
