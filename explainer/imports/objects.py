"""JSON with places: which line each entry of a list and each field of an object begins on.

Floor 6, within `explainer.imports`. Promise: whatever the text, entries or a line that is wrong.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from explainer.characters import lines
from explainer.diagnostics import Outcome, Span
from explainer.imports.found import unreadable

_SPACE = re.compile(r"[ \t\n\r]*")
_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Text:
    """A document that is JSON."""

    document: PurePosixPath
    text: str

    def span(self, offset: int) -> Span:
        """Give the place of a character."""
        return lines(self.document, self.text)(offset)


@dataclass(frozen=True, slots=True)
class Value:
    """A value in a document."""

    text: Text
    data: Any
    begin: int

    @property
    def span(self) -> Span:
        """Give the place where it begins."""
        return self.text.span(self.begin)

    def items(self) -> Iterator[Value]:
        """Give the entries of a list; of anything else, nothing."""
        if isinstance(self.data, list):
            at = self.begin + 1
            for _ in self.data:
                begin = _after(self.text.text, at)
                data, end = _DECODER.raw_decode(self.text.text, begin)
                yield Value(self.text, data, begin)
                at = _after(self.text.text, end) + 1

    def fields(self) -> Iterator[tuple[str, Span, Value]]:
        """Give the fields of an object in the order written, each with the place of its name; else nothing."""
        text, at = self.text.text, self.begin + 1
        while isinstance(self.data, dict) and text[_after(text, at)] == '"':
            begin = _after(text, at)
            key, end = _DECODER.raw_decode(text, begin)
            within = _after(text, _after(text, end) + 1)
            data, end = _DECODER.raw_decode(text, within)
            yield key, self.text.span(begin), Value(self.text, data, within)
            at = _after(text, end) + 1
            if text[at - 1] == "}":
                return


def read(document: PurePosixPath, text: str) -> Outcome[Value | None]:
    """Read a document."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        message = f"this is not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        return Outcome(None, (unreadable(message, Span(document, error.lineno, error.colno)),))
    except (RecursionError, ValueError):
        return Outcome(None, (unreadable("this JSON is nested too deep, or holds too long a number", Span(document)),))
    return Outcome(Value(Text(document, text), data, _after(text, 0)))


def _after(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    assert found  # it matches nothing too
    return found.end()
