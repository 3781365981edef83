"""Pages that the authors write whole: about, method and the like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from explainer.edition.kind import Kind
from explainer.edition.writer import Writer
from explainer.linking import Site


@dataclass(frozen=True, slots=True)
class Text:
    """A page of text."""

    title: str
    body: Markup


def view(writer: Writer, key: str) -> Text:
    """Make the page."""
    writer.about = title(writer, key)
    prose = writer.desk.site.pages[key, writer.desk.language]
    return Text(writer.about, writer.article(prose, f"pages/{key}", f"{key}-"))


def title(writer: Writer, key: str) -> str:
    """Give the title of the page."""
    heading = writer.desk.site.pages[key, writer.desk.language].title
    return writer.words(heading) if heading else key


def names(site: Site) -> Sequence[str]:
    """Give the names of the pages that exist in every language."""
    found = dict.fromkeys(name for name, _ in site.pages)
    return [name for name in found if all((name, language) in site.pages for language in site.info.languages)]


KIND = Kind("page", view, names, title=title)
