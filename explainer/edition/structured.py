"""What a page says to programs in the words of schema.org: JSON-LD, and nothing that the page does not say to readers.

Floor 7, within `explainer.edition`. Kinds make it of these pieces (`Kind.data`). Properties that are not known are left
out; a date that schema.org cannot hold is, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from explainer import dates
from explainer.edition.desk import Desk

Data = dict[str, Any]
_TYPES = {
    "article": "Article",
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "book": "Book",
    "chapter": "Chapter",
    "dataset": "Dataset",
    "legislation": "Legislation",
    "report": "Report",
    "thesis": "Thesis",
    "webpage": "WebPage",
}
"""By CSL type."""


def address(desk: Desk, page: str, anchor: str = "") -> str:
    """Give the address of a page on the web, or of a place on it."""
    path = desk.addresses.path(page)
    folder, _, name = path.rpartition("/")
    shown = f"{folder}/" if name == "index.html" else path
    return desk.site.info.base_url.rstrip("/") + f"/{shown}" + (f"#{anchor}" if anchor else "")


def home(desk: Desk, anchor: str) -> str:
    """Give the address of a thing on the web, by its anchor."""
    return address(desk, desk.addresses.homes[anchor], anchor)


def page(desk: Desk, kind: str, title: str) -> Data:
    """Begin what is said of a page."""
    info = desk.site.info
    people = [{"@type": "Person", "name": person.name, "url": person.url} for person in info.people]
    return known({
        "@context": "https://schema.org",
        "@type": kind,
        "name": title,
        "inLanguage": desk.language,
        "license": info.licence.url,
        "dateModified": day(info.date),
        "author": [known(person) for person in people],
    })  # fmt: skip


def graph(things: Iterable[Mapping[str, Any]]) -> Data:
    """Say several things on one page."""
    return {"@context": "https://schema.org", "@graph": [*things]}


def named(desk: Desk, key: str) -> Data:
    """Say which source is meant."""
    source = desk.site.sources[key]
    told = {"@type": _TYPES.get(source.type, "CreativeWork"), "name": source.title or str(desk.label(source))}
    return known({**told, "url": source.url, "inLanguage": source.language})


def work(desk: Desk, key: str) -> Data:
    """Say what is known of a source."""
    source = desk.site.sources[key]
    names = [{"@type": "Person" if one.family else "Organization", "name": str(one)} for one in source.author]
    told = {"author": names, "datePublished": day(source.issued) if source.issued else None}
    return known({**named(desk, key), **told})


def day(date: dates.Date) -> str | None:
    """Give a date as schema.org wants it, never more exact than it is known."""
    return next(iter(date.machine), None)


def known(data: Mapping[str, Any]) -> Data:
    """Leave out what is not known."""
    return {name: value for name, value in data.items() if value not in (None, "", [])}
