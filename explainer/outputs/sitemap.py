"""What search engines ask for first: the list of all pages with their translations, and where it stands.

Floor 9, within `explainer.outputs`. The list is that of sitemaps.org, with the `xhtml:link` that Google and Yandex
read. Its dates are those of the edition.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath
from xml.etree import ElementTree as ET

from explainer.artifacts import Target
from explainer.diagnostics import Outcome
from explainer.edition import Edition
from explainer.edition.kinds import home, missing
from explainer.edition.views import Link
from explainer.outputs.output import Output, Plan
from explainer.templates import Templates

_PATH, _ROBOTS = PurePosixPath("sitemap.xml"), PurePosixPath("robots.txt")
_SITEMAP, _XHTML = "http://www.sitemaps.org/schemas/sitemap/0.9", "http://www.w3.org/1999/xhtml"


def plan(plan: Plan) -> Iterable[Target]:
    """Plan both files; an edition that was frozen needs none: it is not to be searched."""
    if plan.site.frozen:
        return
    base = plan.site.info.base_url.rstrip("/")
    yield Target(_PATH, plan.editions)
    yield Target(_ROBOTS, f"User-agent: *\nAllow: /\n\nSitemap: {base}/{_PATH}\n".encode())


def make(target: Target, _templates: Templates) -> Outcome[bytes]:
    """Write the list; the other file is its bytes."""
    return Outcome(_list(target.view) if target.path == _PATH else target.view)


def _list(editions: Sequence[Edition]) -> bytes:
    ET.register_namespace("xhtml", _XHTML)
    urls = ET.Element("urlset", xmlns=_SITEMAP)
    edited = next(iter(editions[0].desk.site.info.date.machine), "")
    for address, alternates in _pages(editions):
        url = ET.SubElement(urls, "url")
        ET.SubElement(url, "loc").text = address
        if edited:
            ET.SubElement(url, "lastmod").text = edited
        for link in alternates if len(alternates) > 1 else ():
            ET.SubElement(url, f"{{{_XHTML}}}link", rel="alternate", hreflang=link.language, href=link.href)
    ET.indent(urls, " ")
    data: bytes = ET.tostring(urls, "utf-8", xml_declaration=True)
    return data + b"\n"


def _pages(editions: Sequence[Edition]) -> Iterator[tuple[str, tuple[Link, ...]]]:
    """Give the address of each page, and those of the same page in each language in which it is written."""
    for edition in editions:
        for sheet in edition.sheets:
            address, alternates = sheet.planned.addresses()
            if sheet.name == home.KIND.name and edition is editions[0]:
                yield edition.desk.site.info.base_url, alternates
            if sheet.name != missing.KIND.name and address in (link.href for link in alternates):
                yield address, alternates


OUTPUT = Output("sitemap", plan, make, is_traced=True)
