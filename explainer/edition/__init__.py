"""The site in each language, as the pages that its readers see.

Floor 7. Promise: owns every address; after `edit` nothing is looked up, worded or linked any more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import PurePosixPath
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from explainer.edition import marks, parts, structured
from explainer.edition.addresses import Addresses
from explainer.edition.desk import Desk, page_words
from explainer.edition.gate import Gate, Traces
from explainer.edition.kinds import KINDS, editions, reuse
from explainer.edition.layout import Layout, Leaf, lay, lead, turn
from explainer.edition.menus import Menus, destinations
from explainer.edition.parts import Part
from explainer.edition.sheets import Planned, Sheet, sheets
from explainer.edition.uses import Uses
from explainer.edition.views import Link, Page, Shell
from explainer.edition.writer import Writer
from explainer.evidence import Verification
from explainer.linking import Site
from explainer.locales import Locale, with_territory
from explainer.memory import Memory

__all__ = ["Edition", "destinations", "edit", "names"]

Held: TypeAlias = Mapping[str, tuple[tuple[str, ...], tuple[Part, ...], Part | None]]
"""By name of a page, the anchors that it holds, the parts that it leads to, and which part it is."""
_EVERYTHING, _MISSING = "everything", "missing"


@dataclass(frozen=True, slots=True)
class Edition:
    """The site in one language."""

    language: str
    desk: Desk
    sheets: tuple[Sheet, ...]
    """Its pages, each written when it is asked for."""
    traces: Traces = field(repr=False)
    """What its pages, and files beside them, were made from; of all editions the same."""

    @property
    def pages(self) -> tuple[Page, ...]:
        """Give all its pages, written."""
        return tuple(sheet.page for sheet in self.sheets)


def edit(site: Site, verification: Verification | None = None, memory: Memory | None = None) -> tuple[Edition, ...]:
    """Make every edition of a site, in the order of its languages; `memory` holds what earlier ones worked out."""
    verification, memory = verification or Verification(), memory or Memory()
    layout = lay(site, KINDS, memory)
    gate = Gate((site.info, site.words, sorted(site.written), site.articles, site.frozen))
    seen, looked_up, parted = site.through(gate.room), verification.through(gate.room), gate.room("parts", layout.parts)
    desks = {
        language: Desk(
            site=seen,
            verification=looked_up,
            language=language,
            locale=_locale(site, language, memory),
            words=site.words[language],
            addresses=_addresses(site.words[language], language, gate, layout),
            others={},
            gate=gate,
            parts=parted,
            memory=memory,
        )
        for language in site.info.languages
    }
    for language, desk in desks.items():
        desk.others.update((other, d) for other, d in desks.items() if other != language)
    traces = Traces(gate, memory, site.frozen)
    held = gate.room("leaves", {leaf.name: (leaf.anchors, leaf.parts, leaf.part) for leaf in layout.leaves})
    pages = {language: sheets(tuple(_pages(desk, layout, held)), gate, traces) for language, desk in desks.items()}
    at = {sheet.path: sheet for own in pages.values() for sheet in own}
    gate.open("sheet", lambda path: at[path].known()[1] if path in at else "")
    return tuple(Edition(language, desk, pages[language], traces) for language, desk in desks.items())


def _locale(site: Site, language: str, memory: Memory) -> Locale:
    words = site.words[language]
    units = {unit: forms[language] for unit, forms in site.info.units.items() if language in forms}
    worded = language, repr(words["dates"]), repr(words["quantities"]), repr(units)
    return memory.recall("locale", worded, lambda: Locale(language, words, units))


def _addresses(words: Mapping[str, Any], language: str, gate: Gate, layout: Layout) -> Addresses:
    return Addresses(
        language,
        gate.room(f"files/{language}", _files(layout, words)),
        gate.room(f"homes/{language}", layout.homes),
        gate.room(f"wholes/{language}", layout.wholes),
    )


def _files(layout: Layout, words: Mapping[str, Any]) -> dict[str, str]:
    """Give the name of the file of each page in a language."""
    files: dict[str, str] = {}
    for leaf in layout.leaves:
        named = page_words(words, leaf.name)["file"].format(key=leaf.key).rstrip("-") + ".html"
        files[leaf.name] = parts.file(files[leaf.whole], leaf.part) if leaf.part else named
    return files


def names(site: Site, memory: Memory) -> Mapping[PurePosixPath, str]:
    """Give what each page is called, by its path from the root of the site."""
    layout = lay(site, KINDS, memory)
    return {
        PurePosixPath(language, file): name
        for language in site.info.languages
        for name, file in _files(layout, site.words[language]).items()
    }


def _pages(desk: Desk, layout: Layout, held: Held) -> Iterable[Planned]:
    menus, at_the_root = Menus(desk), Menus(_at_the_root(desk))
    for leaf in layout.leaves:
        write = partial(_page, at_the_root if leaf.kind.name == _MISSING else menus, leaf, held)
        path = desk.addresses.path(leaf.name)
        yield Planned(leaf.name, path, leaf.template, write, partial(_translations, desk, leaf))


def _page(menus: Menus, leaf: Leaf, held: Held, uses: Uses) -> Page:
    kind, name = leaf.kind, leaf.name
    held[name]
    whole = kind.name == _EVERYTHING and not leaf.parts
    desk = menus.desk
    here = _repeated(desk, leaf, held) if whole else frozenset(leaf.anchors)
    writer = Writer(desk, name, uses=None if whole else uses, here=here, part=leaf.part)
    view = lead(writer, leaf) if leaf.parts else kind.view(writer, leaf.key)
    shell = _shell(menus, leaf, writer, view)
    return Page(name, desk.addresses.path(name), leaf.template, shell, view, tuple(writer.notes))


def _repeated(desk: Desk, leaf: Leaf, held: Held) -> frozenset[str]:
    """Give the anchors of the pages that are repeated on one."""
    if leaf.part is None:
        return frozenset(desk.addresses.homes)
    return frozenset(anchor for name in leaf.part.entries for anchor in held[name][0])


def _current(desk: Desk, name: str) -> str:
    """Lead from a page of an edition to the same page as it is now."""
    return editions.root(desk) + desk.addresses.path("home" if name == _MISSING else name)


def _at_the_root(desk: Desk) -> Desk:
    """Give a desk whose links begin at the root of the host."""
    base = urlsplit(desk.site.info.base_url).path.rstrip("/") + "/"
    others = {language: replace(d, addresses=replace(d.addresses, base=base)) for language, d in desk.others.items()}
    return replace(desk, addresses=replace(desk.addresses, base=base), others=others)


def _shell(menus: Menus, leaf: Leaf, writer: Writer, view: object) -> Shell:
    desk = menus.desk
    kind, key = leaf.kind, leaf.key
    site, info, addresses = desk.site, desk.site.info, desk.addresses
    name = leaf.name
    title = kind.title(writer, key) if kind.title else desk.say(f"pages.{kind.name}.title")
    if kind.name == "home":
        title, description = desk.text(info.title), desk.text(info.description)
    else:
        description = desk.page_says(name, "description", title=title)
    turning = turn(writer, leaf)
    if leaf.part and turning:
        description = desk.say("parts.description", list=title, number=turning.number, total=turning.total)
        title = desk.say("parts.title", list=title, part=kind.label(writer, leaf.part))
    base = info.base_url.rstrip("/") + "/"
    canonical, alternates = _translations(desk, leaf)
    return Shell(
        language=desk.language,
        locale=with_territory(desk.language),
        direction=desk.locale.direction,
        root=addresses.base or "../",
        site_title=desk.text(info.title),
        title=title,
        description=description,
        home=addresses.page("home"),
        navigation=menus.navigation(name),
        more=menus.more(name),
        switches=tuple(
            Link(
                d.addresses.page(name) if d is desk else d.addresses.across(name),
                d.locale.endonym,
                language,
                current=d is desk,
            )
            for language, d in _desks(desk).items()
        ),
        canonical=canonical,
        alternates=alternates,
        picture=base + str(addresses.beside(leaf.whole if kind.pictured else "home", ".png")),
        marks=marks.symbols(site.articles, marks.used(view)),
        current=_current(desk, name) if site.frozen else "",
        edition=site.frozen,
        citing=addresses.page(reuse.NAME, reuse.anchor(leaf.whole)),
        date=desk.moment(info.date),
        day=next(iter(info.date.machine), ""),
        people=tuple(person.name for person in info.people),
        data=kind.data(writer, key) if kind.data and not leaf.parts else None,
        licence=Link(info.licence.url, info.licence.id),
        turn=turning,
    )


def _desks(desk: Desk) -> Mapping[str, Desk]:
    """Give the desks of all languages, in their order."""
    return {language: desk.others.get(language, desk) for language in desk.site.info.languages}


def _translations(desk: Desk, leaf: Leaf) -> tuple[str, tuple[Link, ...]]:
    """Give the whole address of a page, and those of the same page in each language in which it is written."""
    kind, name, base_url = leaf.kind, leaf.name, desk.site.info.base_url
    written = kind.languages(desk.site, leaf.key)
    alternates = tuple(
        Link(structured.address(d, name), d.locale.endonym, language)
        for language, d in _desks(desk).items()
        if language in written
    )
    base = Link(base_url.rstrip("/") + "/", base_url, "x-default")
    return structured.address(desk, name), (*alternates, base) if kind.name == "home" else alternates
