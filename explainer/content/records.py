"""One record: from YAML nodes to a value of the schema, with every mistake in the author's words.

Floor 3, within `explainer.content`. Promise: one mistake gives one diagnostic, at its line and column.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from explainer import yamldoc
from explainer.content.faults import ID_HINT, explain, meant
from explainer.diagnostics import Diagnostic, Span
from explainer.schema import NEUTRAL, Prose, Record, Text

R = TypeVar("R", bound=Record)
R_co = TypeVar("R_co", bound=Record, covariant=True)
Named = tuple[str, Span, yamldoc.Node]
"""An id (empty where none was written), its place, and the record's node."""

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,60}")


@dataclass(frozen=True, slots=True)
class Entry(Generic[R_co]):
    """A record that remembers where it was written; `record` is None where it is too broken to use."""

    id: str
    record: R_co | None
    node: yamldoc.Node
    span: Span
    """The place of the id."""

    def locate(self, *path: str | int, key: bool = False) -> Span:
        """Give the place of a field, or of the nearest thing around it that was written."""
        return yamldoc.locate(self.node, path, key=key) if path else self.span

    def place(self, path: tuple[str | int, ...]) -> Callable[[int], Span]:
        """Give the function that finds an offset of a text in its document."""
        scalar = yamldoc.find(self.node, path)
        return scalar.place if isinstance(scalar, yamldoc.Scalar) else lambda _offset: self.locate(*path)


@dataclass(frozen=True, slots=True)
class Written:
    """A text for readers, in one of the languages that it is written in."""

    field_path: tuple[str | int, ...]
    language: str
    words: str
    is_prose: bool
    languages: frozenset[str]
    """All languages that the text is written in."""

    @property
    def path(self) -> tuple[str | int, ...]:
        """Give the path of the words in the document."""
        return self.field_path if self.language == NEUTRAL else (*self.field_path, self.language)

    @property
    def field(self) -> str:
        """Give the name of the field that holds the text."""
        return next((part for part in reversed(self.field_path) if isinstance(part, str)), "")

    def missing(self, languages: Iterable[str]) -> tuple[str, ...]:
        """Give the languages of the site without words; asked of the first language only, so that it is said once."""
        if NEUTRAL in self.languages or self.language != min(self.languages):
            return ()
        return tuple(language for language in languages if language not in self.languages)


def validate(record: type[R], node: yamldoc.Node, span: Span) -> tuple[R | None, tuple[Diagnostic, ...]]:
    """Make a record of a node, whose id stands at `span`; None with its diagnostics where that fails."""
    try:
        return record.model_validate(yamldoc.data(node)), ()
    except ValidationError as invalid:
        return None, tuple(explain(record, node, error, span) for error in _without_echoes(record, invalid))


def _without_echoes(record: type[Record], invalid: ValidationError) -> Iterator[ErrorDetails]:
    """Leave out that a field is missing where it is there, misspelt."""
    errors = invalid.errors(include_url=False)
    misspelt = {
        (*error["loc"][:-1], meant(record, error["loc"])) for error in errors if error["type"] == "extra_forbidden"
    }
    return (error for error in errors if error["type"] != "missing" or error["loc"] not in misspelt)


def named(node: yamldoc.Node | None, found: list[Diagnostic]) -> Iterator[Named]:
    """Give the entries of a map of id to record."""
    if isinstance(node, yamldoc.Mapping):
        yield from ((key.text, key.span, value) for key, value in node.entries)
    elif not _is_empty(node):
        assert node is not None
        found.append(
            Diagnostic(
                "value-shape",
                "this should be a mapping (id: …)",
                node.span,
                "begin each entry with its id and a colon",
            )
        )


def listed(node: yamldoc.Node | None, found: list[Diagnostic]) -> Iterator[Named]:
    """Give the entries of a list of records that carry their id inside."""
    if isinstance(node, yamldoc.Sequence):
        for item in node.items:
            identifier = yamldoc.find(item, ("id",))
            if isinstance(identifier, yamldoc.Scalar):
                yield identifier.text, identifier.span, item
            else:
                yield "", item.span, item
    elif not _is_empty(node):
        assert node is not None
        found.append(Diagnostic("value-shape", "this should be a list", node.span, "begin each entry with “- id: …”"))


def _is_empty(node: yamldoc.Node | None) -> bool:
    return node is None or (isinstance(node, yamldoc.Scalar) and yamldoc.data(node) is None)


def records(record: type[R], items: Iterable[Named], found: list[Diagnostic]) -> dict[str, Entry[R]]:
    """Validate many records, keeping every id that was written down; the first of two with one id counts."""
    kept: dict[str, Entry[R]] = {}
    for identifier, span, node in items:
        value, wrong = validate(record, node, span)
        found.extend(wrong)
        if identifier in kept:
            first = kept[identifier].span.line
            message = f"“{identifier}” is used twice; first on line {first}"
            found.append(Diagnostic("id-duplicate", message, span, "give one of them another id"))
        elif identifier:
            if "id" not in record.model_fields and not _ID.fullmatch(identifier):
                found.append(Diagnostic("id-invalid", f"“{identifier}” is not an id", span, ID_HINT))
            kept[identifier] = Entry(identifier, value, node, span)
    return kept


def texts(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Text]]:
    """Find every text for readers in a record, with its path in the document."""
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, Record):
        for name, field in type(value).model_fields.items():
            yield from texts(getattr(value, name), (*path, field.alias or name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from texts(item, (*path, index))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from texts(item, (*path, key))


def written(record: Record) -> Iterator[Written]:
    """Find every text of a record, once for each language that it is written in."""
    for path, text in texts(record):
        for language, words in text.items():
            yield Written(path, language, words, isinstance(text, Prose), frozenset(text))
