from __future__ import annotations

from pathlib import PurePosixPath
from xml.etree import ElementTree as ET

from explainer.content import Tree
from explainer.edition import marks
from explainer.look.palette import palette
from explainer.outputs import drawing, fonts
from tests.outputs.test_icons import size


def word(words: str) -> str:
    row = ET.Element("text", x="0", y="12")
    row.text = words
    return drawing.svg(16, 16, row, zoom=2)


def test_a_drawing_has_so_many_pixels_and_is_drawn_the_same_again() -> None:
    first = drawing.png(drawing.svg(16, 8, ET.Element("rect", width="4", height="4"), zoom=3))
    assert size(first) == (48, 24)
    drawing.png.cache_clear()
    assert drawing.png(drawing.svg(16, 8, ET.Element("rect", width="4", height="4"), zoom=3)) == first


def test_words_are_drawn_with_the_font_that_is_given_and_no_other(bridge: Tree) -> None:
    font = fonts.truetype(bridge[PurePosixPath("templates/assets/display.woff2")])
    assert drawing.png(word("A"), font) != drawing.png(word("B"), font)
    assert drawing.png(word("A")) == drawing.png(word("B"))


def test_a_sector_that_does_not_speak_is_in_the_colour_of_lines(bridge: Tree) -> None:
    colours = palette(bridge)
    (symbol, *_) = marks.symbols(("a", "b"), ("m01",))
    group = drawing.mark(symbol, colours, 1, 2, 32)
    assert [path.attrib["fill"] for path in group] == [colours.rule, colours.voices[1]]
    assert group.attrib["transform"] == "translate(1 2) scale(2)"
