"""What pydantic finds wrong, in the author's words.

Floor 3, within `explainer.content`. Promise: every kind of error that the schema can raise has a message of ours, at
the line and column of what was written.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from pydantic_core import ErrorDetails

from explainer import yamldoc
from explainer.dates import DateError
from explainer.diagnostics import Diagnostic, Span, did_you_mean, nearest
from explainer.quantities import QuantityError
from explainer.schema import Record


def meant(record: type[Record], path: tuple[int | str, ...]) -> str:
    """Give the field that an unknown one was probably meant to be; empty where none is near."""
    return nearest(str(path[-1]), _fields(record, path[:-1]))


def explain(record: type[Record], node: yamldoc.Node, error: ErrorDetails, span: Span) -> Diagnostic:
    """Word one error of a record at its place in the document; `span` is the place of the record's id."""
    path = tuple(error["loc"])
    kind, context = error["type"], error.get("ctx", {})
    name = str(path[-1]) if path else ""
    given = error["input"]
    value_span = yamldoc.locate(node, path)
    cause = context.get("error")
    if isinstance(cause, DateError):
        return Diagnostic("date-invalid", cause.message, value_span, cause.hint)
    if isinstance(cause, QuantityError):
        return Diagnostic("number-invalid", cause.message, value_span, cause.hint)
    match kind:
        case "extra_forbidden":
            known = _fields(record, path[:-1])
            hint = did_you_mean(name, known) or f"known here: {', '.join(sorted(known))}"
            return Diagnostic("field-unknown", f"“{name}” is not a field known here", _key(node, path), hint)
        case "missing":
            return Diagnostic(
                "field-missing",
                f"“{name}” is missing",
                yamldoc.locate(node, path[:-1], key=True) if path[:-1] else span,
                f"add “{name}: …”",
            )
        case "literal_error":
            options = str(context["expected"]).replace("'", "“", 1)
            choices = _choices(options)
            hint = did_you_mean(str(given), choices) or f"one of: {', '.join(choices)}"
            return Diagnostic("value-unknown", f"“{given}” is not known for “{name}”", value_span, hint)
        case "string_pattern_mismatch":
            return _pattern(name, given, context["pattern"], value_span)
        case "string_too_long" | "too_short" | "string_too_short" | "too_long":
            return Diagnostic("value-size", f"“{_field(path)}” {_size(kind, context)}", value_span)
        case "int_parsing" | "int_type" | "greater_than_equal" | "int_from_float":
            return Diagnostic(
                "number-invalid",
                f"“{given}” is not a whole number from 1",
                value_span,
                "count from 1, digits only",
            )
        case _:
            return Diagnostic("value-shape", f"“{_field(path)}” {_shape(kind)}", value_span, _shape_hint(given))


def _field(path: tuple[int | str, ...]) -> str:
    return next((part for part in reversed(path) if isinstance(part, str)), "this entry")


def _key(node: yamldoc.Node, path: tuple[int | str, ...]) -> Span:
    return yamldoc.locate(node, path, key=True)


def _choices(expected: str) -> list[str]:
    parts = expected.replace("“", "'").replace(" or ", ", ").split(", ")
    return [part.strip("'") for part in parts]


def _fields(record: Any, path: tuple[int | str, ...]) -> set[str]:
    """Give the names of the fields at a path of a record type."""
    for part in path:
        if isinstance(part, str) and isinstance(record, type) and issubclass(record, Record):
            fields = record.model_fields
            record = next((f.annotation for n, f in fields.items() if part in (n, f.alias)), record)
        record = _record_in(record) or record
    return {f.alias or n for n, f in record.model_fields.items()} if _is_record(record) else set()


def _is_record(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Record)


def _record_in(annotation: Any) -> type[Record] | None:
    if _is_record(annotation):
        return annotation  # type: ignore[no-any-return]
    return next(filter(None, map(_record_in, get_args(annotation))), None)


ID_HINT = "lower-case letters a–z, digits and hyphens, beginning with a letter or digit, 61 at most"
_PATTERNS = (
    ("a-z0-9-", "id-invalid", "is not an id", ID_HINT),
    ("https?", "address-invalid", "is not a web address", "write it whole, beginning with https://"),
    ("{2,3}", "language-invalid", "is not a language tag", "as BCP 47 has them: fr, nl, ar, pt-BR"),
)


def _pattern(name: str, given: Any, pattern: str, span: Span) -> Diagnostic:
    if pattern == r"\S":
        return Diagnostic("value-empty", f"“{name}” is empty", span, "write the text, or leave the field out")
    code, what, hint = next(
        ((code, what, hint) for part, code, what, hint in _PATTERNS if part in pattern),
        ("value-invalid", "is not allowed here", ""),
    )
    return Diagnostic(code, f"“{given}” {what}", span, hint)


def _size(kind: str, context: Mapping[str, Any]) -> str:
    if kind.endswith("long"):
        return f"is longer than {context['max_length']} characters"
    return "needs at least one entry"


_SHAPES = {
    "model_type": "should be a mapping of fields (name: value)",
    "model_attributes_type": "should be a mapping of fields (name: value)",
    "dict_type": "should be a mapping (fr: …, nl: …)",
    "mapping_type": "should be a mapping (name: value)",
    "tuple_type": "should be a list ([a, b] or lines beginning with -)",
    "string_type": "should be text",
}


def _shape(kind: str) -> str:
    return _SHAPES.get(kind, "does not have the right form")


def _shape_hint(given: Any) -> str:
    if isinstance(given, bool) or given is None:
        word = {True: "true", False: "false", None: "null"}[given]
        return f"YAML reads this as {word}: put the text between quotes, or leave the field out"
    return ""
