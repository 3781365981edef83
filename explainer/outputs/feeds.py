"""Feeds in each language: of the corrections, for those who want to hear of the next one, and of the timeline.

Floor 9, within `explainer.outputs`. The format is Atom (RFC 4287). A correction is worded by the same template parts as
on its page; links are relative to `xml:base`, the page's own address. No clock: dates come from what authors wrote.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any
from xml.etree import ElementTree as ET

from explainer.artifacts import Target
from explainer.diagnostics import Diagnostic, Outcome
from explainer.edition import Edition
from explainer.edition.desk import Desk
from explainer.edition.kinds import corrections, timeline
from explainer.edition.sheets import Sheet
from explainer.edition.views import Moment, Page
from explainer.edition.writer import Writer
from explainer.outputs.output import Output, Plan
from explainer.templates import Templates

_ATOM = "http://www.w3.org/2005/Atom"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_UNKNOWN = "0001"
"""The year of what has no date that RFC 3339 can hold: a format that demands one gets the first there is."""
ET.register_namespace("", _ATOM)


@dataclass(frozen=True, slots=True)
class _Entry:
    id: str
    """Its anchor on the page."""
    title: str
    moment: Moment
    """When it was written, as far as is known: the date of the edition where nothing else is."""
    categories: tuple[str, ...]
    context: Mapping[str, Any]
    """What its template sees."""


def _corrections(pages: Sequence[Page], _desk: Desk) -> Iterator[_Entry]:
    for fix in (fix for page in pages for fix in page.view.fixes):
        yield _Entry(fix.id, fix.claim.text, fix.moment, (fix.kind,), {"fix": fix})


def _events(pages: Sequence[Page], desk: Desk) -> Iterator[_Entry]:
    """Give the events, the latest first; that they happened on a day says nothing of when they were written."""
    writer = Writer(desk, pages[0].name)
    happenings = [happening for page in pages for year in page.view.years for happening in year.events]
    for happening in reversed(happenings):
        event = desk.site.events[happening.id.removeprefix("e-")]
        evidence = (e.source for claim in event.claims for e in desk.site.claims[claim].evidence)
        sources = [writer.source(key) for key in dict.fromkeys(evidence)]
        context = {"event": happening, "text": writer.plain(event.text), "sources": sources}
        title = f"{happening.moment.words} – {happening.title}"
        actors = tuple(actor.text for actor in happening.actors)
        yield _Entry(happening.id, title, pages[0].shell.date, actors, context)


_FEEDS: Mapping[str, tuple[str, Callable[[Sequence[Page], Desk], Iterable[_Entry]]]] = {
    corrections.KIND.name: ("feeds/correction.html", _corrections),
    timeline.KIND.name: ("feeds/event.html", _events),
}
"""By the name of a page: the template of an entry, and what gives the entries of it, or of the parts that it has."""


def plan(plan: Plan) -> Iterable[Target]:
    """Plan a feed beside each page that has one."""
    for edition in plan.editions:
        for sheet in edition.sheets:
            if sheet.name in _FEEDS:
                path = PurePosixPath(sheet.path).with_suffix(".xml")
                yield Target(path, (sheet, edition), _FEEDS[sheet.name][0])


def make(target: Target, templates: Templates) -> Outcome[bytes]:
    """Write a feed."""
    sheet, edition = target.view
    page, desk = sheet.page, edition.desk
    found: list[Diagnostic] = []
    contents = []
    for entry in _entries(sheet, edition):
        html = templates.render(target.template, {**entry.context, "say": desk.say, "count": desk.count})
        contents.append((entry, html.value.strip()))
        found.extend(html.diagnostics)
    feed = _feed(page, edition, contents)
    ET.indent(feed, " ")
    return Outcome(ET.tostring(feed, "utf-8", xml_declaration=True) + b"\n", tuple(found))


def _entries(sheet: Sheet, edition: Edition) -> Iterable[_Entry]:
    wholes = edition.desk.addresses.wholes
    parts = [one.page for one in edition.sheets if wholes.get(one.name) == sheet.name]
    return _FEEDS[sheet.name][1](parts or [sheet.page], edition.desk)


def _feed(page: Page, edition: Edition, contents: Iterable[tuple[_Entry, str]]) -> ET.Element:
    shell, info = page.shell, edition.desk.site.info
    feed = ET.Element(f"{{{_ATOM}}}feed", {f"{_XML}lang": page.shell.language, f"{_XML}base": shell.canonical})
    _add(feed, "id", shell.canonical)
    _add(feed, "title", f"{shell.title} – {shell.site_title}")
    _add(feed, "subtitle", shell.description)
    written = (_instant(entry.moment, shell.date) for entry, _ in contents)
    _add(feed, "updated", max(written, default=_instant(shell.date)))
    _add(feed, "link", rel="alternate", type="text/html", href=shell.canonical)
    own = PurePosixPath(page.path).with_suffix(".xml")
    _add(feed, "link", rel="self", type="application/atom+xml", href=f"{info.base_url.rstrip('/')}/{own}")
    for name in [person.name for person in info.people] or [shell.site_title]:
        _add(_add(feed, "author"), "name", name)
    _add(feed, "rights", shell.licence.text)
    for one, html in contents:
        entry = _add(feed, "entry")
        _add(entry, "id", f"{shell.canonical}#{one.id}")
        _add(entry, "title", one.title)
        _add(entry, "updated", _instant(one.moment, shell.date))
        _add(entry, "link", rel="alternate", type="text/html", href=f"{shell.canonical}#{one.id}")
        for category in one.categories:
            _add(entry, "category", term=category)
        _add(entry, "content", html, type="html")
    return feed


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    element.text = text or None
    return element


def _instant(*moments: Moment) -> str:
    """Give the first moment known to the year at least, as RFC 3339 wants it: the beginning of its first day."""
    known = next((machine for moment in moments for _, machine in moment.pieces if machine), _UNKNOWN)
    return f"{known}{'-01-01'[len(known) - 4 :]}T00:00:00Z"


def shows(target: Target) -> Mapping[str, Any]:
    """Give what a feed is made from."""
    sheet, edition = target.view
    info = edition.desk.site.info
    people = [person.name for person in info.people]
    words = edition.desk.spoken
    entries = [*_entries(sheet, edition)]
    return {"path": sheet.path, "shell": sheet.page.shell, "entries": entries, "words": words,
            "people": people, "base_url": info.base_url}  # fmt: skip


OUTPUT = Output("feeds", plan, make, shows)
