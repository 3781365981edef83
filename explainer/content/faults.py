"""What pydantic finds wrong, in the author's words.

Floor 4, within `explainer.content`. Promise: every kind of error that the schema can raise has a message of ours, at
the line and column of what was written, and one mistake has one message.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Any, get_args

from pydantic_core import ErrorDetails

from explainer import yamldoc
from explainer.dates import DateError
from explainer.diagnostics import Diagnostic, Span, did_you_mean, nearest
from explainer.quantities import QuantityError
from explainer.schema import Record, Source

_LONGEST = 60
"""Characters of a value that a message repeats."""
_KEY = "[key]"
"""The step by which pydantic says that a key is wrong, not its value."""


def explain(
    record: type[Record], node: yamldoc.Node, span: Span, errors: Iterable[ErrorDetails]
) -> Iterator[Diagnostic]:
    """Word the errors of a record, each at its place in the document.

    Args:
        record: What it should have been.
        node: What was written.
        span: The place of the record's name, for what is missing in it.
        errors: What pydantic says.
    """
    errors = list(errors)
    # A misspelt field is one mistake, not an unknown field and a missing one.
    meant = {(*path[:-1], nearest(str(path[-1]), _fields(record, path[:-1]))) for path in _unknown(errors)}
    for error in errors:
        path = error["loc"]
        if error["type"] == "missing" and path in meant:
            continue
        # Entries that are wrong do not count for pydantic, so a list may seem too short because of them.
        if error["type"] == "too_short" and any(len(e["loc"]) > len(path) == _shared(e["loc"], path) for e in errors):
            continue
        if _holds_refused(yamldoc.find(node, path)):
            continue  # said where the document was read
        yield _word(record, node, span, error)


def _shared(path: tuple[int | str, ...], other: tuple[int | str, ...]) -> int:
    """Count the steps that two paths have in common."""
    return sum(1 for _ in takewhile(lambda steps: steps[0] == steps[1], zip(path, other, strict=False)))


def _holds_refused(node: yamldoc.Node | None) -> bool:
    if isinstance(node, yamldoc.Scalar):
        return node.style is yamldoc.Style.REFUSED
    if isinstance(node, yamldoc.Mapping):
        return any(_holds_refused(value) for _, value in node.entries)
    return node is not None and any(map(_holds_refused, node.items))


def _unknown(errors: Iterable[ErrorDetails]) -> Iterator[tuple[int | str, ...]]:
    return (error["loc"] for error in errors if error["type"] == "extra_forbidden")


def _word(record: type[Record], node: yamldoc.Node, span: Span, error: ErrorDetails) -> Diagnostic:
    path, kind, context, given = error["loc"], error["type"], error.get("ctx", {}), error["input"]
    is_key = bool(path) and path[-1] == _KEY
    path = path[:-1] if is_key else path
    place = yamldoc.locate(node, path, key=is_key) if path else span
    name = _field(path)
    cause = context.get("error")
    if isinstance(cause, DateError):
        return Diagnostic("date-invalid", cause.message, place, cause.hint)
    if isinstance(cause, QuantityError):
        return Diagnostic("number-invalid", cause.message, place, cause.hint)
    match kind:
        case "extra_forbidden":
            known = _fields(record, path[:-1])
            hint = did_you_mean(name, known) or f"known here: {', '.join(sorted(known))}"
            key = yamldoc.locate(node, path, key=True)
            return Diagnostic("field-unknown", f"“{name}” is not a field known here", key, hint)
        case "missing" | "form_missing" | "unnamed":
            holder = yamldoc.locate(node, path[:-1] if kind == "missing" else path, key=True)
            return _missing(record, error, holder if path[1 if kind == "missing" else 0 :] else span)
        case "literal_error" if isinstance(given, str):
            choices = re.findall("'([^']*)'", context["expected"])
            hint = did_you_mean(given, choices) or f"one of: {', '.join(choices)}"
            return Diagnostic("value-unknown", f"“{_short(given)}” is not known for “{name}”", place, hint)
        case "string_pattern_mismatch":
            return _pattern(name, given, context["pattern"], place)
        case "string_too_long":
            message = f"“{name}” is longer than {context['max_length']} characters"
            return Diagnostic("value-size", message, place, "shorten it")
        case "too_short":
            hint = "write one, or leave the field out where it may be missing"
            return Diagnostic("value-size", f"“{name}” needs at least one entry", place, hint)
        case "repeated":
            return Diagnostic("value-repeated", f"“{name}” names “{context['item']}” twice", place, "name it once")
        case "whole_number":
            message = f"“{_short(str(given))}” is not a whole number from 1"
            return Diagnostic("number-invalid", message, place, "count from 1, digits only")
    shape, hint = _SHAPES.get(kind, ("does not have the right form", ""))
    return Diagnostic("value-shape", f"{f'“{name}”' if name else 'this entry'} {shape}", place, _misread(given) or hint)


def _missing(record: type[Record], error: ErrorDetails, holder: Span) -> Diagnostic:
    path, kind = error["loc"], error["type"]
    if kind == "unnamed":
        named = "label, title, author or URL" if record is Source and not path else "literal, or family"
        return Diagnostic("field-missing", error["msg"], holder, f"add {named}")
    name, form = (str(path[-1]), "") if kind == "missing" else ("other", ", the form that goes with numbers in general")
    return Diagnostic("field-missing", f"“{name}” is missing", holder, f"add “{name}: …”{form}")


def _field(path: tuple[int | str, ...]) -> str:
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _fields(record: Any, path: tuple[int | str, ...]) -> set[str]:
    """Give the names of the fields at a path of a record type."""
    for part in path:
        if isinstance(part, str) and _is_record(record):
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


DEVICE = "con|prn|aux|nul|com[0-9]|lpt[0-9]"
"""What Windows calls devices, in lower case."""
# Files are called by ids, and no disk of Windows takes a file of that name.
ID = re.compile(rf"(?!(?:{DEVICE})(?![a-z0-9-]))[a-z0-9][a-z0-9-]{{0,60}}")
_ID_HINT = "an id has lower-case letters a–z, digits and hyphens, and begins with a letter or digit; 61 at most"


def as_id(text: str) -> str:
    """Give the id that is nearest to a text; empty where there is none."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")[:61].rstrip("-")


