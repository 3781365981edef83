"""Everything on one page, for print and for reading offline; its links stay within it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from explainer.edition.kind import Kind
from explainer.edition.kinds import (
    actors,
    articles,
    claims,
    comparison,
    corrections,
    figures,
    glossary,
    pages,
    sources,
    timeline,
)
from explainer.edition.writer import Writer

_SECTIONS = (
    articles.SUMMARY, timeline.KIND, comparison.KIND, figures.KIND, actors.KIND, corrections.KIND, glossary.KIND,
    claims.KIND, pages.KIND, sources.KIND,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Section:
    """One page of the site as a section."""

    id: str
    name: str
    """The name of the part of the template that shows it."""
    series: str
    """What it is a part of, together with those beside it; empty where it stands for itself."""
    title: str
    opens: bool
    """Whether a chapter begins with it: a page of its own on paper."""
    view: Any


@dataclass(frozen=True, slots=True)
class Everything:
    """All sections, and what their cover says."""

    subtitle: str
    description: str
    address: str
    """Where the first page of the site in this language stands."""
    sections: tuple[Section, ...]


def view(writer: Writer, _key: str) -> Everything:
    """Make the page."""
    desk = writer.desk
    info = desk.site.info
    writer.level = 3
    return Everything(
        subtitle=desk.text(info.subtitle),
        description=desk.text(info.description),
        address=f"{info.base_url.rstrip('/')}/{desk.language}/",
        sections=tuple(
            _section(writer, kind, key, is_first=index == 0)
            for kind in _SECTIONS
            for index, key in enumerate(kind.keys(desk.site))
        ),
    )


def _section(writer: Writer, kind: Kind, key: str, *, is_first: bool) -> Section:
    page = kind.page(key)
    return Section(
        id=page.replace("/", "-"),
        name=kind.name,
        series=writer.desk.page_says(page, "label") if kind is claims.KIND or (kind is sources.KIND and key) else "",
        title=kind.title(writer, key) if kind.title else writer.desk.say(f"pages.{kind.name}.title"),
        opens=is_first or kind is articles.SUMMARY,
        view=kind.view(writer, key),
    )


KIND = Kind("everything", view)
