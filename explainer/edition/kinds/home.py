"""The home page: what this is, the answer in a sentence, key figures, the articles, where to go on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from markupsafe import Markup

from explainer.edition import structured
from explainer.edition.kind import Kind, told_in
from explainer.edition.kinds import articles, corrections
from explainer.edition.views import Attribution, Fix, Link
from explainer.edition.writer import Writer
from explainer.schema import Status

_STATUSES: tuple[str, ...] = get_args(Status)
_STEPS = ("timeline", "comparison", "everything")


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure that stands out."""

    value: str
    title: str
    status: str
    claim: Link
    attribution: Attribution


@dataclass(frozen=True, slots=True)
class Door:
    """A page to go on to."""

    link: Link
    description: str


@dataclass(frozen=True, slots=True)
class Step:
    """What to do with a page, in class or alone."""

    name: str
    """The key of its words under `home.steps`."""
    link: Link


@dataclass(frozen=True, slots=True)
class Home:
    """The home page."""

    subtitle: str
    answer: Markup
    figures: tuple[KeyFigure, ...]
    articles: tuple[articles.Entry, ...]
    newest: Fix | None
    fixes: int
    sources: int
    claims: int
    events: int
    marks: tuple[Attribution, ...]
    """Every mark that readers meet: each article alone, all of them, none."""
    statuses: tuple[str, ...]
    """Those that a claim of the site has."""
    steps: tuple[Step, ...]
    doors: tuple[Door, ...]


def view(writer: Writer, _key: str) -> Home:
    """Make the home page."""
    desk = writer.desk
    site, info = desk.site, desk.site.info
    writer.about = desk.text(info.title)
    fixes = corrections.newest_first(site)
    return Home(
        subtitle=desk.text(info.subtitle),
        answer=writer.paragraph(info.answer, mark_terms=True),
        figures=tuple(_figure(writer, key) for key in info.key_figures),
        articles=tuple(articles.entry(writer, key) for key in site.articles),
        newest=corrections.fix(writer, fixes[0], site.claims[fixes[0]]) if fixes else None,
        fixes=len(fixes),
        sources=len(site.sources),
        claims=len(site.claims),
        events=len(site.events),
        marks=tuple(desk.attribution(heard) for heard in _heard(site.articles)),
        statuses=tuple(name for name in _STATUSES if any(claim.status == name for claim in site.claims.values())),
        steps=tuple(Step(name, writer.listed(name)) for name in _STEPS if name in desk.addresses.files),
        doors=tuple(_door(writer, name) for name in info.navigation),
    )


def _heard(all_articles: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Give every choice of articles that a legend has to explain."""
    if len(all_articles) > 1:
        yield from ((article,) for article in all_articles)
        yield all_articles
        yield ()


def _door(writer: Writer, name: str) -> Door:
    link = writer.listed(name)
    return Door(link, writer.desk.page_says(writer.listed_page(name), "description", title=link.text))


def _figure(writer: Writer, key: str) -> KeyFigure:
    desk = writer.desk
    claim = desk.site.claims[key]
    assert claim.value is not None  # linking has checked it
    return KeyFigure(
        desk.measured(claim.value.quantity), desk.title(claim), claim.status, writer.claim(key),
        desk.attribution(desk.site.voices(claim)),
    )  # fmt: skip


def data(writer: Writer, _key: str) -> structured.Data:
    """Say what the site is, and what it is about."""
    desk = writer.desk
    info = desk.site.info
    return structured.page(desk, "WebSite", str(desk.text(info.title))) | {
        "url": structured.address(desk, "home"),
        "description": str(desk.text(info.description)),
        "citation": [structured.named(desk, key) for key in desk.site.articles],
    }


KIND = Kind("home", view, data=data, pictured=True, languages=told_in(lambda site, _: (site.info.description,)))
