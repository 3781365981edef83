"""The pictures that stand beside a link to the site where it is shared: its name, the page's title, the mark.

Floor 9, within `explainer.outputs`. The pages that are shared for what they tell have one of their own in each
language (`Kind.pictured`); all others have that of the first page, so that a site carries few of them. Nothing of the
machine's may come into a picture: a title in letters that the font of headings does not have makes way for the name of
the host, which every font can write.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from explainer.artifacts import Target
from explainer.diagnostics import Outcome
from explainer.edition import lettering, marks
from explainer.edition.kinds import KINDS
from explainer.edition.views import Page, Symbol
from explainer.locales import JOINER
from explainer.look.palette import Palette, palette
from explainer.outputs import drawing
from explainer.outputs.fonts import display, letters, truetype
from explainer.outputs.output import Output, Plan
from explainer.templates import Templates

WIDTH, HEIGHT = 1200, 630
_EDGE, _ROOM, _TOP, _FOOT = 80, 740, 190, 570
_SIZES = (84, 72, 60, 50, 42)
_MARK, _MARK_AT = 360, (770, 190)
_SMALL, _LEADING = 32, 1.16
_PICTURED = frozenset(kind.name for kind in KINDS if kind.pictured)


def plan(plan: Plan) -> Iterable[Target]:
    """Plan a picture beside each page that has one."""
    colours = palette(plan.tree)
    font = next((plan.tree[path] for path in display(plan.tree)), b"")
    articles = plan.site.articles
    for edition in plan.editions:
        for sheet in edition.sheets:
            kind, _, key = sheet.name.partition("/")
            if kind in _PICTURED and sheet.name not in edition.desk.addresses.wholes:
                heard = (key,) if key in articles else articles
                symbol = _symbol(articles, heard)
                path = PurePosixPath(sheet.path).with_suffix(".png")
                yield Target(path, (sheet, symbol, colours, font))


def _symbol(articles: Sequence[str], heard: Sequence[str]) -> Symbol:
    wanted = marks.name(articles, heard)
    return next(one for one in marks.symbols(articles, (wanted,)) if one.id == wanted)


def make(target: Target, _templates: Templates) -> Outcome[bytes]:
    """Draw a picture."""
    return Outcome(drawing.png(_drawing(target), truetype(target.view[3])))


def _drawing(target: Target) -> str:
    sheet, symbol, colours, font = target.view
    parts = [ET.Element("rect", width="100%", height="100%", fill=colours.paper)]
    for y, width in ((128, 3), (136, 1)):
        parts.append(ET.Element("rect", x=f"{_EDGE}", y=f"{y}", width=f"{WIDTH - 2 * _EDGE}", height=f"{width}"))
        parts[-1].set("fill", colours.ink)
    parts.append(drawing.mark(symbol, colours, *_MARK_AT, _MARK))
    parts += _words(sheet.page, colours, letters(font))
    return drawing.svg(WIDTH, HEIGHT, *parts)


def _words(page: Page, colours: Palette, known: Container[int]) -> Iterator[ET.Element]:
    title, site = (str(words).replace(JOINER, "") for words in (page.shell.title, page.shell.site_title))
    if title != site and _can_be_drawn(site, known):
        yield _row(site, 96, _SMALL, colours.beside)
    rows, size = _title(title if _can_be_drawn(title, known) else str(urlsplit(page.shell.canonical).hostname))
    for number, row in enumerate(rows):
        yield _row(row, round(_TOP + size * (0.9 + number * _LEADING)), size, colours.ink)


def _can_be_drawn(words: str, known: Container[int]) -> bool:
    return all(ord(letter) in known for letter in words)


def _title(words: str) -> tuple[tuple[str, ...], int]:
    """Break a title into rows, in the largest letters in which it fits with its words whole; a longer one is cut."""
    fitting = []
    for size in _SIZES:
        rows = lettering.wrapped(words, round(_ROOM * lettering.SIZE / size))
        most = int((_FOOT - _TOP) / (size * _LEADING))
        if len(rows) <= most:
            fitting.append((rows, size))
    if not fitting:
        return (*rows[: most - 1], f"{rows[most - 1]} …"), size
    return next(((rows, size) for rows, size in fitting if " ".join(rows) == words), fitting[0])


def _row(words: str, y: int, size: int, colour: str) -> ET.Element:
    row = ET.Element("text", x=f"{_EDGE}", y=f"{y}", fill=colour)
    row.set("font-size", f"{size}")
    row.text = words
    return row


def shows(target: Target) -> Mapping[str, Any]:
    """Give what a picture is made from."""
    return {"drawing": _drawing(target), "font": target.view[3], "resvg": drawing.VERSION}


OUTPUT = Output("cards", plan, make, shows)
