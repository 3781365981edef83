"""CSL-JSON, as Zotero, Pandoc and Mendeley write it → records.

Floor 6, within `explainer.imports`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from explainer.diagnostics import Diagnostic, Span
from explainer.imports import fields
from explainer.imports.found import OTHER, Field, Item, item, lost, unreadable
from explainer.imports.objects import Value

_TEXTS = {"title": "title", "container-title": "container-title", "publisher": "publisher", "URL": "URL"}
_KEYS = frozenset({"id", "citation-key", "citekey"})
"""Names within the program that wrote the file: ids of ours are made of what a record says."""
_CSL_NAME = frozenset({"family", "given", "literal", "non-dropping-particle", "dropping-particle"})


def items(whole: Value, found: list[Diagnostic]) -> Iterator[Item]:
    """Give the records of a file; `found` takes what is no record."""
    for value in whole.items():
        if isinstance(value.data, dict):
            yield _item(value)
        else:
            found.append(unreadable("this is no record: each is an object, between braces", value.span))


def _item(value: Value) -> Item:
    known: dict[str, Field] = {}
    missed: list[Diagnostic] = []
    for name, span, field in value.fields():
        if name in _KEYS:
            continue
        key, data, why = _field(name, field.data)
        if key and data and key not in known:
            known[key] = Field(name, data, span)
        elif field.data not in (None, "", [], {}):
            missed.append(lost(name, field.data, span, why))
        missed += _of_names(field.data, span) if key == "author" and data else ()
    return item(value.span, known, missed)


def _field(name: str, data: Any) -> tuple[str, Any, str]:
    """Give the name of a field here, its value here, and why it has none."""
    words = data.strip() if isinstance(data, str) else ""
    match name:
        case "type":
            return "type", data if isinstance(data, str) and data in fields.TYPES else "", f"so the type is {OTHER}"
        case "author":
            return "author", _names(data), "nothing in it says who it is"
        case "issued" | "accessed":
            return name, _date(data), "it is not written as a date"
        case "language":
            return "language", fields.language(words), ""
        case "DOI":
            return "doi", fields.address(words), "it is not a DOI"
        case "note" if date := fields.noted(words):
            return "edtf", date, ""
        case "archive_location" if words.startswith(("https://", "http://")):
            return "archive", {"url": words}, ""
        case _:
            return _TEXTS.get(name, ""), words, ""


def _names(data: Any) -> list[Mapping[str, str]]:
    names = [one for one in data if isinstance(one, dict)] if isinstance(data, list) else []
    return [made for one in names if (made := _name({key: str(words) for key, words in one.items()}))]


def _name(one: Mapping[str, str]) -> Mapping[str, str]:
    family = " ".join(part for part in (one.get("non-dropping-particle"), one.get("family")) if part)
    given = " ".join(part for part in (one.get("given"), one.get("dropping-particle")) if part)
    return fields.name(family, given, one.get("literal", ""))


def _of_names(data: Any, span: Span) -> Iterator[Diagnostic]:
    for one in data:
        for key in one if isinstance(one, dict) else ():
            if key not in _CSL_NAME:
                yield lost(f"author: {key}", one[key], span)


def _date(data: Any) -> str:
    if not isinstance(data, dict):
        return ""
    raw = data.get("raw") or data.get("literal") or data.get("edtf")
    parts = data.get("date-parts")
    if isinstance(raw, str) or not isinstance(parts, list) or not all(isinstance(end, list) and end for end in parts):
        return fields.edtf(raw) if isinstance(raw, str) else ""
    ends = [fields.day(_year(end[0]), *end[1:3]) for end in parts]
    if str(data.get("season", "")) in ("1", "2", "3", "4") and len(ends) == 1 and len(ends[0]) == 4:
        ends = [f"{ends[0]}-2{data['season']}"]
    return fields.interval(ends, about=bool(data.get("circa")))


def _year(year: Any) -> Any:
    """Count as EDTF does: CSL has no year 0, so that its -44 is -43 here."""
    return int(year) + 1 if str(year).startswith("-") and str(year)[1:].isdecimal() else year
