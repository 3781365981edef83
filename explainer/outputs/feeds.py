"""A feed of the corrections in each language, for those who want to hear of the next one.

Floor 9, within `explainer.outputs`. The format is Atom (RFC 4287). An entry is worded by the same template parts as the
page of corrections; its links are relative to `xml:base`, the page's own address.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Any
from xml.etree import ElementTree as ET

from explainer.artifacts import Target
from explainer.diagnostics import Diagnostic, Outcome
from explainer.edition import Edition
from explainer.edition.kinds import corrections
from explainer.edition.views import Fix, Moment, Page
from explainer.outputs.output import Output, Plan
from explainer.templates import Templates

_ATOM = "http://www.w3.org/2005/Atom"
_XML = "{http://www.w3.org/XML/1998/namespace}"
ET.register_namespace("", _ATOM)


def plan(plan: Plan) -> Iterable[Target]:
    """Plan a feed beside each page of corrections."""
    for edition in plan.editions:
        for sheet in edition.sheets:
            if sheet.name == corrections.KIND.name:
                yield Target(PurePosixPath(sheet.path).with_suffix(".xml"), (sheet, edition), "feeds/correction.html")


def make(target: Target, templates: Templates) -> Outcome[bytes]:
    """Write a feed."""
    sheet, edition = target.view
    page = sheet.page
    found: list[Diagnostic] = []
    contents = []
    for fix in page.view.fixes:
        html = templates.render(target.template, {"fix": fix, "say": edition.desk.say, "count": edition.desk.count})
        contents.append((fix, html.value.strip()))
        found.extend(html.diagnostics)
    feed = _feed(page, edition, contents)
    ET.indent(feed, " ")
    return Outcome(ET.tostring(feed, "utf-8", xml_declaration=True) + b"\n", tuple(found))


def _feed(page: Page, edition: Edition, contents: Iterable[tuple[Fix, str]]) -> ET.Element:
    shell, info = page.shell, edition.desk.site.info
    feed = ET.Element(f"{{{_ATOM}}}feed", {f"{_XML}lang": page.shell.language, f"{_XML}base": shell.canonical})
    _add(feed, "id", shell.canonical)
    _add(feed, "title", f"{shell.title} – {shell.site_title}")
    _add(feed, "subtitle", shell.description)
    _add(feed, "updated", max((_instant(fix.moment, shell.date) for fix, _ in contents), default=_instant(shell.date)))
    _add(feed, "link", rel="alternate", type="text/html", href=shell.canonical)
    own = PurePosixPath(page.path).with_suffix(".xml")
    _add(feed, "link", rel="self", type="application/atom+xml", href=f"{info.base_url.rstrip('/')}/{own}")
    for name in [person.name for person in info.people] or [shell.site_title]:
        _add(_add(feed, "author"), "name", name)
    _add(feed, "rights", shell.licence.text)
    for fix, html in contents:
        entry = _add(feed, "entry")
        _add(entry, "id", f"{shell.canonical}#{fix.id}")
        _add(entry, "title", fix.claim.text)
        _add(entry, "updated", _instant(fix.moment, shell.date))
        _add(entry, "link", rel="alternate", type="text/html", href=f"{shell.canonical}#{fix.id}")
        _add(entry, "category", term=fix.kind)
        _add(entry, "content", html, type="html")
    return feed


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    element.text = text or None
    return element


def _instant(*moments: Moment) -> str:
    """Give the first moment known to the year at least, as RFC 3339 wants it: the beginning of its first day."""
    known = next(machine for moment in moments for _, machine in moment.pieces if machine)
    return f"{known}{'-01-01'[len(known) - 4 :]}T00:00:00Z"


def shows(target: Target) -> Mapping[str, Any]:
    """Give what a feed is made from."""
    sheet, edition = target.view
    info = edition.desk.site.info
    people = [person.name for person in info.people]
    words = edition.desk.spoken
    return {"path": sheet.path, "shell": sheet.page.shell, "view": sheet.view, "words": words,
            "people": people, "base_url": info.base_url}  # fmt: skip


OUTPUT = Output("feeds", plan, make, shows)
