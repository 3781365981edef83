"""Items as BibTeX: for BibTeX itself `year` and `month`, for biblatex `date`, both for what reads either.

Floor 5, within `explainer.bibliography`. Letters stay as they are (UTF-8); what TeX takes for commands is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from explainer.bibliography.items import Item

_TYPES = {
    "article": "article",
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "entry-encyclopedia": "incollection",
    "manuscript": "unpublished",
    "pamphlet": "booklet",
    "paper-conference": "inproceedings",
    "report": "techreport",
    "thesis": "phdthesis",
}
_WITHIN = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}
_BY = {"techreport": "institution", "phdthesis": "school"}
_ESCAPED = {
    "\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_{}"},
}  # fmt: skip


def entries(items: Iterable[Item]) -> str:
    """Write items, with an empty line between them."""
    return "\n".join(f"{entry(item)}\n" for item in items)


def entry(item: Item) -> str:
    """Write one item."""
    kind = _TYPES.get(item["type"], "misc")
    fields = ",\n".join(f"  {name} = {{{value}}}" for name, value in _fields(kind, item))
    return f"@{kind}{{{item['id']},\n{fields}\n}}"


def _fields(kind: str, item: Item) -> Iterator[tuple[str, str]]:
    # Braces within: titles in other languages than English keep their capitals as they are.
    yield "title", f"{{{_escaped(item['title'])}}}"
    if "author" in item:
        yield "author", " and ".join(map(_name, item["author"]))
    for name, field in (
        ("container-title", _WITHIN.get(kind, "howpublished")),
        ("publisher", _BY.get(kind, "publisher")),
    ):
        if name in item:
            yield field, _escaped(item[name])
    if "issued" in item:
        yield from _dates(item["issued"])
    if "language" in item:
        yield "language", item["language"]
    if "URL" in item:
        yield "url", re.sub(r"[{}\\ ]", lambda sign: f"%{ord(sign[0]):02X}", item["URL"])
    if "accessed" in item:
        yield "urldate", _date(item["accessed"]["date-parts"][0])
    if "note" in item:
        yield "note", _escaped(item["note"])


def _dates(issued: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    ends = issued["date-parts"]
    yield "date", "/".join(map(_date, ends)) + ("~" if issued.get("circa") and len(ends) == 1 else "")
    year, *rest = ends[0]
    if len(ends) == 1 and year > 0:
        yield "year", f"{year}"
        if rest:
            yield "month", f"{rest[0]}"


def _date(parts: list[int]) -> str:
    """Write a date as biblatex reads it (ISO 8601): there the year before 1 is 0."""
    year, *rest = parts
    year += year < 0
    return "-".join([f"{year:04d}" if year >= 0 else f"-{-year:04d}", *(f"{part:02d}" for part in rest)])


def _name(name: Mapping[str, str]) -> str:
    if "literal" in name:
        return f"{{{_escaped(name['literal'])}}}"
    return ", ".join(_escaped(name[part]) for part in ("family", "given") if part in name)


def _escaped(words: str) -> str:
    return "".join(_ESCAPED.get(sign, sign) for sign in " ".join(words.split()))
