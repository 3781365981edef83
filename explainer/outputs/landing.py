"""The root of the site: the page that offers the languages, and the page for addresses that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from explainer.artifacts import Target
from explainer.diagnostics import Outcome
from explainer.edition import Edition, marks
from explainer.edition.foreign import Foreign
from explainer.edition.kinds import home
from explainer.edition.views import Symbol
from explainer.outputs import fonts
from explainer.outputs.output import Output, Plan
from explainer.templates import Templates


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the languages."""

    language: str
    direction: str
    endonym: str
    title: str
    description: str
    href: str
    read: str
    missing: str
    back: str
    mark: str
    edition: str
    """Of an edition that was frozen: that it is one."""
    current: str
    """What leads to the site as it is now."""
    is_written: bool
    """Whether its first page is written in it, and no stand-in."""


@dataclass(frozen=True, slots=True)
class Landing:
    """A page that speaks all languages."""

    root: str
    current: str
    """The way from an edition that was frozen to the site as it is now; empty elsewhere."""
    title: str
    canonical: str
    picture: str
    """The address of what stands beside a link to it where it is shared: that of the first language's first page."""
    choices: tuple[Choice, ...]
    marks: tuple[Symbol, ...]


def plan(plan: Plan) -> Iterable[Target]:
    """Plan both pages. A server shows the second at any depth, so its links begin at the root of the host."""
    base = plan.site.info.base_url
    path = urlsplit(base).path.rstrip("/") + "/"
    has_display = fonts.is_used(plan.tree)
    yield Target(PurePosixPath("index.html"), (_landing(plan, ""), has_display), "index.html")
    yield Target(PurePosixPath("404.html"), (_landing(plan, path), has_display), "404.html")


def _landing(plan: Plan, root: str) -> Landing:
    site = plan.site
    titles = dict.fromkeys(str(edition.desk.text(site.info.title)) for edition in plan.editions)
    choices = tuple(_choice(edition, index, root) for index, edition in enumerate(plan.editions))
    symbols = marks.symbols(site.articles, (choice.mark for choice in choices))
    first = plan.editions[0].desk.addresses.beside("home", ".png")
    picture = f"{site.info.base_url.rstrip('/')}/{first}"
    current = f"{root}../../index.html" if site.frozen else ""
    return Landing(root, current, " / ".join(titles), site.info.base_url, picture, choices, symbols)


def _choice(edition: Edition, index: int, root: str) -> Choice:
    desk = edition.desk
    articles = desk.site.articles
    read = desk.say("landing.read")
    own = [key for key in articles if desk.site.sources[key].language == edition.language] or articles[
        index : index + 1
    ]
    return Choice(
        language=edition.language,
        direction=desk.locale.direction,
        endonym=desk.locale.endonym,
        title=desk.text(desk.site.info.title),
        description=desk.text(desk.site.info.description),
        href=root + desk.addresses.path("home"),
        # An English word that stands in would promise English.
        read=desk.locale.endonym if isinstance(read, Foreign) else read,
        missing=desk.say("pages.missing.title"),
        back=desk.say("landing.back"),
        mark=marks.name(articles, own),
        edition=desk.say("editions.notice", name=desk.site.frozen, date=desk.locale.date(desk.site.info.date)),
        current=desk.say("editions.current"),
        is_written=edition.language in home.KIND.languages(desk.site, ""),
    )


def make(target: Target, templates: Templates) -> Outcome[bytes]:
    """Render one of the two."""
    html = templates.render(target.template, shows(target))
    return Outcome(html.value.encode(), html.diagnostics)


def shows(target: Target) -> Mapping[str, Any]:
    """Give what one of them is made from."""
    view, has_display = target.view
    return {"view": view, "has_display": has_display}


OUTPUT = Output("landing", plan, make, shows)
