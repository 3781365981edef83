"""Every link within the site lands: on a file that is there, and on an anchor that it has; no id is used twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from pathlib import PurePosixPath
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from explainer import archive
from explainer.checks.check import Check
from explainer.diagnostics import Diagnostic, Span
from explainer.linking import Site
from explainer.markdown import headings
from explainer.memory import Form, Memory


@dataclass(frozen=True, slots=True)
class _Page:
    ids: frozenset[str]
    repeated: tuple[tuple[str, int], ...]
    """Ids that are used more than once, and how often."""
    lost: tuple[str, ...]
    """The links within it that lead to no anchor of it."""
    links: tuple[str, ...]
    """The others."""


def run(site: Site, files: Mapping[PurePosixPath, bytes], memory: Memory) -> Iterable[Diagnostic]:
    """Follow every relative link of every page."""
    base = urlsplit(site.info.base_url).path.rstrip("/") + "/"
    pages = {path: _remembered(data, memory) for path, data in sorted(files.items()) if path.suffix == ".html"}
    found: dict[tuple[str, str], list[PurePosixPath]] = {}
    written = cache(lambda: _written(site))  # documents are long to read, and mostly no id is taken
    # Pages of one folder have most of their links in common.
    links: dict[PurePosixPath, set[str]] = {}
    for path, page in pages.items():
        links.setdefault(path.parent, set()).update(page.links)
    fails = partial(_failing, files=files, pages=pages, base=base, site=site)
    failing = {folder: fails(asked, folder) for folder, asked in links.items()}
    for path, page in pages.items():
        for name, count in page.repeated:
            if spans := written().get((path.parts[0], name)):
                yield from (_taken(name, span) for span in spans)
            else:
                found.setdefault(("id-repeated", f"the id “{name}” is used {count} times"), []).append(path)
        for link in page.lost:
            found.setdefault(("link-broken", f"“{link}” leads to no anchor of {path}"), []).append(path)
        if broken := failing[path.parent]:
            for link in page.links:
                if link in broken:
                    found.setdefault(("link-broken", broken[link]), []).append(path)
    # A template prints the same mistake on many pages; it is one mistake.
    for (code, message), places in found.items():
        others = f", as {len(places) - 1} more pages have it" if len(places) > 1 else ""
        yield Diagnostic(code, message + others, Span(places[0]), _HINTS[code])


def _written(site: Site) -> Mapping[tuple[str, str], list[Span]]:
    """Give the ids of headings, each with its language, and the places of those headings."""
    found: dict[tuple[str, str], list[Span]] = {}
    for (_, language), prose in (*site.summaries.items(), *site.pages.items()):
        for heading in headings(prose.blocks):
            found.setdefault((language, heading.ident), []).append(heading.span)
    return found


def _taken(name: str, span: Span) -> Diagnostic:
    message = f"the page has an id “{name}” of its own"
    hint = "give the heading another id, or none: ## …"
    return Diagnostic("id-repeated", message, span, hint, subject=str(span.document))


_HINTS = {
    "id-repeated": "a template prints the same anchor twice",
    "link-broken": "mend the template that prints it",
}


def _failing(
    links: Iterable[str],
    folder: PurePosixPath,
    *,
    files: Mapping[PurePosixPath, bytes],
    pages: Mapping[PurePosixPath, _Page],
    base: str,
    site: Site,
) -> Mapping[str, str]:
    """Say of links of the pages in a folder why they lead nowhere; nothing of those that land, or leave the site."""
    found: dict[str, str] = {}
    # Many lead to places of the same few pages.
    target = cache(partial(_target, folder=folder, base=base))
    missing = cache(lambda file: file not in files and not _is_elsewhere(file, files, site))
    for link in links:
        address, _, anchor = link.partition("#")
        file = target(address)
        if file is None:
            continue
        if missing(file):
            found[link] = f"“{link}” leads to no file of the site"
        elif anchor and file in pages and unquote(anchor) not in pages[file].ids:
            found[link] = f"“{link}” leads to no anchor of {file}"
    return found


def _is_elsewhere(target: PurePosixPath, files: Mapping[PurePosixPath, bytes], site: Site) -> bool:
    """Tell whether a path leads from the site to an edition of it; or from an edition to another, or to the site."""
    if not site.frozen:
        return archive.holds(site.archive, target)
    # The site around an edition is `../../`, and has the same pages on the day when that is frozen.
    around = PurePosixPath(normpath(archive.FOLDER / site.frozen / target))
    return around in files or archive.holds(site.archive, around)


def _target(address: str, *, folder: PurePosixPath, base: str) -> PurePosixPath | None:
    """Give the file that a link without its anchor leads to from a folder; None where it leaves the site."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return None
    link = unquote(parts.path)
    if link.startswith(base):
        return PurePosixPath(link.removeprefix(base) or "index.html")
    target = PurePosixPath(normpath(folder / link))
    return target / "index.html" if link.endswith("/") else target


def _remembered(data: bytes, memory: Memory) -> _Page:
    return memory.recall("links", sha256(data).hexdigest(), partial(_read, data), _FORM)


def _read(data: bytes) -> _Page:
    html = LexborHTMLParser(data.decode())
    ids = [value for node in html.css("[id]") if (value := node.id)]
    links = dict.fromkeys(
        value for name in ("href", "src") for node in html.css(f"[{name}]") if (value := node.attributes.get(name))
    )
    known = frozenset(ids)
    repeated = [(name, count) for name, count in Counter(ids).items() if count > 1] if len(known) < len(ids) else ()
    within = [link for link in links if link[0] in "#?"]
    lost = tuple(link for link in within if (anchor := unquote(link.partition("#")[2])) and anchor not in known)
    return _Page(known, tuple(repeated), lost, tuple(link for link in links if link[0] not in "#?"))


def _page(ids: list[str], repeated: list[tuple[str, int]], lost: list[str], links: list[str]) -> _Page:
    times = tuple((str(name), int(count)) for name, count in repeated)
    return _Page(frozenset(map(str, ids)), times, tuple(map(str, lost)), tuple(str(link) for link in links if link))


_FORM: Form[_Page] = Form(
    lambda page: [sorted(page.ids), [*page.repeated], [*page.lost], [*page.links]], lambda data: _page(*data)
)
CHECK = Check("links", of_files=run, codes=("id-repeated", "link-broken"))
