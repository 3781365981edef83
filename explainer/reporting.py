"""Diagnostics as text for people and as data for other programs.

Floor 2. Promise: whatever stands in a message, a file name or an excerpt, what comes out holds no control character but
the newline, so that content can neither write to a terminal nor end a line of a log.
"""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from explainer import __version__
from explainer.diagnostics import Diagnostic, Severity, Span

Documents = Mapping[PurePosixPath, bytes]

_WIDTH = 100
"""The longest excerpt of a line, in characters."""
_TAB = "    "


def as_text(diagnostics: Sequence[Diagnostic], documents: Documents) -> str:
    """Report for people: place, message, the line with the place underlined, what to do; then a count.

    Args:
        diagnostics: What is wrong, in the order in which it is to be told.
        documents: The documents, for excerpts.
    """
    parts = []
    for diagnostic in diagnostics:
        span = diagnostic.span
        parts.append(f"{span}: {diagnostic.severity.value}: {diagnostic.message} [{diagnostic.code}]")
        parts += _excerpt(span, documents)
        if diagnostic.hint:
            parts.append(f"  hint: {diagnostic.hint}")
    if diagnostics:
        parts.append(_count(diagnostics))
    return "".join(f"{visible(part)}\n" for part in parts)


def as_json(diagnostics: Sequence[Diagnostic], documents: Documents) -> str:
    """Report as a JSON list of objects, for editors and scripts."""
    return _dump([_object(diagnostic) for diagnostic in diagnostics])


def as_github(diagnostics: Sequence[Diagnostic], documents: Documents) -> str:
    """Report as workflow commands of GitHub Actions, which show them at the lines of a pull request.

    Source: GitHub Docs, “Workflow commands for GitHub Actions”: `%`, line ends, and in properties `:` and `,`, are
    percent-encoded.
    """
    lines = []
    for diagnostic in diagnostics:
        span = diagnostic.span
        place = f",line={span.line},col={span.column}" if span.line else ""
        file, title = _property(str(span.document)), _property(diagnostic.code)
        words = ". ".join(filter(None, (diagnostic.message, diagnostic.hint)))
        lines.append(f"::{diagnostic.severity.value} file={file}{place},title={title}::{_encoded(words)}\n")
    return "".join(lines)


def as_sarif(diagnostics: Sequence[Diagnostic], documents: Documents) -> str:
    """Report as SARIF 2.1.0 (OASIS), for code scanning."""
    rules = sorted({diagnostic.code for diagnostic in diagnostics})
    results = [
        {
            "ruleId": diagnostic.code,
            "ruleIndex": rules.index(diagnostic.code),
            "level": diagnostic.severity.value,
            "message": {"text": ". ".join(filter(None, (diagnostic.message, diagnostic.hint)))},
            "locations": [{"physicalLocation": _physical(diagnostic.span)}],
        }
        for diagnostic in diagnostics
    ]
    driver = {"name": "explainer", "version": __version__, "rules": [{"id": rule} for rule in rules]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return _dump({"$schema": _SARIF, "version": "2.1.0", "runs": [run]})


_SARIF = "https://json.schemastore.org/sarif-2.1.0.json"


def visible(text: str) -> str:
    """Show control characters and bidirectional overrides as escapes, so that they do nothing."""
    return "".join(char if _is_harmless(char) else f"\\u{ord(char):04x}" for char in text)


def _is_harmless(char: str) -> bool:
    # Cc: controls; Cf: formats, of which only the joiners of scripts and the soft hyphen stay; Zl, Zp: line ends.
    category = unicodedata.category(char)
    return category not in {"Cc", "Cf", "Cs", "Zl", "Zp"} or char in "\u00ad\u200c\u200d\u2060"


def _excerpt(span: Span, documents: Documents) -> list[str]:
    data = documents.get(span.document)
    if data is None or not span.line:
        return []
    lines = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff").split("\n")
    if span.line > len(lines):
        return []
    line, start = lines[span.line - 1], max(span.column - 1, 0)
    first = max(0, start - _WIDTH // 2) if len(line) > _WIDTH else 0
    shown = line[first : first + _WIDTH]
    before, marked = shown[: start - first], shown[start - first : start - first + span.length]
    gutter = f"{span.line:>5} | "
    rule = " " * _columns(before) + "^" * max(_columns(marked), 1)
    ends = ("…" if first else "", "…" if first + _WIDTH < len(line) else "")
    return [
        gutter + ends[0] + shown.replace("\t", _TAB) + ends[1],
        " " * (len(gutter) - 2) + "| " + " " * len(ends[0]) + rule,
    ]


def _columns(text: str) -> int:
    """Count the columns that a terminal needs."""
    return sum(_column(char) for char in text)


def _column(char: str) -> int:
    if char == "\t":
        return len(_TAB)
    if not _is_harmless(char):
        return len(visible(char))
    if unicodedata.combining(char) or unicodedata.category(char) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _count(diagnostics: Sequence[Diagnostic]) -> str:
    found = Counter(diagnostic.severity for diagnostic in diagnostics)
    documents = len({diagnostic.span.document for diagnostic in diagnostics})
    parts = [_number(found[severity], severity.value) for severity in Severity if found[severity]]
    return f"{', '.join(parts)} in {_number(documents, 'file')}"


def _number(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _object(diagnostic: Diagnostic) -> dict[str, Any]:
    span = diagnostic.span
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "file": str(span.document),
        "line": span.line,
        "column": span.column,
        "length": span.length,
    }


def _physical(span: Span) -> dict[str, Any]:
    artifact = {"artifactLocation": {"uri": str(span.document)}}
    if not span.line:
        return artifact
    column = max(span.column, 1)
    region = {"startLine": span.line, "startColumn": column, "endColumn": column + span.length}
    return {**artifact, "region": region}


def _dump(data: object) -> str:
    # Everything but ASCII is escaped: a reader of any encoding gets the same, and no control character passes.
    return json.dumps(data, indent=2) + "\n"


def _encoded(text: str) -> str:
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    return _encoded(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: Mapping[str, Callable[[Sequence[Diagnostic], Documents], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
}
"""The formats of a report by name."""
