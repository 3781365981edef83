"""RIS, as Zotero, EndNote and library catalogues write it → records.

Floor 6, within `explainer.imports`. A file is lines of a tag, two spaces, a hyphen and a value: libraries that read it
keep no places, so the lines are read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from explainer.diagnostics import Diagnostic, Span
from explainer.imports import fields
from explainer.imports.found import OTHER, Field, Item, item, lost, unreadable

_LINE = re.compile(r"([A-Z][A-Z0-9])  ?-(?: (.*))?")
_TYPES = {
    "ABST": "article-journal", "BILL": "bill", "BLOG": "post-weblog", "BOOK": "book", "CASE": "legal_case",
    "CHAP": "chapter", "COMP": "software", "CONF": "paper-conference", "CPAPER": "paper-conference",
    "DATA": "dataset", "DICT": "entry-dictionary", "EJOUR": "article", "ELEC": "webpage", "ENCYC": "entry-encyclopedia",
    "GOVDOC": "report", "HEAR": "hearing", "JOUR": "article-journal", "LEGAL": "legislation", "MANSCPT": "manuscript",
    "MAP": "map", "MGZN": "article-magazine", "MPCT": "motion_picture", "NEWS": "article-newspaper",
    "PAMP": "pamphlet", "PAT": "patent", "PCOMM": "personal_communication", "RPRT": "report", "SLIDE": "speech",
    "STAND": "standard", "STAT": "legislation", "THES": "thesis", "VIDEO": "motion_picture", "WEB": "webpage",
}  # fmt: skip
_TEXTS = {
    "TI": "title", "T1": "title", "T2": "container-title", "JO": "container-title", "JF": "container-title",
    "PB": "publisher", "UR": "URL",
}  # fmt: skip
_AUTHORS = ("AU", "A1")
_ISSUED = ("DA", "PY", "Y1")
_KEYS = ("ID", "ER")
"""What a record is called in the program that wrote it, and its end."""

Line = tuple[str, str, Span]


def items(document: PurePosixPath, text: str, found: list[Diagnostic]) -> Iterator[Item]:
    """Give the records of a file; `found` takes what stands in none."""
    record: list[Line] = []
    for number, line in enumerate(text.split("\n"), start=1):
        match = _LINE.fullmatch(line.rstrip())
        span = Span(document, number, 1)
        if match is None:
            _continue(record, line.strip(), span, found)
            continue
        tag, words = match[1], (match[2] or "").strip()
        if (tag == "TY") == bool(record):
            message = "this record has no end" if record else f"“{tag}” stands before a record has begun"
            hint = "a record begins with “TY  - ” and ends with “ER  - ”"
            found.append(unreadable(message, record[0][2] if record else span, hint))
            record = []
        if tag == "TY" or record:
            record.append((tag, words, span))
        if tag == "ER" and record:
            yield _item(record)
            record = []
    if record:
        found.append(unreadable("this record has no end", record[0][2], "a record ends with “ER  - ”"))


def _continue(record: list[Line], words: str, span: Span, found: list[Diagnostic]) -> None:
    """Take a line without a tag for more of the one before it."""
    if record and words:
        tag, before, place = record[-1]
        record[-1] = (tag, f"{before} {words}", place)
    elif words:
        found.append(unreadable("this line belongs to no record", span, "a record begins with “TY  - ”"))


def _item(record: list[Line]) -> Item:
    known: dict[str, Field] = {}
    missed: list[Diagnostic] = []
    people: list[dict[str, str]] = []
    for tag, words, span in record:
        if tag in _KEYS or not words:
            continue
        if tag in _AUTHORS:
            family, _, given = words.partition(",")
            people.append(dict(fields.name(family, given) if given.strip() else fields.name(literal=words)))
            known.setdefault("author", Field(tag, people, span))
            continue
        key, value, why = _field(tag, words)
        is_date = key in ("issued", "accessed")
        there = known[key].value if key in known else ""
        if key and value and (not there or (is_date and str(value).startswith(f"{there}-"))):
            known[key] = Field(tag, value, span)
        elif not (key and value) or (there != value and not (is_date and str(there).startswith(f"{value}-"))):
            missed.append(lost(tag, words, span, why or ("there is another" if key else "")))
        if is_date and value and (time := _time(words)):
            missed.append(lost(tag, time, span, "only a day has a place here"))
    return item(record[0][2], known, missed)


def _field(tag: str, words: str) -> tuple[str, str | dict[str, str], str]:
    """Give the name of a field here, its value here, and why it has none."""
    if tag == "TY":
        return "type", _TYPES.get(words, ""), f"so the type is {OTHER}"
    if tag in _ISSUED:
        return "issued", _date(words), "it is not written as a date"
    if tag == "Y2":
        return "accessed", _date(words), "it is not written as a date"
    if tag == "LA":
        return "language", fields.language(words), ""
    if tag == "DO":
        return "doi", fields.address(words), "it is not a DOI"
    if tag == "N1" and (date := fields.noted(words)):
        return "edtf", date, ""
    if tag == "L2" and words.startswith(("https://", "http://")):
        return "archive", {"url": words}, ""
    return _TEXTS.get(tag, ""), words, ""


def _date(words: str) -> str:
    """Read year/month/day/anything, or EDTF."""
    return fields.day(*words.split("/")[:3]) or fields.edtf(words)


def _time(words: str) -> str:
    """Give what stands behind the day: mostly a time."""
    return words.split("/", 3)[3].strip() if words.count("/") > 2 else ""
