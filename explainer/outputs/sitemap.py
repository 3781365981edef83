"""What search engines ask for first: the list of all pages with their translations, and where it stands.

Floor 9, within `explainer.outputs`. The list is that of sitemaps.org, with the `xhtml:link` that Google and Yandex
read. Its dates are those of the edition.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from xml.etree import ElementTree as ET

from explainer.artifacts import Target
from explainer.diagnostics import Outcome
from explainer.edition.kinds import home, missing
from explainer.edition.views import Link, Shell
from explainer.outputs.output import Output, Plan
from explainer.templates import Templates

_PATH, _ROBOTS = PurePosixPath("sitemap.xml"), PurePosixPath("robots.txt")
_SITEMAP, _XHTML = "http://www.sitemaps.org/schemas/sitemap/0.9", "http://www.w3.org/1999/xhtml"


def plan(plan: Plan) -> Iterable[Target]:
    """Plan both files; an edition that was frozen needs none: it is not to be searched."""
    if plan.site.frozen:
        return
    base = plan.site.info.base_url.rstrip("/")
    yield Target(_PATH, plan)
    yield Target(_ROBOTS, f"User-agent: *\nAllow: /\n\nSitemap: {base}/{_PATH}\n".encode())


def make(target: Target, _templates: Templates) -> Outcome[bytes]:
    """Write the list; the other file is its bytes."""
    return Outcome(_list(target.view) if isinstance(target.view, Plan) else target.view)


def _list(plan: Plan) -> bytes:
    ET.register_namespace("xhtml", _XHTML)
    urls = ET.Element("urlset", xmlns=_SITEMAP)
    edited = next(iter(plan.site.info.date.machine), "")
    for address, alternates in _pages(plan):
        url = ET.SubElement(urls, "url")
        ET.SubElement(url, "loc").text = address
        if edited:
            ET.SubElement(url, "lastmod").text = edited
        for link in alternates if len(alternates) > 1 else ():
            ET.SubElement(url, f"{{{_XHTML}}}link", rel="alternate", hreflang=link.language, href=link.href)
    ET.indent(urls, " ")
    data: bytes = ET.tostring(urls, "utf-8", xml_declaration=True)
    return data + b"\n"


def _pages(plan: Plan) -> Iterator[tuple[str, tuple[Link, ...]]]:
    """Give the address of each page, and those of the same page in each language in which it is written."""
    for edition in plan.editions:
        for sheet in edition.sheets:
            shell: Shell = sheet.page.shell
            if sheet.name == home.KIND.name and edition is plan.editions[0]:
                yield plan.site.info.base_url, shell.alternates
            if sheet.name != missing.KIND.name and shell.canonical in (link.href for link in shell.alternates):
                yield shell.canonical, shell.alternates


OUTPUT = Output("sitemap", plan, make)
