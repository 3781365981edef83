"""How to cite each page, and everything that the site is also to be had as: the page for those who build upon it.

The files themselves are outputs, which ask here how they are called (`Files`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from explainer import bibliography
from explainer.edition import parts, structured
from explainer.edition.desk import Desk
from explainer.edition.kind import Kind
from explainer.edition.kinds import actor, articles, claims, corrections, missing, pages, parallel, timeline
from explainer.edition.views import Link
from explainer.edition.writer import Writer

NAME = "reuse"
_EVERYTHING = "everything"
_TITLED = {kind.name: kind for kind in (articles.SUMMARY, actor.KIND, claims.KIND, pages.KIND, parallel.KIND)}
"""The kinds with several pages: each is called by its own title."""
_REFERENCES = (
    (".json", "CSL-JSON", "application/vnd.citationstyles.csl+json"),
    (".bib", "BibTeX", "application/x-bibtex"),
    (".ris", "RIS", "application/x-research-info-systems"),
)
_ATOM = (".xml", "Atom", "application/atom+xml")
_EVENTS = (
    _ATOM,
    (".ics", "iCalendar", "text/calendar"),
    (".csv", "CSV", "text/csv"),
    (".json", "TimelineJS", "application/json"),
    (".jsonld", "schema.org", "application/ld+json"),
)
RECORDS = ("claims", "sources", "timeline", "corrections")
OFFLINE = ".offline.html"
"""How the names of files end that are there to be saved: hosts send a policy with them that they could not show in."""
EVIDENCE, DATA = PurePosixPath("data/evidence.jsonld"), PurePosixPath("data")


@dataclass(frozen=True, slots=True)
class File:
    """A file to take along."""

    path: PurePosixPath
    """From the root of the site."""
    name: str
    """What it is called: its format, or what it holds."""
    type: str
    is_saved: bool = False
    """Whether browsers are to save it, and not to show it."""

    @property
    def href(self) -> str:
        """Give the link to it from a page."""
        return self.path.name if self.path.parts[0] not in DATA.parts else f"../{self.path}"


@dataclass(frozen=True, slots=True)
class Group:
    """The files that hold one thing."""

    key: str
    """The key of its words under `reuse.groups`."""
    files: tuple[File, ...]


@dataclass(frozen=True, slots=True)
class Citable:
    """A page and how it is cited."""

    id: str
    link: Link
    entry: str
    """In BibTeX."""


@dataclass(frozen=True, slots=True)
class Reuse:
    """The page."""

    groups: tuple[Group, ...]
    absent: tuple[Link, ...]
    """The events whose dates no calendar can hold."""
    pages: tuple[Citable, ...]


def anchor(page: str) -> str:
    """Name the place where it is said how a page is cited."""
    return f"p-{page.replace('/', '-')}"


def groups(desk: Desk) -> Iterator[Group]:
    """Give everything that there is to take along, in a language."""
    yield Group("offline", tuple(File(path, name, "text/html", is_saved=True) for path, name in _copies(desk)))
    yield Group("sources", tuple(File(DATA / f"sources{end}", name, kind) for end, name, kind in _references("csl")))
    yield Group("pages", _beside(desk, NAME, _REFERENCES))
    for page, formats in ((timeline.KIND.name, _EVENTS), (corrections.KIND.name, (_ATOM,))):
        if page in desk.addresses.files:
            yield Group(page, _beside(desk, page, formats))
    records = [File(DATA / f"{name}.json", f"{name}.json", "application/json") for name in RECORDS]
    yield Group("records", (*records, File(EVIDENCE, "Web Annotation", "application/ld+json")))


def schema(name: str) -> PurePosixPath:
    """Name the JSON Schema of some records."""
    return DATA / "schema" / f"{name}.json"


def offline(desk: Desk) -> Mapping[str, PurePosixPath]:
    """Name the files that have everything in one language, to be read without a network: one for each volume.

    Returns:
        By the name of the page that each is a copy of.
    """
    volumes = desk.parts.get(_EVERYTHING, ())
    pages = [parts.page(_EVERYTHING, volume) for volume in volumes] or [_EVERYTHING]
    return {page: desk.addresses.beside(page, OFFLINE) for page in pages}


def _copies(desk: Desk) -> Iterator[tuple[PurePosixPath, str]]:
    copies, number = offline(desk), desk.locale.number
    for at, path in enumerate(copies.values(), start=1):
        nth = desk.say("parts.nth", name="HTML", number=number(at), total=number(len(copies)))
        yield path, nth if len(copies) > 1 else "HTML"


def _references(prefix: str) -> Iterator[tuple[str, str, str]]:
    """Tell CSL-JSON apart from the records of the same name."""
    for end, name, kind in _REFERENCES:
        yield (f".{prefix}{end}" if end == ".json" else end), name, kind


def _beside(desk: Desk, page: str, formats: tuple[tuple[str, str, str], ...]) -> tuple[File, ...]:
    return tuple(File(desk.addresses.beside(page, end), name, kind) for end, name, kind in formats)


def items(desk: Desk) -> Iterator[tuple[str, bibliography.Item]]:
    """Give every page that can be cited, by name, as an item of a bibliography; of a long list the whole."""
    info = desk.site.info
    people = [person.name for person in info.people]
    site = str(desk.text(info.title))
    for name in desk.addresses.files:
        if name != missing.KIND.name and name not in desk.addresses.wholes:
            key = f"{desk.language}-{name.replace('/', '-')}"
            address = structured.address(desk, name)
            yield name, bibliography.page(key, _title(desk, name), site, people, info.date, desk.language, address)


def _title(desk: Desk, page: str) -> str:
    """Give the title of a page, as its own foot cites it."""
    name, _, key = page.partition("/")
    kind = _TITLED.get(name)
    if kind and kind.title and key:
        return str(kind.title(Writer(desk, page), key))
    return str(desk.text(desk.site.info.title) if page == "home" else desk.page_says(page, "label"))


def view(writer: Writer, _key: str) -> Reuse:
    """Make the page."""
    desk = writer.desk
    absent = (
        Link(writer.href(f"e-{key}"), str(desk.text(event.title)))
        for key, event in desk.site.events.items()
        if event.date.days is None
    )
    cited = (
        Citable(anchor(name), Link(desk.addresses.page(name), item["title"]), bibliography.bibtex.entry(item))
        for name, item in items(desk)
    )
    return Reuse(tuple(groups(desk)), tuple(absent), tuple(cited))


KIND = Kind(NAME, view)
