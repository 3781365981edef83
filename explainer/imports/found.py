"""What is found in a file that another program wrote: its records, in our names, and what of them has no place here.

Floor 6, within `explainer.imports`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from explainer.diagnostics import Diagnostic, Severity, Span
from explainer.yamldoc import Data

OTHER = "document"
"""The type of what has none of ours."""
_LONGEST = 60
"""Characters of a value that a message repeats."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record."""

    name: str
    """As the file names it."""
    value: Data
    """As content/ would hold it."""
    span: Span
    """Its place in the file."""


@dataclass(frozen=True, slots=True)
class Item:
    """A record of a bibliography."""

    span: Span
    """Where it begins in the file."""
    fields: Mapping[str, Field]
    """By the names of content/sources.yaml."""
    lost: tuple[Diagnostic, ...] = ()
    """What has no place there."""


def lost(name: str, value: Any, span: Span, why: str = "") -> Diagnostic:
    """Say that something cannot be carried.

    Args:
        name: The field, as the file names it.
        value: What it says.
        span: Its place in the file.
        why: What is wrong with it; it has no place here otherwise.
    """
    words = " ".join(_words(value).split())
    shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
    reason = why or "there is no such field here"
    return Diagnostic("import-lost", f"“{name}” is not carried, {reason}: {shown}", span, "", Severity.WARNING)


def unreadable(message: str, span: Span, hint: str = "") -> Diagnostic:
    """Say that a file, or a part of it, cannot be read."""
    return Diagnostic("import-syntax", message, span, hint)


def item(span: Span, known: dict[str, Field], missed: list[Diagnostic]) -> Item:
    """Make a record of what was read; `edtf` and `doi` are fields that others stand for here."""
    if "edtf" in known:
        # A note says more than the numbers of a date can.
        known["issued"] = known.pop("edtf")
    if "doi" in known:
        doi = known.pop("doi")
        if known.setdefault("URL", doi).value != doi.value:
            missed.append(lost(doi.name, doi.value, doi.span, "it has another address"))
    known.setdefault("type", Field("type", OTHER, span))
    return Item(span, known, tuple(missed))


def _words(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_words(one)}" for key, one in value.items() if one not in (None, ""))
    return ", ".join(map(_words, value)) if isinstance(value, (list, tuple)) else str(value)
