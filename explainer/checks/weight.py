"""No page is so heavy that readers on a slow line wait for it: what comes compressed fits into the first packets.

Floor 9, within `explainer.checks`. Pages are not compressed as well as servers can, for that is slow: what is told is
too much, or as good as; a page just above the limit may go unsaid. The page with everything is meant to be long.
"""

from __future__ import annotations

import lzma
import zlib
from collections.abc import Iterable, Mapping
from functools import partial
from hashlib import sha256
from pathlib import PurePosixPath

from explainer import edition
from explainer.checks.check import Check
from explainer.diagnostics import Diagnostic, Severity, Span
from explainer.linking import Site
from explainer.memory import Form, Memory

LIMIT = 14_600
"""The bytes that a server sends before it waits for the first answer."""
_LEAST = 1.26, 0.93
"""What zlib makes of a page is at most so many times what Brotli makes of it at its best, unless much is repeated; what
LZMA makes of it, which sees that as well and is slow, tells rather exactly."""
_WHOLE = "everything"
_LISTS = {
    "timeline": "timeline",
    "parallel": "timeline",
    "claims": "claims",
    "comparison": "claims",
    "corrections": "claims",
    "sources": "sources",
    "actors": "actors",
    "actor": "actors",
    "figures": "figures",
    "glossary": "glossary",
}
"""By kind of page: the document that its entries stand in."""


def run(site: Site, files: Mapping[PurePosixPath, bytes], memory: Memory) -> Iterable[Diagnostic]:
    """Weigh every page; each document is told of once, by its heaviest page."""
    found: dict[tuple[PurePosixPath, str], list[tuple[int, PurePosixPath]]] = {}
    for path, name in edition.names(site, memory).items():
        if name.partition("/")[0] != _WHOLE and (size := _remembered(files[path], memory)) > LIMIT:
            found.setdefault(_written_in(site, name, path.parts[0]), []).append((size, path))
    for (document, hint), pages in found.items():
        size, path = max(pages)
        others = f"; {len(pages) - 1} more are too heavy" if len(pages) > 1 else ""
        message = (
            f"the page {path} is about {size / 1000:.0f} kB compressed, and {LIMIT / 1000} kB come at once{others}"
        )
        yield Diagnostic("page-size", message, Span(document), hint, Severity.WARNING, subject=str(document))


def _remembered(data: bytes, memory: Memory) -> int:
    return memory.recall("weight", sha256(data).hexdigest(), partial(weight, data), _FORM)


def weight(data: bytes) -> int:
    """Give the bytes of a page as it is sent, at least about; nothing where they are surely few enough."""
    suspicious, exact = _LEAST
    if any(len(data if level < 0 else zlib.compress(data, level)) <= LIMIT * suspicious for level in (-1, 1, 6)):
        return 0
    return round(len(lzma.compress(data, lzma.FORMAT_RAW, filters=[{"id": lzma.FILTER_LZMA2}])) * exact)


def _written_in(site: Site, page: str, language: str) -> tuple[PurePosixPath, str]:
    """Give the document that makes a page long, and what to do."""
    kind, _, key = page.partition("/")
    if kind in ("article", "page") or (kind == "parallel" and key and not key.startswith("_")):
        folder, versions = ("pages", site.page(key)) if kind == "page" else ("summaries", site.summary(key))
        written = language if language in versions else next(iter(versions))
        hint = "shorten it" if folder == "summaries" else "shorten it, or make two pages of it"
        told = f"{hint}; each note weighs as much as its evidence"
        return PurePosixPath(f"content/{folder}/{key}.{written}.md"), told
    document = PurePosixPath(f"content/{_LISTS.get(kind, 'site')}.yaml")
    return document, "shorten what its longest entries say, or let them cite less"


_FORM: Form[int] = Form(int, int)
CHECK = Check("weight", of_files=run, codes=("page-size",))
