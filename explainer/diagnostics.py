"""What an author has to fix, as values.

Floor 0 (standard library only). Promise: a mistake of the author is a `Diagnostic` in an `Outcome`, never an
exception; an exception is always a bug of ours.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum
from itertools import islice
from pathlib import PurePosixPath
from typing import Generic, TypeVar

_COMPARED = 200
"""With how many known words one that is not known is compared."""
_ENDING = 3
"""Letters that two words end with which begin differently."""

T_co = TypeVar("T_co", covariant=True)


class Severity(Enum):
    """How much a diagnostic weighs; errors keep the last good site in place."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a document.

    Lines and columns count from 1, columns in code points, as editors show them. Line 0 means the document as a whole.
    """

    document: PurePosixPath
    line: int = 0
    column: int = 0
    length: int = 1
    part: str = ""
    """The part of the document from whose first line the line is counted, while documents are read in parts; empty
    where it is counted from the document's own, as in all that people see."""

    def __str__(self) -> str:
        """Give `file:line:column`, the form that terminals and editors make clickable."""
        return f"{self.document}:{self.line}:{self.column}" if self.line else str(self.document)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing for the author to fix."""

    code: str
    """Stable, subject first, kebab-case: `date-invalid`."""
    message: str
    """A lower-case sentence in the author's words: what is wrong."""
    span: Span
    hint: str = ""
    """What to do about it; may be empty."""
    severity: Severity = Severity.ERROR
    subject: str = ""
    """The id of the record, or the path of the document, that a waiver would name; may be empty."""


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T_co]):
    """A value as whole as could be made, with what was wrong on the way."""

    value: T_co
    diagnostics: tuple[Diagnostic, ...] = ()


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by place and drop exact repeats, so that reports do not depend on the order of work."""
    return tuple(sorted(set(diagnostics), key=lambda d: (d.span, d.severity.value, d.code, d.message)))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Tell whether anything forbids publication."""
    return any(d.severity is Severity.ERROR for d in diagnostics)


def nearest(word: str, known: Iterable[str]) -> str:
    """Give the known word that was probably meant, or an empty string where none is near."""
    words = sorted(known)
    likely = words if len(words) <= _COMPARED else _alike(word, words)
    return next(iter(get_close_matches(word, likely, n=1, cutoff=0.6)), "")


def _alike(word: str, words: Sequence[str]) -> list[str]:
    """Choose from many words those that begin or end most like another: to compare it with all takes too long."""
    at, half, end = bisect(words, word), _COMPARED // 4, word[-_ENDING:]
    ended = (one for one in words if one.endswith(end) and abs(len(one) - len(word)) <= _ENDING)
    return sorted({*words[max(0, at - half) : at + half], *islice(ended, 2 * half)})


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give a hint naming the nearest known word, or an empty string where none is near."""
    near = nearest(word, known)
    return f"did you mean “{near}”?" if near else ""
