"""The formats of TimelineJS → slides: its JSON, and the table that its spreadsheet is saved as (CSV).

Floor 6, within `explainer.imports`. Years are as browsers count them: 0 is 1 BC, as in EDTF.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import PurePosixPath
from typing import Any

from explainer.diagnostics import Diagnostic, Span
from explainer.imports import fields
from explainer.imports.found import lost, unreadable
from explainer.imports.objects import Value

_PARTS = ("year", "month", "day")
_COLUMNS = {
    "Year": "year", "Month": "month", "Day": "day", "End Year": "end year", "End Month": "end month",
    "End Day": "end day", "Headline": "headline", "Text": "text", "Group": "group",
}  # fmt: skip
"""The columns that have a place here."""


@dataclass(frozen=True, slots=True)
class Slide:
    """One event, as TimelineJS shows it."""

    span: Span
    """Where it begins in the file."""
    key: str
    """What the file calls it; may be empty."""
    date: str
    """EDTF; empty where the file has no date that can be read."""
    headline: str
    """HTML."""
    text: str
    """HTML."""
    group: str
    """The row that it stands in."""
    lost: tuple[Diagnostic, ...]
    """What has no place here."""


def slides(whole: Value, found: list[Diagnostic]) -> Iterator[Slide]:
    """Give the events of a JSON; `found` takes all that is none."""
    for name, span, value in whole.fields():
        if name == "events":
            for slide in value.items():
                if isinstance(slide.data, dict):
                    yield _slide(slide)
                else:
                    found.append(unreadable("this is no event: each is an object, between braces", slide.span))
        elif value.data not in (None, "", [], {}):
            found.append(lost(name, value.data, span))


def rows(document: PurePosixPath, text: str, found: list[Diagnostic]) -> Iterator[Slide]:
    """Give the events of a table; `found` takes all that is none."""
    reader = csv.reader(StringIO(text), strict=True)
    try:
        names = [name.strip() for name in next(reader, [])]
        if not {"Year", "Headline"} <= {*names}:
            hint = "the first row of a table for TimelineJS begins with Year,Month,Day"
            found.append(unreadable("this table has no columns “Year” and “Headline”", Span(document, 1, 1), hint))
            return
        begin = reader.line_num + 1
        for row in reader:
            span = Span(document, begin, 1)
            begin = reader.line_num + 1
            cells = {name: cell.strip() for name, cell in zip(names, row, strict=False) if cell.strip()}
            if cells.get("Type") in ("title", "era"):
                found.append(lost(cells["Type"], cells.get("Headline", ""), span))
            elif cells:
                yield _row(cells, span)
    except csv.Error as error:
        found.append(unreadable(f"this is not CSV: {error}", Span(document, reader.line_num, 1)))


def _slide(slide: Value) -> Slide:
    missed: list[Diagnostic] = []
    known: dict[str, str] = {}
    dates: dict[str, Mapping[str, Any]] = {}
    for name, span, value in slide.fields():
        data = value.data
        if name in ("start_date", "end_date") and isinstance(data, dict):
            dates[name] = data
            missed += [
                lost(f"{name}: {part}", data[part], where, "only a day has a place here")
                for part, where, inner in value.fields()
                if part not in _PARTS and inner.data not in (None, "")
            ]
        elif name == "text" and isinstance(data, dict):
            known |= {part: str(data[part] or "") for part in ("headline", "text") if part in data}
            missed += [lost(f"text: {part}", data[part], span) for part in data if part not in ("headline", "text")]
        elif name in ("unique_id", "group") and isinstance(data, str):
            known[name] = data
        elif data not in (None, "", [], {}):
            missed.append(lost(name, data, span))
    date = _date(dates.get("start_date", {}), dates.get("end_date"))
    words = (known.get("headline", ""), known.get("text", ""), known.get("group", ""))
    return Slide(slide.span, known.get("unique_id", ""), date, *words, tuple(missed))


def _row(cells: Mapping[str, str], span: Span) -> Slide:
    known = {_COLUMNS[name]: cell for name, cell in cells.items() if name in _COLUMNS}
    missed = tuple(lost(name, cell, span) for name, cell in cells.items() if name not in _COLUMNS)
    end = {part: known[f"end {part}"] for part in _PARTS if f"end {part}" in known}
    words = (known.get("headline", ""), known.get("text", ""), known.get("group", ""))
    return Slide(span, "", _date(known, end or None), *words, missed)


def _date(start: Mapping[str, Any], end: Mapping[str, Any] | None) -> str:
    sides = [start] if end is None else [start, end]
    days = [
        fields.day(*(side.get(part) or "" if part != "year" else side.get(part, "") for part in _PARTS))
        for side in sides
    ]
    return fields.interval(list(dict.fromkeys(days)))
