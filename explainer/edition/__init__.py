"""The site in each language, as the pages that its readers see.

Floor 7. Promise: owns every address; after `edit` nothing is looked up, worded or linked any more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from explainer.edition import marks, parts, structured
from explainer.edition.addresses import Addresses
from explainer.edition.desk import Desk, page_words
from explainer.edition.kinds import KINDS, reuse
from explainer.edition.layout import Layout, Leaf, lay, lead, turn
from explainer.edition.menus import Menus, destinations
from explainer.edition.sheets import Sheet, sheets
from explainer.edition.uses import Uses
from explainer.edition.views import Link, Page, Shell
from explainer.edition.writer import Writer
from explainer.evidence import Verification
from explainer.linking import Site
from explainer.locales import Locale
from explainer.memory import Memory

__all__ = ["Edition", "destinations", "edit"]

_EVERYTHING, _MISSING = "everything", "missing"


@dataclass(frozen=True, slots=True)
class Edition:
    """The site in one language."""

    language: str
    desk: Desk
    sheets: tuple[Sheet, ...]
    """Its pages, each written when it is asked for."""

    @property
    def pages(self) -> tuple[Page, ...]:
        """Give all its pages, written."""
        return tuple(sheet.page for sheet in self.sheets)


def edit(site: Site, verification: Verification | None = None, memory: Memory | None = None) -> tuple[Edition, ...]:
    """Make every edition of a site, in the order of its languages; `memory` holds what earlier ones worked out."""
    verification, memory = verification or Verification(), memory or Memory()
    layout = lay(site, KINDS)
    desks = {language: _desk(site, verification, language, memory, layout) for language in site.info.languages}
    for language, desk in desks.items():
        desk.others.update((other, d) for other, d in desks.items() if other != language)
    return tuple(Edition(language, desk, sheets(tuple(_pages(desk, layout)))) for language, desk in desks.items())


def _desk(site: Site, verification: Verification, language: str, memory: Memory, layout: Layout) -> Desk:
    words = site.words[language]
    units = {unit: forms[language] for unit, forms in site.info.units.items() if language in forms}
    files: dict[str, str] = {}
    homes: dict[str, str] = {}
    for leaf in layout.leaves:
        files[leaf.name] = parts.file(files[leaf.whole], leaf.part) if leaf.part else _file(words, leaf)
        homes |= dict.fromkeys(leaf.anchors, leaf.name)
    addresses = Addresses(language, files, homes, layout.wholes)
    worded = language, repr(words["dates"]), repr(words["quantities"]), repr(units)
    locale = memory.recall("locale", worded, lambda: Locale(language, words, units))
    return Desk(site, verification, language, locale, words, addresses, {}, layout.parts, memory)


def _file(words: Mapping[str, Any], leaf: Leaf) -> str:
    named: str = page_words(words, leaf.name)["file"]
    return named.format(key=leaf.key).rstrip("-") + ".html"


def _pages(desk: Desk, layout: Layout) -> Iterable[tuple[str, str, str, Callable[[Uses], Page]]]:
    menus = Menus(desk)
    for leaf in layout.leaves:
        yield leaf.name, desk.addresses.path(leaf.name), leaf.template, partial(_page, menus, leaf)


def _page(menus: Menus, leaf: Leaf, uses: Uses) -> Page:
    kind, name = leaf.kind, leaf.name
    whole = kind.name == _EVERYTHING
    if kind.name == _MISSING:
        menus = Menus(_at_the_root(menus.desk))
    desk = menus.desk
    here = frozenset(desk.addresses.homes) if whole else frozenset(leaf.anchors)
    writer = Writer(desk, name, uses=None if whole else uses, here=here, part=leaf.part)
    view = lead(writer, leaf) if leaf.parts else kind.view(writer, leaf.key)
    shell = _shell(menus, leaf, writer, view)
    return Page(name, desk.addresses.path(name), leaf.template, shell, view, tuple(writer.notes))


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
    desks = {language: desk.others.get(language, desk) for language in info.languages}
    return Shell(
        language=desk.language,
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
            for language, d in desks.items()
        ),
        canonical=structured.address(desk, name),
        alternates=tuple(
            Link(structured.address(d, name), d.locale.endonym, language)
            for language, d in desks.items()
            if language in kind.languages(site, key)
        )
        + ((Link(base, info.base_url, "x-default"),) if kind.name == "home" else ()),
        picture=base + str(addresses.beside(leaf.whole if kind.pictured else "home", ".png")),
        marks=marks.symbols(site.articles, marks.used(view)),
        citing=addresses.page(reuse.NAME, reuse.anchor(leaf.whole)),
        date=desk.moment(info.date),
        day=next(iter(info.date.machine), ""),
        people=tuple(person.name for person in info.people),
        data=kind.data(writer, key) if kind.data and not leaf.parts else None,
        licence=Link(info.licence.url, info.licence.id),
        turn=turning,
    )
