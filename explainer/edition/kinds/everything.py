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
    title: str
    view: Any


@dataclass(frozen=True, slots=True)
class Everything:
    """All sections."""

    sections: tuple[Section, ...]


def view(writer: Writer, _key: str) -> Everything:
    """Make the page."""
    site = writer.desk.site
    writer.level = 3
    return Everything(
        tuple(
            Section(
                kind.page(key).replace("/", "-"),
                kind.name,
                kind.title(writer, key) if kind.title else writer.desk.say(f"pages.{kind.name}.title"),
                kind.view(writer, key),
            )
            for kind in _SECTIONS
            for key in kind.keys(site)
        )
    )


KIND = Kind("everything", view)
