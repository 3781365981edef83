"""One record: from YAML nodes to a value of the schema, with every mistake in the author's words.

Floor 4, within `explainer.content`. Promise: one mistake gives one diagnostic, at its line and column.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from explainer import yamldoc
from explainer.content.faults import ID, as_id, explain, id_invalid
from explainer.content.reader import Reader, whole
from explainer.diagnostics import Diagnostic, Span
from explainer.schema import Record, Text

R = TypeVar("R", bound=Record)
R_co = TypeVar("R_co", bound=Record, covariant=True)
Named = tuple[str, Span, yamldoc.Node]
"""An id (empty where none was written), its place, and the record's node."""


@dataclass(frozen=True, slots=True)
class Entry(Generic[R_co]):
    """A record that remembers where it was written; `record` is None where it is too broken to use."""

    id: str
    record: R_co | None
    node: yamldoc.Node
    span: Span
    """The place of the id."""
    key: Hashable = None
    """What it was read from, all of it: entries of one kind with equal keys are equal. None where that is not known."""

    def locate(self, *path: str | int, key: bool = False) -> Span:
        """Give the place of a field, or of the nearest thing around it that was written."""
        return yamldoc.locate(self.node, path, key=key) if path else self.span

    def place(self, path: tuple[str | int, ...]) -> Callable[[int], Span]:
        """Give the function that finds an offset of a text in its document."""
        scalar = yamldoc.find(self.node, path)
        return scalar.place if isinstance(scalar, yamldoc.Scalar) else lambda _offset: self.locate(*path)


def validate(record: type[R], node: yamldoc.Node, span: Span) -> tuple[R | None, tuple[Diagnostic, ...]]:
    """Make a record of a node; None with its diagnostics where that fails. `span` is the place of its name."""
    try:
        return record.model_validate(yamldoc.data(node)), ()
    except ValidationError as invalid:
        errors = invalid.errors(include_url=False)
        told = tuple(explain(record, node, span, errors[: yamldoc.MAX_DIAGNOSTICS]))
        return None, told if len(errors) <= yamldoc.MAX_DIAGNOSTICS else (*told, _too_many(span))


def _too_many(span: Span) -> Diagnostic:
    """Say that there are more mistakes than anybody reads: to look for all of them could take minutes."""
    message = f"more than {yamldoc.MAX_DIAGNOSTICS} mistakes: what follows was not checked"
    return Diagnostic("yaml-size", message, span, "correct the others first")


def named(node: yamldoc.Node | None, found: list[Diagnostic]) -> Iterator[Named]:
    """Give the entries of a map of id to record."""
    if isinstance(node, yamldoc.Mapping):
        yield from ((key.text, key.span, value) for key, value in node.entries)
    elif node is not None and not _says_nothing(node):
        hint = "begin each entry with its id and a colon"
        found.append(Diagnostic("value-shape", "this should be a mapping (id: …)", node.span, hint))


def listed(node: yamldoc.Node | None, found: list[Diagnostic]) -> Iterator[Named]:
    """Give the entries of a list of records that carry their id inside."""
    if isinstance(node, yamldoc.Sequence):
        for item in node.items:
            identifier = yamldoc.find(item, ("id",))
            if isinstance(identifier, yamldoc.Scalar):
                yield identifier.text, identifier.span, item
            else:
                yield "", item.span, item
    elif node is not None and not _says_nothing(node):
        found.append(Diagnostic("value-shape", "this should be a list", node.span, "begin each entry with “- id: …”"))


def is_read(node: yamldoc.Node | None, shape: type[yamldoc.Mapping | yamldoc.Sequence]) -> bool:
    """Tell whether all entries of a document are known: it has the right shape, or nothing is written in it."""
    return isinstance(node, shape) or (
        isinstance(node, yamldoc.Scalar) and node.style is not yamldoc.Style.REFUSED and node.value is None
    )


def _says_nothing(node: yamldoc.Node) -> bool:
    """Tell whether there is nothing to be said of a node that holds no entries: it is empty, or was refused before."""
    return isinstance(node, yamldoc.Scalar) and node.value is None


def records(record: type[R], items: Iterable[Named], reader: Reader) -> dict[str, Entry[R]]:
    """Validate many records, keeping every id that was written down; the first of two with one id counts."""
    kept: dict[str, Entry[R]] = {}
    told = 0
    for identifier, span, node in items:
        if told > yamldoc.MAX_DIAGNOSTICS:
            if identifier:
                kept.setdefault(identifier, Entry(identifier, None, node, span))
            continue
        # A part, which may hold several entries, is named after its words. Keys are plain: they are compared often.
        key = (span.part, span.line, span.column) if span.part else None
        value, invalid = reader.recall(record.__name__, key, partial(validate, record, node, span))
        wrong = list(invalid)
        if identifier in kept:
            first = whole(kept[identifier].span, reader.above).line
            message = f"“{identifier}” is used twice; first on line {first}"
            wrong.append(Diagnostic("id-duplicate", message, span, "give one of them another id"))
        elif identifier:
            if "id" not in record.model_fields and not ID.fullmatch(identifier):
                wrong.append(id_invalid(identifier, span))
            kept[identifier] = Entry(identifier, value, node, span, key)
        told += len(wrong)
        if told > yamldoc.MAX_DIAGNOSTICS:
            wrong.append(_too_many(span))
        reader.found.extend(wrong)
    # Who writes “Toll:” refers to “toll” elsewhere: that is the same mistake.
    for entry in [entry for entry in kept.values() if not ID.fullmatch(entry.id)]:
        if meant := as_id(entry.id):
            kept.setdefault(meant, Entry(meant, None, entry.node, entry.span))
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