def id_invalid(text: str, span: Span) -> Diagnostic:
    """Say that a text is no id, and which one it could be."""
    meant = as_id(text)
    if re.fullmatch(DEVICE, meant):
        hint = "Windows keeps that name for a device, and files are called by ids: write another"
        return Diagnostic("id-invalid", f"“{_short(text)}” is not an id", span, hint)
    hint = f"write “{meant}”: {_ID_HINT}" if meant else _ID_HINT
    return Diagnostic("id-invalid", f"“{_short(text)}” is not an id", span, hint)


_PATTERNS = (
    ("zero|one", "value-unknown", "is not a plural form", "one of: zero, one, two, few, many, other"),
    ("https?", "address-invalid", "is not a web address", "write it whole, beginning with https://"),
    ("{2,3}", "language-invalid", "is not a language tag", "as BCP 47 has them: fr, nl, ar, pt-BR"),
    ("[A-Z]{3}", "unit-unknown", "is not a unit", "write percent, a currency code such as EUR, or the id of a unit"),
)


def _pattern(name: str, given: Any, pattern: str, span: Span) -> Diagnostic:
    if pattern == r"\S":
        return Diagnostic("value-empty", f"“{name}” is empty", span, "write the text, or leave the field out")
    for part, code, what, hint in _PATTERNS:
        if part in pattern:
            return Diagnostic(code, f"“{_short(str(given))}” {what}", span, hint)
    return id_invalid(str(given), span)


_FIELDS = ("should be a mapping of fields (name: value)", "")
_SHAPES = {
    "model_type": _FIELDS,
    "model_attributes_type": _FIELDS,
    "mapping_type": _FIELDS,
    "dict_type": ("should be a text, or a mapping of languages (en: …)", ""),
    "tuple_type": ("should be a list", "write [a, b], or a line that begins with “- ” for each"),
    "bool_type": ("should be true or false", ""),
    "string_type": ("should be text", ""),
    "literal_error": ("should be one word", ""),
}


def _misread(given: Any) -> str:
    """Say how YAML reads some words that authors take for text."""
    if isinstance(given, bool):
        return f"YAML reads this as {str(given).lower()}: put the text between quotes"
    return "nothing is written here: write it, or leave the field out" if given is None else ""
