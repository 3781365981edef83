"""Sources and pages as items of CSL-JSON (CSL 1.0.2).

Floor 5, within `explainer.bibliography`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from explainer.dates import Date, Point
from explainer.schema import Source

Item = Mapping[str, Any]


def source(key: str, source: Source, title: str) -> Item:
    """Give a source as an item; `title` stands in where it has none."""
    edtf = "" if source.issued is None or is_exact(source.issued) else f"EDTF: {source.issued.text}"
    return _known({
        "id": key,
        "type": source.type,
        "title": source.title or title,
        "author": [_name(one.family, one.given, str(one)) for one in source.author],
        "container-title": source.container_title,
        "publisher": source.publisher,
        "issued": issued(source.issued) if source.issued else None,
        "accessed": issued(source.accessed) if source.accessed else None,
        "language": source.language,
        "URL": source.url,
        "archive_location": source.archive.url if source.archive else None,
        "note": edtf,
    })  # fmt: skip


def page(key: str, title: str, site: str, people: Iterable[str], date: Date, language: str, url: str) -> Item:
    """Give a page of the site as an item."""
    return _known({
        "id": key,
        "type": "webpage",
        "title": title,
        "author": [{"literal": name} for name in people],
        "container-title": site if site != title else None,
        "issued": issued(date),
        "language": language,
        "URL": url,
        "note": "" if is_exact(date) else f"EDTF: {date.text}",
    })  # fmt: skip


def _name(family: str | None, given: str | None, whole: str) -> Mapping[str, str]:
    return {key: name for key, name in (("family", family), ("given", given)) if name} if family else {"literal": whole}


def issued(date: Date) -> Mapping[str, Any]:
    """Give a date: its known ends, a season by its number, and whether it is less than exact."""
    first = date.points[0]
    ends = [_parts(point) for point in date.points]
    if first.years > 1 and not date.is_interval:
        ends = [[_year(first.year)], [_year(first.year + first.years - 1)]]
    is_about = any(point.approximate or point.uncertain or point.unspecified for point in date.points)
    season = first.season - 20 if first.season else None
    return _known({"date-parts": ends, "season": season, "circa": is_about or None})


def _parts(point: Point) -> list[int]:
    return [_year(point.year), *(part for part in (point.month, point.day) if part is not None)]


def _year(year: int) -> int:
    """Count as CSL does: -44 is 44 BC, where astronomers have -43; there is no year 0."""
    return year if year > 0 else year - 1


def is_exact(date: Date) -> bool:
    """Tell whether the numbers of a date say all that is known of it."""
    has_ends = len(date.points) == (2 if date.is_interval else 1)
    return has_ends and not any(
        point.approximate or point.uncertain or point.unspecified or point.season for point in date.points
    )


def _known(data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if value not in (None, "", [])}
