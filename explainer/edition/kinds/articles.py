"""The summarised articles: a page that lists them, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from explainer.edition import structured
from explainer.edition.kind import Kind, where
from explainer.edition.kinds.corrections import fix
from explainer.edition.kinds.sources import Card, card
from explainer.edition.views import Attribution, Fix, Link
from explainer.edition.writer import Writer
from explainer.linking import Site


@dataclass(frozen=True, slots=True)
class Entry:
    """An article in the list."""

    attribution: Attribution
    title: str
    card: Card
    summary: Link
    claims: int


@dataclass(frozen=True, slots=True)
class Articles:
    """The list of articles."""

    entries: tuple[Entry, ...]
    comparison: Link | None


@dataclass(frozen=True, slots=True)
class Article:
    """The summary of one article."""

    entry: Entry
    untranslated: str
    """The notice that it is shown in another language; empty where it is translated."""
    body: Markup
    outline: tuple[Link, ...]
    parallel: Link | None
    """The page that has it in all languages side by side."""
    fixes: tuple[Fix, ...]


def entry(writer: Writer, key: str) -> Entry:
    """Make the line of an article."""
    desk = writer.desk
    site = desk.site
    return Entry(
        attribution=desk.attribution((key,)),
        title=title(writer, key),
        card=card(writer, key),
        summary=Link(desk.addresses.page(SUMMARY.page(key)), title(writer, key)),
        claims=sum(key in site.voices(claim) for claim in site.claims.values()),
    )


def listing(writer: Writer, _key: str) -> Articles:
    """Make the list of articles."""
    desk = writer.desk
    can_compare = "comparison" in desk.addresses.files
    comparison = Link(desk.addresses.page("comparison"), desk.say("pages.comparison.title")) if can_compare else None
    return Articles(tuple(entry(writer, key) for key in desk.site.articles), comparison)


def summary(writer: Writer, key: str) -> Article:
    """Make the summary of an article."""
    desk = writer.desk
    site = desk.site
    writer.about = desk.label(site.sources[key])
    versions = site.summary(key)
    prefix = f"{key}-"
    return Article(
        entry=entry(writer, key),
        untranslated=desk.untranslated(desk.tongue(versions)),
        body=writer.article(versions, f"summaries/{key}", prefix),
        outline=writer.outline(versions, prefix),
        parallel=Link(desk.addresses.page(parallel), desk.say("pages.parallel.label"))
        if (parallel := f"parallel/{key}") in desk.addresses.files
        else None,
        fixes=tuple(fix(writer, k, claim) for k, claim in site.mistakes[key].items()),
    )


def title(writer: Writer, key: str) -> str:
    """Give the title of a summary."""
    return writer.title("summaries", key) or key


def data(writer: Writer, key: str) -> structured.Data:
    """Say of which article the page is a summary; a list of all that is cited would weigh too much."""
    told = {"headline": title(writer, key), "isBasedOn": structured.work(writer.desk, key)}
    return structured.page(writer.desk, "Article", "") | told


def _summarised(site: Site) -> Sequence[str]:
    return [key for key in site.articles if site.summary(key)]


def _anchors(site: Site, key: str) -> Iterator[str]:
    return site.anchors("summaries", key)


LIST = Kind("articles", listing, where("articles", lambda site: site.articles))
SUMMARY = Kind(
    "article",
    summary,
    _summarised,
    _anchors,
    title=title,
    within="articles",
    languages=Site.summary,
    data=data,
    pictured=True,
)
