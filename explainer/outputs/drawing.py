"""Pictures that are drawn as SVG and published as PNG.

Floor 9, within `explainer.outputs`; owns resvg, which is imported only where a picture is drawn. Promise: the same
drawing and font give the same bytes: no font and no clock of the machine comes into them.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.metadata import version
from xml.etree import ElementTree as ET

from explainer.edition.views import Symbol
from explainer.look.palette import Palette

BOX = 16
"""The width and height of a mark, in units of its outline."""
VERSION = version("resvg")
"""Another one may draw other pictures."""


def mark(symbol: Symbol, palette: Palette, x: float = 0, y: float = 0, width: float = BOX) -> ET.Element:
    """Draw a mark with its upper left corner at a point; a sector that does not speak is in the colour of lines."""
    group = ET.Element("g", transform=f"translate({x:g} {y:g}) scale({width / BOX:g})")
    for sector in symbol.sectors:
        voice = palette.voices[(sector.voice - 1) % len(palette.voices)]
        ET.SubElement(group, "path", fill=voice if sector.speaks else palette.rule, d=sector.path)
    return group


def svg(width: int, height: int, *parts: ET.Element, zoom: float = 1) -> str:
    """Make a drawing of its parts; zoomed, it has so many pixels for each unit."""
    box = {"width": f"{width * zoom:g}", "height": f"{height * zoom:g}", "viewBox": f"0 0 {width} {height}"}
    drawing = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", **box})
    drawing.extend(parts)
    return ET.tostring(drawing, "unicode")


# Builds of one process draw the same pictures again and again; each weighs a few kilobytes.
@lru_cache(maxsize=128)
def png(drawing: str, font: bytes = b"") -> bytes:
    """Draw a picture, of a drawing that `svg` made; words need a font, as TTF."""
    from resvg import render, usvg  # noqa: PLC0415 - only where a picture is drawn

    options = usvg.Options.default()
    if font:
        options.load_font_data(font)
        options.font_family = options.list_fonts()[0]
    tree = usvg.Tree.from_str(drawing, options)
    return bytes(render(tree, (1, 0, 0, 0, 1, 0)))
