"""The icon of the site: drawn from its mark in the colours of the theme, where the project brings none of its own.

Floor 9, within `explainer.outputs`. Browsers take the SVG; phones look for `apple-touch-icon.png` and old programs for
`favicon.ico` at the root without being told; the web manifest of each language, which its first page names, gives the
others.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from struct import pack
from typing import Any
from xml.etree import ElementTree as ET

from explainer.artifacts import Target
from explainer.diagnostics import Outcome
from explainer.edition import Edition, marks
from explainer.look.palette import palette
from explainer.outputs import drawing
from explainer.outputs.output import Output, Plan
from explainer.templates import ASSETS, Templates

ICON = ASSETS / "icon.svg"
"""Where a project may put an icon of its own."""
_SVG = PurePosixPath("assets/icon.svg")
_SQUARES = {192: PurePosixPath("assets/icon-192.png"), 512: PurePosixPath("assets/icon-512.png")}
_TOUCH, _OLD = PurePosixPath("apple-touch-icon.png"), PurePosixPath("favicon.ico")
_TOUCHED, _SMALL = 180, 32
_SAFE = 0.68
"""How much of a square the icon fills: phones cut corners off, and show the rest."""


def plan(plan: Plan) -> Iterable[Target]:
    """Plan every file that shows the icon."""
    colours = palette(plan.tree)
    if own := plan.tree.get(ICON):
        icon = ET.Element("image", width=f"{drawing.BOX}", height=f"{drawing.BOX}")
        icon.set("href", f"data:image/svg+xml;base64,{b64encode(own).decode()}")
    else:
        icon = drawing.mark(marks.symbols(plan.site.articles, ())[-1], colours)
        yield Target(_SVG, f"{drawing.svg(drawing.BOX, drawing.BOX, icon)}\n".encode())
    yield Target(_OLD, drawing.svg(drawing.BOX, drawing.BOX, icon, zoom=_SMALL / drawing.BOX))
    for size, path in {**_SQUARES, _TOUCHED: _TOUCH}.items():
        ground = ET.Element("rect", width="100%", height="100%", fill=colours.paper)
        around = ET.Element("g", transform=f"translate({size * (1 - _SAFE) / 2:g} {size * (1 - _SAFE) / 2:g})")
        ET.SubElement(around, "g", transform=f"scale({size * _SAFE / drawing.BOX:g})").append(icon)
        yield Target(path, drawing.svg(size, size, ground, around))
    for edition in plan.editions:
        yield Target(manifest(edition.language), _manifest(edition, colours.paper))


def manifest(language: str) -> PurePosixPath:
    """Name the web manifest of a language."""
    return PurePosixPath(language) / "site.webmanifest"


def _manifest(edition: Edition, paper: str) -> bytes:
    info, desk = edition.desk.site.info, edition.desk
    data = {
        "name": str(desk.text(info.title)),
        "description": str(desk.text(info.description)),
        "lang": edition.language,
        "dir": desk.locale.direction,
        "start_url": desk.addresses.page("home"),
        "scope": "../",
        "display": "browser",
        "background_color": paper,
        "theme_color": paper,
        "icons": [*_icons()],
    }
    return f"{json.dumps(data, ensure_ascii=False, indent=1)}\n".encode()


def _icons() -> Iterator[Mapping[str, str]]:
    yield {"src": f"../{_SVG}", "sizes": "any", "type": "image/svg+xml"}
    for size, path in _SQUARES.items():
        yield {"src": f"../{path}", "sizes": f"{size}x{size}", "type": "image/png", "purpose": "any maskable"}


def make(target: Target, _templates: Templates) -> Outcome[bytes]:
    """Draw the pictures; what is no picture is its bytes."""
    if isinstance(target.view, bytes):
        return Outcome(target.view)
    picture = drawing.png(target.view)
    return Outcome(_ico(picture) if target.path == _OLD else picture)


def _ico(picture: bytes) -> bytes:
    """Put one PNG into the container that old programs look for."""
    header = pack("<HHH", 0, 1, 1)
    entry = pack("<BBBBHHII", _SMALL, _SMALL, 0, 0, 1, 32, len(picture), len(header) + 16)
    return header + entry + picture


def shows(target: Target) -> Mapping[str, Any]:
    """Give what a file is made from."""
    return {"drawing": target.view, "resvg": drawing.VERSION}


OUTPUT = Output("icons", plan, make, shows)
