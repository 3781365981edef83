"""Pages that the authors write whole: about, method and the like."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from explainer.edition.kind import Kind
from explainer.edition.writer import Writer
from explainer.linking import Site

MOST = 12
"""How many pages the foot of every page names; where there are more, the index does."""


@dataclass(frozen=True, slots=True)
class Text:
    """A page of text."""

    title: str
    untranslated: str
    """The notice that it is shown in another language; empty where it is translated."""
    body: Markup


def view(writer: Writer, key: str) -> Text:
    """Make the page."""
    writer.about = title(writer, key)
    desk, versions = writer.desk, writer.desk.site.page(key)
    notice = desk.untranslated(desk.tongue(versions))
    return Text(writer.about, notice, writer.article(versions, f"pages/{key}", f"{key}-"))


def title(writer: Writer, key: str) -> str:
    """Give the title of the page."""
    return writer.title("pages", key) or key


def names(site: Site) -> Sequence[str]:
    """Give the names of the pages."""
    return list(dict.fromkeys(name for name, _ in site.pages))


def of_the_foot(site: Site) -> Sequence[str]:
    """Give the names of the pages that the foot of every page leads to: those that navigation leaves out, if few."""
    found = _left_out(site)
    return found if len(found) <= MOST else ()


def of_the_index(site: Site) -> Sequence[str]:
    """Give the names of the pages that the index leads to: those that are too many for the foot of every page."""
    found = _left_out(site)
    return found if len(found) > MOST else ()


def _left_out(site: Site) -> Sequence[str]:
    return [name for name in names(site) if name not in site.info.navigation]


def _anchors(site: Site, key: str) -> Iterator[str]:
    return site.anchors("pages", key)


KIND = Kind("page", view, names, _anchors, title=title, languages=Site.page)
