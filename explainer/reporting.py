"""Diagnostics as text for people and as data for other programs.

Floor 2. Promise: whatever stands in a message, a file name or an excerpt, what comes out holds no control character but
the newline, so that content can neither write to a terminal nor end a line of a log.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any, Protocol
from urllib.parse import quote

from explainer import __version__
from explainer.diagnostics import Diagnostic, Severity, Span

Documents = Mapping[PurePosixPath, bytes]
Explanations = Mapping[str, str]
"""What codes mean, in Markdown."""
_NONE: Explanations = MappingProxyType({})

_WIDTH = 100
"""The longest excerpt of a line, in characters."""
_BEFORE = 50
"""How many characters are shown before the place where a line is longer."""
_TAB = "    "

_SARIF = "https://json.schemastore.org/sarif-2.1.0.json"


def as_text(diagnostics: Sequence[Diagnostic], documents: Documents, explanations: Explanations = _NONE) -> str:
    """Report for people: place, message, the line with the place underlined, what to do; then a count.

    Args:
        diagnostics: What is wrong, in the order in which it is to be told.
        documents: The documents, for excerpts.
        explanations: What the codes mean, for formats that have a place for it.
    """
    read: dict[PurePosixPath, list[str]] = {}
    parts = []
    for diagnostic in diagnostics:
        span = diagnostic.span
        parts.append(f"{span}: {diagnostic.severity.value}: {diagnostic.message} [{diagnostic.code}]")
        if span.line > 0 and span.document in documents:
            if span.document not in read:
                read[span.document] = _lines(documents[span.document])
            parts += _excerpt(span, read[span.document])
        if diagnostic.hint:
            parts.append(f"  hint: {diagnostic.hint}")
    if diagnostics:
        parts.append(_count(diagnostics))
    return "".join(f"{visible(part)}\n" for part in parts)


def as_json(diagnostics: Sequence[Diagnostic], documents: Documents, explanations: Explanations = _NONE) -> str:
    """Report as a JSON list of objects, for editors and scripts."""
    return _dump([_object(diagnostic) for diagnostic in diagnostics])


def as_github(diagnostics: Sequence[Diagnostic], documents: Documents, explanations: Explanations = _NONE) -> str:
    """Report as workflow commands of GitHub Actions, which show them at the lines of a pull request.

    Source: GitHub Docs, “Workflow commands for GitHub Actions”: `%`, line ends, and in properties `:` and `,`, are
    percent-encoded.
    """
    lines = []
    for diagnostic in diagnostics:
        span = diagnostic.span
        place = f",line={span.line},col={max(span.column, 1)}" if span.line > 0 else ""
        file, title = _property(str(span.document)), _property(diagnostic.code)
        lines.append(
            f"::{diagnostic.severity.value} file={file}{place},title={title}::{_encoded(_words(diagnostic))}\n"
        )
    return "".join(lines)


def as_sarif(diagnostics: Sequence[Diagnostic], documents: Documents, explanations: Explanations = _NONE) -> str:
    """Report as SARIF 2.1.0 (OASIS), for code scanning.

    What GitHub’s code scanning shows decides what more there is than the standard asks for: descriptions and help of
    each rule, and a line for every result.
    """
    rules = sorted({diagnostic.code for diagnostic in diagnostics})
    numbers = {rule: number for number, rule in enumerate(rules)}
    results = [
        {
            "ruleId": diagnostic.code,
            "ruleIndex": numbers[diagnostic.code],
            "level": diagnostic.severity.value,
            # “[text](address)” would be a link (section 3.11.6): messages repeat what authors write.
            "message": {"text": visible(_words(diagnostic)).replace("](", "] (")},
            "locations": [{"physicalLocation": _physical(diagnostic.span)}],
        }
        for diagnostic in diagnostics
    ]
    described = [{"id": rule, **_described(explanations.get(rule, ""))} for rule in rules]
    driver = {"name": "explainer", "version": __version__, "rules": described}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return _dump({"$schema": _SARIF, "version": "2.1.0", "runs": [run]})


def visible(text: str) -> str:
    """Show control characters and bidirectional overrides as escapes, so that they do nothing."""
    return text if text.isprintable() else "".join(map(_shown, text))


def _shown(char: str) -> str:
    """Show one character; whatever a terminal could obey, hide, or show at another place is escaped."""
    # Cc: controls; Cf: formats, of which only the joiners of scripts stay; Cs: halves of characters; Cn: no characters;
    # Zl and Zp: line ends.
    if unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"} or char in "\u200c\u200d\u2060":
        return char
    point = ord(char)
    return f"\\u{point:04x}" if point <= 0xFFFF else f"\\U{point:08x}"


def _lines(data: bytes) -> list[str]:
    """Split a document as editors count lines, without its byte order mark."""
    return re.split(r"\r\n|\r|\n", data.decode("utf-8", "replace").removeprefix("\ufeff"))


def excerpt(span: Span, documents: Documents) -> tuple[str, str, str] | None:
    """Give the line of a place, or what is around the place where it is long: before, the place itself, after."""
    if span.line <= 0 or span.document not in documents:
        return None
    return _cut(span, _lines(documents[span.document]))


def _cut(span: Span, lines: Sequence[str]) -> tuple[str, str, str] | None:
    if span.line > len(lines):
        return None
    line = lines[span.line - 1]
    place = min(max(span.column - 1, 0), len(line))
    first = max(0, place - _BEFORE) if len(line) > _WIDTH else 0
    last = min(len(line), first + _WIDTH)
    marked = line[place:last][: max(span.length, 0)]
    left, right = "…" if first else "", "…" if last < len(line) else ""
    return left + line[first:place], marked, line[place + len(marked) : last] + right


def _excerpt(span: Span, lines: Sequence[str]) -> list[str]:
    """Give the line, or what is around the place where it is long, and the rule that underlines the place."""
    cut = _cut(span, lines)
    if cut is None:
        return []
    before, marked, after = cut
    margin = _columns(before)
    if margin and marked and not _columns(marked[0]):
        margin -= 1  # it is drawn over the character before
    gutter = f"{span.line:>5} | "
    shown = (before + marked + after).replace("\t", _TAB)
    rule = " " * margin + "^" * max(_columns(marked), 1)
    return [f"{gutter}{shown}", f"{'| ':>{len(gutter)}}{rule}"]


def _columns(text: str) -> int:
    """Count the columns that a terminal needs."""
    return sum(map(_column, text))


def _column(char: str) -> int:
    if char == "\t":
        return len(_TAB)
    shown = _shown(char)
    if shown != char:
        return len(shown)
    if unicodedata.category(char) in {"Mn", "Me", "Cf"} or "\u1160" <= char <= "\u11ff":  # marks, joiners, jamo
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _count(diagnostics: Sequence[Diagnostic]) -> str:
    found = Counter(diagnostic.severity for diagnostic in diagnostics)
    documents = len({diagnostic.span.document for diagnostic in diagnostics})
    parts = [_number(found[severity], severity.value) for severity in Severity if found[severity]]
    return f"{', '.join(parts)} in {_number(documents, 'file')}"


def _number(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _words(diagnostic: Diagnostic) -> str:
    return ". ".join(filter(None, (diagnostic.message, diagnostic.hint)))


def _object(diagnostic: Diagnostic) -> dict[str, Any]:
    span = diagnostic.span
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "subject": diagnostic.subject,
        "file": str(span.document),
        "line": span.line,
        "column": span.column,
        "length": span.length,
    }


def _described(explanation: str) -> dict[str, Any]:
    """Describe a rule by the first sentence, the first paragraph and the whole of its explanation."""
    if not explanation:
        return {}
    paragraph = " ".join(explanation.partition("\n\n")[0].split()).replace("`", "")
    return {
        "shortDescription": {"text": re.split(r"(?<=\.) ", paragraph, maxsplit=1)[0]},
        "fullDescription": {"text": paragraph},
        "help": {"text": explanation, "markdown": explanation},
    }


def _physical(span: Span) -> dict[str, Any]:
    # What concerns a document as a whole is shown at its first line: code scanning refuses results without one.
    region = {"startLine": max(span.line, 1)}
    if span.line > 0:
        column = max(span.column, 1)
        region |= {"startColumn": column, "endColumn": column + max(span.length, 1)}
    return {"artifactLocation": {"uri": quote(str(span.document), errors="surrogatepass")}, "region": region}


def _dump(data: object) -> str:
    # Everything but ASCII is escaped: a reader of any encoding gets the same, and no control character passes.
    return json.dumps(data, indent=2) + "\n"


def _encoded(text: str) -> str:
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    return _encoded(text).replace(":", "%3A").replace(",", "%2C")


class Format(Protocol):
    """A way to report."""

    def __call__(
        self, diagnostics: Sequence[Diagnostic], documents: Documents, explanations: Explanations = ..., /
    ) -> str:
        """Write a report."""


FORMATS: Mapping[str, Format] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
}
"""The formats of a report by name."""
