"""What is often remembered, as plain data: words, and diagnostics.

Floor 1. Promise: what is read again equals what was written; data of any other shape raises an exception.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any

from explainer.diagnostics import Diagnostic, Severity, Span
from explainer.memory import Form

_document = lru_cache(maxsize=256)(PurePosixPath)


def _write(diagnostics: Iterable[Diagnostic]) -> list[Any]:
    return [
        [one.code, one.message, _of_span(one.span), one.hint, one.severity.value, one.subject] for one in diagnostics
    ]


def _of_span(span: Span) -> list[Any]:
    return [str(span.document), span.line, span.column, span.length, span.part]


def _read(data: Any) -> tuple[Diagnostic, ...]:
    return tuple(
        Diagnostic(str(code), str(message), _span(*span), str(hint), Severity(severity), str(subject))
        for code, message, span, hint, severity, subject in data
    )


def _span(document: str, line: int, column: int, length: int, part: str) -> Span:
    return Span(_document(document), int(line), int(column), int(length), str(part))


def _words(data: Any) -> frozenset[str]:
    return frozenset(map(str, _list(data)))


def _list(data: Any) -> Sequence[Any]:
    if not isinstance(data, list):
        raise TypeError
    return data


DIAGNOSTICS: Form[tuple[Diagnostic, ...]] = Form(_write, _read)
WORDS: Form[frozenset[str]] = Form(sorted, _words)
