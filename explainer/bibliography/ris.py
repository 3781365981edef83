"""Items as RIS, which EndNote, Mendeley, Zotero and library catalogues read.

Floor 5, within `explainer.bibliography`. Years before our era do not fit into its dates: they stand in the note alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from explainer.bibliography.items import Item

_TYPES = {
    "article": "EJOUR",
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "bill": "BILL",
    "book": "BOOK",
    "chapter": "CHAP",
    "dataset": "DATA",
    "hearing": "HEAR",
    "legal_case": "CASE",
    "legislation": "STAT",
    "map": "MAP",
    "motion_picture": "MPCT",
    "pamphlet": "PAMP",
    "paper-conference": "CPAPER",
    "patent": "PAT",
    "personal_communication": "PCOMM",
    "post": "BLOG",
    "post-weblog": "BLOG",
    "report": "RPRT",
    "software": "COMP",
    "standard": "STAND",
    "thesis": "THES",
    "webpage": "ELEC",
}


def records(items: Iterable[Item]) -> str:
    """Write items; lines end as the format wants it."""
    return "".join(f"{tag}  - {value}\r\n" for item in items for tag, value in _lines(item))


def _lines(item: Item) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES.get(item["type"], "GEN")
    yield "ID", item["id"]
    for name in item.get("author", ()):
        yield "AU", _plain(name.get("literal") or ", ".join(name[part] for part in ("family", "given") if part in name))
    for tag, field in (("TI", "title"), ("T2", "container-title"), ("PB", "publisher")):
        if field in item:
            yield tag, _plain(item[field])
    year, *rest = item.get("issued", {}).get("date-parts", [[0]])[0]
    if year > 0:
        yield "PY", f"{year:04d}"
        yield "DA", _date([year, *rest])
    for tag, field in (("LA", "language"), ("UR", "URL"), ("L2", "archive_location"), ("N1", "note")):
        if field in item:
            yield tag, _plain(item[field])
    if "accessed" in item:
        yield "Y2", _date(item["accessed"]["date-parts"][0])
    yield "ER", ""


def _date(parts: list[int]) -> str:
    """Write year/month/day/; what is not known is empty."""
    year, month, day = [f"{parts[0]:04d}", *(f"{part:02d}" for part in parts[1:]), "", ""][:3]
    return f"{year}/{month}/{day}/"


def _plain(words: str) -> str:
    return " ".join(words.split())
